// The same workflows by the published Python builder and by ours: the same request, field by field (spec A 7). The twin of builder.py.
import { fileURLToPath } from 'node:url'
import test from 'ava'
import { fromProtoJson } from '../../../ts/gen/index.js'
import { SpawnedThreads, type ThreadBody, Workflow } from '../../../ts/workflow/index.js'
import { run } from '../process.js'
import { python } from './venv.js'

const nothing: ThreadBody = () => {}

/** By the names of the Python ones. */
const BODIES: { readonly [name: string]: ThreadBody } = {
  nothing,

  variables(wf) {
    wf.declareStr('str').required().searchable()
    wf.declareInt('int').withDefault(5).asPublic()
    wf.declareDouble('double').withDefault(1.5)
    wf.declareBool('bool').withDefault(false).masked()
    wf.declareBytes('bytes')
    wf.declareJsonObj('obj').searchableOn('$.a', 'STR')
    wf.declareJsonArr('arr').withAccessLevel('PUBLIC_VAR')
    wf.declareTimestamp('time')
    wf.declareWfRunId('run')
    wf.declareStruct('car', 'car')
    wf.declareStruct('old-car', 'car', 3).required()
  },

  tasks(wf) {
    const name = wf.declareStr('name')
    const data = wf.declareJsonObj('data')
    const first = wf.execute('first', 'x', 1, 1.5, true, null, { a: 1 }, [1, 'b'], name).timeout(30).withRetries(3)
    wf.execute('second', first, first.jsonPath('$.a'), data.jsonPath('$.b'), data.get('c').get(0))
    wf.execute(name, wf.format('{0} of {1}', name, 7))
    wf.execute(wf.format('task-{0}', name))
      .withRetries(1)
      .withExponentialBackoff({ baseIntervalMs: 100, maxDelayMs: 5000, multiplier: 2 })
  },

  expressions(wf) {
    const i = wf.declareInt('i')
    const s = wf.declareStr('s')
    const a = wf.declareJsonArr('a')
    const o = wf.declareJsonObj('o')
    const car = wf.declareStruct('car', 'car')
    wf.execute('arithmetic', i.add(1), i.subtract(2), i.multiply(3), i.divide(4), i.pow(5), wf.add(i, i.add(1)))
    wf.execute('collections', a.extend(a), a.removeIfPresent(1), a.removeIndex(0), o.removeKey('k'))
    wf.execute('casts', s.castToInt(), i.castToDouble(), i.add(1).castToStr(), s.castToWfRunId())
    wf.execute('logic', i.isLessThan(1).and(s.isEqualTo('x')).or(a.doesContain(1)))
    wf.execute('paths', car.get('owner').get('name'), car.get('tags').get(0))
    i.assign(i.add(1))
    o.jsonPath('$.a').assign(5)
    wf.mutate(i, 'MULTIPLY', 2)
    s.assign(wf.execute('t'))
  },

  branches(wf) {
    const v = wf.declareInt('v')
    const then: ThreadBody = (body) => {
      body.execute('then')
      v.assign(1)
    }
    wf.doIf(v.isLessThan(1), then)
      .doElseIf(v.isEqualTo(2), (body) => body.execute('other'))
      .doElse((body) => body.execute('otherwise'))
    wf.doIf(wf.condition(v, 'NOT_EQUALS', 5).and(v.isGreaterThanEq(1)), then)
    wf.doWhile(v.isGreaterThan(3), (body) => body.execute('again'))
    wf.waitForCondition(v.isLessThanEq(5))
    wf.complete(v)
  },

  waits(wf) {
    const key = wf.declareStr('key').masked()
    const seconds = wf.declareInt('seconds')
    wf.waitForEvent('plain')
    wf.waitForEvent('timed').timeout(60)
    wf.waitForEvent('correlated').withCorrelationId(key)
    wf.waitForEvent('shown').withCorrelationId(key, false)
    wf.sleepSeconds(5)
    wf.sleepSeconds(seconds)
    wf.sleepUntil(wf.declareInt('until'))
    wf.throwEvent('thrown', key)
    wf.throwEvent('empty')
  },

  // Not here: events that are void or correlated. Ours says so, as the Java builder does; the Python one leaves it open.
  registered(wf) {
    const key = wf.declareStr('key')
    wf.waitForEvent('text').registeredAs('STR')
    wf.throwEvent('done', key).registeredAs('STR')
    wf.registerInterruptHandler('more', nothing).withEventType('BOOL')
  },

  failures(wf) {
    const task = wf.execute('t')
    wf.handleException(task, 'lost', (handler) => handler.execute('tell', handler.declareStr('INPUT')))
    wf.handleError(task, 'TIMEOUT', (handler) => handler.fail('too-slow', 'nobody came'))
    wf.handleAnyFailure(task, nothing)
    wf.fail(task, 'broken', 'it is broken')
  },

  threads(wf) {
    const items = wf.declareJsonArr('items')
    const one = wf.spawnThread((child) => child.execute('work', child.declareInt('n').required()), 'one', { n: 5 })
    const two = wf.spawnThread(nothing, 'two')
    const more = wf.spawnThreadForEach(
      items,
      'each',
      (each) => each.execute('ship', each.declareJsonObj('INPUT'), each.declareStr('note')),
      { note: 'now' },
    )
    wf.waitForThreads(one, two)
      .handleExceptionOnChild('lost', nothing)
      .handleErrorOnChild('TIMEOUT', nothing)
      .handleAnyFailureOnChild(nothing)
    wf.waitForAnyOf(more)
    wf.waitForFirstOf(SpawnedThreads.of(two))
  },

  interrupts(wf) {
    const total = wf.declareInt('total')
    wf.registerInterruptHandler('more', (handler) => total.assign(total.add(handler.declareInt('INPUT'))))
    wf.registerInterruptHandler('stop', (handler) => handler.fail('stopped', 'by somebody'))
    wf.execute('t')
  },

  children(wf) {
    const name = wf.declareStr('name')
    const child = wf.runWf('ship', { order: name, count: 5 }).withChildId('my-child')
    wf.execute('t', wf.waitForChildWf(child))
    wf.waitForChildWf(wf.runWf('other'))
  },

  'user-tasks'(wf) {
    const who = wf.declareStr('who')
    const form = wf
      .assignUserTask('form', who, 'finance')
      .withNotes(wf.format('for {0}', who))
      .withOnCancellationException('too-late')
    wf.scheduleReminderTask(form, 60, 'remind', who, 5)
    wf.releaseToGroupOnDeadline(form, 62)
    wf.cancelUserTaskRunAfter(form, 63)
    wf.cancelUserTaskRunAfterAssignment(form, 64)
    wf.assignUserTask('form', 'ada')
    wf.execute('t', wf.assignUserTask('form', null, 'finance').jsonPath('$.why'))
  },

  settings(wf) {
    wf.declareStr('seen').asInherited()
    wf.withRetentionPolicy(60)
    wf.execute('t')
  },
}

const kept = (workflow: Workflow): Workflow =>
  workflow
    .setParent('parent')
    .withUpdateType('MINOR_REVISION_UPDATES')
    .withRetentionPolicy('1h')
    .setDefaultTaskTimeout(30)
    .setDefaultTaskRetries(2)

test('workflows are compiled as the published builder compiles them', async (t) => {
  // Making the venv downloads a few megabytes, once.
  t.timeout(300_000)
  const script = fileURLToPath(new URL('builder.py', import.meta.url))
  const { code, stdout, stderr } = await run(await python(), [script], { PYTHONDONTWRITEBYTECODE: '1' })
  t.is(code, 0, stderr)
  const lines = stdout.trim().split('\n')
  t.is(lines.length, Object.keys(BODIES).length)
  for (const line of lines) {
    const theirs: { [rpc in Registered]: unknown[] } = JSON.parse(line, withoutSpaces)
    const { name } = fromProtoJson('PutWfSpecRequest', theirs.PutWfSpec[0])
    const workflow = Workflow.create(name, BODIES[name] ?? nothing)
    const ours = (name === 'settings' ? kept(workflow) : workflow).requests()
    const expected = REGISTERED.flatMap((rpc) =>
      theirs[rpc].map((request) => ({ rpc, request: fromProtoJson(`${rpc}Request`, request) })),
    )
    t.deepEqual(ours as unknown[], expected, name)
  }
})

const REGISTERED = ['PutExternalEventDef', 'PutWorkflowEventDef', 'PutWfSpec'] as const
type Registered = (typeof REGISTERED)[number]

/** JSON written down in a workflow is text, and Python puts spaces into it; the server takes them out. */
function withoutSpaces(key: string, value: unknown): unknown {
  return key === 'jsonObj' || key === 'jsonArr' ? JSON.stringify(JSON.parse(String(value))) : value
}
