/**
 * Keeps the memory of buffers within bounds where counting does not.
 *
 * After a flood, hundreds of MiB of buffers are garbage that V8 leaves lying while there is little to do; when buffers have grown by much, it is
 * collected. What the allocator keeps of what was freed is asked for when as much was freed, or the process has grown by as much. And a request is
 * counted (see `HeldBytes`) only once it is whole, but a thousand streams may each be a byte short of four MiB: when what is left takes more than
 * it may, the connection that sent most lately is cut, one at a time.
 *
 * **Invariant:** as long as there is room, nobody is cut and no call is slower: sizes are looked at from time to time, not by call.
 */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import {
  BUFFER_BYTES_MAX,
  CUT_BYTES_MIN,
  GARBAGE_BYTES_MAX,
  GARBAGE_LOOKS_MIN,
  PRESSURE_CHECK_INTERVAL_MS,
} from '../config/limits.js'
import type { Logger } from '../config/logger.js'
import type { Core } from '../native/core.js'

/** What is needed of a socket. */
export interface Connection {
  readonly bytesRead: number
  readonly remoteAddress?: string | undefined
  destroy(): unknown
}

interface Seen {
  bytes: number
  /** Bytes it sent lately: each look forgets a tenth of what was before. */
  lately: number
}

/** The memory of this process. */
export interface Memory {
  /** Bytes of all buffers, garbage included. */
  bufferBytes(): number
  /** Bytes of the heap, garbage included. */
  heapBytes(): number
  /** Bytes of the buffers that are counted, and so are no garbage. */
  heldBytes(): number
  /** Collects garbage. */
  collect(): void
  /** Bytes of the whole process. */
  processBytes(): number
  /** Gives back to the system what is free. */
  release(): void
}

/** Watches the connections of a server. */
export class Pressure {
  readonly #connections = new Map<Connection, Seen>()
  readonly #timer: NodeJS.Timeout
  readonly #logger: Logger
  readonly #memory: Memory
  /** What was left, besides what is held, when garbage was collected last. */
  #leftBytes = 0
  /** Whether garbage was collected at the last look, and how many looks ago that was. */
  #collected = false
  #looks = 0
  /** Whether a connection has left since. */
  #left = false
  /** What the process had when the allocator was asked last, or less since; and how many looks ago that was. */
  #releasedBytes = 0
  #releasedLooks = 0
  /** What buffers and heap have taken at most since the allocator was asked last. */
  #mostBytes = 0

  constructor(logger: Logger, memory: Memory) {
    this.#logger = logger
    this.#memory = memory
    this.#timer = setInterval(() => this.look(), PRESSURE_CHECK_INTERVAL_MS).unref()
  }

  add(connection: Connection): void {
    this.#connections.set(connection, { bytes: 0, lately: 0 })
  }

  /** What it held may be garbage from now on, though no number has changed. */
  remove(connection: Connection): void {
    this.#connections.delete(connection)
    this.#left = true
  }

  close(): void {
    clearInterval(this.#timer)
  }

  /** Looks once. */
  look(): void {
    let most: readonly [Connection, Seen] | undefined
    for (const entry of this.#connections) {
      const [connection, seen] = entry
      seen.lately = seen.lately * 0.9 + connection.bytesRead - seen.bytes
      seen.bytes = connection.bytesRead
      if (most === undefined || seen.lately > most[1].lately) most = entry
    }
    const bufferBytes = this.#memory.bufferBytes()
    const usedBytes = bufferBytes + this.#memory.heapBytes()
    this.#release(usedBytes)
    if (this.#collects(usedBytes - this.#memory.heldBytes())) return
    if (bufferBytes <= BUFFER_BYTES_MAX || most === undefined || most[1].lately < CUT_BYTES_MIN) return
    const [connection, { lately }] = most
    this.#logger.warn('a connection is cut: buffers take more memory than they may, and it sent most lately', {
      bufferBytes,
      bufferBytesMax: BUFFER_BYTES_MAX,
      from: connection.remoteAddress,
      bytes: Math.round(lately),
    })
    connection.destroy()
  }

  #release(usedBytes: number): void {
    this.#releasedLooks++
    this.#mostBytes = Math.max(this.#mostBytes, usedBytes)
    const processBytes = this.#memory.processBytes()
    this.#releasedBytes = Math.min(this.#releasedBytes, processBytes)
    const hasGrown = processBytes - this.#releasedBytes >= GARBAGE_BYTES_MAX
    const wasFreed = this.#mostBytes - usedBytes >= GARBAGE_BYTES_MAX
    // After a collection, when buffers were let go of without one, or when what has grown was freed by others: the core.
    if (!this.#collected && !((hasGrown || wasFreed) && this.#releasedLooks >= GARBAGE_LOOKS_MIN)) return
    this.#memory.release()
    this.#mostBytes = usedBytes
    this.#releasedBytes = this.#memory.processBytes()
    this.#releasedLooks = 0
  }

  // Whether it has just collected garbage: what that brings is seen at the next look, for buffers are given back in the background.
  #collects(otherBytes: number): boolean {
    this.#looks++
    this.#leftBytes = this.#collected ? otherBytes : Math.min(this.#leftBytes, otherBytes)
    const mayBe = this.#left && this.#looks >= GARBAGE_LOOKS_MIN ? otherBytes : otherBytes - this.#leftBytes
    this.#collected = !this.#collected && mayBe >= GARBAGE_BYTES_MAX
    if (!this.#collected) return false
    this.#left = false
    this.#looks = 0
    this.#memory.collect()
    return true
  }
}

let collectNow: (() => void) | undefined

/** The memory of this process. */
export function processMemory(heldBytes: () => number, core: Pick<Core, 'releaseMemory'>): Memory {
  return {
    bufferBytes: () => process.memoryUsage().external,
    heapBytes: () => process.memoryUsage().heapTotal,
    heldBytes,
    collect,
    processBytes: () => process.memoryUsage.rss(),
    release: () => core.releaseMemory(),
  }
}

function collect(): void {
  if (collectNow === undefined) {
    // Node.js has no function for it that can be had without a flag of the command line.
    setFlagsFromString('--expose-gc')
    collectNow = runInNewContext('gc') as () => void
    setFlagsFromString('--no-expose-gc')
  }
  collectNow()
}
