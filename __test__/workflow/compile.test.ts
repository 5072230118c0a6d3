// What the builder's statements compile to, one table of them.
//
// **Size:** it is data: each statement with the spec it gives (spec A 7), best read and changed side by side.
import test from 'ava'
import { typed } from '../../ts/value/index.js'
import {
  type Expression,
  externalEventDef,
  structOf,
  type WfRunVariable,
  Workflow,
  workflowEventDef,
} from '../../ts/workflow/index.js'
import { check } from './check.js'
import { outline } from './outline.js'

// Spec A 7.4, the worked example, as it stands there.
check(
  'the worked example of A 7.4',
  (wf) => {
    const v = wf.declareInt('v')
    wf.execute('a')
    wf.doIf(v.isLessThan(10), (body) => {
      body.execute('b')
      v.assign(1)
    }).doElse((body) => {
      body.execute('c')
    })
    wf.doWhile(v.isGreaterThan(3), (body) => {
      body.execute('d')
    })
    wf.complete(v)
  },
  `
var v: INT
0-entrypoint-ENTRYPOINT  [-> 1-a-TASK]
1-a-TASK  {a()}  [-> 2-nop-NOP]
2-nop-NOP  [(v LESS_THAN int:10) -> 3-b-TASK]  [-> 5-c-TASK]
3-b-TASK  {b()}  [-> 4-nop-NOP, v ASSIGN int:1]
4-nop-NOP  [-> 6-nop-NOP]
5-c-TASK  {c()}  [-> 4-nop-NOP]
6-nop-NOP  [(v GREATER_THAN int:3) -> 7-d-TASK]  [(v LESS_THAN_EQ int:3) -> 8-nop-NOP]
7-d-TASK  {d()}  [-> 8-nop-NOP]
8-nop-NOP  [(v GREATER_THAN int:3) -> 6-nop-NOP]  [-> 9-complete-EXIT]
9-complete-EXIT  {returns v}
`,
)

// Spec A 7.2: the skeleton.
check(
  'an empty body has an entrypoint and an exit',
  () => {},
  `
0-entrypoint-ENTRYPOINT  [-> 1-exit-EXIT]
1-exit-EXIT
`,
)

check(
  'mutations sit on the edge that leaves the node before the next one, in order',
  (wf) => {
    const v = wf.declareInt('v')
    v.assign(1)
    const t = wf.execute('t')
    v.assign(t)
    wf.mutate(v, 'ADD', 2)
  },
  `
var v: INT
0-entrypoint-ENTRYPOINT  [-> 1-t-TASK, v ASSIGN int:1]
1-t-TASK  {t()}  [-> 2-exit-EXIT, v ASSIGN <1-t-TASK>, v ADD int:2]
2-exit-EXIT
`,
)

// Spec A 7.9: variables.
check(
  'variables in every type and with every modifier',
  (wf) => {
    wf.declareStr('str').required().searchable()
    wf.declareInt('int').withDefault(5)
    wf.declareDouble('double').withDefault(5)
    wf.declareBool('bool').withDefault(false).asPublic()
    wf.declareBytes('bytes').withDefault(new Uint8Array([255]))
    wf.declareJsonObj('obj').searchableOn('$.a', 'STR').searchableOn('$.b', 'INT').withDefault({ a: 'x' })
    wf.declareJsonArr('arr').withDefault([1, 2n ** 60n])
    wf.declareTimestamp('time').withAccessLevel('PUBLIC_VAR').withDefault(new Date(1500))
    wf.declareWfRunId('run').masked().withDefault('parent_child')
    wf.declareInt('big').withDefault(2n ** 63n - 1n)
  },
  `
var str: STR required searchable
var int: INT = int:5
var double: DOUBLE = double:5
var bool: BOOL = bool:false PUBLIC_VAR
var bytes: BYTES = bytes:{"0":255}
var obj: JSON_OBJ = jsonObj:"{\\"a\\":\\"x\\"}" index $.a STR index $.b INT
var arr: JSON_ARR = jsonArr:"[1,1152921504606846976]"
var time: TIMESTAMP = utcTimestamp:{"seconds":"1n","nanos":500000000} PUBLIC_VAR
var run: WF_RUN_ID masked = wfRunId:{"id":"child","parentWfRunId":{"id":"parent"}}
var big: INT = int:9223372036854775807
0-entrypoint-ENTRYPOINT  [-> 1-exit-EXIT]
1-exit-EXIT
`,
)

// Spec A 7.2, 7.5: tasks and their arguments.
check(
  'tasks: fixed, by variable, by format; every operand as an argument',
  (wf) => {
    const name = wf.declareStr('name')
    const data = wf.declareJsonObj('data')
    const first = wf.execute('first', 'x', 1, 1.5, 2n, true, null, [1], { a: 1 }, typed('DOUBLE', 1))
    wf.execute(
      'second',
      first,
      first.get('a').get(0),
      first.jsonPath('$.a'),
      data.jsonPath('$.a[0]'),
      data.get('a').get(1).get('b'),
    )
    wf.execute(name, wf.format('{0} of {1}', name, 7))
    wf.execute(wf.format('task-{0}', name))
  },
  `
var name: STR
var data: JSON_OBJ
0-entrypoint-ENTRYPOINT  [-> 1-first-TASK]
1-first-TASK  {first(str:"x", int:1, double:1.5, int:2, bool:true, NULL, jsonArr:"[1]", jsonObj:"{\\"a\\":1}", double:1)}  [-> 2-second-TASK]
2-second-TASK  {second(<1-first-TASK>, <1-first-TASK>.a[0], <1-first-TASK>@$.a, data@$.a[0], data.a[1].b)}  [-> 3-name-TASK]
3-name-TASK  {name(format(str:"{0} of {1}", name, int:7))}  [-> 4-task-{0}-TASK]
4-task-{0}-TASK  {format(str:"task-{0}", name)()}  [-> 5-exit-EXIT]
5-exit-EXIT
`,
)

check(
  'formats with quotes, braces and number formats',
  (wf) => {
    const v = wf.declareDouble('v')
    wf.execute('t', wf.format("It''s '{0}' {0,number,#.##} }", v))
  },
  `
var v: DOUBLE
0-entrypoint-ENTRYPOINT  [-> 1-t-TASK]
1-t-TASK  {t(format(str:"It''s '{0}' {0,number,#.##} }", v))}  [-> 2-exit-EXIT]
2-exit-EXIT
`,
)

check(
  'a task with retries, backoff and timeout',
  (wf) => {
    wf.execute('t')
      .withRetries(3)
      .withExponentialBackoff({ baseIntervalMs: 500, maxDelayMs: 60_000, multiplier: 1.5 })
      .timeout('2m')
    wf.execute('u').timeout({ seconds: 30 })
  },
  `
0-entrypoint-ENTRYPOINT  [-> 1-t-TASK]
1-t-TASK  {t(), retries 3, timeout 120 s, backoff 500 ms x 1.5 to 60000 ms}  [-> 2-u-TASK]
2-u-TASK  {u(), timeout 30 s}  [-> 3-exit-EXIT]
3-exit-EXIT
`,
)

// Spec A 7.5: expressions.
check(
  'operators, casts, sizes and comparisons',
  (wf) => {
    const i = wf.declareInt('i')
    const d = wf.declareDouble('d')
    const s = wf.declareStr('s')
    const a = wf.declareJsonArr('a')
    const o = wf.declareJsonObj('o')
    wf.execute(
      'arithmetic',
      i.add(1),
      i.add(1.5),
      d.add(1),
      i.subtract(d),
      d.multiply(2),
      i.divide(2),
      i.pow(2n),
      wf.subtract(10, i),
    )
    wf.execute(
      'collections',
      a.extend([1]),
      a.removeIfPresent(1),
      a.removeIndex(0),
      o.removeKey('k'),
      a.size(),
      s.extend('!'),
    )
    wf.execute(
      'casts',
      s.castToInt(),
      i.castToDouble(),
      i.castToStr(),
      s.castToBool(),
      s.castToBytes(),
      s.castToWfRunId(),
      o.jsonPath('$.n').castTo('INT'),
    )
    wf.execute(
      'comparisons',
      i.isEqualTo(1),
      d.isNotEqualTo(1),
      s.isIn(['x']),
      s.isNotIn('xyz'),
      a.doesContain(1),
      a.doesNotContain(s),
      wf.condition(i, 'LESS_THAN_EQ', 5),
    )
    wf.execute('logic', i.isGreaterThanEq(1).and(s.isEqualTo('x')).or(d.isLessThanEq(2)))
  },
  `
var i: INT
var d: DOUBLE
var s: STR
var a: JSON_ARR
var o: JSON_OBJ
0-entrypoint-ENTRYPOINT  [-> 1-arithmetic-TASK]
1-arithmetic-TASK  {arithmetic((i ADD int:1), (i ADD double:1.5), (d ADD double:1), (i SUBTRACT d), (d MULTIPLY double:2), (i DIVIDE int:2), (i POW int:2), (int:10 SUBTRACT i))}  [-> 2-collections-TASK]
2-collections-TASK  {collections((a EXTEND jsonArr:"[1]"), (a REMOVE_IF_PRESENT int:1), (a REMOVE_INDEX int:0), (o REMOVE_KEY str:"k"), size(a), (s EXTEND str:"!"))}  [-> 3-casts-TASK]
3-casts-TASK  {casts(s as INT, i as DOUBLE, i as STR, s as BOOL, s as BYTES, s as WF_RUN_ID, o@$.n as INT)}  [-> 4-comparisons-TASK]
4-comparisons-TASK  {comparisons((i EQUALS int:1), (d NOT_EQUALS double:1), (s IN jsonArr:"[\\"x\\"]"), (s NOT_IN str:"xyz"), (int:1 IN a), (s NOT_IN a), (i LESS_THAN_EQ int:5))}  [-> 5-logic-TASK]
5-logic-TASK  {logic((((i GREATER_THAN_EQ int:1) AND (s EQUALS str:"x")) OR (d LESS_THAN_EQ double:2)))}  [-> 6-exit-EXIT]
6-exit-EXIT
`,
)

// Spec A 7.6, D 5: mutations of parts.
check(
  'assignments to a whole variable and to a part of one',
  (wf) => {
    const o = wf.declareJsonObj('o')
    const d = wf.declareDouble('d')
    const s = wf.declareStr('s')
    o.jsonPath('$.a.b').assign(5)
    o.get('list').get(0).assign('x')
    o.assign({ fresh: true })
    d.assign(1)
    wf.mutate(d, 'MULTIPLY', 2)
    s.assign(5)
    s.assign(null)
  },
  `
var o: JSON_OBJ
var d: DOUBLE
var s: STR
0-entrypoint-ENTRYPOINT  [-> 1-exit-EXIT, o@$.a.b ASSIGN int:5, o.list[0] ASSIGN str:"x", o ASSIGN jsonObj:"{\\"fresh\\":true}", d ASSIGN double:1, d MULTIPLY double:2, s ASSIGN int:5, s ASSIGN NULL]
1-exit-EXIT
`,
)

// Spec A 7.3: conditionals.
check(
  'if without else',
  (wf) => {
    const v = wf.declareBool('v')
    wf.doIf(v, (body) => body.execute('t'))
    wf.execute('after')
  },
  `
var v: BOOL
0-entrypoint-ENTRYPOINT  [-> 1-nop-NOP]
1-nop-NOP  [v -> 2-t-TASK]  [-> 3-nop-NOP]
2-t-TASK  {t()}  [-> 3-nop-NOP]
3-nop-NOP  [-> 4-after-TASK]
4-after-TASK  {after()}  [-> 5-exit-EXIT]
5-exit-EXIT
`,
)

check(
  'if, else if, else: the conditions in order, the else last',
  (wf) => {
    const v = wf.declareInt('v')
    wf.doIf(v.isEqualTo(1), (body) => body.execute('one'))
      .doElseIf(v.isEqualTo(2), (body) => body.execute('two'))
      .doElseIf(v.isEqualTo(3), (body) => body.execute('three'))
      .doElse((body) => body.execute('other'))
  },
  `
var v: INT
0-entrypoint-ENTRYPOINT  [-> 1-nop-NOP]
1-nop-NOP  [(v EQUALS int:1) -> 2-one-TASK]  [(v EQUALS int:2) -> 4-two-TASK]  [(v EQUALS int:3) -> 5-three-TASK]  [-> 6-other-TASK]
2-one-TASK  {one()}  [-> 3-nop-NOP]
3-nop-NOP  [-> 7-exit-EXIT]
4-two-TASK  {two()}  [-> 3-nop-NOP]
5-three-TASK  {three()}  [-> 3-nop-NOP]
6-other-TASK  {other()}  [-> 3-nop-NOP]
7-exit-EXIT
`,
)

check(
  'else if without else keeps the unconditional edge last',
  (wf) => {
    const v = wf.declareInt('v')
    wf.doIf(v.isEqualTo(1), (body) => body.execute('one')).doElseIf(v.isEqualTo(2), (body) => body.execute('two'))
  },
  `
var v: INT
0-entrypoint-ENTRYPOINT  [-> 1-nop-NOP]
1-nop-NOP  [(v EQUALS int:1) -> 2-one-TASK]  [(v EQUALS int:2) -> 4-two-TASK]  [-> 3-nop-NOP]
2-one-TASK  {one()}  [-> 3-nop-NOP]
3-nop-NOP  [-> 5-exit-EXIT]
4-two-TASK  {two()}  [-> 3-nop-NOP]
5-exit-EXIT
`,
)

check(
  'branches without a node are edges with their mutations',
  (wf) => {
    const v = wf.declareInt('v')
    wf.doIf(v.isEqualTo(1), () => v.assign(10))
      .doElseIf(v.isEqualTo(2), () => v.assign(20))
      .doElse(() => v.assign(30))
  },
  `
var v: INT
0-entrypoint-ENTRYPOINT  [-> 1-nop-NOP]
1-nop-NOP  [(v EQUALS int:1) -> 2-nop-NOP, v ASSIGN int:10]  [(v EQUALS int:2) -> 2-nop-NOP, v ASSIGN int:20]  [-> 2-nop-NOP, v ASSIGN int:30]
2-nop-NOP  [-> 3-exit-EXIT]
3-exit-EXIT
`,
)

check(
  'a mutation in front of the first node of a branch is on the edge into it',
  (wf) => {
    const v = wf.declareInt('v')
    wf.doIf(v.isEqualTo(1), (body) => {
      v.assign(10)
      body.execute('one')
    }).doElse((body) => {
      v.assign(20)
      body.execute('other')
      v.assign(30)
    })
  },
  `
var v: INT
0-entrypoint-ENTRYPOINT  [-> 1-nop-NOP]
1-nop-NOP  [(v EQUALS int:1) -> 2-one-TASK, v ASSIGN int:10]  [-> 4-other-TASK, v ASSIGN int:20]
2-one-TASK  {one()}  [-> 3-nop-NOP]
3-nop-NOP  [-> 5-exit-EXIT]
4-other-TASK  {other()}  [-> 3-nop-NOP, v ASSIGN int:30]
5-exit-EXIT
`,
)

// Quirk A 8.28: an else branch that ends in an EXIT has an edge that is never taken; a then branch has none.
check(
  'branches that end the thread',
  (wf) => {
    const v = wf.declareInt('v')
    wf.doIfElse(
      v.isEqualTo(1),
      (body) => body.complete('done'),
      (body) => body.fail('not-one', 'it is not one'),
    )
  },
  `
var v: INT
0-entrypoint-ENTRYPOINT  [-> 1-nop-NOP]
1-nop-NOP  [(v EQUALS int:1) -> 2-complete-EXIT]  [-> 4-not-one-EXIT]
2-complete-EXIT  {returns str:"done"}
3-nop-NOP  [-> 5-exit-EXIT]
4-not-one-EXIT  {fails not-one "it is not one"}  [-> 3-nop-NOP]
5-exit-EXIT
`,
)

check(
  'conditionals and loops in branches of one another',
  (wf) => {
    const v = wf.declareInt('v')
    wf.doIf(v.isLessThan(1), (outer) => {
      outer.doIf(v.isLessThan(0), (inner) => inner.execute('a')).doElse((inner) => inner.execute('b'))
    }).doElse((outer) => {
      outer.doWhile(v.isGreaterThan(5), (loop) => loop.execute('c'))
    })
  },
  `
var v: INT
0-entrypoint-ENTRYPOINT  [-> 1-nop-NOP]
1-nop-NOP  [(v LESS_THAN int:1) -> 2-nop-NOP]  [-> 7-nop-NOP]
2-nop-NOP  [(v LESS_THAN int:0) -> 3-a-TASK]  [-> 5-b-TASK]
3-a-TASK  {a()}  [-> 4-nop-NOP]
4-nop-NOP  [-> 6-nop-NOP]
5-b-TASK  {b()}  [-> 4-nop-NOP]
6-nop-NOP  [-> 10-exit-EXIT]
7-nop-NOP  [(v GREATER_THAN int:5) -> 8-c-TASK]  [(v LESS_THAN_EQ int:5) -> 9-nop-NOP]
8-c-TASK  {c()}  [-> 9-nop-NOP]
9-nop-NOP  [(v GREATER_THAN int:5) -> 7-nop-NOP]  [-> 6-nop-NOP]
10-exit-EXIT
`,
)

// Spec A 7.4: the loop is left on the reverse of its condition.
const REVERSES: readonly [condition: (v: WfRunVariable) => Expression, again: string, done: string][] = [
  [(v) => v.isLessThan(1), '(v LESS_THAN int:1)', '(v GREATER_THAN_EQ int:1)'],
  [(v) => v.isGreaterThan(1), '(v GREATER_THAN int:1)', '(v LESS_THAN_EQ int:1)'],
  [(v) => v.isLessThanEq(1), '(v LESS_THAN_EQ int:1)', '(v GREATER_THAN int:1)'],
  [(v) => v.isGreaterThanEq(1), '(v GREATER_THAN_EQ int:1)', '(v LESS_THAN int:1)'],
  [(v) => v.isEqualTo(1), '(v EQUALS int:1)', '(v NOT_EQUALS int:1)'],
  [(v) => v.isNotEqualTo(1), '(v NOT_EQUALS int:1)', '(v EQUALS int:1)'],
  [(v) => v.isIn([1]), '(v IN jsonArr:"[1]")', '(v NOT_IN jsonArr:"[1]")'],
  [(v) => v.isNotIn([1]), '(v NOT_IN jsonArr:"[1]")', '(v IN jsonArr:"[1]")'],
]

for (const [condition, again, done] of REVERSES) {
  check(
    `a loop on ${again}`,
    (wf) => {
      const v = wf.declareInt('v')
      wf.doWhile(condition(v), () => v.assign(2))
    },
    `
var v: INT
0-entrypoint-ENTRYPOINT  [-> 1-nop-NOP]
1-nop-NOP  [${again} -> 2-nop-NOP, v ASSIGN int:2]  [${done} -> 2-nop-NOP]
2-nop-NOP  [${again} -> 1-nop-NOP]  [-> 3-exit-EXIT]
3-exit-EXIT
`,
  )
}

// Ours: the reference refuses AND and OR here, having no opposite for them. The last edge needs none.
check(
  'a loop on AND',
  (wf) => {
    const v = wf.declareInt('v')
    wf.doWhile(v.isLessThan(9).and(v.isGreaterThan(1)), (body) => body.execute('t'))
  },
  `
var v: INT
0-entrypoint-ENTRYPOINT  [-> 1-nop-NOP]
1-nop-NOP  [((v LESS_THAN int:9) AND (v GREATER_THAN int:1)) -> 2-t-TASK]  [-> 3-nop-NOP]
2-t-TASK  {t()}  [-> 3-nop-NOP]
3-nop-NOP  [((v LESS_THAN int:9) AND (v GREATER_THAN int:1)) -> 1-nop-NOP]  [-> 4-exit-EXIT]
4-exit-EXIT
`,
)

check(
  'a loop on a BOOL as it is',
  (wf) => {
    const flag = wf.declareBool('flag')
    wf.doWhile(flag, (body) => body.execute('t'))
  },
  `
var flag: BOOL
0-entrypoint-ENTRYPOINT  [-> 1-nop-NOP]
1-nop-NOP  [flag -> 2-t-TASK]  [(flag EQUALS bool:false) -> 3-nop-NOP]
2-t-TASK  {t()}  [-> 3-nop-NOP]
3-nop-NOP  [flag -> 1-nop-NOP]  [-> 4-exit-EXIT]
4-exit-EXIT
`,
)

// Spec A 7.2: waits and sleeps.
check(
  'events, sleeps and conditions to wait for',
  (wf) => {
    const key = wf.declareStr('key').masked()
    const seconds = wf.declareInt('seconds')
    const time = wf.declareTimestamp('time')
    const e = wf.waitForEvent('e').timeout('5m').withCorrelationId(key)
    wf.waitForEvent('f').timeout(seconds).withCorrelationId(key, false)
    wf.waitForEvent('g')
    wf.sleepSeconds('2h')
    wf.sleepSeconds(seconds)
    wf.sleepUntil(time)
    wf.sleepUntil(new Date(0))
    wf.waitForCondition(seconds.isGreaterThan(5).or(e.isEqualTo('x')))
  },
  `
var key: STR masked
var seconds: INT
var time: TIMESTAMP
0-entrypoint-ENTRYPOINT  [-> 1-e-EXTERNAL_EVENT]
1-e-EXTERNAL_EVENT  {event e, timeout int:300, key key, masked}  [-> 2-f-EXTERNAL_EVENT]
2-f-EXTERNAL_EVENT  {event f, timeout seconds, key key}  [-> 3-g-EXTERNAL_EVENT]
3-g-EXTERNAL_EVENT  {event g}  [-> 4-sleep-SLEEP]
4-sleep-SLEEP  {rawSeconds int:7200}  [-> 5-sleep-SLEEP]
5-sleep-SLEEP  {rawSeconds seconds}  [-> 6-sleep-SLEEP]
6-sleep-SLEEP  {timestamp time}  [-> 7-sleep-SLEEP]
7-sleep-SLEEP  {timestamp utcTimestamp:{"seconds":"0n","nanos":0}}  [-> 8-wait-for-condition-WAIT_FOR_CONDITION]
8-wait-for-condition-WAIT_FOR_CONDITION  {until ((seconds GREATER_THAN int:5) OR (<1-e-EXTERNAL_EVENT> EQUALS str:"x"))}  [-> 9-exit-EXIT]
9-exit-EXIT
`,
)

// Spec A 7.2: results and failures.
check(
  'complete without a result',
  (wf) => wf.complete(),
  `
0-entrypoint-ENTRYPOINT  [-> 1-complete-EXIT]
1-complete-EXIT
`,
)

check(
  'complete with NULL returns NULL',
  (wf) => wf.complete(null),
  `
0-entrypoint-ENTRYPOINT  [-> 1-complete-EXIT]
1-complete-EXIT  {returns NULL}
`,
)

check(
  'fail with content',
  (wf) => wf.fail({ code: 5 }, 'no-money', 'nothing left'),
  `
0-entrypoint-ENTRYPOINT  [-> 1-no-money-EXIT]
1-no-money-EXIT  {fails no-money "nothing left", content jsonObj:"{\\"code\\":5}"}
`,
)

// Spec A 7.7: handlers and the names of their threads.
check(
  'failure handlers',
  (wf) => {
    const v = wf.declareInt('v')
    const t = wf.execute('t')
    wf.handleException(t, 'no-money', (handler) => {
      const input = handler.declareStr('INPUT')
      handler.execute('excuse', input)
    })
    wf.handleException(t, (handler) => v.assign(handler.add(v, 1)))
    wf.handleError(t, 'TIMEOUT', (handler) => handler.fail('too-slow', 'nobody answered'))
    wf.handleError(t, () => {})
    wf.handleAnyFailure(t, (handler) => {
      handler.declareStr('INPUT')
      const inner = handler.sleepSeconds(1)
      handler.handleAnyFailure(inner, () => {})
    })
  },
  `
var v: INT
0-entrypoint-ENTRYPOINT  [-> 1-t-TASK]
1-t-TASK  {t()}  [-> 2-exit-EXIT]
  on no-money: exn-handler-1-t-TASK-no-money
  on FAILURE_TYPE_EXCEPTION: exn-handler-1-t-TASK-null
  on TIMEOUT: exn-handler-1-t-TASK-TIMEOUT
  on FAILURE_TYPE_ERROR: exn-handler-1-t-TASK-FAILURE_TYPE_ERROR
  on anything: exn-handler-1-t-TASK-any-failure
2-exit-EXIT
thread exn-handler-1-t-TASK-no-money
var INPUT: STR
0-entrypoint-ENTRYPOINT  [-> 1-excuse-TASK]
1-excuse-TASK  {excuse(INPUT)}  [-> 2-exit-EXIT]
2-exit-EXIT
thread exn-handler-1-t-TASK-null
0-entrypoint-ENTRYPOINT  [-> 1-exit-EXIT, v ASSIGN (v ADD int:1)]
1-exit-EXIT
thread exn-handler-1-t-TASK-TIMEOUT
0-entrypoint-ENTRYPOINT  [-> 1-too-slow-EXIT]
1-too-slow-EXIT  {fails too-slow "nobody answered"}
thread exn-handler-1-t-TASK-FAILURE_TYPE_ERROR
0-entrypoint-ENTRYPOINT  [-> 1-exit-EXIT]
1-exit-EXIT
thread exn-handler-1-t-TASK-any-failure
var INPUT: STR
0-entrypoint-ENTRYPOINT  [-> 1-sleep-SLEEP]
1-sleep-SLEEP  {rawSeconds int:1}  [-> 2-exit-EXIT]
  on anything: exn-handler-1-sleep-SLEEP-any-failure
2-exit-EXIT
thread exn-handler-1-sleep-SLEEP-any-failure
0-entrypoint-ENTRYPOINT  [-> 1-exit-EXIT]
1-exit-EXIT
`,
)

// The reference would lose the first of the two threads; ours says whose the second is.
check(
  'handlers of nodes with one name in two threads',
  (wf) => {
    wf.handleAnyFailure(wf.execute('t'), (handler) => {
      handler.handleAnyFailure(handler.execute('t'), (inner) => inner.execute('last-resort'))
    })
  },
  `
0-entrypoint-ENTRYPOINT  [-> 1-t-TASK]
1-t-TASK  {t()}  [-> 2-exit-EXIT]
  on anything: exn-handler-1-t-TASK-any-failure
2-exit-EXIT
thread exn-handler-1-t-TASK-any-failure
0-entrypoint-ENTRYPOINT  [-> 1-t-TASK]
1-t-TASK  {t()}  [-> 2-exit-EXIT]
  on anything: exn-handler-1-t-TASK-any-failure-in-exn-handler-1-t-TASK-any-failure
2-exit-EXIT
thread exn-handler-1-t-TASK-any-failure-in-exn-handler-1-t-TASK-any-failure
0-entrypoint-ENTRYPOINT  [-> 1-last-resort-TASK]
1-last-resort-TASK  {last-resort()}  [-> 2-exit-EXIT]
2-exit-EXIT
`,
)

// Spec A 7.1: what the workflow sets for all.
test('settings of the workflow, and a thread that says otherwise', (t) => {
  const workflow = Workflow.create('wf', (wf) => {
    wf.declareStr('seen').asInherited()
    wf.withRetentionPolicy('1h')
    const task = wf.execute('t')
    wf.execute('u').withRetries(0).timeout('5s')
    wf.handleAnyFailure(task, () => {})
  })
    .setParent('parent')
    .setDefaultTaskTimeout('90s')
    .setDefaultTaskRetries(2)
    .setDefaultTaskExponentialBackoffPolicy({ baseIntervalMs: 1, maxDelayMs: 2n, multiplier: 1 })
    .withRetentionPolicy('7d')
    .withDefaultThreadRetentionPolicy('1m')
    .withUpdateType('MINOR_REVISION_UPDATES')
  t.is(
    outline(workflow.compile()),
    `updates MINOR_REVISION_UPDATES
retention 604800 s
parent parent 0
var seen: STR INHERITED_VAR
retention 3600 s
0-entrypoint-ENTRYPOINT  [-> 1-t-TASK]
1-t-TASK  {t(), retries 2, timeout 90 s, backoff 1 ms x 1 to 2 ms}  [-> 2-u-TASK]
  on anything: exn-handler-1-t-TASK-any-failure
2-u-TASK  {u(), timeout 5 s, backoff 1 ms x 1 to 2 ms}  [-> 3-exit-EXIT]
3-exit-EXIT
thread exn-handler-1-t-TASK-any-failure
retention 60 s
0-entrypoint-ENTRYPOINT  [-> 1-exit-EXIT]
1-exit-EXIT`,
  )
})

// Spec A 7.1, 7.8: events first, then the WfSpec.
test('what is registered with a workflow, in order', (t) => {
  const workflow = Workflow.create('wf', (wf) => {
    const key = wf.declareStr('key')
    wf.waitForEvent('plain')
    wf.waitForEvent('flag').registeredAs('BOOL')
    wf.waitForEvent('void').registeredAs(null)
    wf.waitForEvent('correlated').registeredAs('STR').withCorrelationId(key)
    wf.waitForEvent('kept')
      .registeredAs('STR')
      .withCorrelatedEventConfig({ ttlSeconds: 60, deleteAfterFirstCorrelation: true })
    wf.waitForEvent('flag').registeredAs('BOOL')
    wf.waitForEvent('correlated').registeredAs('STR').withCorrelationId(key)
    wf.waitForEvent('secret').registeredAs('STR', { masked: true })
    wf.throwEvent('told', key).registeredAs('STR', { masked: true })
  })
  const none = { contentType: {} }
  const secret = { contentType: { returnType: { primitiveType: 'STR', masked: true } } }
  const of = (primitiveType: string) => ({ contentType: { returnType: { primitiveType, masked: false } } })
  t.deepEqual(workflow.requests() as unknown[], [
    { rpc: 'PutExternalEventDef', request: { name: 'flag', ...of('BOOL') } },
    { rpc: 'PutExternalEventDef', request: { name: 'void', ...none } },
    {
      rpc: 'PutExternalEventDef',
      request: { name: 'correlated', ...of('STR'), correlatedEventConfig: { deleteAfterFirstCorrelation: false } },
    },
    {
      rpc: 'PutExternalEventDef',
      request: {
        name: 'kept',
        ...of('STR'),
        correlatedEventConfig: { ttlSeconds: 60n, deleteAfterFirstCorrelation: true },
      },
    },
    { rpc: 'PutExternalEventDef', request: { name: 'secret', ...secret } },
    { rpc: 'PutWorkflowEventDef', request: { name: 'told', ...secret } },
    { rpc: 'PutWfSpec', request: workflow.compile() },
  ])
})

test('events in code are registered with the workflow, each once', (t) => {
  const approved = externalEventDef('approved', 'BOOL', { correlated: { ttlSeconds: 60 }, retention: '1h' })
  const stop = externalEventDef('stop', null, { correlated: true })
  const done = workflowEventDef('done', 'DOUBLE', { masked: true })
  const workflow = Workflow.create('wf', (wf) => {
    wf.registerInterruptHandler(stop, () => {})
    wf.doIf(wf.waitForEvent(approved), () => {})
    wf.waitForEvent(approved)
    wf.throwEvent(done, 5)
  })
  t.deepEqual(workflow.requests().slice(0, -1) as unknown[], [
    {
      rpc: 'PutExternalEventDef',
      request: { name: 'stop', contentType: {}, correlatedEventConfig: { deleteAfterFirstCorrelation: false } },
    },
    {
      rpc: 'PutExternalEventDef',
      request: {
        name: 'approved',
        contentType: { returnType: { primitiveType: 'BOOL', masked: false } },
        correlatedEventConfig: { ttlSeconds: 60n, deleteAfterFirstCorrelation: false },
        retentionPolicy: { secondsAfterPut: 3600n },
      },
    },
    {
      rpc: 'PutWorkflowEventDef',
      request: { name: 'done', contentType: { returnType: { primitiveType: 'DOUBLE', masked: true } } },
    },
  ])
  t.true(outline(workflow.compile()).includes('{throws done double:5}'))
})

test('what has to be there before a workflow is put', (t) => {
  const workflow = Workflow.create('wf', (wf) => {
    const name = wf.declareStr('name')
    wf.declareArray('cars', structOf('car'))
    wf.execute('charge', wf.buildStruct('person').put('name', name))
    wf.execute('charge')
    wf.execute(name)
    wf.scheduleReminderTask(wf.assignUserTask('form', name), '5s', 'remind')
    wf.waitForEvent('paid')
    wf.registerInterruptHandler('stop', () => {})
    wf.throwEvent('done')
    wf.runWf('ship')
    wf.runWf(name)
    wf.spawnThread((child) => child.execute('refund'), 'child')
  })
  const names = {
    taskDefs: workflow.getRequiredTaskDefNames(),
    userTaskDefs: workflow.getRequiredUserTaskDefNames(),
    externalEventDefs: workflow.getRequiredExternalEventDefNames(),
    workflowEventDefs: workflow.getRequiredWorkflowEventDefNames(),
    structDefs: workflow.getRequiredStructDefNames(),
    childWfSpecs: workflow.getRequiredChildWfSpecNames(),
  }
  t.deepEqual(Object.fromEntries(Object.entries(names).map(([kind, each]) => [kind, [...each].sort()])), {
    taskDefs: ['charge', 'refund', 'remind'],
    userTaskDefs: ['form'],
    externalEventDefs: ['paid', 'stop'],
    workflowEventDefs: ['done'],
    structDefs: ['car', 'person'],
    childWfSpecs: ['ship'],
  })
})

// The whole of one request, nothing left out.
test('a request field by field', (t) => {
  const workflow = Workflow.create('wf', (wf) => {
    const v = wf.declareStr('v').masked()
    wf.execute('t', v)
  })
  t.deepEqual(workflow.compile(), {
    name: 'wf',
    entrypointThreadName: 'entrypoint',
    allowedUpdates: 'ALL_UPDATES',
    threadSpecs: {
      entrypoint: {
        variableDefs: [
          {
            varDef: { name: 'v', typeDef: { primitiveType: 'STR', masked: true } },
            required: false,
            searchable: false,
            jsonIndexes: [],
            accessLevel: 'PRIVATE_VAR',
          },
        ],
        interruptDefs: [],
        nodes: {
          '0-entrypoint-ENTRYPOINT': {
            outgoingEdges: [{ sinkNodeName: '1-t-TASK', variableMutations: [] }],
            failureHandlers: [],
            entrypoint: {},
          },
          '1-t-TASK': {
            outgoingEdges: [{ sinkNodeName: '2-exit-EXIT', variableMutations: [] }],
            failureHandlers: [],
            task: { taskDefId: { name: 't' }, timeoutSeconds: 0, retries: 0, variables: [{ variableName: 'v' }] },
          },
          '2-exit-EXIT': { outgoingEdges: [], failureHandlers: [], exit: {} },
        },
      },
    },
  })
})
