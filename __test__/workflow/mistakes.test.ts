import test from 'ava'
import {
  type Expression,
  type ThreadBody,
  type WfRunVariable,
  Workflow,
  WorkflowError,
  type WorkflowThread,
} from '../../ts/workflow/index.js'
import { at, check, stale } from './mistake.js'

// Names (spec A 1.1).
check((wf) => wf.execute(''), `Expected a task name, but got an empty string ${at('execute("")')}`)
check(
  (wf) => wf.execute('charge card'),
  `Expected a task name of letters, digits and inner hyphens, but got "charge card" ${at('execute("charge card")')}`,
)
check((wf) => wf.declareInt(''), `Expected the name of a variable, but got an empty string ${at('declareInt("")')}`)
check((wf) => wf.waitForEvent(''), `Expected the name of an event, but got an empty string ${at('waitForEvent("")')}`)
check(
  (wf) => wf.fail('no_money', 'x'),
  `Expected the name of a failure of letters, digits and inner hyphens, but got "no_money" ${at('fail("no_money")')}`,
)
check(
  (wf) => wf.fail('INTERNAL_ERROR', 'x'),
  `Expected the name of a failure of letters, digits and inner hyphens, but got "INTERNAL_ERROR" ${at('fail("INTERNAL_ERROR")')}`,
)
check(
  (wf) => wf.fail('TIMEOUT', 'x'),
  `Expected a failure name of your own, but TIMEOUT is one of the server's ${at('fail("TIMEOUT")')}`,
)
check(
  (wf) => wf.handleException(wf.execute('t'), 'TIMEOUT', () => {}),
  `Expected the name of an exception, but TIMEOUT is an error; use handleError ${at('handleException("TIMEOUT")', '1-t-TASK')}`,
)
check(
  (wf) => wf.handleError(wf.execute('t'), 'LATE' as 'TIMEOUT', () => {}),
  `Expected one of CHILD_FAILURE, VAR_SUB_ERROR, VAR_MUTATION_ERROR, USER_TASK_CANCELLED, TIMEOUT, TASK_FAILURE, VAR_ERROR, TASK_ERROR, INTERNAL_ERROR, but got "LATE" ${at('handleError("LATE")', '1-t-TASK')}`,
)

// Variables (spec A 4.1, 7.9).
check(
  (wf) => {
    wf.declareInt('v')
    wf.declareStr('v')
  },
  `Expected variable names to be unique in a workflow, but thread "entrypoint" declares "v" already ${at('declareStr("v")')}`,
)
check(
  (wf) => {
    wf.declareInt('v')
    wf.handleAnyFailure(wf.execute('t'), (handler) => handler.declareInt('v'))
  },
  `Expected variable names to be unique in a workflow, but thread "entrypoint" declares "v" already ${at('declareInt("v")', 1, 'exn-handler-1-t-TASK-any-failure')}`,
)
check(
  (wf) => wf.declareStr('v').withDefault(5),
  `Expected a string for STR, but got the number 5 ${at('v.withDefault')}`,
)
check(
  (wf) => wf.declareInt('v').withDefault(1.5),
  `Expected a whole number within 2^53, or a bigint for INT, but got the number 1.5 ${at('v.withDefault')}`,
)
check(
  (wf) => wf.declareInt('v').withDefault(wf.declareInt('w')),
  `Expected a default written down, but got variable w of type INT ${at('v.withDefault')}`,
)
check(
  (wf) => wf.declareStr('v').searchableOn('$.a', 'STR'),
  `Expected searchableOn of a JSON_OBJ or JSON_ARR, but variable v is a STR ${at('v.searchableOn("$.a", "STR")')}`,
)
check(
  (wf) => wf.declareJsonObj('v').searchableOn('a', 'STR'),
  `Expected a JSONPath that starts with $., but got "a" ${at('v.searchableOn("a", "STR")')}`,
)
check(
  (wf) => wf.declareStr('v').asInherited(),
  `Expected a workflow with a parent for an inherited variable, but setParent was not called ${at('v.withAccessLevel("INHERITED_VAR")')}`,
)

// Paths (spec A 7.5).
check(
  (wf) => wf.declareStr('v').jsonPath('$.a'),
  `Expected jsonPath of a JSON_OBJ or JSON_ARR, but variable v is a STR ${at('v.jsonPath("$.a")')}`,
)
check(
  (wf) => wf.declareInt('v').get('a'),
  `Expected get of a struct, an array, a map or JSON, but variable v is a INT ${at('v.get("a")')}`,
)
check(
  (wf) => wf.declareJsonObj('v').jsonPath('$.a').jsonPath('$.b'),
  `Expected one jsonPath, but there is "$.a" already ${at('v.jsonPath("$.b")')}`,
)
check(
  (wf) => wf.declareJsonObj('v').get('a').jsonPath('$.b'),
  `Expected either get or jsonPath, but got both ${at('v.jsonPath("$.b")')}`,
)
check(
  (wf) => wf.declareJsonObj('v').jsonPath(''),
  `Expected a JSONPath that starts with $, but got "" ${at('v.jsonPath("")')}`,
)
check(
  (wf) => wf.execute('t').jsonPath('a'),
  `Expected a JSONPath that starts with $, but got "a" ${at('jsonPath("a")', '1-t-TASK')}`,
)

// Where a handle may be used (spec A 7.2).
test('a variable of another workflow', (t) => {
  let foreign: WfRunVariable | undefined
  Workflow.create('other', (wf) => {
    foreign = wf.declareInt('v')
  }).compile()
  const workflow = Workflow.create('order', (wf) => wf.execute('t', foreign))
  const error = t.throws(() => workflow.compile(), { instanceOf: WorkflowError })
  t.is(
    error.message,
    `Expected a variable of this workflow, but v was declared in another one, or in an earlier compile() ${at('execute("t")')}`,
  )
})
check(
  (wf) => {
    let inner: WfRunVariable | undefined
    wf.handleAnyFailure(wf.execute('t'), (handler) => {
      inner = handler.declareInt('inner')
    })
    wf.handleAnyFailure(wf.execute('u'), (handler) => handler.execute('v', inner))
  },
  `Expected a variable of this thread or of one around it, but inner was declared in thread "exn-handler-1-t-TASK-any-failure" ${at('execute("v")', 1, 'exn-handler-2-u-TASK-any-failure')}`,
)
check(
  (wf) => {
    const t = wf.execute('t')
    wf.handleAnyFailure(t, (handler) => handler.execute('u', t))
  },
  `Expected a node of this thread, but 1-t-TASK belongs to thread "entrypoint"; keep its output in a variable ${at('execute("u")', 1, 'exn-handler-1-t-TASK-any-failure')}`,
)
check(
  (wf) => {
    const t = wf.execute('t')
    wf.handleAnyFailure(t, (handler) => handler.handleError(t, () => {}))
  },
  `Expected a node of this thread, but 1-t-TASK belongs to thread "entrypoint"; keep its output in a variable ${at('handleError()', 1, 'exn-handler-1-t-TASK-any-failure')}`,
)
check(
  (wf) => {
    wf.handleAnyFailure(wf.execute('t'), () => wf.execute('u'))
  },
  `Expected the thread whose body runs to be used, but now it is "exn-handler-1-t-TASK-any-failure"; use the argument of the innermost handler's body ${stale('execute("u")')}`,
)
check(
  (wf) => {
    const t = wf.execute('t')
    wf.handleAnyFailure(t, () => t.withRetries(1))
  },
  `Expected the thread whose body runs to be used, but now it is "exn-handler-1-t-TASK-any-failure"; use the argument of the innermost handler's body ${stale('withRetries')}`,
)

test('a thread whose body has returned', (t) => {
  let kept: WorkflowThread | undefined
  Workflow.create('order', (wf) => {
    kept = wf
  }).compile()
  const error = t.throws(() => kept?.execute('late'), { instanceOf: WorkflowError })
  t.is(
    error.message,
    `Expected the thread whose body runs to be used, but none runs any more; use the argument of the innermost handler's body ${stale('execute("late")')}`,
  )
})
// A body that is async by mistake: TypeScript lets it pass where nothing is expected back.
const asyncBody = (async () => {}) as () => unknown as ThreadBody
check(
  asyncBody,
  `Expected a body that is not async, but it returned a Promise; the body describes the work, the server does it ${at('body')}`,
)
check(
  (wf) => wf.doIf(wf.declareBool('v'), asyncBody),
  `Expected a body that is not async, but it returned a Promise; the body describes the work, the server does it ${at('doIf', 2)}`,
)

// Conditions (spec A 4.5, 7.3).
check(
  (wf) => wf.doIf(wf.declareInt('v'), () => {}),
  `Expected a condition: a comparison, and, or, or a BOOL, but got variable v of type INT; compare it with something ${at('doIf')}`,
)
check(
  (wf) => wf.doIf(wf.declareJsonObj('v').jsonPath('$.ok'), () => {}),
  `Expected a condition: a comparison, and, or, or a BOOL, but got a part of variable v; compare it with something ${at('doIf')}`,
)
check(
  (wf) => wf.waitForCondition(wf.declareInt('v').add(1)),
  `Expected a condition: a comparison, and, or, or a BOOL, but got an operation (ADD); compare it with something ${at('waitForCondition')}`,
)
check(
  (wf) => wf.doWhile(wf.declareStr('v').castToBool(), () => {}),
  `Expected a condition: a comparison, and, or, or a BOOL, but got a cast (to BOOL); compare it with something ${at('doWhile')}`,
)
check((wf) => wf.doIf(true as unknown as Expression, () => {}), `Expected a condition, but got a boolean ${at('doIf')}`)
check(
  (wf) => {
    const statement = wf.doIf(wf.declareBool('v'), () => {})
    statement.doElse(() => {})
    statement.doElse(() => {})
  },
  `Expected one doElse at the end, but this doIf has its doElse already ${at('doElse', 3)}`,
)
check(
  (wf) => {
    const statement = wf.doIf(wf.declareBool('v'), () => {})
    wf.execute('t')
    statement.doElse(() => {})
  },
  `Expected doElse right behind its doIf, but something came in between ${at('doElse', 4)}`,
)
check(
  (wf) => {
    wf.complete()
    wf.execute('t')
  },
  `Expected nothing behind complete or fail in the same body, but this follows and would never run ${at('execute("t")', 2)}`,
)
check(
  (wf) => {
    const v = wf.declareInt('v')
    wf.fail('broken')
    v.assign(1)
  },
  `Expected nothing behind complete or fail in the same body, but this follows and would never run ${at('v.assign', 2)}`,
)

// Values (spec A 3.4, 6.5).
check(
  (wf) => wf.declareInt('v').assign(1.5),
  `Expected a whole number within 2^53, or a bigint for INT, but got the number 1.5 ${at('v.assign')}`,
)
check(
  (wf) => wf.declareBool('v').assign('yes'),
  `Expected a boolean for BOOL, but got the string "yes" ${at('v.assign')}`,
)
check(
  (wf) => wf.doIf(wf.declareDouble('v').isLessThan(10n), () => {}),
  `Expected a number for DOUBLE, but got the bigint 10n ${at('doIf')}`,
)
check(
  (wf) => wf.doIf(wf.declareStr('v').isEqualTo(5), () => {}),
  `Expected a string for STR, but got the number 5 ${at('doIf')}`,
)
check(
  (wf) => wf.execute('t', wf.sleepSeconds(1)),
  `Expected a value, but node 1-sleep-SLEEP has no output ${at('execute("t")', 2)}`,
)
check(
  (wf) => wf.execute('t', Promise.resolve(1)),
  `Expected a value, but got a Promise; a workflow waits for tasks and events, not for promises ${at('execute("t")')}`,
)
check(
  (wf) => wf.execute('t', { f: () => 1 }),
  `Expected f to be a value JSON can say, but got a function ${at('execute("t")')}`,
)

check(
  (wf) => wf.execute('t', wf.declareStr('v').castToDouble().castToInt()),
  `Expected one cast, but got a cast (to DOUBLE) cast to INT ${at('execute("t")')}`,
)
check(
  (wf) => wf.waitForEvent('e').timeout(wf.declareDouble('v')),
  `Expected a timeout to be INT, but got DOUBLE ${at('timeout', '1-e-EXTERNAL_EVENT')}`,
)
check(
  (wf) => wf.waitForEvent('e').withCorrelationId(5n),
  `Expected a correlation id to be STR, but got INT ${at('withCorrelationId', '1-e-EXTERNAL_EVENT')}`,
)

// Format strings (spec A 5.2).
check(
  (wf) => wf.format("It's {0}", 1),
  `Expected apostrophes in a format to be doubled (''), but got "It's {0}" ${at('format("It\'s {0}")')}`,
)
check((wf) => wf.format('{a}', 1), `Expected places like {0} in a format, but got "{a}" ${at('format("{a}")')}`)
check((wf) => wf.format('{0', 1), `Expected places like {0} in a format, but got "{0" ${at('format("{0")')}`)
check((wf) => wf.format('{0} {1}', 1), `Expected a value for {1} in a format, but it has 1 ${at('format("{0} {1}")')}`)

// Numbers and times.
check(
  (wf) => wf.execute('t').withRetries(-1),
  `Expected retries to be a whole number from 0 to 2147483647, but got -1 ${at('withRetries', '1-t-TASK')}`,
)
check(
  (wf) => wf.execute('t').timeout(0),
  `Expected a timeout in seconds to be a whole number from 1 to 2147483647, but got 0 ${at('timeout', '1-t-TASK')}`,
)
check(
  (wf) => wf.execute('t').timeout('1.5s'),
  `Expected a timeout in seconds to be a whole number from 1 to 2147483647, but got 1.5 ${at('timeout', '1-t-TASK')}`,
)
check(
  (wf) => wf.sleepSeconds('5 minutes' as '5m'),
  `Expected a sleep like 30 or "30s", "5m", "2h", "7d", but got "5 minutes" ${at('sleepSeconds')}`,
)
check(
  (wf) => wf.sleepSeconds(3600n as never),
  `Expected a sleep like 30 or "30s", "5m", "2h", "7d", but got 3600n ${at('sleepSeconds')}`,
)
check(
  (wf) => wf.handleError(wf.execute('t'), 5n as never, () => {}),
  `Expected one of CHILD_FAILURE, VAR_SUB_ERROR, VAR_MUTATION_ERROR, USER_TASK_CANCELLED, TIMEOUT, TASK_FAILURE, VAR_ERROR, TASK_ERROR, INTERNAL_ERROR, but got 5n ${at('handleError()', '1-t-TASK')}`,
)
check(
  (wf) => wf.execute('t').withExponentialBackoff({ baseIntervalMs: 100, maxDelayMs: 50, multiplier: 2 }),
  `Expected maxDelayMs to be at least baseIntervalMs (100), but got 50 ${at('withExponentialBackoff', '1-t-TASK')}`,
)
check(
  (wf) => wf.execute('t').withExponentialBackoff({ baseIntervalMs: 100, maxDelayMs: 500, multiplier: 0.5 }),
  `Expected a multiplier of at least 1, but got 0.5 ${at('withExponentialBackoff', '1-t-TASK')}`,
)

// Registration.
check(
  (wf) => {
    wf.waitForEvent('e').registeredAs('STR')
    wf.waitForEvent('e').registeredAs('INT')
  },
  `Expected event "e" to be registered in one way, but another node registers it differently ${at('registeredAs("e")', '2-e-EXTERNAL_EVENT')}`,
)
check(
  (wf) => {
    const t = wf.execute('t')
    wf.handleAnyFailure(t, () => {})
    wf.handleAnyFailure(t, () => {})
  },
  `Expected one handler of a kind for a node, but 1-t-TASK has one of any failure already ${at('handleAnyFailure', '1-t-TASK')}`,
)

test('the name of a workflow', (t) => {
  const error = t.throws(() => Workflow.create('my order', () => {}).compile(), { instanceOf: WorkflowError })
  t.is(
    error.message,
    'Expected the name of a workflow of letters, digits and inner hyphens, but got "my order" (workflow "my order", compile)',
  )
})

test('an error of the body itself is left alone', (t) => {
  const workflow = Workflow.create('order', () => {
    throw new RangeError('mine')
  })
  t.is(t.throws(() => workflow.compile(), { instanceOf: RangeError }).message, 'mine')
})
