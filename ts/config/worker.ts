/**
 * Options and limits of a worker.
 */
import { randomBytes } from 'node:crypto'
import type { Duration } from './duration.js'
import { type Logger, stderrLogger } from './logger.js'

/** Tasks of one kind a worker runs at once when it is not told: what most SDKs do. */
export const TASK_CONCURRENCY_DEFAULT = 8

/** How long a worker waits for a TaskDef that somebody else registers (spec C 3.7). */
export const TASK_DEF_WAIT_MS = 2_000

/** Between two heartbeats; the server forgets a worker after 90 s (spec C 3.2). */
export const HEARTBEAT_INTERVAL_MS = 30_000

/** First and longest pause before a broken connection is tried again; in between it doubles. */
export const RECONNECT_MIN_MS = 100
export const RECONNECT_MAX_MS = 5_000

/** How often a result is sent before it is given up: the attempt then runs into its timeout, and is tried again by its policy. */
export const REPORT_TRIES_MAX = 5
/** Pause after the first failed report; it doubles. */
export const REPORT_RETRY_MS = 250

/** How long `close()` lets running tasks work before their signals fire. */
export const DRAIN_GRACE_DEFAULT: Duration = '25s'
/** How long tasks have after their signals fired, before they are left behind. */
export const DRAIN_ABORTED_MS = 2_000

/** Characters a task may log: a log is a value in a record, and records are bounded. Later lines are dropped. */
export const TASK_LOG_LENGTH_MAX = 64 * 1024

/** Options of a worker. */
export interface WorkerOptions {
  /**
   * Tasks of one kind that run at once; 8 by default, or `LHW_NUM_WORKER_THREADS`. This is the throttle: a worker asks for work only when it has
   * room.
   */
  readonly concurrency?: number | undefined
  /** How it names itself; `LHW_TASK_WORKER_ID`, else `worker-` and 32 hex digits. */
  readonly workerId?: string | undefined
  /** Stored with every attempt; `LHW_TASK_WORKER_VERSION`, else empty. */
  readonly workerVersion?: string | undefined
  /** Whether SIGTERM and SIGINT close it: for processes that are workers and nothing else. False by default. */
  readonly closeOnSignals?: boolean | undefined
  /** How long `close()` lets running tasks work before their signals fire; 25 s by default. */
  readonly grace?: Duration | undefined
  /** Where it tells what it does; by default warnings and errors go to stderr. */
  readonly logger?: Logger | undefined
}

/** Every option decided. */
export type WorkerConfig = { readonly [K in keyof WorkerOptions]-?: NonNullable<WorkerOptions[K]> }

/**
 * Options over environment over defaults.
 *
 * @throws RangeError when the concurrency is no whole number from 1.
 */
export function workerConfig(
  options: WorkerOptions = {},
  env: { readonly [key: string]: string | undefined } = process.env,
): WorkerConfig {
  const concurrency = options.concurrency ?? Number(env.LHW_NUM_WORKER_THREADS || TASK_CONCURRENCY_DEFAULT)
  if (!Number.isSafeInteger(concurrency) || concurrency < 1) {
    throw new RangeError(`Expected a concurrency of 1 or more, but it is ${concurrency}`)
  }
  return {
    concurrency,
    workerId: options.workerId ?? env.LHW_TASK_WORKER_ID ?? `worker-${randomBytes(16).toString('hex')}`,
    workerVersion: options.workerVersion ?? env.LHW_TASK_WORKER_VERSION ?? '',
    closeOnSignals: options.closeOnSignals ?? false,
    grace: options.grace ?? DRAIN_GRACE_DEFAULT,
    logger: options.logger ?? stderrLogger,
  }
}
