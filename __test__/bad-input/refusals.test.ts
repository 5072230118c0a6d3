// What people get wrong, and the exact text they are told. Texts are part of the product: whoever changes one changes it here.
import test from 'ava'
import { Engine } from '../../ts/client/engine.js'
import { LhError } from '../../ts/client/errors.js'
import { task } from '../../ts/worker/task.js'
import { Workflow } from '../../ts/workflow/index.js'

type Mistake = (engine: Engine) => unknown

/** Makes the mistake in an engine that knows one task and one workflow; what it is told is the error's class, code and text. */
function check(rule: string, mistake: Mistake, told: string): void {
  test(rule, async (t) => {
    await using engine = await Engine.open({ memory: true })
    await engine.work(task('ship', { input: { item: 'STR', count: 'INT' }, run: () => {} }))
    await engine.register(order)
    // Also when it is thrown at once, as the builder does.
    const error = await t.throwsAsync(async () => mistake(engine))
    t.is(`${error?.name} ${LhError.is(error) ? error.code : '-'}: ${error?.message}`, told)
  })
}

const order = Workflow.create('order', (wf) => {
  const item = wf.declareStr('item').required()
  const count = wf.declareInt('count').withDefault(1n)
  const customer = wf.declareJsonObj('customer')
  const city = wf.declareStr('city').withDefault('nowhere')
  wf.execute('ship', item, count)
  city.assign(customer.get('address').get('city'))
})

const put =
  (body: Parameters<typeof Workflow.create>[1]): Mistake =>
  (engine) =>
    engine.register(Workflow.create('mistaken', body))

check(
  'an unknown task in a WfSpec',
  put((wf) => void wf.execute('shipp', 'pen', 1n)),
  'InvalidArgument INVALID_ARGUMENT: WfSpec mistaken: thread entrypoint: node 1-shipp-TASK: Expected TaskDef shipp, but there is none',
)
check(
  'an unknown external event in a WfSpec',
  put((wf) => void wf.waitForEvent('paid')),
  'InvalidArgument INVALID_ARGUMENT: WfSpec mistaken: thread entrypoint: node 1-paid-EXTERNAL_EVENT: Expected ExternalEventDef paid, but there is none',
)
check(
  'too few arguments for a task',
  put((wf) => void wf.execute('ship', 'pen')),
  'InvalidArgument INVALID_ARGUMENT: WfSpec mistaken: thread entrypoint: node 1-ship-TASK: Expected 2 inputs for TaskDef ship, but the node gives 1',
)
check(
  'an argument of the wrong type',
  put((wf) => void wf.execute('ship', 'pen', 'three')),
  'InvalidArgument INVALID_ARGUMENT: WfSpec mistaken: thread entrypoint: node 1-ship-TASK: input count: Expected a value of type INT, but it is of type STR; a cast is needed',
)
check(
  'a part of a variable that has none',
  put((wf) => void wf.execute('ship', wf.declareStr('item').get('name'), 1n)),
  'WorkflowError -: Expected get of a struct, an array, a map or JSON, but variable item is a STR (workflow "mistaken", thread "entrypoint", node 1, item.get("name"))',
)
check(
  'a missing required input',
  (engine) => engine.runWf('order', { count: 1n }),
  'InvalidArgument INVALID_ARGUMENT: Expected required variable item, but it is missing',
)
check(
  'an input of the wrong type',
  (engine) => engine.runWf('order', { item: 'pen', count: 'three' }),
  'InvalidArgument INVALID_ARGUMENT: variable count: Expected a value of type INT, but it is of type STR',
)
check(
  'a number that is no INT',
  (engine) => engine.runWf('order', { item: 'pen', count: 1.5 }),
  'InvalidArgument INVALID_ARGUMENT: variable count: Expected a value of type INT, but it is of type DOUBLE',
)
check(
  'an input nobody declared',
  (engine) => engine.runWf('order', { item: 'pen', colour: 'red' }),
  'InvalidArgument INVALID_ARGUMENT: Expected only variables that the thread declares, but got "colour"',
)
check(
  'an unknown workflow',
  (engine) => engine.runWf('ordr', { item: 'pen' }),
  'NotFound NOT_FOUND: Expected WfSpec ordr, but there is none',
)
check(
  'a path into nothing: a run fails where it happens, and says which variable and step',
  async (engine) => {
    await engine.runWf('order', { item: 'pen' }, { id: 'o-1' })
    await engine.awaitWfRun('o-1', { throwOnFailure: true, timeout: '20s' })
  },
  'WfRunFailed FAILED_PRECONDITION: Expected WfRun o-1 to complete, but it ended ERROR: VAR_SUB_ERROR: Mutating variable city: Expected a value with parts at step 0 of a path, but it is NULL',
)

test('a path of a missing field is NULL, at any depth (spec A 5.3, 5.4)', async (t) => {
  await using engine = await Engine.open({ memory: true })
  await engine.work(task('ship', { input: { item: 'STR', count: 'INT' }, run: () => {} }))
  await engine.register(order)
  for (const [id, customer] of Object.entries({ a: {}, b: { address: {} }, c: { address: 'here' } })) {
    await engine.runWf('order', { item: 'pen', customer }, { id })
    await engine.awaitWfRun(id, { throwOnFailure: true, timeout: '20s' })
    const { value } = await engine.getVariable({ wfRunId: { id }, threadRunNumber: 0, name: 'city' })
    t.deepEqual(value, {}, id)
  }
})
