/** The closed sets of words that flags take. A test compares them with the enums of the wire; here they cost no message to load. */
import type { BulkJobStatus, LHStatus, TaskStatus, UserTaskRunStatus, VariableType } from '../gen/index.js'
import type { Choice } from './operation.js'

const of = <T extends string>(prefix: string, ...choices: readonly T[]): Choice => ({ choices, prefix })

/** Status of a WfRun, a thread or a node. */
export const LH_STATUS = of<LHStatus>('', 'STARTING', 'RUNNING', 'COMPLETED', 'HALTING', 'HALTED', 'ERROR', 'EXCEPTION')

/** Status of a TaskRun. */
export const TASK_STATUS = of<TaskStatus>(
  'TASK_',
  'TASK_SCHEDULED',
  'TASK_RUNNING',
  'TASK_SUCCESS',
  'TASK_FAILED',
  'TASK_TIMEOUT',
  'TASK_OUTPUT_SERDE_ERROR',
  'TASK_INPUT_VAR_SUB_ERROR',
  'TASK_EXCEPTION',
  'TASK_PENDING',
)

/** Status of a UserTaskRun. */
export const USER_TASK_STATUS = of<UserTaskRunStatus>('', 'UNASSIGNED', 'ASSIGNED', 'DONE', 'CANCELLED')

/** Status of a bulk job. */
export const BULK_JOB_STATUS = of<BulkJobStatus>(
  'BULK_JOB_',
  'BULK_JOB_RUNNING',
  'BULK_JOB_COMPLETED',
  'BULK_JOB_FAILED',
)

/** Types of variables. */
export const VARIABLE_TYPE = of<VariableType>(
  '',
  'JSON_OBJ',
  'JSON_ARR',
  'DOUBLE',
  'BOOL',
  'STR',
  'INT',
  'BYTES',
  'WF_RUN_ID',
  'TIMESTAMP',
)

/** Whether a UserTaskRun that another user has claimed may be saved. */
export const SAVE_POLICY: Choice = { choices: ['FAIL_IF_CLAIMED_BY_OTHER', 'IGNORE_CLAIM'], isNumbered: true }
