/**
 * The Kafka side of the output topics: makes topics, sends records, and begins anew after a failure.
 *
 * **Invariant:** the Kafka client is loaded when somebody publishes, and never otherwise: it is an optional peer.
 */
import { FailedPrecondition } from '../client/errors.js'
import type { OutputConfig } from '../config/output.js'
import { dateFromTimestamp, type OutputRecord } from '../gen/index.js'

type Kafka = typeof import('@platformatic/kafka')
type Producer = InstanceType<Kafka['Producer']>

/** The optional peer. @throws FAILED_PRECONDITION when it is not installed. */
export async function loadKafka(): Promise<Kafka> {
  try {
    return await import('@platformatic/kafka')
  } catch (error) {
    const text = 'Expected the package @platformatic/kafka to publish output topics, but it cannot be loaded'
    throw new FailedPrecondition(`${text}; run \`npm install @platformatic/kafka\``, { cause: error })
  }
}

/** Tries of the Kafka client itself before it tells of a failure; everything after that is the publisher's. */
const CLIENT_RETRIES = 2
const CLIENT_RETRY_MS = 200

export class Broker {
  readonly #kafka: Kafka
  readonly #config: OutputConfig
  /** Topics that are there. */
  readonly #topics = new Set<string>()
  #producer: Producer | undefined

  constructor(kafka: Kafka, config: OutputConfig) {
    this.#kafka = kafka
    this.#config = config
  }

  /** Sends records, in order, and waits until all replicas have them. After a failure the same records may be sent again. */
  async send(records: readonly OutputRecord[]): Promise<void> {
    try {
      if (this.#config.createTopics) await this.#makeTopics(records)
      const messages = records.flatMap((record) => this.#message(record))
      if (messages.length === 0) return
      this.#producer ??= this.#newProducer()
      await this.#producer.send({ messages })
    } catch (error) {
      // Whatever it believes of partitions, leaders and its own place in the order may be wrong now.
      this.#topics.clear()
      await this.close()
      throw error
    }
  }

  /** Ends what is being sent, and lets go of all connections. */
  async close(): Promise<void> {
    const producer = this.#producer
    this.#producer = undefined
    await new Promise<void>((resolve) => (producer === undefined ? resolve() : producer.close(true, () => resolve())))
  }

  #message(record: OutputRecord) {
    const topic = this.#topic(record)
    if (topic === undefined) return []
    const time = dateFromTimestamp(record.time ?? { seconds: 0n, nanos: 0 })
    const [key, value] = [Buffer.from(record.key), Buffer.from(record.value)]
    return [{ topic, key, value, timestamp: BigInt(time.getTime()) }]
  }

  /** Undefined: it is for no topic. */
  #topic({ tenant, topic }: OutputRecord): string | undefined {
    if (topic === 'OUTPUT_EXECUTION') return this.#named(tenant, 'execution')
    if (topic === 'OUTPUT_METADATA') return this.#named(tenant, 'metadata')
    if (topic === 'OUTPUT_TOPICS') return undefined
    throw new FailedPrecondition(`Expected a record for a known topic, but got number ${topic}: the engine is newer`)
  }

  #named(tenant: string, kind: 'execution' | 'metadata'): string {
    return `${this.#config.clusterId}_${tenant}_${kind}`
  }

  async #makeTopics(records: readonly OutputRecord[]): Promise<void> {
    const tenants = [...new Set(records.map(({ tenant }) => tenant))]
    const missing = tenants.filter((tenant) => !this.#topics.has(tenant))
    if (missing.length === 0) return
    const admin = new this.#kafka.Admin(this.#clientOptions('admin'))
    try {
      for (const tenant of missing) {
        await this.#makeTopic(admin, this.#named(tenant, 'execution'), this.#config.partitions, [])
        await this.#makeTopic(admin, this.#named(tenant, 'metadata'), 1, [{ name: 'cleanup.policy', value: 'compact' }])
        this.#topics.add(tenant)
      }
    } finally {
      await admin.close().catch(() => {})
    }
  }

  async #makeTopic(
    admin: InstanceType<Kafka['Admin']>,
    topic: string,
    partitions: number,
    configs: { name: string; value: string }[],
  ): Promise<void> {
    await admin
      .createTopics({ topics: [topic], partitions, replicas: this.#config.replicas, configs })
      .catch((error) => {
        if (error.findBy?.('apiId', 'TOPIC_ALREADY_EXISTS') == null) throw error
      })
  }

  #newProducer(): Producer {
    return new this.#kafka.Producer({
      ...this.#clientOptions('output'),
      idempotent: true,
      // Keys to partitions as the Java client has them, so that topics of a reference server go on in the same ones.
      partitioner: this.#kafka.compatibilityPartitioner,
    })
  }

  #clientOptions(purpose: string) {
    return {
      retries: CLIENT_RETRIES,
      retryDelay: CLIENT_RETRY_MS,
      ...this.#config.connection,
      clientId: `canter-${this.#config.clusterId}-${purpose}`,
      bootstrapBrokers: [...this.#config.brokers],
    }
  }
}
