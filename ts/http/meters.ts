/**
 * Every meter: its name, type, labels, what it means, and where it is read. `docs/metrics.md` is made from this table.
 *
 * **Invariant:** the values of a label are few by what it is: calls by the wire's own table, codes by gRPC, types by this file, and names of task
 * queues, of which the core tells a bounded number. No other text of a user's becomes a label.
 */
import type { IntervalHistogram } from 'node:perf_hooks'
import { CODES } from '../client/errors.js'
import type { OpenCounts as GrpcOpenCounts } from '../door/open-counts.js'
import { RPCS, type Rpc, type RpcName } from '../gen/index.js'
import type { Core, CoreStats, TaskQueue } from '../native/core.js'
import type { OpenCounts, OutputCounts } from './surface.js'

/** What a page of meters is read from; all of one moment. */
export interface Readings {
  readonly core: Core
  /** Empty once the engine is closed. */
  readonly stats: CoreStats
  readonly queues: readonly TaskQueue[]
  readonly eventLoop: IntervalHistogram
  readonly memory: NodeJS.MemoryUsage
  readonly cpu: NodeJS.CpuUsage
  readonly diskBytes: number
  readonly open: OpenCounts
  readonly grpc: GrpcOpenCounts
  /** Undefined: nobody publishes here. */
  readonly output: OutputCounts | undefined
}

/** One value, with its labels in the order of {@link Meter.labels}. */
export type Sample = readonly [value: number, ...labels: string[]]

/** One row of the table. */
export interface Meter {
  readonly name: string
  readonly type: 'counter' | 'gauge'
  readonly labels: readonly string[]
  readonly help: string
  read(readings: Readings): readonly Sample[]
}

/** What belongs to a whole tenant or cluster (spec C 1.1, "one global key"); all else belongs to runs. */
const METADATA = /(Def|WfSpec|Tenant|Principal|Quota|BulkJob|WorkflowMigrationPlan)$/
const READS = /^(Get|List|Search|Count|Await|Validate|Whoami|Explain|PollTask|Calls)/

/** Which of the reference's two kinds of commands a call is; undefined: it only reads. */
export function commandType(name: RpcName): 'core' | 'metadata' | undefined {
  if (READS.test(name)) return undefined
  return METADATA.test(name) ? 'metadata' : 'core'
}

const RPC_BY_NUMBER: ReadonlyMap<number, Rpc> = new Map((Object.values(RPCS) as Rpc[]).map((rpc) => [rpc.number, rpc]))

const QUANTILES = [50, 90, 99, 100]

/** The table. */
export const METERS: readonly Meter[] = [
  {
    name: 'lh_commands_processed_total',
    type: 'counter',
    labels: ['type'],
    help: 'Commands that were carried out: writes of definitions and the like (metadata), all other writes and fired timers (core). Of the reference.',
    read: commandsProcessed,
  },
  {
    name: 'canter_up',
    type: 'gauge',
    labels: [],
    help: '1 while the engine takes calls, 0 once it has stopped or was closed.',
    read: ({ core }) => [[core.stopped === undefined && !core.closed ? 1 : 0]],
  },
  {
    name: 'canter_calls_total',
    type: 'counter',
    labels: ['method', 'code'],
    help: 'Calls of all transports that have ended, by RPC and gRPC code, those included that a server refuses at its door; CANCELLED also when the caller gave up or its time was over.',
    read: ({ core }) =>
      [...core.counts.entries()].map(([method, code, count]) => [
        count,
        RPC_BY_NUMBER.get(method)?.name ?? 'unknown',
        CODES[code] ?? 'UNKNOWN',
      ]),
  },
  {
    name: 'canter_pending_calls',
    type: 'gauge',
    labels: [],
    help: 'Calls whose outcome is still to come, parked ones included.',
    read: ({ core }) => [[core.pendingCount]],
  },
  stat(
    'canter_parked_calls',
    'gauge',
    'parkedCalls',
    'Calls that wait in the core for something to happen: polls, waits for a run or a change.',
  ),
  stat('canter_waiting_calls', 'gauge', 'waitingCalls', 'Calls that the core has not taken up yet.'),
  stat('canter_waiting_bytes', 'gauge', 'waitingBytes', 'Bytes of the calls that the core has not taken up yet.'),
  {
    name: 'lh_in_memory_task_queue_size',
    type: 'gauge',
    labels: ['tenant_id', 'task_name'],
    help: 'TaskRuns that wait for a worker, by TaskDef; those of the fullest queues. Of the reference.',
    read: ({ queues }) => queues.map(({ tenant, taskDef, queued }) => [queued, tenant, taskDef]),
  },
  {
    name: 'canter_task_queue_oldest_timestamp_ms',
    type: 'gauge',
    labels: ['tenant_id', 'task_name'],
    help: 'When the first of them was scheduled, in ms since the epoch.',
    read: ({ queues }) => queues.map(({ tenant, taskDef, oldestMs }) => [oldestMs, tenant, taskDef]),
  },
  stat('canter_commands_total', 'counter', 'calls', 'Calls the core has taken up, reads and polls included.'),
  stat('canter_timers_fired_total', 'counter', 'timersFired', 'Timers that became due.'),
  stat(
    'canter_panics_total',
    'counter',
    'panics',
    'Commands that ended INTERNAL because an assertion of the core failed; each is a bug.',
  ),
  stat('canter_groups_total', 'counter', 'groups', 'Groups of records that were written to the journal together.'),
  stat('canter_records_total', 'counter', 'records', 'Records written to the journal.'),
  stat('canter_syncs_total', 'counter', 'syncs', 'Syncs of the journal to the disk.'),
  {
    name: 'canter_sync_seconds_total',
    type: 'counter',
    labels: [],
    help: 'Time that writing and syncing groups has taken.',
    read: ({ stats }) => (typeof stats.syncMicros === 'number' ? [[stats.syncMicros / 1e6]] : []),
  },
  stat('canter_journal_written_bytes_total', 'counter', 'journalBytes', 'Bytes written to the journal.'),
  stat('canter_journal_segments', 'gauge', 'journalSegments', 'Segments of the journal.'),
  stat('canter_folds_total', 'counter', 'folds', 'Times that changed rows were folded into the store.'),
  stat('canter_position', 'gauge', 'position', 'Position of the newest record.'),
  stat('canter_durable_position', 'gauge', 'durablePosition', 'Position up to which the journal is on disk.'),
  stat('canter_folded_position', 'gauge', 'foldedPosition', 'Position up to which the store has everything.'),
  stat('canter_output_records', 'gauge', 'outputRecords', 'Records for output topics that are not published yet.'),
  stat(
    'canter_output_oldest_timestamp_ms',
    'gauge',
    'outputOldestMs',
    'When the oldest of them was made, in ms since the epoch; 0: there is none.',
  ),
  {
    name: 'canter_output_published_total',
    type: 'counter',
    labels: [],
    help: 'Records for output topics that brokers have acknowledged to the publisher of this process.',
    read: ({ output }) => [[output?.published ?? 0]],
  },
  {
    name: 'canter_output_refused_total',
    type: 'counter',
    labels: [],
    help: "Records among them that their topic refused for good, as too large: they are in the tenant's topic `.._refused`.",
    read: ({ output }) => [[output?.refused ?? 0]],
  },
  stat('canter_memory_rows_bytes', 'gauge', 'memoryRowsBytes', 'Bytes of rows in memory.'),
  stat(
    'canter_memory_changed_bytes',
    'gauge',
    'memoryChangedBytes',
    'Bytes of rows in memory that the store does not have yet.',
  ),
  stat(
    'canter_recovered_records',
    'gauge',
    'recoveredRecords',
    'Records that were replayed when the engine was opened.',
  ),
  stat(
    'canter_recovered_truncated_bytes',
    'gauge',
    'recoveredTruncatedBytes',
    'Bytes of a torn end of the journal that were cut when the engine was opened.',
  ),
  {
    name: 'canter_disk_usage_bytes',
    type: 'gauge',
    labels: [],
    help: 'Bytes of all files of the data directory; 0 in memory.',
    read: ({ diskBytes }) => [[diskBytes]],
  },
  {
    name: 'canter_grpc_connections_open',
    type: 'gauge',
    labels: [],
    help: 'Connections of gRPC that are open, on all listeners.',
    read: ({ grpc }) => [[grpc.connections]],
  },
  {
    name: 'canter_grpc_streams_open',
    type: 'gauge',
    labels: [],
    help: 'Streams of gRPC that are open: calls that are being answered, and streams of PollTask and Calls.',
    read: ({ grpc }) => [[grpc.streams]],
  },
  {
    name: 'canter_http_requests_open',
    type: 'gauge',
    labels: [],
    help: 'Requests below /api/ that are being answered, streams of events included.',
    read: ({ open }) => [[open.requests]],
  },
  {
    name: 'canter_http_event_streams_open',
    type: 'gauge',
    labels: [],
    help: 'Streams of events that are open.',
    read: ({ open }) => [[open.events]],
  },
  {
    name: 'canter_event_loop_delay_seconds',
    type: 'gauge',
    labels: ['quantile'],
    help: 'How late timers of the event loop were since the last time this was read; quantile 1 is the worst.',
    read: ({ eventLoop }) =>
      QUANTILES.map((percent) => [finite(eventLoop.percentile(percent)) / 1e9, String(percent / 100)]),
  },
  {
    name: 'process_resident_memory_bytes',
    type: 'gauge',
    labels: [],
    help: 'Memory of the process, the core included.',
    read: ({ memory }) => [[memory.rss]],
  },
  {
    name: 'nodejs_heap_used_bytes',
    type: 'gauge',
    labels: [],
    help: 'Heap of JavaScript in use.',
    read: ({ memory }) => [[memory.heapUsed]],
  },
  {
    name: 'nodejs_external_memory_bytes',
    type: 'gauge',
    labels: [],
    help: 'Memory of buffers and other things outside the heap that JavaScript holds.',
    read: ({ memory }) => [[memory.external]],
  },
  {
    name: 'process_cpu_seconds_total',
    type: 'counter',
    labels: [],
    help: 'CPU time of the process, user and system, the core included.',
    read: ({ cpu }) => [[(cpu.user + cpu.system) / 1e6]],
  },
]

/** A figure of the core as it is. Without one (the engine is closed) there is no sample. */
function stat(name: string, type: Meter['type'], figure: string, help: string): Meter {
  return {
    name,
    type,
    labels: [],
    help,
    read: ({ stats }) => (typeof stats[figure] === 'number' ? [[stats[figure]]] : []),
  }
}

function commandsProcessed({ core, stats }: Readings): readonly Sample[] {
  const done = { core: Number(stats.timersFired ?? 0), metadata: 0 }
  for (const [method, code, count] of core.counts.entries()) {
    const rpc = RPC_BY_NUMBER.get(method)
    const type = rpc === undefined ? undefined : commandType(rpc.name)
    if (type !== undefined && code === 0) done[type] += count
  }
  return [
    [done.core, 'core'],
    [done.metadata, 'metadata'],
  ]
}

/** A histogram without a sample has no quantiles. */
function finite(value: number): number {
  return Number.isFinite(value) ? value : 0
}

/** `docs/metrics.md`. */
export function metersPage(): string {
  const rows = METERS.map(
    ({ name, type, labels, help }) =>
      `| \`${name}\` | ${type} | ${labels.map((each) => `\`${each}\``).join(', ')} | ${help} |`,
  )
  return `# Meters

Made by \`npm run docs:metrics\` from \`ts/http/meters.ts\`; a test compares. They are served as Prometheus text at \`/metrics\` (spec C 9.1, 9.2).
All of them have the label \`lh_cluster_id\` as well. Counters count since the engine was opened; what is read from the core may lag by one turn.

| Name | Type | Labels | What it is |
|---|---|---|---|
${rows.join('\n')}
`
}
