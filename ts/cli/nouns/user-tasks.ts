/** Tasks of people (spec C 2.8). */
import { SAVE_POLICY, USER_TASK_STATUS } from '../choices.js'
import { CREATED, int, type Noun, WF_RUN } from '../noun.js'
import type { Param } from '../operation.js'

const GUID: Param = { name: 'userTaskGuid', about: 'guid of the UserTaskRun' }
/** The id within a request. */
const ID: readonly Param[] = [
  { ...WF_RUN, field: 'userTaskRunId.wfRunId' },
  { ...GUID, field: 'userTaskRunId.userTaskGuid' },
]
const COMMENT_ID = int('commentId', { field: 'userCommentId', about: 'number of the comment' })
const USER: Param = { name: 'userId', about: 'who does it', required: true, ask: true }
const COMMENT: Param = { name: 'comment', about: 'the text', required: true, ask: true }
const RESULTS = '[<field> <value>]...'

/** Tasks of people. */
export const USER_TASKS: readonly Noun[] = [
  {
    name: 'userTaskRun',
    about: 'a task that a person does for a WfRun',
    id: [WF_RUN, GUID],
    sample: 'order-1/51be',
    columns: ['id', 'userTaskDefId', 'status', 'userId', 'userGroup', 'scheduledTime'],
    verbs: {
      get: 'GetUserTaskRun',
      list: 'ListUserTaskRuns',
      search: {
        rpcs: ['SearchUserTaskRun'],
        flags: [
          { name: 'userTaskDefName', about: 'with this form' },
          { name: 'userTaskStatus', kind: USER_TASK_STATUS, field: 'status' },
          { name: 'userId', about: 'of this user' },
          { name: 'userGroup', about: 'of this group' },
          ...CREATED,
        ],
        example: '--userGroup finance --userTaskStatus unassigned',
      },
      execute: {
        about: 'complete a user task; on a terminal it asks for the fields',
        rpcs: ['CompleteUserTaskRun'],
        args: ID,
        flags: [USER],
        rest: RESULTS,
        example: 'order-1 51be --userId ann approved true',
        prepare: async (draft) => (await import('../user-task.js')).addResults(draft),
      },
      save: {
        about: 'save the results of a user task without completing it; on a terminal it asks for the fields',
        rpcs: ['SaveUserTaskRunProgress'],
        args: [],
        flags: [
          ...ID.map((part) => ({ ...part, required: true as const, ask: true as const })),
          USER,
          {
            name: 'policy',
            kind: SAVE_POLICY,
            about: 'when another user has claimed it: FAIL_IF_CLAIMED_BY_OTHER (0) or IGNORE_CLAIM (1)',
          },
        ],
        rest: RESULTS,
        example: '--wfRunId order-1 --userTaskGuid 51be --userId ann approved true',
        prepare: async (draft) => (await import('../user-task.js')).addResults(draft),
      },
      assign: {
        about: 'give a user task to a user, a group, or both',
        rpcs: ['AssignUserTaskRun'],
        args: ID,
        flags: [
          { name: 'userId', about: 'the user' },
          { name: 'userGroup', about: 'the group' },
          { name: 'overrideClaim', kind: 'switch', about: 'also when another user has it' },
        ],
        joined: true,
        example: 'order-1 51be --userId ann',
      },
      cancel: {
        about: 'cancel a user task; its node fails',
        rpcs: ['CancelUserTaskRun'],
        args: ID,
        joined: true,
        example: 'order-1 51be',
      },
    },
  },
  {
    name: 'userTaskRunComment',
    about: 'a comment on a UserTaskRun',
    id: [...ID, COMMENT_ID, { name: 'userId', about: 'who deletes it' }],
    sample: 'order-1 51be 1 ann',
    verbs: {
      put: {
        about: 'comment on a user task; on a terminal it asks for what is missing',
        rpcs: ['PutUserTaskRunComment'],
        args: ID,
        flags: [USER, COMMENT],
        example: "order-1 51be --userId ann --comment 'who ordered this?'",
      },
      edit: {
        about: 'change a comment on a user task; on a terminal it asks for what is missing',
        rpcs: ['EditUserTaskRunComment'],
        args: [...ID, COMMENT_ID],
        flags: [USER, COMMENT],
        example: "order-1 51be 1 --userId ann --comment 'I did'",
      },
      delete: { rpcs: ['DeleteUserTaskRunComment'], args: [...ID, COMMENT_ID, { name: 'userId' }] },
    },
  },
]
