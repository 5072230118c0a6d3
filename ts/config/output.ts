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
  /** Whether topics are made that are not there; true by default. */
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

/** What the command line and the environment say of output topics, in this order; undefined: there is no broker. */
export function outputOptions(
  flags: {
    readonly kafkaBootstrapServers?: string | undefined
    readonly clusterId?: string | undefined
    readonly outputTopicPartitions?: string | undefined
  },
  env: NodeJS.ProcessEnv = process.env,
): OutputOptions | undefined {
  const brokers = flags.kafkaBootstrapServers ?? env.LHS_KAFKA_BOOTSTRAP_SERVERS
  if (brokers === undefined || brokers === '') return undefined
  const create = env.LHS_SHOULD_CREATE_OUTPUT_TOPICS || env.LHS_SHOULD_CREATE_TOPICS || 'true'
  const partitions = flags.outputTopicPartitions ?? (env.LHS_OUTPUT_TOPIC_PARTITIONS || env.LHS_CLUSTER_PARTITIONS)
  return {
    brokers,
    clusterId: flags.clusterId ?? (env.LHS_CLUSTER_ID || undefined),
    createTopics: create.trim().toLowerCase() === 'true',
    partitions: partitions === undefined || partitions === '' ? undefined : Number(partitions),
    replicas: env.LHS_REPLICATION_FACTOR ? Number(env.LHS_REPLICATION_FACTOR) : undefined,
  }
}
