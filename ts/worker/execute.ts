/**
 * One attempt: a ScheduledTask in, a report out. It never throws: whatever goes wrong is a report (spec A 7.12).
 */
import type {
  Init,
  LHErrorType,
  ReportTaskRun,
  ScheduledTask,
  TaskStatus,
  VariableType,
  VariableValue,
} from '../gen/index.js'
import { fromVariableValue, toVariableValue, type ValueInit } from '../value/index.js'
import type { TaskContext } from './context.js'
import { type Task, TaskException } from './task.js'

/** A report as the door takes it. */
export type Report = Init<ReportTaskRun>

/** Runs the task and says how it went. */
export async function execute(
  task: Task,
  returnType: VariableType | undefined,
  scheduled: ScheduledTask,
  context: TaskContext,
): Promise<Report> {
  const outcome = await attempt(task, returnType, scheduled, context)
  context.end()
  const log = context.logOutput
  const report = { taskRunId: scheduled.taskRunId, attemptNumber: scheduled.attemptNumber, ...outcome }
  return log === undefined ? report : { ...report, logOutput: { str: log } }
}

async function attempt(
  task: Task,
  returnType: VariableType | undefined,
  scheduled: ScheduledTask,
  context: TaskContext,
): Promise<Report> {
  const input: Record<string, unknown> = {}
  try {
    for (const { varName, value } of scheduled.variables) input[varName] = fromVariableValue(value ?? {})
  } catch (error) {
    return failed('TASK_INPUT_VAR_SUB_ERROR', 'VAR_SUB_ERROR', error)
  }
  let result: unknown
  try {
    result = await task.run(input as never, context)
  } catch (error) {
    if (!(error instanceof TaskException)) return failed('TASK_FAILED', 'TASK_FAILURE', error)
    return converted(
      (content) => ({
        status: 'TASK_EXCEPTION',
        exception: { name: error.exceptionName, message: error.message, content },
      }),
      error.content,
    )
  }
  return converted((output) => ({ status: 'TASK_SUCCESS', output }), result, returnType)
}

function converted(report: (value: ValueInit) => Report, value: unknown, type?: VariableType): Report {
  let converted: ValueInit
  try {
    converted = toVariableValue(value, type)
  } catch (error) {
    return failed('TASK_OUTPUT_SERDE_ERROR', 'VAR_MUTATION_ERROR', error)
  }
  return report(converted as Init<VariableValue>)
}

function failed(status: TaskStatus, type: LHErrorType, error: unknown): Report {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { status, error: { type, message } }
}
