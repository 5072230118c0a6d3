/**
 * What is done with a data directory besides running it: verify, also while it runs, restore, salvage. A backup is made of an engine that runs
 * (`Engine.backup`).
 *
 * **Invariant:** a directory that is read is not changed.
 */
import { resolve } from 'node:path'
import { machineError } from '../client/machine-error.js'
import { loadNative } from '../native/load.js'

/** What verifying a data directory found. */
export interface Verified {
  /** Of the last record. */
  readonly position: number
  /** Of the state at its end, which is what every record before led to. */
  readonly stateHash: string
  /** Of the last record, in ms since the epoch. */
  readonly lastTimeMs: number
  readonly segments: number
  /** Bytes of a torn end, which nobody was ever told of; they are cut off when it is opened. If it is open: of what was just being written. */
  readonly truncatedBytes: number
  /** Live rows. */
  readonly rows: number
  /** Places where the hash of the state was compared. */
  readonly groups: number
  /** Whether an engine had it open: then this is how far the disk had come at one moment while it was read. */
  readonly isOpen: boolean
}

/** What was restored. */
export interface Restored {
  readonly position: number
  readonly stateHash: string
  readonly lastTimeMs: number
  readonly rows: number
}

/** What salvaging came to. */
export interface Salvaged extends Restored {
  readonly lost: readonly Lost[]
}

/** Something that could not be kept. */
export interface Lost {
  readonly file: string
  readonly offset: number
  /** Records that are missing; null where that is not known. */
  readonly firstPosition: number | null
  readonly lastPosition: number | null
  readonly what: string
}

/**
 * Reads every byte of a data directory, compares every checksum, and follows the hash of the state from its beginning to its end. It changes nothing, and
 * may be done while an engine has it open, best from another process: it takes some 60 bytes of memory for each live row.
 *
 * @throws CorruptJournal with file and offset when it is damaged; FailedPrecondition when it is none.
 */
export async function verify(dir: string): Promise<Verified> {
  return done(loadNative().verify(resolve(dir)))
}

/**
 * Makes a data directory of a backup; everything is checked, down to the hash of the state. The new directory must be empty, or not there.
 *
 * @throws CorruptJournal when the backup is damaged; FailedPrecondition when it is none, or the new directory holds something.
 */
export async function restore(backup: string, dir: string): Promise<Restored> {
  return done(loadNative().restore(resolve(backup), resolve(dir)))
}

/**
 * Makes a data directory of all that can be read of a damaged one, and says what could not be kept. The damaged one is only read.
 *
 * @throws DirectoryInUse when it is open; FailedPrecondition when the new directory holds something.
 */
export async function salvage(dir: string, target: string): Promise<Salvaged> {
  return done(loadNative().salvage(resolve(dir), resolve(target)))
}

async function done<Report>(work: Promise<string>): Promise<Report> {
  try {
    return JSON.parse(await work) as Report
  } catch (error) {
    throw machineError(error)
  }
}
