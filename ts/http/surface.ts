/** What all routes of one handler share. */
import type { Door } from '../door/door.js'
import type { Bodies } from './body.js'

/** One handler's front door, what it was told, and what it counts. */
export interface Surface extends Door {
  readonly bodies: Bodies
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
