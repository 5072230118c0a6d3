/** What all routes of one handler share. */
import type { Authenticator } from '../identity/authenticator.js'
import type { Core } from '../native/core.js'
import type { Gate } from '../server/gate.js'
import type { Bodies } from './body.js'

/** One handler's engine, what it was told, and what it counts. */
export interface Surface {
  readonly core: Core
  readonly gate: Gate
  readonly authenticator: Authenticator
  readonly bodies: Bodies
  /** How long a call may take that waits for nothing. */
  readonly callLimitMs: number
  readonly clusterId: string
  readonly instanceId: string
  readonly open: OpenCounts
  readonly output: OutputCounts | undefined
}

/** What a publisher of output topics counts. */
export interface OutputCounts {
  readonly published: number
  readonly refused: number
}

/** What is going on at this moment. */
export interface OpenCounts {
  /** Requests being answered, streams of events included. */
  requests: number
  /** Streams of events. */
  events: number
}
