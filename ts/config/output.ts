/**
 * Options and limits of the output topics.
 */
import { type Logger, stderrLogger } from './logger.js'

/** What topics are called after when nothing is said (spec C 8.1). */
export const CLUSTER_ID_DEFAULT = 'cluster1'

/** Partitions of an execution topic when nothing is said: those of a cluster (spec C 8.1). */
export const OUTPUT_TOPIC_PARTITIONS_DEFAULT = 12

/** Replicas of a topic when nothing is said (spec C 8.1). */
export const OUTPUT_TOPIC_REPLICAS_DEFAULT = 1

/** Options of `publishOutput()`. */
export interface OutputOptions {
  /** Brokers to begin with, as `host:port`: a list, or a text divided by commas. */
  readonly brokers: string | readonly string[]
  /** What the topics are called after: `<cluster>_<tenant>_execution` and `<cluster>_<tenant>_metadata`; `cluster1` by default. */
  readonly clusterId?: string | undefined
  /**
   * Whether topics are made that are not there; true by default. Otherwise make `<cluster>_<tenant>_refused` as well: records that Kafka refuses for
   * good, as too large, go there.
   */
  readonly createTopics?: boolean | undefined
  /** Partitions of an execution topic that is made; 12 by default. A metadata topic has one. */
  readonly partitions?: number | undefined
  /** Replicas of a topic that is made; 1 by default. */
  readonly replicas?: number | undefined
  /** More options of the Kafka client, such as `tls` and `sasl`; see its documentation. */
  readonly connection?: Readonly<Record<string, unknown>> | undefined
  /** Closes the publisher when it fires. */
  readonly signal?: AbortSignal | undefined
  /** Where it tells that the broker is away, and back; by default warnings and errors go to stderr. */
  readonly logger?: Logger | undefined
}

/** Every option decided. */
export interface OutputConfig {
  readonly brokers: readonly string[]
  readonly clusterId: string
  readonly createTopics: boolean
  readonly partitions: number
  readonly replicas: number
  readonly connection: Readonly<Record<string, unknown>>
  readonly logger: Logger
}

/**
 * Options over defaults.
 *
 * @throws RangeError naming the option that is none.
 */
export function outputConfig(options: OutputOptions): OutputConfig {
  const { brokers, clusterId = CLUSTER_ID_DEFAULT } = options
  const list = (typeof brokers === 'string' ? brokers.split(',') : brokers).map((broker) => broker.trim())
  const wrong = list.find((broker) => !/^[^\s:]+:\d{1,5}$|^\[[^\s\]]+\]:\d{1,5}$/.test(broker))
  if (list.length === 0 || wrong !== undefined) {
    throw new RangeError(`Expected brokers as host:port, but got ${JSON.stringify(wrong ?? '')}`)
  }
  if (!/^[\w.-]+$/.test(clusterId)) {
    throw new RangeError(
      `Expected a cluster id of letters, digits, '.', '_' and '-', but got ${JSON.stringify(clusterId)}`,
    )
  }
  return {
    brokers: list,
    clusterId,
    createTopics: options.createTopics ?? true,
    partitions: count('partitions', options.partitions ?? OUTPUT_TOPIC_PARTITIONS_DEFAULT),
    replicas: count('replicas', options.replicas ?? OUTPUT_TOPIC_REPLICAS_DEFAULT),
    connection: options.connection ?? {},
    logger: options.logger ?? stderrLogger,
  }
}

function count(option: string, value: number): number {
  if (Number.isInteger(value) && value >= 1) return value
  throw new RangeError(`Expected ${option} to be a whole number from 1, but got ${value}`)
}

/**
 * What `LHS_*` keys say of output topics (spec C 8.1), be they from the environment, a file or flags. Undefined: they name no broker. Unlike the
 * reference's, our server needs none, so that `LHS_KAFKA_BOOTSTRAP_SERVERS` has no default.
 */
export function outputOptions(keys: Readonly<Record<string, string | undefined>>): OutputOptions | undefined {
  const text = (key: string) => keys[key]?.trim() || undefined
  const brokers = text('LHS_KAFKA_BOOTSTRAP_SERVERS')
  if (brokers === undefined) return undefined
  const number = (key: string) => (text(key) === undefined ? undefined : Number(text(key)))
  const create = text('LHS_SHOULD_CREATE_OUTPUT_TOPICS') ?? text('LHS_SHOULD_CREATE_TOPICS') ?? 'true'
  return {
    brokers,
    clusterId: text('LHS_CLUSTER_ID'),
    createTopics: create.toLowerCase() === 'true',
    partitions: number('LHS_OUTPUT_TOPIC_PARTITIONS') ?? number('LHS_CLUSTER_PARTITIONS'),
    replicas: number('LHS_REPLICATION_FACTOR'),
  }
}
