// Threads of a workflow: spawned, waited for, interrupted (spec A 7.2, 7.7), and child workflows.
import { SpawnedThreads } from '../../ts/workflow/index.js'
import { check } from './check.js'

// Spec A 7.2: the number is kept in a variable of the node's name, by a mutation on the edge that leaves the node.
check(
  'a thread that is spawned and waited for',
  (wf) => {
    const n = wf.declareInt('n')
    const thread = wf.spawnThread(
      (child) => {
        const input = child.declareDouble('input').required()
        child.declareStr('extra')
        child.execute('t', input, n)
        child.complete(input)
      },
      'child',
      { input: 5 },
    )
    wf.execute('between', thread.threadNumber)
    wf.waitForThreads(thread)
  },
  `
var n: INT
var 1-child-START_THREAD: INT
0-entrypoint-ENTRYPOINT  [-> 1-child-START_THREAD]
1-child-START_THREAD  {child(input: double:5)}  [-> 2-between-TASK, 1-child-START_THREAD ASSIGN <1-child-START_THREAD>]
2-between-TASK  {between(1-child-START_THREAD)}  [-> 3-threads-WAIT_FOR_THREADS]
3-threads-WAIT_FOR_THREADS  {WAIT_FOR_ALL 1-child-START_THREAD}  [-> 4-exit-EXIT]
4-exit-EXIT
thread child
var input: DOUBLE required
var extra: STR
0-entrypoint-ENTRYPOINT  [-> 1-t-TASK]
1-t-TASK  {t(input, n)}  [-> 2-complete-EXIT]
2-complete-EXIT  {returns input}
`,
)

check(
  'threads in a list, and each strategy',
  (wf) => {
    const one = wf.spawnThread(() => {}, 'one')
    const two = wf.spawnThread((child) => void child.declareStr('s'), 'two', { s: wf.format('{0}', 1) })
    wf.waitForThreads(SpawnedThreads.of(one, two))
    wf.waitForThreads([two, one])
    wf.waitForAnyOf(one, two)
    wf.waitForFirstOf(SpawnedThreads.of(one, two))
  },
  `
var 1-one-START_THREAD: INT
var 2-two-START_THREAD: INT
0-entrypoint-ENTRYPOINT  [-> 1-one-START_THREAD]
1-one-START_THREAD  {one()}  [-> 2-two-START_THREAD, 1-one-START_THREAD ASSIGN <1-one-START_THREAD>]
2-two-START_THREAD  {two(s: format(str:"{0}", int:1))}  [-> 3-threads-WAIT_FOR_THREADS, 2-two-START_THREAD ASSIGN <2-two-START_THREAD>]
3-threads-WAIT_FOR_THREADS  {WAIT_FOR_ALL 1-one-START_THREAD, 2-two-START_THREAD}  [-> 4-threads-WAIT_FOR_THREADS]
4-threads-WAIT_FOR_THREADS  {WAIT_FOR_ALL 2-two-START_THREAD, 1-one-START_THREAD}  [-> 5-threads-WAIT_FOR_THREADS]
5-threads-WAIT_FOR_THREADS  {WAIT_FOR_ANY 1-one-START_THREAD, 2-two-START_THREAD}  [-> 6-threads-WAIT_FOR_THREADS]
6-threads-WAIT_FOR_THREADS  {WAIT_FOR_FIRST 1-one-START_THREAD, 2-two-START_THREAD}  [-> 7-exit-EXIT]
7-exit-EXIT
thread one
0-entrypoint-ENTRYPOINT  [-> 1-exit-EXIT]
1-exit-EXIT
thread two
var s: STR
0-entrypoint-ENTRYPOINT  [-> 1-exit-EXIT]
1-exit-EXIT
`,
)

check(
  'a thread for each element',
  (wf) => {
    const list = wf.declareJsonArr('list')
    const tags = wf.declareArray('tags', 'STR')
    const orders = wf.spawnThreadForEach(
      list.jsonPath('$.orders'),
      'order',
      (each) => {
        const item = each.declareJsonObj('INPUT').required()
        const note = each.declareStr('note')
        each.execute('ship', item.get('id'), note)
      },
      { note: 'urgent' },
    )
    wf.spawnThreadForEach(tags, 'tag', () => {})
    wf.spawnThreadForEach([1, 2], 'number', (each) => void each.declareInt('INPUT'))
    wf.waitForThreads(orders)
  },
  `
var list: JSON_ARR
var tags: Array<STR>
var 1-order-START_MULTIPLE_THREADS: JSON_ARR
var 2-tag-START_MULTIPLE_THREADS: JSON_ARR
var 3-number-START_MULTIPLE_THREADS: JSON_ARR
0-entrypoint-ENTRYPOINT  [-> 1-order-START_MULTIPLE_THREADS]
1-order-START_MULTIPLE_THREADS  {order(note: str:"urgent") for each of list@$.orders}  [-> 2-tag-START_MULTIPLE_THREADS, 1-order-START_MULTIPLE_THREADS ASSIGN <1-order-START_MULTIPLE_THREADS>]
2-tag-START_MULTIPLE_THREADS  {tag() for each of tags}  [-> 3-number-START_MULTIPLE_THREADS, 2-tag-START_MULTIPLE_THREADS ASSIGN <2-tag-START_MULTIPLE_THREADS>]
3-number-START_MULTIPLE_THREADS  {number() for each of jsonArr:"[1,2]"}  [-> 4-threads-WAIT_FOR_THREADS, 3-number-START_MULTIPLE_THREADS ASSIGN <3-number-START_MULTIPLE_THREADS>]
4-threads-WAIT_FOR_THREADS  {WAIT_FOR_ALL all of 1-order-START_MULTIPLE_THREADS}  [-> 5-exit-EXIT]
5-exit-EXIT
thread order
var INPUT: JSON_OBJ required
var note: STR
0-entrypoint-ENTRYPOINT  [-> 1-ship-TASK]
1-ship-TASK  {ship(INPUT.id, note)}  [-> 2-exit-EXIT]
2-exit-EXIT
thread tag
0-entrypoint-ENTRYPOINT  [-> 1-exit-EXIT]
1-exit-EXIT
thread number
var INPUT: INT
0-entrypoint-ENTRYPOINT  [-> 1-exit-EXIT]
1-exit-EXIT
`,
)

// The child sees the spawner's variables; it and its handlers wait for threads by the variable too.
check(
  'threads in threads, in branches and in handlers',
  (wf) => {
    const outer = wf.spawnThread((child) => {
      const inner = child.spawnThread((grandchild) => void grandchild.execute('deep'), 'inner')
      child.doIf(inner.threadNumber.isGreaterThan(1), (then) => then.waitForThreads(inner))
    }, 'outer')
    const t = wf.execute('t')
    wf.handleAnyFailure(t, (handler) => handler.waitForThreads(outer))
  },
  `
var 1-outer-START_THREAD: INT
0-entrypoint-ENTRYPOINT  [-> 1-outer-START_THREAD]
1-outer-START_THREAD  {outer()}  [-> 2-t-TASK, 1-outer-START_THREAD ASSIGN <1-outer-START_THREAD>]
2-t-TASK  {t()}  [-> 3-exit-EXIT]
  on anything: exn-handler-2-t-TASK-any-failure
3-exit-EXIT
thread outer
var 1-inner-START_THREAD: INT
0-entrypoint-ENTRYPOINT  [-> 1-inner-START_THREAD]
1-inner-START_THREAD  {inner()}  [-> 2-nop-NOP, 1-inner-START_THREAD ASSIGN <1-inner-START_THREAD>]
2-nop-NOP  [(1-inner-START_THREAD GREATER_THAN int:1) -> 3-threads-WAIT_FOR_THREADS]  [-> 4-nop-NOP]
3-threads-WAIT_FOR_THREADS  {WAIT_FOR_ALL 1-inner-START_THREAD}  [-> 4-nop-NOP]
4-nop-NOP  [-> 5-exit-EXIT]
5-exit-EXIT
thread exn-handler-2-t-TASK-any-failure
0-entrypoint-ENTRYPOINT  [-> 1-threads-WAIT_FOR_THREADS]
1-threads-WAIT_FOR_THREADS  {WAIT_FOR_ALL 1-outer-START_THREAD}  [-> 2-exit-EXIT]
2-exit-EXIT
thread inner
0-entrypoint-ENTRYPOINT  [-> 1-deep-TASK]
1-deep-TASK  {deep()}  [-> 2-exit-EXIT]
2-exit-EXIT
`,
)

// Spec A 7.7: handlers of one child, by their names.
check(
  'handlers on children',
  (wf) => {
    const a = wf.spawnThread(() => {}, 'a')
    const b = wf.spawnThread((child) => void child.declareInt('own'), 'b')
    wf.handleAnyFailure(
      wf
        .waitForThreads(a, b)
        .handleExceptionOnChild('lost', (handler) => handler.execute('find', handler.declareStr('INPUT')))
        .handleExceptionOnChild(() => {})
        .handleErrorOnChild('TIMEOUT', () => {})
        .handleErrorOnChild(() => {})
        .handleAnyFailureOnChild(() => {}),
      () => {},
    )
  },
  `
var 1-a-START_THREAD: INT
var 2-b-START_THREAD: INT
0-entrypoint-ENTRYPOINT  [-> 1-a-START_THREAD]
1-a-START_THREAD  {a()}  [-> 2-b-START_THREAD, 1-a-START_THREAD ASSIGN <1-a-START_THREAD>]
2-b-START_THREAD  {b()}  [-> 3-threads-WAIT_FOR_THREADS, 2-b-START_THREAD ASSIGN <2-b-START_THREAD>]
3-threads-WAIT_FOR_THREADS  {WAIT_FOR_ALL 1-a-START_THREAD, 2-b-START_THREAD}  [-> 4-exit-EXIT]
  on anything: exn-handler-3-threads-WAIT_FOR_THREADS-any-failure
  on child lost: exn-handler-3-threads-WAIT_FOR_THREADS-lost
  on child FAILURE_TYPE_EXCEPTION: exn-handler-3-threads-WAIT_FOR_THREADS-FAILURE_TYPE_EXCEPTION
  on child TIMEOUT: error-handler-3-threads-WAIT_FOR_THREADS-TIMEOUT
  on child FAILURE_TYPE_ERROR: error-handler-3-threads-WAIT_FOR_THREADS-FAILURE_TYPE_ERROR
  on child anything: failure-handler-3-threads-WAIT_FOR_THREADS-ANY_FAILURE
4-exit-EXIT
thread a
0-entrypoint-ENTRYPOINT  [-> 1-exit-EXIT]
1-exit-EXIT
thread b
var own: INT
0-entrypoint-ENTRYPOINT  [-> 1-exit-EXIT]
1-exit-EXIT
thread exn-handler-3-threads-WAIT_FOR_THREADS-lost
var INPUT: STR
0-entrypoint-ENTRYPOINT  [-> 1-find-TASK]
1-find-TASK  {find(INPUT)}  [-> 2-exit-EXIT]
2-exit-EXIT
thread exn-handler-3-threads-WAIT_FOR_THREADS-FAILURE_TYPE_EXCEPTION
0-entrypoint-ENTRYPOINT  [-> 1-exit-EXIT]
1-exit-EXIT
thread error-handler-3-threads-WAIT_FOR_THREADS-TIMEOUT
0-entrypoint-ENTRYPOINT  [-> 1-exit-EXIT]
1-exit-EXIT
thread error-handler-3-threads-WAIT_FOR_THREADS-FAILURE_TYPE_ERROR
0-entrypoint-ENTRYPOINT  [-> 1-exit-EXIT]
1-exit-EXIT
thread failure-handler-3-threads-WAIT_FOR_THREADS-ANY_FAILURE
0-entrypoint-ENTRYPOINT  [-> 1-exit-EXIT]
1-exit-EXIT
thread exn-handler-3-threads-WAIT_FOR_THREADS-any-failure
0-entrypoint-ENTRYPOINT  [-> 1-exit-EXIT]
1-exit-EXIT
`,
)

check(
  'a handler of the only child sees its variables; one of the node may catch the same',
  (wf) => {
    const each = wf.spawnThreadForEach([1], 'each', (child) => {
      const own = child.declareInt('own')
      child.execute('t', own)
    })
    const wait = wf.waitForThreads(each)
    wf.handleException(wait, 'lost', () => {})
    wait.handleExceptionOnChild('lost', () => {})
  },
  `
var 1-each-START_MULTIPLE_THREADS: JSON_ARR
0-entrypoint-ENTRYPOINT  [-> 1-each-START_MULTIPLE_THREADS]
1-each-START_MULTIPLE_THREADS  {each() for each of jsonArr:"[1]"}  [-> 2-threads-WAIT_FOR_THREADS, 1-each-START_MULTIPLE_THREADS ASSIGN <1-each-START_MULTIPLE_THREADS>]
2-threads-WAIT_FOR_THREADS  {WAIT_FOR_ALL all of 1-each-START_MULTIPLE_THREADS}  [-> 3-exit-EXIT]
  on lost: exn-handler-2-threads-WAIT_FOR_THREADS-lost
  on child lost: exn-handler-2-threads-WAIT_FOR_THREADS-lost-in-each
3-exit-EXIT
thread each
var own: INT
0-entrypoint-ENTRYPOINT  [-> 1-t-TASK]
1-t-TASK  {t(own)}  [-> 2-exit-EXIT]
2-exit-EXIT
thread exn-handler-2-threads-WAIT_FOR_THREADS-lost
0-entrypoint-ENTRYPOINT  [-> 1-exit-EXIT]
1-exit-EXIT
thread exn-handler-2-threads-WAIT_FOR_THREADS-lost-in-each
0-entrypoint-ENTRYPOINT  [-> 1-exit-EXIT]
1-exit-EXIT
`,
)

check(
  'a handler sees the variable of the child it is for',
  (wf) => {
    let own = wf.declareStr('spare')
    const child = wf.spawnThread((thread) => {
      own = thread.declareStr('own')
    }, 'child')
    wf.waitForThreads(child).handleAnyFailureOnChild((handler) => handler.execute('t', own))
  },
  `
var spare: STR
var 1-child-START_THREAD: INT
0-entrypoint-ENTRYPOINT  [-> 1-child-START_THREAD]
1-child-START_THREAD  {child()}  [-> 2-threads-WAIT_FOR_THREADS, 1-child-START_THREAD ASSIGN <1-child-START_THREAD>]
2-threads-WAIT_FOR_THREADS  {WAIT_FOR_ALL 1-child-START_THREAD}  [-> 3-exit-EXIT]
  on child anything: failure-handler-2-threads-WAIT_FOR_THREADS-ANY_FAILURE
3-exit-EXIT
thread child
var own: STR
0-entrypoint-ENTRYPOINT  [-> 1-exit-EXIT]
1-exit-EXIT
thread failure-handler-2-threads-WAIT_FOR_THREADS-ANY_FAILURE
0-entrypoint-ENTRYPOINT  [-> 1-t-TASK]
1-t-TASK  {t(own)}  [-> 2-exit-EXIT]
2-exit-EXIT
`,
)

// Spec A 4.7, 7.7: interrupts.
check(
  'interrupts',
  (wf) => {
    const total = wf.declareInt('total')
    wf.registerInterruptHandler('more', (handler) => {
      const input = handler.declareInt('INPUT')
      total.assign(total.add(input))
      handler.execute('note', input)
    })
    wf.spawnThread((child) => {
      child.registerInterruptHandler('stop', (handler) => handler.fail('stopped', 'by somebody'))
      child.sleepSeconds('1h')
    }, 'child')
  },
  `
var total: INT
var 1-child-START_THREAD: INT
interrupt more: interrupt-more
0-entrypoint-ENTRYPOINT  [-> 1-child-START_THREAD]
1-child-START_THREAD  {child()}  [-> 2-exit-EXIT, 1-child-START_THREAD ASSIGN <1-child-START_THREAD>]
2-exit-EXIT
thread interrupt-more
var INPUT: INT
0-entrypoint-ENTRYPOINT  [-> 1-note-TASK, total ASSIGN (total ADD INPUT)]
1-note-TASK  {note(INPUT)}  [-> 2-exit-EXIT]
2-exit-EXIT
thread child
interrupt stop: interrupt-stop
0-entrypoint-ENTRYPOINT  [-> 1-sleep-SLEEP]
1-sleep-SLEEP  {rawSeconds int:3600}  [-> 2-exit-EXIT]
2-exit-EXIT
thread interrupt-stop
0-entrypoint-ENTRYPOINT  [-> 1-stopped-EXIT]
1-stopped-EXIT  {fails stopped "by somebody"}
`,
)

// Spec A 7.2, D 2: child workflows.
check(
  'child workflows by name and by a name known when it runs',
  (wf) => {
    const name = wf.declareStr('name')
    const id = wf.declareWfRunId('id')
    const fixed = wf.runWf('ship', { order: name, count: 5, express: true }).withChildId(wf.format('{0}-ship', name))
    id.assign(fixed)
    const dynamic = wf.runWf(wf.format('ship-{0}', name)).withChildId('fixed-id')
    const result = wf.waitForChildWf(fixed)
    wf.handleException(result, 'lost', () => {})
    wf.waitForChildWf(dynamic)
    wf.runWf(name, { nothing: null })
    wf.execute('t', fixed, result.get('receipt'))
  },
  `
var name: STR
var id: WF_RUN_ID
0-entrypoint-ENTRYPOINT  [-> 1-run-ship-RUN_CHILD_WF]
1-run-ship-RUN_CHILD_WF  {runs ship v-1(order: name, count: int:5, express: bool:true), id format(str:"{0}-ship", name)}  [-> 2-run-child-wf-RUN_CHILD_WF, id ASSIGN <1-run-ship-RUN_CHILD_WF>]
2-run-child-wf-RUN_CHILD_WF  {runs format(str:"ship-{0}", name) v-1(), id str:"fixed-id"}  [-> 3-wait-WAIT_FOR_CHILD_WF]
3-wait-WAIT_FOR_CHILD_WF  {<1-run-ship-RUN_CHILD_WF> of 1-run-ship-RUN_CHILD_WF}  [-> 4-wait-WAIT_FOR_CHILD_WF]
  on lost: exn-handler-3-wait-WAIT_FOR_CHILD_WF-lost
4-wait-WAIT_FOR_CHILD_WF  {<2-run-child-wf-RUN_CHILD_WF> of 2-run-child-wf-RUN_CHILD_WF}  [-> 5-run-child-wf-RUN_CHILD_WF]
5-run-child-wf-RUN_CHILD_WF  {runs name v-1(nothing: NULL)}  [-> 6-t-TASK]
6-t-TASK  {t(<1-run-ship-RUN_CHILD_WF>, <3-wait-WAIT_FOR_CHILD_WF>.receipt)}  [-> 7-exit-EXIT]
7-exit-EXIT
thread exn-handler-3-wait-WAIT_FOR_CHILD_WF-lost
0-entrypoint-ENTRYPOINT  [-> 1-exit-EXIT]
1-exit-EXIT
`,
)

// Spec A 7.2: workflow events.
check(
  'events that are thrown',
  (wf) => {
    const v = wf.declareInt('v')
    wf.throwEvent('done')
    wf.throwEvent('progress', v.add(1))
    wf.throwEvent('amount', 5).registeredAs('DOUBLE')
    wf.throwEvent('void').registeredAs(null)
  },
  `
var v: INT
0-entrypoint-ENTRYPOINT  [-> 1-throw-done-THROW_EVENT]
1-throw-done-THROW_EVENT  {throws done NULL}  [-> 2-throw-progress-THROW_EVENT]
2-throw-progress-THROW_EVENT  {throws progress (v ADD int:1)}  [-> 3-throw-amount-THROW_EVENT]
3-throw-amount-THROW_EVENT  {throws amount double:5}  [-> 4-throw-void-THROW_EVENT]
4-throw-void-THROW_EVENT  {throws void NULL}  [-> 5-exit-EXIT]
5-exit-EXIT
`,
)
