/**
 * The whole boundary, in the same order as `crate/binding/src/lib.rs`. `null`, never left out.
 */

/** An open engine. Only {@link Native.open} makes one. */
export interface Handle {
  readonly handle: unique symbol
}

/** How to open an engine. */
export interface OpenOptions {
  /** The data directory; `null`: in memory. */
  dir: string | null
  /** Start of a manual clock, ms since the epoch; `null`: the system's clock. */
  clockManualStartMs: number | null
  /** Seed of generated ids, an unsigned 64-bit number; 0: from the data directory, or the machine. */
  seed: bigint
  /** Where workers are told to connect. */
  advertisedHost: string
  advertisedPort: number
  /** The time zone cron expressions are read in, by its IANA name. */
  timeZone: string
}

/** What the binary offers. */
export interface Native {
  /** The version of the binary. */
  version(): string
  /** Opens an engine off the event loop. Neither callback keeps the process alive. */
  open(
    options: OpenOptions,
    onCompletions: (completions: Buffer) => void,
    onFatal: (message: string) => void,
  ): Promise<Handle>
  /** Hands over packed calls. Throws on bad bytes or a closed handle; nothing is submitted then. */
  submit(handle: Handle, calls: Uint8Array): void
  /** Ends calls early, by their packed ids. */
  cancel(handle: Handle, ids: Uint8Array): void
  /** Moves a manual clock on. */
  advance(handle: Handle, ms: number): void
  /** Counters and sizes of the engine, as JSON. */
  stats(handle: Handle): string
  /** The task queues in which something waits, the fullest first, as JSON. */
  taskQueues(handle: Handle): Promise<string>
  /** Gives memory that nobody uses back to the system, where the allocator keeps it otherwise. */
  releaseMemory(): void
  /** Closes the engine off the event loop. Closing what is closed does nothing. */
  close(handle: Handle): Promise<void>
}
