import type { Core } from '../native/core.js'

/** What the gRPC servers of one engine have open at this moment. */
export interface OpenCounts {
  connections: number
  /** Calls that are being answered, streams of PollTask and Calls among them. */
  streams: number
}

const COUNTS = new WeakMap<Core, OpenCounts>()

/** The counts of an engine: all its servers write them, and its meters read them. */
export function openCountsOf(core: Core): OpenCounts {
  let counts = COUNTS.get(core)
  if (counts === undefined) {
    counts = { connections: 0, streams: 0 }
    COUNTS.set(core, counts)
  }
  return counts
}
