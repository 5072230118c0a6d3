// What `compile()` says about threads, child workflows, events and user tasks.
import { externalEventDef, SpawnedThreads, userTaskDef, workflowEventDef } from '../../ts/workflow/index.js'
import { at, check } from './mistake.js'

// Spawned threads and their inputs (spec A 4.4, 4.11); inputs are looked at when the child's body has run.
check(
  (wf) => {
    wf.spawnThread(() => {}, 'child')
    wf.spawnThread(() => {}, 'child')
  },
  `Expected names of threads to be unique in a workflow, but there is a thread "child" already ${at('spawnThread("child")', 2)}`,
)
check(
  (wf) => wf.spawnThread(() => {}, 'entrypoint'),
  `Expected names of threads to be unique in a workflow, but there is a thread "entrypoint" already ${at('spawnThread("entrypoint")')}`,
)
check(
  (wf) => wf.spawnThread((child) => void child.declareInt('a'), 'child', { b: 5 }),
  `Expected inputs of thread "child" to be among its variables: a, but got "b" ${at('spawnThread("child")', '1-child-START_THREAD')}`,
)
check(
  (wf) => wf.spawnThread((child) => void child.declareInt('a').required(), 'child'),
  `Expected input a of thread "child", but it is missing and required ${at('spawnThread("child")', '1-child-START_THREAD')}`,
)
check(
  (wf) => wf.spawnThread((child) => void child.declareInt('a'), 'child', { a: wf.declareStr('s') }),
  `Expected input a that INT takes, but got variable s of type STR; cast it ${at('spawnThread("child")', '1-child-START_THREAD')}`,
)
check(
  (wf) => wf.spawnThread((child) => void child.declareInt('a'), 'child', { a: null }),
  `Expected input a to be left out where there is none, but got null ${at('spawnThread("child")', '1-child-START_THREAD')}`,
)
check(
  (wf) => wf.spawnThread((child) => child.declareInt('a').withDefault('x'), 'child'),
  `Expected a bigint or a whole number for INT, but got the string "x" ${at('a.withDefault', 1, 'child')}`,
)
check(
  (wf) => wf.spawnThreadForEach(wf.declareJsonArr('list'), 'each', () => {}, { INPUT: 5 }),
  `Expected INPUT to be the element, but it is given ${at('spawnThreadForEach("each")', '1-each-START_MULTIPLE_THREADS')}`,
)
check(
  (wf) => wf.spawnThreadForEach(wf.declareJsonObj('list'), 'each', () => {}),
  `Expected an array to spawn threads for, but got variable list of type JSON_OBJ ${at('spawnThreadForEach("each")')}`,
)

// Waiting (spec B 10.3).
check((wf) => wf.waitForThreads(), `Expected a thread to wait for, but got none ${at('waitForThreads')}`)
check((wf) => wf.waitForAnyOf(SpawnedThreads.of()), `Expected a thread to wait for, but got none ${at('waitForAnyOf')}`)
check(
  (wf) => wf.waitForThreads(wf.execute('t') as never),
  `Expected what spawnThread or spawnThreadForEach gave, but got an object ${at('waitForThreads', 2)}`,
)
check(
  (wf) => {
    const self = wf.spawnThread((child) => child.waitForThreads(self), 'child')
  },
  `Expected another thread to wait for, but "child" is this one, or around it ${at('waitForThreads', 1, 'child')}`,
)
check(
  (wf) => {
    const one = wf.spawnThread((child) => {
      const inner = child.spawnThread(() => {}, 'inner')
      held.push(inner)
    }, 'one')
    const held: (typeof one)[] = []
    wf.spawnThread((child) => child.waitForThreads(held), 'two')
  },
  `Expected a variable of this thread or of one around it, but 1-inner-START_THREAD was declared in thread "one" ${at('waitForThreads', 1, 'two')}`,
)
check(
  (wf) => {
    const wait = wf.waitForThreads(wf.spawnThread(() => {}, 'child'))
    wait.handleErrorOnChild('TIMEOUT', () => {}).handleErrorOnChild('TIMEOUT', () => {})
  },
  `Expected one handler of a kind for a node, but 2-threads-WAIT_FOR_THREADS has one of TIMEOUT already ${at('handleErrorOnChild("TIMEOUT")', '2-threads-WAIT_FOR_THREADS')}`,
)
check(
  (wf) => wf.execute('t', wf.waitForThreads(wf.spawnThread(() => {}, 'child'))),
  `Expected a value, but node 2-threads-WAIT_FOR_THREADS has no output ${at('execute("t")', 3)}`,
)

// Handlers get INPUT and nothing else (spec A 4.7, B 7.5).
check(
  (wf) => wf.handleAnyFailure(wf.execute('t'), (handler) => void handler.declareInt('n').required()),
  `Expected a handler to require nothing but INPUT, but it requires "n" ${at('handleAnyFailure', '1-t-TASK')}`,
)
check(
  (wf) => wf.registerInterruptHandler('stop', (handler) => void handler.declareInt('n')),
  `Expected an interrupt handler to declare nothing but INPUT, but it declares "n" ${at('registerInterruptHandler("stop")')}`,
)
check(
  (wf) => {
    wf.registerInterruptHandler('stop', () => {})
    wf.registerInterruptHandler('stop', () => {})
  },
  `Expected an event that interrupts a thread to do nothing else, but "stop" interrupts thread "entrypoint" ${at('registerInterruptHandler("stop")')}`,
)
check(
  (wf) => {
    wf.waitForEvent('stop')
    wf.spawnThread((child) => child.registerInterruptHandler('stop', () => {}), 'child')
  },
  `Expected an event that interrupts a thread to do nothing else, but "stop" is waited for in thread "entrypoint" ${at('registerInterruptHandler("stop")', 1, 'child')}`,
)

// Child workflows (spec A 4.4, D 2).
check(
  (wf) => wf.runWf('my child'),
  `Expected the name of a workflow of letters, digits and inner hyphens, but got "my child" ${at('runWf("my child")')}`,
)
check(
  (wf) => wf.runWf('child', { a: null }),
  `Expected input a to be left out where there is none, but got null ${at('runWf("child")')}`,
)
check(
  (wf) => wf.runWf(wf.declareJsonObj('name')),
  `Expected the name of a workflow that STR takes, but got variable name of type JSON_OBJ ${at('runWf()')}`,
)
check(
  (wf) => wf.runWf('child').withChildId('not valid'),
  `Expected the id of a child workflow of letters, digits and inner hyphens, but got "not valid" ${at('withChildId', '1-run-child-RUN_CHILD_WF')}`,
)
check(
  (wf) => wf.waitForChildWf(wf.execute('t') as never),
  `Expected what runWf gave, but got an object ${at('waitForChildWf', 2)}`,
)
check(
  (wf) => {
    const child = wf.runWf('child')
    wf.spawnThread((thread) => thread.waitForChildWf(child), 'thread')
  },
  `Expected a node of this thread, but 1-run-child-RUN_CHILD_WF belongs to thread "entrypoint"; keep its output in a variable ${at('waitForChildWf', 1, 'thread')}`,
)

// Events (spec A 7.8).
check(
  (wf) => {
    wf.throwEvent('done', 'x').registeredAs('STR')
    wf.throwEvent('done', 5).registeredAs('INT')
  },
  `Expected workflow event "done" to be registered in one way, but another node registers it differently ${at('registeredAs("done")', '2-throw-done-THROW_EVENT')}`,
)
check(
  (wf) => wf.throwEvent(workflowEventDef('done', null), 5),
  `Expected no content for event "done", but it is thrown with some ${at('throwEvent("done")', '1-throw-done-THROW_EVENT')}`,
)
check(
  (wf) => wf.throwEvent(workflowEventDef('done', 'INT'), wf.declareStr('s')),
  `Expected content of event done that INT takes, but got variable s of type STR; cast it ${at('throwEvent("done")', '1-throw-done-THROW_EVENT')}`,
)
check(
  (wf) => {
    wf.waitForEvent(externalEventDef('e', 'STR'))
    wf.waitForEvent('e').registeredAs('INT')
  },
  `Expected event "e" to be registered in one way, but another node registers it differently ${at('registeredAs("e")', '2-e-EXTERNAL_EVENT')}`,
)
check(
  (wf) => wf.waitForEvent('e').registeredAs('TEXT' as 'STR'),
  `Expected a type: JSON_OBJ, JSON_ARR, DOUBLE, BOOL, STR, INT, BYTES, WF_RUN_ID, TIMESTAMP, structOf, arrayOf or mapOf, but got "TEXT" ${at('registeredAs', '1-e-EXTERNAL_EVENT')}`,
)
check(
  (wf) => wf.waitForEvent(externalEventDef('e', 'STR', { correlated: { ttlSeconds: 0 } })),
  `Expected ttlSeconds to be a whole number from 1 to 2147483647, but got 0 ${at('externalEventDef("e")')}`,
)

// User tasks (spec A 7.8).
check(
  (wf) => wf.assignUserTask('form'),
  `Expected a user or a group to assign to, but got neither ${at('assignUserTask("form")')}`,
)
check((wf) => wf.assignUserTask('form', ' '), `Expected a user, but got " " ${at('assignUserTask("form")')}`)
check(
  (wf) => wf.assignUserTask('form', wf.declareJsonObj('who')),
  `Expected a user that STR takes, but got variable who of type JSON_OBJ ${at('assignUserTask("form")')}`,
)
check(
  (wf) => wf.releaseToGroupOnDeadline(wf.assignUserTask('form', 'ada'), 5),
  `Expected a user task with a user and a group, but 1-form-USER_TASK has no group ${at('releaseToGroupOnDeadline', '1-form-USER_TASK')}`,
)
check(
  (wf) => wf.reassignUserTask(wf.assignUserTask('form', 'ada'), null, undefined, 5),
  `Expected a user or a group to assign to, but got neither ${at('reassignUserTask', '1-form-USER_TASK')}`,
)
check(
  (wf) => wf.cancelUserTaskRunAfter(wf.assignUserTask('form', 'ada'), wf.declareDouble('d')),
  `Expected a delay to be INT, but got DOUBLE ${at('cancelUserTaskRunAfter', '1-form-USER_TASK')}`,
)
check(
  (wf) => wf.scheduleReminderTask(wf.execute('t') as never, 5, 'remind'),
  `Expected what assignUserTask gave, but got an object ${at('scheduleReminderTask', '1-t-TASK')}`,
)
check(
  (wf) => {
    const form = wf.assignUserTask('form', 'ada')
    wf.handleAnyFailure(form, (handler) => handler.cancelUserTaskRunAfter(form, 5))
  },
  `Expected a node of this thread, but 1-form-USER_TASK belongs to thread "entrypoint"; keep its output in a variable ${at('cancelUserTaskRunAfter', 1, 'exn-handler-1-form-USER_TASK-any-failure')}`,
)
check(
  (wf) => wf.assignUserTask('form', 'ada').withOnCancellationException('too late'),
  `Expected the name of an exception of letters, digits and inner hyphens, but got "too late" ${at('withOnCancellationException', '1-form-USER_TASK')}`,
)
check(
  (wf) => wf.assignUserTask(userTaskDef('form', { amount: 'INT', why: 'STR' }), 'ada').get('ammount'),
  `Expected a field of user task form: amount, why, but got "ammount" ${at('get', '1-form-USER_TASK')}`,
)
check(
  (wf) => wf.assignUserTask(userTaskDef('form', { data: 'JSON_OBJ' as 'STR' }), 'ada'),
  `Expected field data to be something to fill in, but it is JSON, a struct, an array or a map ${at('userTaskDef("form")')}`,
)
