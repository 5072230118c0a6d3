/**
 * One open engine as the rest of TypeScript sees it: calls go in, an outcome comes back for each. Outcomes are values (a gRPC status code and
 * bytes); whoever asked makes errors of them.
 *
 * **Invariant:** all calls of one turn of the event loop cross in one native call, and so do all cancellations.
 * **Invariant:** a call that is pending keeps the process alive; an open engine without one does not.
 */
import { PENDING_CALL_BYTES_MAX, PENDING_CALLS_MAX, SCRATCH_KEPT_BYTES_MAX, TIMER_MS_MAX } from '../config/limits.js'
import { RPCS } from '../gen/index.js'
import { CallCounts } from './call-counts.js'
import { loadNative } from './load.js'
import type { Handle, Native, OpenOptions } from './native.js'
import { decodeCompletions, encodeCalls, encodeIds, type PackedCall, packedLength } from './packed.js'

const OK = 0
const CANCELLED = 1
const RESOURCE_EXHAUSTED = 8
const INTERNAL = 13
const UNAVAILABLE = 14

/** A call as it goes in. */
export interface CoreCall {
  /** The number of the RPC. */
  readonly method: number
  readonly tenant: string
  readonly principal: string
  /** Milliseconds since the epoch; undefined: none. */
  readonly deadlineMs?: number | undefined
  readonly body: Uint8Array
}

/**
 * Takes the outcome of a call: code 0 with the reply's bytes, or another gRPC status code with its message. `retryAfterMs` is set when a quota is
 * used up (spec C 6.6). It must not throw.
 */
export type Done = (code: number, payload: Buffer, message: string, retryAfterMs?: number) => void

interface Pending {
  readonly method: number
  readonly done: Done
}

/** Tenants and principals kept in UTF-8; there are few, and whoever makes up many must not fill the memory. */
const TEXTS_MAX = 1_000

/** Size of the packed buffer to begin with: some ten calls. */
const SCRATCH_BYTES = 4_096

const NOTHING = Buffer.alloc(0)
const GET_SERVER_VERSION = RPCS.GetServerVersion.number

/** TaskRuns of one TaskDef that wait for a worker. */
export interface TaskQueue {
  readonly tenant: string
  readonly taskDef: string
  readonly queued: number
  /** When the first of them was scheduled, in ms since the epoch. */
  readonly oldestMs: number
}

/** Counters and sizes of an engine by name: numbers, and texts where a number says too little (hashes, reasons). */
export type CoreStats = Readonly<Record<string, number | string>>

/** What a backup did. */
export interface BackedUp {
  /** Of the last record in it. */
  readonly position: number
  readonly stateHash: string
  readonly files: number
  /** Files that had to be copied, and their bytes. */
  readonly copiedFiles: number
  readonly copiedBytes: number
}

/** An open engine. */
export class Core {
  readonly #native: Native
  #handle: Handle | undefined
  #closing: Promise<void> | undefined
  #stopped: string | undefined
  #nextId = 1
  #queued: PackedCall[] = []
  #queuedBytes = 0
  #cancelled: number[] = []
  #flushPlanned = false
  #scratch = Buffer.allocUnsafeSlow(SCRATCH_BYTES)
  readonly #pending = new Map<number, Pending>()
  readonly #texts = new Map<string, Uint8Array>()
  readonly #awake = setInterval(() => {}, TIMER_MS_MAX).unref()
  readonly #fatal: ((message: string) => void)[] = []
  readonly #damage: ((message: string) => void)[] = []
  readonly #backups = new Set<Promise<unknown>>()

  /** How many calls ended how. */
  readonly counts = new CallCounts()
  /** What it was opened with. */
  readonly options: Readonly<OpenOptions>

  private constructor(native: Native, options: OpenOptions) {
    this.#native = native
    this.options = options
  }

  /** Opens an engine. @throws the core's Error, with a `code` of NOT_A_DIRECTORY, IN_USE, DAMAGED, NEWER_FORMAT, REFUSED or MACHINE. */
  static async open(options: OpenOptions): Promise<Core> {
    const core = new Core(loadNative(), options)
    core.#handle = await core.#native.open(
      options,
      (completions) => core.#complete(completions),
      (message) => core.#stop(message),
      (message) => {
        for (const listener of core.#damage) listener(message)
      },
    )
    return core
  }

  /** Sends a call with the others of this turn and returns its id. `done` is called exactly once, later, unless the call is forgotten. */
  submit(call: CoreCall, done: Done): number {
    const id = this.#takeId()
    const refusal = this.#refusal()
    if (refusal !== undefined) {
      this.counts.add(call.method, UNAVAILABLE)
      setImmediate(done, UNAVAILABLE, NOTHING, refusal)
      return id
    }
    const full = this.#full(call.body.length)
    if (full !== undefined) {
      this.counts.add(call.method, RESOURCE_EXHAUSTED)
      setImmediate(done, RESOURCE_EXHAUSTED, NOTHING, full)
      return id
    }
    if (this.#pending.size === 0) this.#awake.ref()
    this.#pending.set(id, { method: call.method, done })
    const packed: PackedCall = {
      id,
      method: call.method,
      tenant: this.#text(call.tenant),
      principal: this.#text(call.principal),
      deadlineMs: call.deadlineMs ?? 0,
      body: call.body,
    }
    this.#queued.push(packed)
    this.#queuedBytes += packedLength(packed)
    this.#planFlush()
    return id
  }

  /** Ends a call whose outcome nobody wants any more: its `done` is never called. */
  forget(id: number): void {
    if (this.#settle(id, CANCELLED) !== undefined) this.#cancel(id)
  }

  /**
   * Ends parked calls, but still delivers what was on its way: a task that was handed out must reach its worker. `settled` is called once
   * no outcome of theirs can come any more.
   */
  retract(ids: readonly number[], settled: () => void): void {
    const parked = ids.filter((id) => this.#pending.has(id))
    if (parked.length === 0) {
      setImmediate(settled)
      return
    }
    for (const id of parked) this.#cancel(id)
    // The core answers in order: when a read that came after the cancellation is answered, everything before it has been.
    this.submit({ method: GET_SERVER_VERSION, tenant: 'default', principal: 'anonymous', body: NOTHING }, () => {
      for (const id of parked) this.#settle(id, CANCELLED)
      settled()
    })
  }

  /** Calls whose outcome is still to come. */
  get pendingCount(): number {
    return this.#pending.size
  }

  /** Why the engine acknowledges nothing any more, if so. */
  get stopped(): string | undefined {
    return this.#stopped
  }

  /** Whether {@link close} was called. */
  get closed(): boolean {
    return this.#closing !== undefined
  }

  /** Tells why, when the engine stops acknowledging (a failed write or sync). */
  onFatal(listener: (message: string) => void): void {
    this.#fatal.push(listener)
  }

  /** Tells of damage found in a file at rest, with the place; once for each. */
  onDamage(listener: (message: string) => void): void {
    this.#damage.push(listener)
  }

  /** Copies what is durable into a directory, while the engine runs on. @throws the core's Error, as {@link Core.open}. */
  async backup(target: string): Promise<BackedUp> {
    const copying = this.#native.backup(this.#open(), target)
    this.#backups.add(copying)
    try {
      return JSON.parse(await copying) as BackedUp
    } finally {
      this.#backups.delete(copying)
    }
  }

  /** Moves a manual clock on. */
  advance(ms: number): void {
    this.#flush()
    this.#native.advance(this.#open(), ms)
  }

  /** Counters and sizes of the engine, by name. */
  stats(): CoreStats {
    return JSON.parse(this.#native.stats(this.#open())) as CoreStats
  }

  /** The task queues in which something waits, the fullest first; some hundreds at most. */
  async taskQueues(): Promise<readonly TaskQueue[]> {
    this.#flush()
    return JSON.parse(await this.#native.taskQueues(this.#open())) as TaskQueue[]
  }

  /** Gives memory of the process that nobody uses back to the system, where the allocator keeps it otherwise. */
  releaseMemory(): void {
    this.#native.releaseMemory()
  }

  /** Drains, syncs, folds, unlocks. Parked calls end UNAVAILABLE. Closing twice is closing once. */
  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    this.#flush()
    const handle = this.#handle
    this.#handle = undefined
    try {
      // What they copy must not be swept together by the next one who opens the directory.
      await Promise.allSettled(this.#backups)
      if (handle !== undefined) await this.#native.close(handle)
    } finally {
      // Completions of the close itself come through the event loop like all others; let them pass first.
      await new Promise((resolve) => setImmediate(resolve))
      this.#failAll(UNAVAILABLE, 'Expected an open engine, but it was closed')
      clearInterval(this.#awake)
    }
  }

  #open(): Handle {
    if (this.#handle === undefined) throw new Error('Expected an open engine, but it is closed')
    return this.#handle
  }

  #refusal(): string | undefined {
    if (this.#stopped !== undefined) return `Expected a working engine, but it has stopped: ${this.#stopped}`
    if (this.#closing !== undefined) return 'Expected an open engine, but it is closed'
    return undefined
  }

  #full(bytes: number): string | undefined {
    if (this.#pending.size >= PENDING_CALLS_MAX) {
      return `Expected at most ${PENDING_CALLS_MAX} calls pending at once, but all of them are`
    }
    if (this.#queuedBytes + bytes > PENDING_CALL_BYTES_MAX) {
      return `Expected at most ${PENDING_CALL_BYTES_MAX} bytes of calls in one turn, but there are ${this.#queuedBytes} and ${bytes} more`
    }
    return undefined
  }

  #takeId(): number {
    do this.#nextId = this.#nextId === 0xffff_ffff ? 1 : this.#nextId + 1
    while (this.#pending.has(this.#nextId))
    return this.#nextId
  }

  // Tenants and principals are few and come with every call.
  #text(text: string): Uint8Array {
    const known = this.#texts.get(text)
    if (known !== undefined) return known
    if (this.#texts.size >= TEXTS_MAX) this.#texts.clear()
    const bytes = Buffer.from(text, 'utf8')
    this.#texts.set(text, bytes)
    return bytes
  }

  #cancel(id: number): void {
    const queued = this.#queued.findIndex((call) => call.id === id)
    if (queued >= 0) {
      const [call] = this.#queued.splice(queued, 1)
      if (call !== undefined) this.#queuedBytes -= packedLength(call)
      return
    }
    this.#cancelled.push(id)
    this.#planFlush()
  }

  #planFlush(): void {
    if (this.#flushPlanned) return
    this.#flushPlanned = true
    setImmediate(() => this.#flush())
  }

  #flush(): void {
    this.#flushPlanned = false
    const [calls, bytes, cancelled] = [this.#queued, this.#queuedBytes, this.#cancelled]
    const handle = this.#handle
    if (handle === undefined || (calls.length === 0 && cancelled.length === 0)) return
    this.#queued = []
    this.#queuedBytes = 0
    this.#cancelled = []
    try {
      // Cancellations first: a read that follows them is the proof that they have been seen.
      if (cancelled.length > 0) this.#native.cancel(handle, encodeIds(cancelled))
      if (calls.length > 0) {
        if (this.#scratch.length < bytes) this.#scratch = Buffer.allocUnsafeSlow(bytes)
        const end = encodeCalls(calls, this.#scratch)
        this.#native.submit(handle, this.#scratch.subarray(0, end))
        if (this.#scratch.length > SCRATCH_KEPT_BYTES_MAX) this.#scratch = Buffer.allocUnsafeSlow(SCRATCH_BYTES)
      }
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      for (const call of calls) this.#settle(call.id, INTERNAL)?.(INTERNAL, NOTHING, message)
    }
  }

  #complete(completions: Buffer): void {
    decodeCompletions(completions, (id, code, payload, retryAfterMs) => {
      // Unknown ids are calls that were forgotten while their outcome was on its way.
      this.#settle(id, code)?.(code, payload, code === OK ? '' : payload.toString('utf8'), retryAfterMs || undefined)
    })
  }

  #settle(id: number, code: number): Done | undefined {
    const pending = this.#pending.get(id)
    if (pending === undefined) return undefined
    this.#pending.delete(id)
    if (this.#pending.size === 0) this.#awake.unref()
    this.counts.add(pending.method, code)
    return pending.done
  }

  #stop(message: string): void {
    this.#stopped = message
    this.#failAll(UNAVAILABLE, `Expected a working engine, but it has stopped: ${message}`)
    for (const listener of this.#fatal) listener(message)
  }

  #failAll(code: number, message: string): void {
    for (const id of [...this.#pending.keys()]) this.#settle(id, code)?.(code, NOTHING, message)
  }
}

/** The version of the binary. */
export function nativeVersion(): string {
  return loadNative().version()
}
