/**
 * The names of the `LHS_*` keys, by what becomes of them here (spec C 8.1, D 1). `LHS_CA_CRL` is ours; a server of LittleHorse ignores it.
 *
 * **Invariant:** a key stands in one of these lists only.
 */

/** Keys that are read, here or for the output topics (`output.ts`). `<NAME>` stands for the name of a listener. */
export const READ = [
  'LHS_LISTENERS',
  'LHS_LISTENERS_PROTOCOL_MAP',
  'LHS_LISTENERS_AUTHENTICATION_MAP',
  'LHS_ADVERTISED_LISTENERS',
  'LHS_LISTENER_<NAME>_CERT',
  'LHS_LISTENER_<NAME>_KEY',
  'LHS_CA_CERT',
  'LHS_CA_CRL',
  'LHS_OAUTH_CLIENT_ID',
  'LHS_OAUTH_CLIENT_ID_FILE',
  'LHS_OAUTH_CLIENT_SECRET',
  'LHS_OAUTH_CLIENT_SECRET_FILE',
  'LHS_OAUTH_INTROSPECT_URL',
  'LHS_STATE_DIR',
  'LHS_CLUSTER_ID',
  'LHS_INSTANCE_ID',
  'LHS_HEALTH_SERVICE_PORT',
  // Without the prefix of the others, in the reference too; ahead of them, so that it is told to who puts one before it.
  'HEALTH_PATH_STANDBY',
  'LHS_HEALTH_PATH_METRICS',
  'LHS_HEALTH_PATH_LIVENESS',
  'LHS_HEALTH_PATH_READINESS',
  'LHS_HEALTH_PATH_STATUS',
  'LHS_HEALTH_PATH_DISK_USAGE',
  'LHS_KAFKA_BOOTSTRAP_SERVERS',
  'LHS_SHOULD_CREATE_TOPICS',
  'LHS_SHOULD_CREATE_OUTPUT_TOPICS',
  'LHS_OUTPUT_TOPIC_PARTITIONS',
  'LHS_CLUSTER_PARTITIONS',
  'LHS_REPLICATION_FACTOR',
] as const

/** A key that is read. */
export type LhsKey = (typeof READ)[number]

/** Keys of numbers that the core has fixed: another value is told. */
export const FIXED: ReadonlyMap<string, number> = new Map([
  ['LHS_X_ACTIVE_THREAD_RUNS_PER_WF_RUN', 65],
  ['LHS_X_MAX_THREAD_RUNS_PER_WF_RUN', 65],
  ['LHS_X_METRIC_RETENTION_MS', 14 * 24 * 60 * 60 * 1000],
  ['LHS_X_MAX_DELETES_PER_COMMAND', 1_000],
  ['LHS_X_MAX_BULK_JOB_COMMANDS_PER_TICK', 10],
  ['LHS_PRODUCER_MAX_REQUEST_SIZE', 1_047_000],
])

/** Which meters are exported; here it is all of them, and another level than this is told. */
export const METRICS_LEVEL = { key: 'LHS_METRICS_LEVEL', level: 'INFO' } as const

/** The prefix of keys for clients of Kafka; those that are not read are told where output topics are published. */
export const KAFKA_PREFIX = 'LHS_KAFKA_'

/**
 * Families of keys without a meaning on one node that has its own journal, accepted without a word: Kafka, its stream threads and stores, and what
 * servers say to each other.
 */
export const MEANINGLESS_PREFIXES: readonly string[] = [
  KAFKA_PREFIX,
  'LHS_CORE_',
  'LHS_TIMER_',
  'LHS_STREAMS_',
  'LHS_PRODUCER_',
  'LHS_ROCKSDB_',
  'LHS_INTERNAL_',
]

/** Whether somebody here knows this key; `listeners` are the names of listeners. */
export function isKnown(key: string, listeners: readonly string[]): boolean {
  if (READ.includes(key as LhsKey) || FIXED.has(key) || key === METRICS_LEVEL.key) return true
  if (MEANINGLESS_PREFIXES.some((prefix) => key.startsWith(prefix))) return true
  return listeners.some((name) => key === `LHS_LISTENER_${name}_CERT` || key === `LHS_LISTENER_${name}_KEY`)
}

/** The known key that looks most like this one. */
export function nearest(key: string, listeners: readonly string[]): string {
  const named = READ.filter((known) => known.includes('<NAME>')).flatMap((known) =>
    listeners.map((name) => known.replace('<NAME>', name)),
  )
  const known = [...READ, ...named, ...FIXED.keys(), METRICS_LEVEL.key]
  const byDistance = known.map((each) => [distance(key, each), each] as const).sort(([one], [other]) => one - other)
  return byDistance[0]?.[1] ?? key
}

// How many characters have to be put in, taken out or changed.
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (const [index, char] of [...from].entries()) {
    const next = [index + 1]
    for (let at = 1; at <= to.length; at++) {
      const changed = (row[at - 1] ?? 0) + (char === to[at - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
