/**
 * Publishes what tenants tell on their output topics (spec C 9.3): takes records from an engine in order, gives them to Kafka, and has the engine
 * forget them once the broker has acknowledged them.
 *
 * Not here: which records there are, and when; the core makes them together with what they tell of. Nothing that is acknowledged waits for this.
 *
 * **Invariant:** at least once: a record is forgotten only after its acknowledgement, so that one may be published twice, but none is lost.
 * **Invariant:** records of a key are published in order; after a failure the last page may be published once more, in order again.
 * **Invariant:** a record that Kafka refuses for good holds up no other and is not lost in silence: it is told in the tenant's topic `.._refused`,
 * in the log and by a meter, and forgotten only then.
 * **Invariant:** one page is in memory, whatever piles up in the engine while the broker is away.
 */
import { FailedPrecondition, LhError } from '../client/errors.js'
import type { RpcMethods } from '../client/rpc-methods.js'
import {
  OUTPUT_BATCH_BYTES_MAX,
  OUTPUT_CLOSE_LIMIT_MS,
  OUTPUT_RETRY_MAX_MS,
  OUTPUT_RETRY_MIN_MS,
} from '../config/limits.js'
import type { Logger } from '../config/logger.js'
import { type OutputOptions, outputConfig } from '../config/output.js'
import type { OutputRecord } from '../gen/index.js'
import { Backoff } from '../worker/backoff.js'
import { Broker, loadKafka } from './broker.js'

/** A running publisher. */
export interface OutputPublisher {
  /** Records that brokers have acknowledged since it began. */
  readonly published: number
  /** Records among them that their topic refused for good, as too large: they went to `<cluster>_<tenant>_refused`. */
  readonly refused: number
  /** Resolves when it has ended. */
  readonly done: Promise<void>
  /** Lets what is being sent be acknowledged, for a few seconds at most, and ends. Closing twice is closing once. */
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/**
 * Starts publishing: everything that tenants with an OutputTopicConfig have told and that is not published yet, then what comes. It goes on until
 * it is closed, whatever the broker does; close it before the engine. One publisher at a time is enough, two publish everything twice.
 *
 * It needs the package `@platformatic/kafka`, which is not installed with this one. The client must be an admin's.
 *
 * @throws RangeError naming an option that is none; FAILED_PRECONDITION when the package is not installed.
 *
 * @example
 * ```ts
 * await using publisher = await publishOutput(engine, { brokers: 'localhost:9092' })
 * ```
 */
export async function publishOutput(
  client: Pick<RpcMethods, 'awaitOutput' | 'forgetOutput'>,
  options: OutputOptions,
): Promise<OutputPublisher> {
  const config = outputConfig(options)
  const publisher = new Publisher(client, new Broker(await loadKafka(), config), config.logger)
  const { signal } = options
  const close = () => void publisher.close()
  if (signal?.aborted) close()
  else signal?.addEventListener('abort', close, { once: true })
  void publisher.done.finally(() => signal?.removeEventListener('abort', close))
  return publisher
}

class Publisher implements OutputPublisher {
  readonly done: Promise<void>
  readonly #client: Pick<RpcMethods, 'awaitOutput' | 'forgetOutput'>
  readonly #broker: Broker
  readonly #logger: Logger
  readonly #stop = new AbortController()
  #published = 0
  #refused = 0
  /** Topics whose refusals are told already: one may refuse a thousand records an hour. */
  readonly #refusing = new Set<string>()
  #closing: Promise<void> | undefined

  constructor(client: Pick<RpcMethods, 'awaitOutput' | 'forgetOutput'>, broker: Broker, logger: Logger) {
    this.#client = client
    this.#broker = broker
    this.#logger = logger
    this.done = this.#run()
  }

  get published(): number {
    return this.#published
  }

  get refused(): number {
    return this.#refused
  }

  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  async #close(): Promise<void> {
    this.#stop.abort()
    const limit = setTimeout(() => void this.#broker.close(), OUTPUT_CLOSE_LIMIT_MS)
    await this.done
    clearTimeout(limit)
    await this.#broker.close()
  }

  async #run(): Promise<void> {
    const { signal } = this.#stop
    for (;;) {
      // What was published is forgotten, so the oldest record is always the next one.
      const page = await this.#insist('records to publish', () => this.#client.awaitOutput({}, { signal }))
      if (page === undefined) return
      for (const batch of batches(page.records)) {
        if (!(await this.#deliver(batch))) return
      }
      const forgotten = await this.#insist('published records to be forgotten', () => this.#forget(page.last))
      if (forgotten === undefined) return
    }
  }

  /** Publishes records, in order; false: it was closed before that. */
  async #deliver(batch: readonly OutputRecord[]): Promise<boolean> {
    if (this.#stop.signal.aborted) return false
    const sent = await this.#insist('Kafka to take records', () => this.#broker.send(batch))
    if (sent === undefined) return false
    if (sent.refusal === undefined) {
      this.#published += batch.length
      return true
    }
    const [first] = batch
    if (first !== undefined && batch.length === 1) return this.#putAside(first, sent.refusal)
    // Which one it refuses is found by halves; together they may also be more than it takes at once.
    const half = batch.length >> 1
    return (await this.#deliver(batch.slice(0, half))) && this.#deliver(batch.slice(half))
  }

  /** Publishes a record where it tells that its topic refuses it. */
  async #putAside(record: OutputRecord, refusal: string): Promise<boolean> {
    const [topic, aside] = [this.#broker.topicOf(record) ?? '', this.#broker.asideTopic(record)]
    if (!this.#refusing.has(topic)) {
      this.#refusing.add(topic)
      const text = `output topics: Expected Kafka to take all records, but ${topic} refuses one with ${refusal}; it goes to ${aside}`
      this.#logger.error(text, { key: record.key, bytes: record.value.length })
    }
    const sent = await this.#insist(`Kafka to take in ${aside} what it refuses in ${topic}`, async () => {
      const { refusal: again } = await this.#broker.sendAside(record, refusal)
      if (again !== undefined)
        throw new FailedPrecondition(`Expected ${aside} to take it, but it refuses with ${again}`)
      return true
    })
    if (sent === undefined) return false
    this.#published++
    this.#refused++
    return true
  }

  async #forget(through: bigint): Promise<true> {
    for (;;) {
      const { first } = await this.#client.forgetOutput({ through })
      if (first > through) return true
    }
  }

  /** Tries until it works; undefined: it was closed before that. */
  async #insist<T>(what: string, work: () => Promise<T>): Promise<T | undefined> {
    const { signal } = this.#stop
    const backoff = new Backoff(OUTPUT_RETRY_MIN_MS, OUTPUT_RETRY_MAX_MS)
    for (let failures = 0; ; failures++) {
      try {
        const done = await work()
        if (failures > 0) this.#logger.info('output topics: it works again', { after: failures })
        return done
      } catch (error) {
        if (signal.aborted) return undefined
        const reason = reasonOf(error)
        // Once: it may take hours. What waits meanwhile is in the engine's stats.
        if (failures === 0)
          this.#logger.warn(`output topics: Expected ${what}, but ${reason}; trying again until it works`)
        if (!(await backoff.pause(signal))) return undefined
      }
    }
  }
}

/** What went wrong at the bottom: the Kafka client wraps errors in errors. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors.at(-1))
  if (LhError.is(error)) return `${error.code}: ${error.message}`
  if (error instanceof Error)
    return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message
  return String(error)
}

/** A page in parts that fit a broker's message: all records of a partition that are sent at once are one message to it. */
function* batches(records: readonly OutputRecord[]): Generator<readonly OutputRecord[]> {
  let [batch, bytes]: [OutputRecord[], number] = [[], 0]
  for (const record of records) {
    const size = record.value.length + record.key.length
    if (batch.length > 0 && bytes + size > OUTPUT_BATCH_BYTES_MAX) {
      yield batch
      ;[batch, bytes] = [[], 0]
    }
    batch.push(record)
    bytes += size
  }
  if (batch.length > 0) yield batch
}
