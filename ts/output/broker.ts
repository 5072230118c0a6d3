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
/** How errors of the Kafka client, which hold errors, are searched. */
type FindBy = (property: string, value: unknown) => unknown

interface Message {
  readonly topic: string
  readonly key: Buffer
  readonly value?: Buffer
  readonly timestamp: bigint
  readonly headers?: Map<Buffer, Buffer>
}

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

/** What Kafka says of a record that it will never take as it is. All else is about the broker, the topic or the connection, and can be mended. */
const REFUSALS = ['MESSAGE_TOO_LARGE', 'RECORD_LIST_TOO_LARGE', 'INVALID_RECORD', 'INVALID_TIMESTAMP'] as const

/** How records were sent: all of them are acknowledged, or Kafka refuses at least one for good and says why. */
export interface Sent {
  readonly refusal: string | undefined
}

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

  /**
   * Sends records, in order, and waits until all replicas have them. After a failure, and after a refusal, the same records may be sent again:
   * those of other partitions may have arrived.
   */
  send(records: readonly OutputRecord[]): Promise<Sent> {
    return this.#attempt(async () => {
      if (this.#config.createTopics) await this.#makeTopics(records)
      return records.flatMap((record) => this.#message(record))
    })
  }

  /** Sends a record that its own topic refuses to the one for such records: whole if that takes it, else its key and what happened to it. */
  async sendAside(record: OutputRecord, refusal: string): Promise<Sent> {
    const topic = this.asideTopic(record)
    const headers = {
      'canter-topic': this.topicOf(record) ?? '',
      'canter-error': refusal,
      'canter-bytes': String(record.value.length),
    }
    const sent = await this.#attempt(async () => {
      if (this.#config.createTopics) await this.#makeTopic(topic, 1, [])
      return this.#message(record).map((message) => ({ ...message, topic, headers: buffers(headers) }))
    })
    if (sent.refusal === undefined) return sent
    return this.#attempt(async () =>
      this.#message(record).map(({ key, timestamp }) => ({ topic, key, timestamp, headers: buffers(headers) })),
    )
  }

  async #attempt(messages: () => Promise<Message[]>): Promise<Sent> {
    try {
      const made = await messages()
      if (made.length > 0) {
        this.#producer ??= this.#newProducer()
        await this.#producer.send({ messages: made })
      }
      return { refusal: undefined }
    } catch (error) {
      // Whatever it believes of partitions, leaders and its own place in the order may be wrong now.
      this.#topics.clear()
      await this.close()
      const refusal = REFUSALS.find((id) => (error as { findBy?: FindBy }).findBy?.('apiId', id) != null)
      if (refusal === undefined) throw error
      return { refusal }
    }
  }

  /** Ends what is being sent, and lets go of all connections. */
  async close(): Promise<void> {
    const producer = this.#producer
    this.#producer = undefined
    await new Promise<void>((resolve) => (producer === undefined ? resolve() : producer.close(true, () => resolve())))
  }

  #message(record: OutputRecord): Message[] {
    const topic = this.topicOf(record)
    if (topic === undefined) return []
    const time = dateFromTimestamp(record.time ?? { seconds: 0n, nanos: 0 })
    const [key, value] = [Buffer.from(record.key), Buffer.from(record.value)]
    return [{ topic, key, value, timestamp: BigInt(time.getTime()) }]
  }

  /** The topic for records of a tenant that Kafka refuses in their own. */
  asideTopic({ tenant }: OutputRecord): string {
    return this.#named(tenant, 'refused')
  }

  /** Undefined: it is for no topic. */
  topicOf({ tenant, topic }: OutputRecord): string | undefined {
    if (topic === 'OUTPUT_EXECUTION') return this.#named(tenant, 'execution')
    if (topic === 'OUTPUT_METADATA') return this.#named(tenant, 'metadata')
    if (topic === 'OUTPUT_TOPICS') return undefined
    throw new FailedPrecondition(`Expected a record for a known topic, but got number ${topic}: the engine is newer`)
  }

  #named(tenant: string, kind: 'execution' | 'metadata' | 'refused'): string {
    return `${this.#config.clusterId}_${tenant}_${kind}`
  }

  async #makeTopics(records: readonly OutputRecord[]): Promise<void> {
    const tenants = [...new Set(records.map(({ tenant }) => tenant))]
    const missing = tenants.filter((tenant) => !this.#topics.has(tenant))
    for (const tenant of missing) {
      await this.#makeTopic(this.#named(tenant, 'execution'), this.#config.partitions, [])
      await this.#makeTopic(this.#named(tenant, 'metadata'), 1, [{ name: 'cleanup.policy', value: 'compact' }])
      this.#topics.add(tenant)
    }
  }

  async #makeTopic(topic: string, partitions: number, configs: { name: string; value: string }[]): Promise<void> {
    const admin = new this.#kafka.Admin(this.#clientOptions('admin'))
    try {
      await admin.createTopics({ topics: [topic], partitions, replicas: this.#config.replicas, configs })
    } catch (error) {
      if ((error as { findBy?: FindBy }).findBy?.('apiId', 'TOPIC_ALREADY_EXISTS') == null) throw error
    } finally {
      await admin.close().catch(() => {})
    }
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

function buffers(headers: Readonly<Record<string, string>>): Map<Buffer, Buffer> {
  return new Map(Object.entries(headers).map(([name, value]) => [Buffer.from(name), Buffer.from(value)]))
}
