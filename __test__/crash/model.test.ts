// The checker of the crash tests must see: good histories pass, and one wrong thing in them is called by its name.
import test from 'ava'
import type { Attempt, Call, Entry, Seen } from '../../crash/lib/history.js'
import { type Fault, Model } from '../../crash/lib/model.js'

type Line = readonly [from: number, to: number | undefined, call: Call, outcome: 'ok' | 'unknown' | string, seen?: Seen]

const RUN = 'r-1'
const task = { run: RUN, guid: 'g', attempt: 0 }
const event = { guid: 'e-r-1' }
const start = { call: 'start', run: RUN } as const
const post = { call: 'post', run: RUN, ...event } as const
const wait = { call: 'await', run: RUN } as const
const remove = { call: 'remove', run: RUN } as const
const look = { call: 'look', run: RUN } as const
const report = { call: 'report', ...task, status: 'TASK_SUCCESS', output: 'one' } as const
const done = { guid: 'g', attempt: 0, status: 'TASK_SUCCESS', output: 'one' }

const ended: Seen = { status: 'COMPLETED', event: true, attempts: [done] }
const ABSENT: Seen = { attempts: [] }

/** Everything went well: the calls, what was given out at which moment, and the deaths. */
const GOOD: readonly Line[] = [
  [10, 20, start, 'ok'],
  [30, 40, report, 'ok'],
  [50, 60, post, 'ok'],
  [70, 80, wait, 'ok', { status: 'COMPLETED' }],
  [110, 120, look, 'ok', ended],
]

interface Story {
  readonly lines: readonly Line[]
  readonly given?: readonly (readonly [at: number, attempt: Attempt])[]
  readonly killed?: readonly number[]
}

/** The faults of a history, each once. */
function faultsOf({ lines, given = [[25, task]], killed = [100] }: Story): Fault[] {
  const entries: Entry[] = [
    ...given.map(([at, attempt]) => ({ at, given: attempt })),
    ...killed.map((at, life) => ({ at, killed: life })),
    ...lines.flatMap(([from, to, call, outcome, seen = {}], op): Entry[] => {
      const begun = { at: from, op, invoke: call }
      if (to === undefined) return [begun]
      const over = { at: to, op }
      if (outcome === 'ok') return [begun, { ...over, ok: seen }]
      return [begun, outcome === 'unknown' ? { ...over, unknown: 'UNAVAILABLE' } : { ...over, fail: outcome }]
    }),
  ]
  const model = new Model()
  for (const entry of entries.sort((left, right) => left.at - right.at)) model.add('client', entry)
  return [...new Set(model.check().map(({ fault }) => fault))].sort()
}

const without = (...calls: readonly Call[]) => GOOD.filter(([, , call]) => !calls.includes(call))
const instead = (of: Call, ...lines: readonly Line[]) => [...without(of), ...lines]

const GOOD_STORIES: readonly (readonly [rule: string, story: Story])[] = [
  ['everything acknowledged is there', { lines: GOOD }],
  ['nothing is asked and nothing is there', { lines: [[10, 20, look, 'ok', ABSENT]], given: [] }],
  [
    'a start that nobody answered has happened',
    { lines: instead(start, [10, undefined, start, 'unknown'], [105, 108, look, 'ok', ended]) },
  ],
  [
    'a start that nobody answered has not happened, and never does',
    {
      lines: [
        [10, 90, start, 'unknown'],
        [110, 120, look, 'ok', ABSENT],
        [210, 220, look, 'ok', ABSENT],
      ],
      given: [],
      killed: [100, 200],
    },
  ],
  [
    'a start that had not happened is asked for again',
    {
      lines: [
        [10, 90, start, 'unknown'],
        [110, 120, look, 'ok', ABSENT],
        [130, 140, start, 'ok'],
        [150, 160, look, 'ok', { status: 'RUNNING', attempts: [] }],
      ],
      given: [],
    },
  ],
  ['a look that began before the answer sees either', { lines: [...GOOD, [5, 15, look, 'ok', ABSENT]] }],
  [
    'a report that was refused changes nothing',
    { lines: [...GOOD, [130, 140, { ...report, output: 'two' }, 'NOT_FOUND']] },
  ],
  [
    'an attempt that failed is given out again under the next number',
    {
      lines: [
        [10, 20, start, 'ok'],
        [30, 40, { ...report, status: 'TASK_FAILED', output: '' }, 'ok'],
      ],
      given: [
        [25, task],
        [50, { ...task, attempt: 1 }],
      ],
    },
  ],
  [
    'an attempt that nobody reported ran into its timeout',
    {
      lines: [
        ...without(report, look),
        [
          110,
          120,
          look,
          'ok',
          { status: 'COMPLETED', event: true, attempts: [{ ...done, status: 'TASK_TIMEOUT', output: '' }] },
        ],
      ],
    },
  ],
  [
    'a run that was deleted is gone with all it had',
    { lines: [...GOOD, [130, 140, remove, 'ok'], [150, 160, look, 'ok', { event: false, attempts: [] }]] },
  ],
]

for (const [rule, story] of GOOD_STORIES) {
  test(`fits: ${rule}`, (t) => t.deepEqual(faultsOf(story), []))
}

const later = (seen: Seen): Story => ({ lines: [...GOOD, [210, 220, look, 'ok', seen]], killed: [100, 200] })

const BAD_STORIES: readonly (readonly [rule: string, story: Story, faults: readonly Fault[]])[] = [
  [
    'a run that was acknowledged is gone',
    {
      lines: [
        [10, 20, start, 'ok'],
        [110, 120, look, 'ok', ABSENT],
      ],
      given: [],
    },
    ['lost'],
  ],
  ['an event that was acknowledged is gone', later({ ...ended, event: false }), ['lost']],
  [
    'a report that was acknowledged is gone',
    later({ ...ended, attempts: [{ ...done, status: 'TASK_RUNNING', output: '' }] }),
    ['lost'],
  ],
  [
    'an attempt that was given out is scheduled again',
    {
      lines: [
        [10, 20, start, 'ok'],
        [110, 120, look, 'ok', { status: 'RUNNING', attempts: [{ ...done, status: 'TASK_SCHEDULED', output: '' }] }],
      ],
    },
    ['lost'],
  ],
  ['a run that was seen to have ended runs', later({ ...ended, status: 'RUNNING' }), ['back']],
  [
    'a run that was deleted is there again',
    { lines: [...GOOD, [130, 140, remove, 'ok'], [210, 220, look, 'ok', ended]], killed: [100, 200] },
    ['lost'],
  ],
  ['a run ends in two ways', later({ ...ended, status: 'ERROR' }), ['changed']],
  ['a result is another one', later({ ...ended, attempts: [{ ...done, output: 'two' }] }), ['changed', 'phantom']],
  [
    'one attempt is given out twice',
    {
      lines: without(report, look),
      given: [
        [25, task],
        [26, task],
      ],
    },
    ['twice'],
  ],
  ['one attempt is listed twice', later({ ...ended, attempts: [done, done] }), ['twice']],
  [
    'a task is given out after its success was acknowledged',
    {
      lines: GOOD,
      given: [
        [25, task],
        [45, { ...task, attempt: 1 }],
      ],
    },
    ['again', 'lost'],
  ],
  [
    'a run is there that nobody had started',
    { lines: [[10, 20, look, 'ok', { status: 'RUNNING', attempts: [] }]], given: [] },
    ['phantom'],
  ],
  [
    'a refused start is there',
    {
      lines: [
        [10, 20, start, 'INVALID_ARGUMENT'],
        [30, 40, look, 'ok', { status: 'RUNNING' }],
      ],
      given: [],
    },
    ['phantom'],
  ],
  ['a result is there that nobody had reported', { lines: without(report) }, ['phantom']],
  [
    'a start whose caller had died happens after it was seen not to',
    {
      lines: [
        [10, undefined, start, 'unknown'],
        [110, 120, look, 'ok', ABSENT],
        [210, 220, look, 'ok', { status: 'RUNNING', attempts: [] }],
      ],
      given: [],
      killed: [100, 200],
    },
    ['both ways'],
  ],
  [
    'a report whose caller had died happens after it was seen not to',
    {
      lines: [
        [10, 20, start, 'ok'],
        [30, undefined, report, 'unknown'],
        [110, 120, look, 'ok', { status: 'RUNNING', attempts: [{ ...done, status: 'TASK_RUNNING', output: '' }] }],
        [210, 220, look, 'ok', { status: 'RUNNING', attempts: [done] }],
      ],
      killed: [100, 200],
    },
    ['both ways'],
  ],
  [
    'an event that nobody knew of is seen, and then not any more',
    {
      lines: [
        [10, 20, start, 'ok'],
        [30, 90, post, 'unknown'],
        [110, 120, look, 'ok', { status: 'RUNNING', event: true, attempts: [] }],
        [210, 220, look, 'ok', { status: 'RUNNING', event: false, attempts: [] }],
      ],
      given: [],
      killed: [100, 200],
    },
    ['back'],
  ],
]

for (const [rule, story, faults] of BAD_STORIES) {
  test(`is seen: ${rule}`, (t) => t.deepEqual(faultsOf(story), faults))
}

test('a call that was acknowledged after a moment is found', (t) => {
  const model = new Model()
  model.add('a', { at: 10, op: 0, invoke: start })
  model.add('a', { at: 40, op: 0, ok: {} })
  t.deepEqual(model.acknowledgedAfter(20), [])
  model.add('a', { at: 30, op: 1, invoke: post })
  model.add('a', { at: 40, op: 1, ok: {} })
  t.deepEqual(model.acknowledgedAfter(20), [JSON.stringify(post)])
})
