/**
 * The engine in this process: the core behind the same client that a server has.
 */
import { resolve } from 'node:path'
import { type Duration, durationMs } from '../config/duration.js'
import { type BackedUp, Core, type CoreStats } from '../native/core.js'
import { type Client, createClient } from './client.js'
import { LhError } from './errors.js'
import { InProcessTransport } from './in-process.js'
import { machineError } from './machine-error.js'

/** Options of {@link Engine.open}. */
export interface EngineOptions {
  /** The data directory, made if it is not there. Either this, or `memory`. */
  readonly dir?: string | undefined
  /** Keeps everything in memory: nothing survives the process. */
  readonly memory?: boolean | undefined
  /** `'manual'`: time stands still until `advance`. In memory only; `'system'` by default. */
  readonly clock?: 'system' | 'manual' | undefined
  /** Where a manual clock starts; 2020-01-01T00:00:00Z by default. */
  readonly start?: Date | undefined
  /** Seed of generated ids; 0, the default, takes one from the data directory or the machine. With a manual clock the same seed and calls give the same ids. */
  readonly seed?: bigint | number | undefined
  /** Tenant of the calls of this client; `default` by default. */
  readonly tenant?: string | undefined
  /** Where workers that register over gRPC are told to poll; `localhost` and 2023 by default. */
  readonly advertisedHost?: string | undefined
  readonly advertisedPort?: number | undefined
  /** The time zone that cron expressions of new schedules are read in, by its IANA name (`Europe/Berlin`); `UTC` by default. */
  readonly timeZone?: string | undefined
  /**
   * How long the journal keeps what happened command by command, before it is compacted to what is alive; `'7d'` by default. `getHistory`
   * tells it.
   */
  readonly history?: Duration | undefined
  /** Bytes of journal that are kept so at most, however young; 1 GiB by default. */
  readonly historyBytes?: number | bigint | undefined
  /** Where `makeBackup` puts backups when clients ask for one (`canter.Canter/MakeBackup`); it is refused unless this is set. */
  readonly backupDir?: string | undefined
  /** Bytes of a file of the journal, a multiple of 4096 from 1 MiB to 256 MiB; 64 MiB by default. Files that are there keep theirs. */
  readonly segmentBytes?: number | undefined
  /** The embedded store of a data directory, which is a cache of rows; `'redb'` by default. One of another kind is rebuilt from the journal. */
  readonly store?: 'redb' | 'sled' | undefined
}

/** An engine in this process, and a client of it. */
export type Engine = Client & {
  /** The core, for the server. */
  readonly core: Core
  /**
   * Counters and sizes by name, for example `parkedCalls` and `journalBytes`. They are taken at the end of each turn of the core, so they may lag
   * what was just answered by one turn.
   */
  stats(): CoreStats
  /** Tells why, when the engine stops acknowledging for good (a failed write or sync). Open it anew then. */
  onFatal(listener: (error: LhError) => void): void
  /**
   * Tells of damage found in a file at rest, with the place. The engine goes on, but might not open again: make a backup, and see to the disk.
   */
  onDamage(listener: (message: string) => void): void
  /**
   * Copies what is durable into a directory, while the engine runs on. It may hold an earlier backup of this engine: only what is new is copied then.
   * {@link restore} makes a data directory of it.
   *
   * @throws {@link FailedPrecondition} when the engine is in memory, or the directory holds something else.
   */
  backup(dir: string): Promise<BackedUp>
  /** Moves a manual clock on. */
  advanceClock(ms: number): void
}

const MANUAL_START = Date.UTC(2020, 0, 1)

/** Opens engines. */
export const Engine = {
  /**
   * Opens the engine of a data directory, or one in memory. Closing it (or `await using`) drains, syncs and unlocks; a process that ends without
   * has lost nothing that was acknowledged.
   *
   * @throws {@link FailedPrecondition} when it is a file; {@link DirectoryInUse} when another process has it open; {@link CorruptJournal} when its journal is damaged or of a newer format.
   *
   * @example
   * ```ts
   * await using engine = await Engine.open('./data')
   * ```
   */
  async open(where: string | EngineOptions): Promise<Engine> {
    const options = typeof where === 'string' ? { dir: where } : where
    const core = await openCore(options)
    const transport = new InProcessTransport(core, { tenant: options.tenant ?? 'default', principal: 'anonymous' })
    const parts = {
      core,
      stats: () => core.stats(),
      onFatal(listener: (error: LhError) => void) {
        core.onFatal((message) => listener(new LhError('INTERNAL', message)))
      },
      onDamage: (listener: (message: string) => void) => core.onDamage(listener),
      async backup(dir: string) {
        try {
          return await core.backup(resolve(dir))
        } catch (error) {
          throw machineError(error)
        }
      },
      advanceClock: (ms: number) => core.advance(ms),
    }
    return Object.assign(
      createClient(transport, () => core.close()),
      parts,
    )
  },
}

async function openCore(options: EngineOptions): Promise<Core> {
  const { dir, memory = false, clock = 'system', seed = 0n } = options
  if ((dir === undefined) !== memory) {
    throw new RangeError('Expected either a data directory or { memory: true }, but got both or neither')
  }
  // The directory of the process would be meant, which nobody means.
  if (dir === '') throw new RangeError('Expected the path of a data directory, but it is empty')
  if (clock === 'manual' && !memory) {
    throw new RangeError('Expected a manual clock with { memory: true } only, but got one with a data directory')
  }
  try {
    return await Core.open({
      dir: dir === undefined ? null : resolve(dir),
      clockManualStartMs: clock === 'manual' ? (options.start?.getTime() ?? MANUAL_START) : null,
      seed: BigInt(seed),
      advertisedHost: options.advertisedHost ?? 'localhost',
      advertisedPort: options.advertisedPort ?? 2023,
      timeZone: options.timeZone ?? 'UTC',
      backupDir: options.backupDir === undefined ? null : resolve(options.backupDir),
      segmentBytes: options.segmentBytes === undefined ? null : BigInt(options.segmentBytes),
      store: options.store ?? null,
      historyMs: options.history === undefined ? null : BigInt(durationMs(options.history)),
      historyBytes: options.historyBytes === undefined ? null : BigInt(options.historyBytes),
    })
  } catch (error) {
    throw machineError(error)
  }
}
