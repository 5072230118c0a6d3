/**
 * What has been acknowledged over all lives of a data directory, and the two ways of holding the engine to it: by what happens later, and by
 * what it answers.
 */
import type { Client } from '../../ts/client/client.js'
import type { Fact } from './facts.js'

/** Calls under way at once while the engine is asked. */
const ASKING = 64

export class Ledger {
  readonly started = new Set<string>()
  readonly ended = new Set<string>()
  readonly posted = new Map<string, string>()
  /** Everything a worker was given, as `run/guid/attempt`; a guid is unique within its run. */
  readonly dispatched = new Set<string>()
  /** The same, and the status that was acknowledged for it. */
  readonly reported = new Map<string, string>()
  readonly #succeeded = new Set<string>()
  /** Promises that were broken, as sentences. */
  readonly broken: string[] = []

  /** Takes a fact in the order it was heard. */
  add(fact: Fact): void {
    switch (fact.kind) {
      case 'started':
        this.started.add(fact.run)
        break
      case 'ended':
        this.ended.add(fact.run)
        break
      case 'posted':
        this.posted.set(fact.guid, fact.run)
        break
      case 'dispatched': {
        const attempt = attemptOf(fact)
        if (this.dispatched.has(attempt)) this.broken.push(`attempt ${attempt} was given out twice`)
        if (this.#succeeded.has(taskOf(fact)))
          this.broken.push(`attempt ${attempt} was given out after a success of its task was acknowledged`)
        this.dispatched.add(attempt)
        break
      }
      case 'reported':
        this.reported.set(attemptOf(fact), fact.status)
        if (fact.status === 'TASK_SUCCESS') this.#succeeded.add(taskOf(fact))
        break
      case 'opening':
      case 'ready':
      case 'closing':
      case 'closed':
        // Moments, not promises.
        break
    }
  }

  /** Asks an engine for everything that was acknowledged; gives the number of things it was asked for. */
  async audit(client: Client): Promise<number> {
    await inParallel(this.started, async (run) => {
      const found = await client.getWfRun({ id: run }).catch(() => undefined)
      if (found === undefined) this.broken.push(`run ${run} was acknowledged and is lost`)
      else if (this.ended.has(run) && found.status !== 'COMPLETED')
        this.broken.push(`run ${run} had ended and is ${found.status}`)
    })
    await inParallel(this.posted, async ([guid, run]) => {
      const id = { wfRunId: { id: run }, externalEventDefId: { name: 'go-on' }, guid }
      const found = await client.getExternalEvent(id).catch(() => undefined)
      if (found === undefined) this.broken.push(`event ${guid} was acknowledged and is lost`)
    })
    const statuses = await this.#attempts(client)
    for (const attempt of this.dispatched) {
      const found = statuses.get(attempt)
      if (found === undefined || found === 'TASK_SCHEDULED')
        this.broken.push(`attempt ${attempt} was given out and is ${found ?? 'lost'}`)
    }
    for (const [attempt, status] of this.reported) {
      const found = statuses.get(attempt)
      if (found !== status)
        this.broken.push(`attempt ${attempt} was acknowledged as ${status} and is ${found ?? 'lost'}`)
    }
    return this.started.size + this.posted.size + this.dispatched.size + this.reported.size
  }

  /** Every attempt and its status. A worker may hear of a run before the one who started it does. */
  async #attempts(client: Client): Promise<Map<string, string>> {
    const statuses = new Map<string, string>()
    const runs = new Set([...this.started, ...[...this.dispatched].map((attempt) => attempt.split('/')[0] ?? '')])
    await inParallel(runs, async (run) => {
      const { results } = await client.listTaskRuns({ wfRunId: { id: run } })
      for (const { id, attempts } of results) {
        for (const [attempt, { status }] of attempts.entries())
          statuses.set(attemptOf({ run, guid: id?.taskGuid ?? '', attempt }), String(status))
      }
    })
    return statuses
  }
}

interface Attempt {
  readonly run: string
  readonly guid: string
  readonly attempt: number
}

const taskOf = ({ run, guid }: Attempt): string => `${run}/${guid}`
const attemptOf = (fact: Attempt): string => `${taskOf(fact)}/${fact.attempt}`

async function inParallel<T>(items: Iterable<T>, ask: (item: T) => Promise<void>): Promise<void> {
  const iterator = items[Symbol.iterator]()
  const lane = async () => {
    for (let next = iterator.next(); next.done !== true; next = iterator.next()) await ask(next.value)
  }
  await Promise.all(Array.from({ length: ASKING }, lane))
}
