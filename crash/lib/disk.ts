/**
 * The disk that loses what was not synced: builds crash/native/unsynced.c, gives a process what it needs to run on it, and takes back after its
 * death what a loss of power may take back.
 *
 * Any sectors of any unsynced write may be missing, whichever came first. Names (of files that were made, renamed, deleted) go from the last
 * one backwards: file systems that keep a journal of their own, which are all that are asked for, write them in their order.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { link, mkdir, open, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Random } from './random.js'

const SECTOR_BYTES = 512

// The same in unsynced.c.
const KINDS = [undefined, 'write', 'sync', 'truncate', 'rename', 'unlink', 'create', 'sync names', 'failed'] as const
type Kind = NonNullable<(typeof KINDS)[number]>
const MAGIC = 0x64736943
const HEAD_BYTES = 64

interface LogRecord {
  readonly kind: Kind
  readonly number: number
  readonly atUs: number
  readonly ino: number
  readonly offset: number
  readonly length: number
  readonly oldSize: number
  readonly old: Buffer
  readonly names: readonly string[]
}

/** Why there is no such disk here; undefined: there is. */
export function whyNoDisk(): string | undefined {
  if (process.platform !== 'linux') return `the library is for Linux, and this is ${process.platform}`
  if (spawnSync('cc', ['--version']).status !== 0) return 'there is no C compiler named cc'
  return undefined
}

/** Compiles the library; gives its path. */
export const buildDisk = (dir = tmpdir()): string => build('unsynced', dir)

/** Compiles the library of a disk that hangs; gives its path. See crash/native/hanging.c for what it is told by the environment. */
export const buildHangingDisk = (dir = tmpdir()): string => build('hanging', dir)

function build(name: string, dir: string): string {
  const source = fileURLToPath(new URL(`../native/${name}.c`, import.meta.url))
  const path = join(dir, `canter-${name}-${process.pid}.so`)
  execFileSync('cc', [
    '-O2',
    '-Wall',
    '-Wextra',
    '-Werror',
    '-shared',
    '-fPIC',
    '-o',
    path,
    source,
    '-ldl',
    '-lpthread',
  ])
  process.once('exit', () => rmSync(path, { force: true }))
  return path
}

/** Which write or sync fails, of the files whose path has `part`. */
export interface DiskFailure {
  readonly kind: 'write' | 'sync'
  readonly at: number
  /** The error's number: 5 is EIO, 28 is ENOSPC. */
  readonly errno: number
  readonly part: string
}

/** What a loss of power took. */
export interface Lost {
  readonly unsyncedWrites: number
  readonly unsyncedNames: number
  readonly sectorsUndone: number
  readonly namesUndone: number
}

/** A disk below one data directory. */
export class LossyDisk {
  readonly #library: string
  readonly #dir: string
  readonly #log: string
  readonly #kept: string

  /** `aside` is a folder of the disk's own, on the same file system as `dir`. */
  constructor(library: string, dir: string, aside: string) {
    this.#library = library
    this.#dir = dir
    this.#log = join(aside, 'log')
    this.#kept = join(aside, 'kept')
  }

  /** Begins anew: all that is there now is durable. Gives the environment of the process that is to run on it. */
  async plugIn(options: { failure?: DiskFailure | undefined; lies?: boolean } = {}): Promise<NodeJS.ProcessEnv> {
    await rm(this.#kept, { recursive: true, force: true })
    await mkdir(this.#kept, { recursive: true })
    await rm(this.#log, { force: true })
    const { failure, lies = false } = options
    return {
      LD_PRELOAD: this.#library,
      CANTER_DISK_DIR: this.#dir,
      CANTER_DISK_LOG: this.#log,
      CANTER_DISK_KEPT: this.#kept,
      ...(lies ? { CANTER_DISK_LIES: '1' } : {}),
      ...(failure === undefined
        ? {}
        : { CANTER_DISK_FAIL: `${failure.kind}:${failure.at}:${failure.errno}:${failure.part}` }),
    }
  }

  /** When the failure that was asked for happened, by the clock of histories; undefined: not yet. */
  failedAtUs(): number | undefined {
    return records(this.#log).find(({ kind }) => kind === 'failed')?.atUs
  }

  /** Takes back `share` of what was not synced, at random; 1: all of it. The process that used it must be dead. */
  async losePower(random: Random, share: number): Promise<Lost> {
    const { writes, names } = unsynced(records(this.#log))
    const paths = inodes([this.#dir, this.#kept])
    let sectorsUndone = 0
    for (const [ino, changes] of writes) {
      const path = paths.get(ino)
      // Deleted for good: nobody will read it.
      if (path !== undefined) sectorsUndone += await undoWrites(path, changes, random, share)
    }
    const kept = share === 1 ? 0 : random.chance(share) ? random.between(0, names.length + 1) : names.length
    for (const change of names.slice(kept).reverse()) await this.#undoName(change)
    const unsyncedWrites = [...writes.values()].reduce((sum, { length }) => sum + length, 0)
    return { unsyncedWrites, unsyncedNames: names.length, sectorsUndone, namesUndone: names.length - kept }
  }

  async #undoName({ kind, number, names: [first = '', second = ''] }: LogRecord): Promise<void> {
    const aside = join(this.#kept, String(number))
    const old = existsSync(aside)
    if (kind === 'create') return rm(first, { force: true })
    if (kind === 'rename') {
      // A kill may have come between the record and what it tells of.
      if (!existsSync(first) && existsSync(second)) await rename(second, first)
      if (old && !existsSync(second)) await link(aside, second)
    } else if (old && !existsSync(first) && existsSync(dirname(first))) await link(aside, first)
  }
}

function records(path: string): LogRecord[] {
  if (!existsSync(path)) return []
  const bytes = readFileSync(path)
  const found: LogRecord[] = []
  for (let at = 0; at + HEAD_BYTES <= bytes.length; ) {
    if (bytes.readUInt32LE(at) !== MAGIC)
      throw new Error(`Expected a record of the disk at ${at} of ${path}, but there is none`)
    const number = (offset: number) => Number(bytes.readBigUInt64LE(at + offset))
    const kind = KINDS[bytes.readUInt32LE(at + 4)]
    if (kind === undefined) throw new Error(`Expected a kind of record at ${at + 4} of ${path}, but there is none`)
    const [oldBytes, nameBytes] = [bytes.readUInt32LE(at + 56), bytes.readUInt32LE(at + 60)]
    const oldAt = at + HEAD_BYTES
    const end = oldAt + oldBytes + nameBytes
    // The kill came while it was written: what it tells of was not begun.
    if (end > bytes.length) break
    found.push({
      kind,
      number: number(8),
      atUs: number(16),
      ino: number(24),
      offset: number(32),
      length: number(40),
      oldSize: number(48),
      old: bytes.subarray(oldAt, oldAt + oldBytes),
      names: bytes
        .toString('utf8', oldAt + oldBytes, end)
        .split('\0')
        .slice(0, -1),
    })
    at = end
  }
  return found
}

/** What no sync has covered: changes of each file, and changes of names. */
function unsynced(log: readonly LogRecord[]): { writes: Map<number, LogRecord[]>; names: LogRecord[] } {
  const writes = new Map<number, LogRecord[]>()
  let names: LogRecord[] = []
  for (const record of log) {
    const { kind, ino, offset } = record
    switch (kind) {
      case 'write':
      case 'truncate':
        if (writes.get(ino)?.push(record) === undefined) writes.set(ino, [record])
        break
      case 'sync':
        writes.set(ino, writes.get(ino)?.filter(({ number }) => number > offset) ?? [])
        break
      case 'rename':
      case 'unlink':
      case 'create':
        names.push(record)
        break
      case 'sync names':
        names = names.filter(({ ino: dir, number }) => dir !== ino || number > offset)
        break
      case 'failed':
        break
    }
  }
  return { writes, names }
}

/** Every file below these folders by its inode. */
function inodes(folders: readonly string[]): Map<number, string> {
  const found = new Map<number, string>()
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
      if (!entry.isFile()) continue
      const path = join(entry.parentPath, entry.name)
      found.set(statSync(path).ino, path)
    }
  }
  return found
}

/** Takes sectors of changes back, the last change first. Gives how many. */
async function undoWrites(path: string, changes: readonly LogRecord[], random: Random, share: number): Promise<number> {
  await using file = await open(path, 'r+')
  let undone = 0
  let whole = true
  for (const { kind, offset, length, old, oldSize } of [...changes].reverse()) {
    if (kind === 'truncate') {
      if (!random.chance(share)) whole = false
      else if (oldSize > offset) {
        await file.write(old, 0, old.length, offset)
        undone++
      } else await file.truncate(oldSize)
      continue
    }
    for (let from = offset; from < offset + length; ) {
      const to = Math.min(offset + length, from - (from % SECTOR_BYTES) + SECTOR_BYTES)
      if (random.chance(share)) {
        // Beyond what was there, a sector that never came is zero.
        const bytes = Buffer.alloc(to - from)
        bytes.set(old.subarray(from - offset, to - offset))
        await file.write(bytes, 0, bytes.length, from)
        undone++
      } else whole = false
      from = to
    }
  }
  const [first] = changes
  if (whole && first !== undefined && first.oldSize < (await file.stat()).size) await file.truncate(first.oldSize)
  return undone
}
