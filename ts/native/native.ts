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
  /** Bytes of a journal segment; `null`: the default. */
  segmentBytes: bigint | null
  /** How long the journal keeps what happened record by record, in ms, and how many bytes of it; `null`: the defaults. */
  historyMs: bigint | null
  historyBytes: bigint | null
  /** Where MakeBackup puts backups; `null`: it is refused. */
  backupDir: string | null
  /** The store of a data directory, `redb` or `sled`; `null`: the default. */
  store: string | null
}

/** What the binary offers. */
export interface Native {
  /** The version of the binary. */
  version(): string
  /** Opens an engine off the event loop. No callback keeps the process alive. */
  open(
    options: OpenOptions,
    onCompletions: (completions: Buffer) => void,
    onFatal: (message: string) => void,
    onDamage: (message: string) => void,
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
  /** Copies what is durable into a directory, off the event loop, while the engine runs on. The report as JSON. */
  backup(handle: Handle, target: string): Promise<string>
  /** Makes a data directory of a backup, off the event loop, and checks all of it. The report as JSON. */
  restore(backup: string, dir: string): Promise<string>
  /** Checks every byte and every hash of a data directory that nobody has open, off the event loop. The report as JSON. */
  verify(dir: string): Promise<string>
  /** Makes a data directory of what can be read of a damaged one, off the event loop. The report as JSON, with all that was lost. */
  salvage(dir: string, target: string): Promise<string>
  /** Closes the engine off the event loop. Closing what is closed does nothing. */
  close(handle: Handle): Promise<void>
}
