/**
 * What a history may look like, and what is wrong with one: the checker. It knows nothing of the engine, and asks nobody.
 *
 * A run, its event and each attempt of its tasks are registers that only go up: a run is absent, runs, has ended, is deleted; an event is absent
 * or there; an attempt is absent, scheduled, running, final. Such a register is linearizable if and only if no sight that began after another
 * had ended is lower, nothing is seen that nobody had begun to cause, and a value that is final is the same in all sights. That is checked of
 * every pair, whoever saw it. On top: attempts are given out once, and never after an acknowledged success of their task; a call whose outcome
 * nobody knows has either happened when the engine is back, or never will.
 *
 * **Invariant:** what it complains of cannot happen on a machine that keeps the promises; clocks of one machine are compared, nothing else.
 */
import type { Attempt, Call, Entry, Seen, SeenAttempt } from './history.js'

/** A kind of broken promise. */
export type Fault =
  /** What was acknowledged is not there any more. */
  | 'lost'
  /** An attempt was given out after a success of its task was acknowledged. */
  | 'again'
  /** One attempt was given out twice, or is listed twice. */
  | 'twice'
  /** A call was seen not to have happened, and later to have. */
  | 'both ways'
  /** What a reader had seen is not there any more. */
  | 'back'
  /** A result is another one than before. */
  | 'changed'
  /** Something was seen that nobody had asked for. */
  | 'phantom'
  /** What was cut short cannot be carried to its end. */
  | 'stuck'

export const FAULTS: readonly Fault[] = ['lost', 'again', 'twice', 'both ways', 'back', 'changed', 'phantom', 'stuck']

export interface Broken {
  readonly fault: Fault
  readonly sentence: string
}

/** Somebody learnt that a register stood at `rank`, or at least there. */
interface Sight {
  readonly from: number
  readonly to: number
  readonly rank: number
  readonly exact: boolean
  readonly acknowledged: boolean
  readonly final?: string | undefined
}

/** A client's call that lifts a register to `rank`, and when it may have done so. */
interface Cause {
  readonly from: number
  readonly until: number
  readonly rank: number
  readonly final?: string | undefined
}

interface Register {
  readonly names: readonly string[]
  readonly sights: Sight[]
  readonly causes: Cause[]
  /** The ranks that only a client's call leads to. */
  readonly caused: readonly number[]
}

interface Op {
  readonly call: Call
  readonly from: number
  to?: number
  outcome?: 'ok' | 'fail' | 'unknown'
  code?: string
  seen?: Seen
}

interface Run {
  readonly ops: Op[]
  readonly given: { readonly at: number; readonly guid: string; readonly attempt: number }[]
}

/** What was acknowledged, by kind. */
export interface Acknowledged {
  readonly started: number
  readonly posted: number
  readonly given: number
  readonly reported: number
  readonly removed: number
  /** Calls whose outcome was not known when they ended, or that never ended. */
  readonly unknown: number
  readonly looks: number
}

/** The ranks of an attempt's status. */
const RANKS: Readonly<Record<string, number>> = { TASK_PENDING: 1, TASK_SCHEDULED: 1, TASK_RUNNING: 2 }
const FINAL = 3

export class Model {
  readonly #runs = new Map<string, Run>()
  readonly #open = new Map<string, Op>()
  readonly #kills: number[] = []
  readonly #stuck: Broken[] = []

  /** Takes an entry. Those of one writer must come in their order. */
  add(writer: string, entry: Entry): void {
    if ('killed' in entry) {
      this.#kills.push(entry.at)
    } else if ('given' in entry) {
      const { run, guid, attempt } = entry.given
      this.#run(run).given.push({ at: entry.at, guid, attempt })
    } else if ('invoke' in entry) {
      const op: Op = { call: entry.invoke, from: entry.at }
      this.#open.set(`${writer} ${entry.op}`, op)
      this.#run(entry.invoke.run).ops.push(op)
    } else {
      const key = `${writer} ${entry.op}`
      const op = this.#open.get(key)
      if (op === undefined) throw new Error(`Expected the beginning of call ${key}, but there is none`)
      this.#open.delete(key)
      op.to = entry.at
      if ('ok' in entry) [op.outcome, op.seen] = ['ok', entry.ok]
      else if ('fail' in entry) [op.outcome, op.code] = ['fail', entry.fail]
      else [op.outcome, op.code] = ['unknown', entry.unknown]
    }
  }

  get runs(): readonly string[] {
    return [...this.#runs.keys()]
  }

  /** Runs whose start was acknowledged and whose deletion was not asked for. */
  get alive(): readonly string[] {
    const kept = [...this.#runs].filter(([, { ops }]) => {
      const removed = ops.some(({ call }) => call.call === 'remove')
      return !removed && ops.some(({ call, outcome }) => call.call === 'start' && outcome === 'ok')
    })
    return kept.map(([run]) => run)
  }

  hasEnded(run: string): boolean {
    const ended = ({ call, outcome }: Op) => call.call === 'await' && outcome === 'ok'
    return this.#runs.get(run)?.ops.some(ended) === true
  }

  /** Whether somebody has tried to post the event of a run. */
  hasEvent(run: string): boolean {
    return this.#runs.get(run)?.ops.some(({ call }) => call.call === 'post') === true
  }

  get acknowledged(): Acknowledged {
    const ops = [...this.#runs.values()].flatMap((run) => run.ops)
    const of = (kind: Call['call']) => ops.filter(({ call, outcome }) => call.call === kind && outcome === 'ok').length
    return {
      started: of('start'),
      posted: of('post'),
      given: [...this.#runs.values()].reduce((sum, { given }) => sum + given.length, 0),
      reported: of('report'),
      removed: of('remove'),
      unknown: ops.filter(({ call, outcome }) => call.call !== 'look' && outcome !== 'ok' && outcome !== 'fail').length,
      looks: of('look'),
    }
  }

  /** Calls that change something, were begun after a moment and before the next death, and were acknowledged all the same. */
  acknowledgedAfter(at: number): string[] {
    const dead = this.#kills.find((kill) => kill > at) ?? Number.POSITIVE_INFINITY
    const late = ({ call, from, outcome }: Op) =>
      from > at && from < dead && outcome === 'ok' && call.call !== 'look' && call.call !== 'await'
    return [...this.#runs.values()].flatMap(({ ops }) => ops.filter(late).map(({ call }) => JSON.stringify(call)))
  }

  /** A run that was acknowledged does not come to its end. */
  stuck(run: string, why: string): void {
    this.#stuck.push({ fault: 'stuck', sentence: `run ${run} cannot be carried to its end: ${why}` })
  }

  /** Every promise that was broken. */
  check(): Broken[] {
    return [...this.#stuck, ...[...this.#runs].flatMap(([name, run]) => this.#checkRun(name, run))]
  }

  #run(name: string): Run {
    const known = this.#runs.get(name) ?? { ops: [], given: [] }
    this.#runs.set(name, known)
    return known
  }

  #checkRun(name: string, run: Run): Broken[] {
    const broken = this.#checkGiven(name, run)
    const removedFrom = Math.min(...run.ops.filter(({ call }) => call.call === 'remove').map(({ from }) => from))
    const looks = run.ops.filter(({ call, outcome }) => call.call === 'look' && outcome === 'ok')
    broken.push(...judge(`run ${name}`, this.#runRegister(run, looks, removedFrom)))
    broken.push(...judge(`event of run ${name}`, this.#eventRegister(run, looks, removedFrom)))
    const attempts = new Map<string, SeenAttempt | Attempt>()
    for (const given of run.given) attempts.set(`${given.guid}/${given.attempt}`, { run: name, ...given })
    for (const { call } of run.ops) if (call.call === 'report') attempts.set(`${call.guid}/${call.attempt}`, call)
    for (const { seen } of looks) {
      const listed = new Set<string>()
      for (const attempt of seen?.attempts ?? []) {
        const id = `${attempt.guid}/${attempt.attempt}`
        if (listed.has(id)) broken.push({ fault: 'twice', sentence: `attempt ${name}/${id} is listed twice` })
        listed.add(id)
        attempts.set(id, attempt)
      }
    }
    for (const [id, attempt] of attempts) {
      const register = this.#attemptRegister(run, looks, removedFrom, attempt)
      broken.push(...judge(`attempt ${name}/${id}`, register))
    }
    return broken
  }

  #checkGiven(name: string, run: Run): Broken[] {
    const broken: Broken[] = []
    const once = new Set<string>()
    const succeeded = new Map<string, number>()
    for (const { call, outcome, to = Number.POSITIVE_INFINITY } of run.ops) {
      if (call.call !== 'report' || outcome !== 'ok' || call.status !== 'TASK_SUCCESS') continue
      succeeded.set(call.guid, Math.min(to, succeeded.get(call.guid) ?? Number.POSITIVE_INFINITY))
    }
    for (const { at, guid, attempt } of run.given) {
      const id = `${guid}/${attempt}`
      if (once.has(id)) broken.push({ fault: 'twice', sentence: `attempt ${name}/${id} was given out twice` })
      once.add(id)
      if (at > (succeeded.get(guid) ?? Number.POSITIVE_INFINITY)) {
        const sentence = `attempt ${name}/${id} was given out after a success of its task was acknowledged`
        broken.push({ fault: 'again', sentence })
      }
    }
    return broken
  }

  #runRegister(run: Run, looks: readonly Op[], removedFrom: number): Register {
    const register = newRegister(['absent', 'running', 'ended', 'deleted'], [1, 3])
    for (const op of run.ops) {
      const { call } = op
      if (call.call === 'start') this.#cause(register, op, 1)
      if (call.call === 'remove') this.#cause(register, op, 3)
      // Who is told that an id is taken has learnt that the run is there.
      if (call.call === 'start' && op.code === 'ALREADY_EXISTS') sight(register, op, 1)
      if (call.call === 'await' && op.outcome === 'ok') sight(register, op, 2, op.seen?.status)
    }
    for (const look of looks) {
      const status = look.seen?.status
      if (status !== undefined)
        sight(register, look, ENDED.has(status) ? 2 : 1, ENDED.has(status) ? status : undefined, true)
      else sight(register, look, removedFrom < end(look) ? 3 : 0, undefined, removedFrom >= end(look))
    }
    return register
  }

  #eventRegister(run: Run, looks: readonly Op[], removedFrom: number): Register {
    const register = newRegister(['absent', 'there'], [1])
    for (const op of run.ops) {
      if (op.call.call !== 'post') continue
      this.#cause(register, op, 1)
      if (op.code === 'ALREADY_EXISTS') sight(register, op, 1)
    }
    for (const look of looks) {
      if (look.seen?.event === true) sight(register, look, 1, undefined, true)
      else if (look.seen?.event === false && removedFrom >= end(look)) sight(register, look, 0, undefined, true)
    }
    return register
  }

  #attemptRegister(
    run: Run,
    looks: readonly Op[],
    removedFrom: number,
    { guid, attempt }: { readonly guid: string; readonly attempt: number },
  ): Register {
    const register = newRegister(['absent', 'scheduled', 'running', 'final'], [])
    const same = (other: { readonly guid: string; readonly attempt: number }) =>
      other.guid === guid && other.attempt === attempt
    for (const { at } of run.given.filter(same)) {
      register.sights.push({ from: at, to: at, rank: 2, exact: false, acknowledged: true })
    }
    for (const op of run.ops) {
      if (op.call.call === 'report' && same(op.call)) this.#cause(register, op, FINAL, finalOf(op.call))
    }
    for (const look of looks) {
      const seen = look.seen?.attempts?.find(same)
      const rank = seen === undefined ? 0 : (RANKS[seen.status] ?? FINAL)
      // A run that was deleted has no attempts any more.
      if (seen === undefined && removedFrom < end(look)) continue
      sight(register, look, rank, seen !== undefined && rank === FINAL ? finalOf(seen) : undefined, true)
    }
    return register
  }

  /** A call that lifts a register; if it was acknowledged that is a sight as well. */
  #cause(register: Register, op: Op, rank: number, final?: string): void {
    const until = op.outcome === 'ok' ? end(op) : (this.#kills.find((at) => at > op.from) ?? Number.POSITIVE_INFINITY)
    if (op.outcome !== 'fail') register.causes.push({ from: op.from, until, rank, final })
    if (op.outcome !== 'ok') return
    register.sights.push({ from: op.from, to: end(op), rank, exact: false, acknowledged: true, final })
  }
}

const ENDED: ReadonlySet<string> = new Set(['COMPLETED', 'ERROR', 'EXCEPTION'])

const newRegister = (names: readonly string[], caused: readonly number[]): Register => ({
  names,
  sights: [],
  causes: [],
  caused,
})

const end = (op: Op): number => op.to ?? Number.POSITIVE_INFINITY

const finalOf = ({ status, output }: { readonly status: string; readonly output: string }): string =>
  output === '' ? status : `${status} ${output}`

function sight(register: Register, op: Op, rank: number, final?: string, exact = false): void {
  register.sights.push({ from: op.from, to: end(op), rank, exact, acknowledged: false, final })
}

/** Holds a register to its sights. One complaint of each kind is enough. */
function judge(name: string, { names, sights, causes, caused }: Register): Broken[] {
  const broken = new Map<Fault, Broken>()
  const complain = (fault: Fault, sentence: string) => {
    if (!broken.has(fault)) broken.set(fault, { fault, sentence: `${name} ${sentence}` })
  }
  const byEnd = [...sights].sort((left, right) => left.to - right.to)
  const byBegin = [...sights].sort((left, right) => left.from - right.from)

  // The highest sight that had ended before this one began.
  let [passed, highest, acknowledged] = [0, 0, 0]
  for (const each of byBegin) {
    for (let past = byEnd[passed]; past !== undefined && past.to < each.from; past = byEnd[++passed]) {
      highest = Math.max(highest, past.rank)
      if (past.acknowledged) acknowledged = Math.max(acknowledged, past.rank)
    }
    if (!each.exact || each.rank >= highest) continue
    if (each.rank < acknowledged) {
      complain('lost', `was acknowledged as ${names[acknowledged]} and is ${names[each.rank]}`)
    } else complain('back', `was seen ${names[highest]} and is ${names[each.rank]}`)
  }

  const finals = new Set(sights.flatMap(({ final }) => (final === undefined ? [] : [final])))
  if (finals.size > 1) complain('changed', `had several results: ${[...finals].join(', ')}`)

  for (const each of sights) {
    // What the engine does by itself, such as ending a run or a timeout, needs no client.
    const needed = caused.filter((rank) => rank <= each.rank)
    for (const rank of needed) {
      const able = causes.filter((cause) => cause.rank === rank && cause.from <= each.to)
      if (able.length === 0) complain('phantom', `is ${names[each.rank]}, which nobody had asked for`)
      const low = byEnd.find((other) => other.exact && other.rank < rank && other.to < each.from)
      if (low !== undefined && able.length > 0 && able.every(({ until }) => until < low.from)) {
        complain(
          'both ways',
          `was seen ${names[low.rank]} after the last call for it had died, and is ${names[each.rank]}`,
        )
      }
    }
    const reported = each.final?.startsWith('TASK_SUCCESS') === true
    if (reported && !causes.some((cause) => cause.final === each.final && cause.from <= each.to)) {
      complain('phantom', `has the result ${each.final}, which nobody had reported`)
    }
    if (each.rank === FINAL && each.final !== undefined) {
      const same = causes.filter(({ final }) => final === each.final)
      const low = byEnd.find((other) => other.exact && other.rank < FINAL && other.to < each.from)
      if (low !== undefined && same.length > 0 && same.every(({ until }) => until < low.from)) {
        complain('both ways', `was seen ${names[low.rank]} after the last report of it had died, and is ${each.final}`)
      }
    }
  }
  return [...broken.values()]
}
