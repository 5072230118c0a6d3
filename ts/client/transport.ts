/**
 * What a client needs of the way its calls take. Two ways: in process (`in-process.ts`) and gRPC (`grpc.ts`), with the same methods.
 */
import type { Duration } from '../config/duration.js'
import type { Rpc } from '../gen/index.js'

/** Options of one call, always last. */
export interface CallOptions {
  /** Ends the call; it rejects with {@link Aborted}. What the server has already done stays done. */
  readonly signal?: AbortSignal | undefined
  /** The longest the call may take; none by default. It rejects with {@link DeadlineExceeded}. */
  readonly timeout?: Duration | undefined
  /** The moment it must have ended by; with `timeout` the earlier counts. */
  readonly deadline?: Date | undefined
}

/** A call that may wait, decided: milliseconds since the epoch, or none. */
export interface WireOptions {
  readonly signal?: AbortSignal | undefined
  readonly deadlineMs?: number | undefined
}

/** Where a worker is told to poll. */
export interface Host {
  readonly host: string
  readonly port: number
}

/** What a stream of polls tells. */
export interface PollEvents {
  /** The answer to one poll, the oldest first. */
  onResponse(response: Uint8Array): void
  /** The stream is over: nothing comes any more, outstanding polls included. Called once; undefined after `close`. */
  onEnd(error: Error | undefined): void
}

/** Open polls of one worker at one host. */
export interface PollStream {
  /** Asks for one more task. */
  poll(request: Uint8Array): void
  /** Asks for nothing more; tasks already on their way are still delivered, then `onEnd` is called. */
  close(): void
  /** Drops everything at once, `onEnd` included. */
  destroy(): void
}

/** The way calls take. */
export interface Transport {
  /** One unary call: bytes in, bytes out. @throws {@link LhError} */
  call(rpc: Rpc, body: Uint8Array, options: WireOptions): Promise<Uint8Array>
  /** Opens polls at a host as RegisterTaskWorker names it. */
  openPolls(host: Host, events: PollEvents): Promise<PollStream>
  /** Ends what is running and frees what is held. Closing twice is closing once. */
  close(): Promise<void>
}

/** The moment a call must have ended by. */
export function deadlineOf(options: CallOptions, durationMs: (duration: Duration) => number): number | undefined {
  const byTimeout = options.timeout === undefined ? undefined : Date.now() + durationMs(options.timeout)
  const byDeadline = options.deadline?.getTime()
  if (byTimeout === undefined || byDeadline === undefined) return byTimeout ?? byDeadline
  return Math.min(byTimeout, byDeadline)
}
