// User tasks and what happens to them after a while (spec A 7.8).
import test from 'ava'
import { userTaskDef, Workflow } from '../../ts/workflow/index.js'
import { check } from './check.js'
import { outline } from './outline.js'

check(
  'to whom it is assigned',
  (wf) => {
    const who = wf.declareStr('who')
    wf.assignUserTask('form', 'ada')
    wf.assignUserTask('form', null, 'finance')
    wf.assignUserTask('form', who, wf.format('team-{0}', who))
      .withNotes(wf.format('for {0}', who))
      .withOnCancellationException('too-late')
    wf.assignUserTask('form', who).withNotes('by hand').withOnCancellationException(who)
  },
  `
var who: STR
0-entrypoint-ENTRYPOINT  [-> 1-form-USER_TASK]
1-form-USER_TASK  {form form, user str:"ada"}  [-> 2-form-USER_TASK]
2-form-USER_TASK  {form form, group str:"finance"}  [-> 3-form-USER_TASK]
3-form-USER_TASK  {form form, user who, group format(str:"team-{0}", who), notes format(str:"for {0}", who), cancelled as str:"too-late"}  [-> 4-form-USER_TASK]
4-form-USER_TASK  {form form, user who, notes str:"by hand", cancelled as who}  [-> 5-exit-EXIT]
5-exit-EXIT
`,
)

// The hooks as the published builders set them; a modifier may come after other nodes.
check(
  'reminders, deadlines and cancellations',
  (wf) => {
    const who = wf.declareStr('who')
    const days = wf.declareInt('days')
    const form = wf.assignUserTask('form', who, 'finance')
    wf.scheduleReminderTask(form, '1d', 'remind', who, 5)
    wf.scheduleReminderTask(form, 60, wf.format('remind-{0}', who))
    wf.scheduleReminderTaskOnAssignment(form, days.multiply(86_400), 'remind')
    wf.reassignUserTask(form, 'bob', null, '2d')
    wf.reassignUserTask(form, null, who, '2d')
    wf.reassignUserTask(form, who, 'others', days)
    wf.releaseToGroupOnDeadline(form, '3d')
    wf.execute('t', form.get('amount'), form.jsonPath('$.why'))
    wf.cancelUserTaskRunAfter(form, '7d')
    wf.cancelUserTaskRunAfterAssignment(form, 30)
    wf.handleError(form, 'USER_TASK_CANCELLED', () => {})
  },
  `
var who: STR
var days: INT
0-entrypoint-ENTRYPOINT  [-> 1-form-USER_TASK]
1-form-USER_TASK  {form form, user who, group str:"finance", ON_ARRIVAL + int:86400: {remind(who, int:5)}, ON_ARRIVAL + int:60: {format(str:"remind-{0}", who)()}, ON_TASK_ASSIGNED + (days MULTIPLY int:86400): {remind()}, ON_TASK_ASSIGNED + int:172800: reassign user str:"bob", ON_TASK_ASSIGNED + int:172800: reassign user NULL group who, ON_TASK_ASSIGNED + days: reassign user who group str:"others", ON_TASK_ASSIGNED + int:259200: reassign group str:"finance", ON_ARRIVAL + int:604800: cancel, ON_TASK_ASSIGNED + int:30: cancel}  [-> 2-t-TASK]
  on USER_TASK_CANCELLED: exn-handler-1-form-USER_TASK-USER_TASK_CANCELLED
2-t-TASK  {t(<1-form-USER_TASK>.amount, <1-form-USER_TASK>@$.why)}  [-> 3-exit-EXIT]
3-exit-EXIT
thread exn-handler-1-form-USER_TASK-USER_TASK_CANCELLED
0-entrypoint-ENTRYPOINT  [-> 1-exit-EXIT]
1-exit-EXIT
`,
)

test('a reminder has the defaults of the workflow', (t) => {
  const workflow = Workflow.create('wf', (wf) => {
    wf.scheduleReminderTask(wf.assignUserTask('form', 'ada'), 1, 'remind')
  })
    .setDefaultTaskRetries(2)
    .setDefaultTaskTimeout(5)
  t.true(outline(workflow.compile()).includes('ON_ARRIVAL + int:1: {remind(), retries 2, timeout 5 s}'))
})

test('a form in code is registered with the workflow', (t) => {
  const form = userTaskDef(
    'approval',
    { approved: 'BOOL', why: { type: 'STR', displayName: 'Why?', description: 'for the files', required: false } },
    { description: 'of expenses' },
  )
  const workflow = Workflow.create('wf', (wf) => {
    const done = wf.assignUserTask(form, 'ada')
    wf.execute('t', done.get('approved'))
  })
  const [put] = workflow.requests()
  t.deepEqual(put as unknown, {
    rpc: 'PutUserTaskDef',
    request: {
      name: 'approval',
      description: 'of expenses',
      fields: [
        { name: 'approved', type: 'BOOL', displayName: 'approved', required: true },
        { name: 'why', type: 'STR', displayName: 'Why?', description: 'for the files', required: false },
      ],
    },
  })
})
