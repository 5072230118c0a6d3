/** Opens copies of a data directory, so that looking at it changes nothing. */
import { copyFile, link, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Client, createClient } from '../../ts/client/client.js'
import { InProcessTransport } from '../../ts/client/in-process.js'
import { Core } from '../../ts/native/core.js'

export interface Stats {
  readonly position: number
  readonly stateHash: string
  readonly recoveredRecords: number
  /** Why the store was rebuilt; empty: it was not. */
  readonly recoveredStoreRebuilt: string
  /** Bugs in the core that ended one command. */
  readonly panics: number
}

/** An engine whose time stands still: its timers fire when they are told to, so that two openings can be compared. */
export interface StillEngine {
  readonly client: Client
  stats(): Promise<Stats>
  advance(ms: number): void
}

/**
 * Opens the directory itself, with a clock that stands still: at the time of the last record, so that nothing becomes due by opening it, or later.
 */
export async function openStill(dir: string, startMs = 0): Promise<StillEngine> {
  const core = await Core.open({
    dir,
    clockManualStartMs: startMs,
    seed: 1n,
    advertisedHost: 'localhost',
    advertisedPort: 1,
    timeZone: 'UTC',
    segmentBytes: null,
    store: null,
    historyMs: null,
    historyBytes: null,
    backupDir: null,
  })
  const client = createClient(new InProcessTransport(core, { tenant: 'default', principal: 'anonymous' }), () =>
    core.close(),
  )
  const stats = async () => {
    // Figures are brought up to date behind an answer: the second one proves that those of the first are there.
    await client.getServerVersion()
    await client.getServerVersion()
    return core.stats() as unknown as Stats
  }
  return { client, stats, advance: (ms) => core.advance(ms) }
}

/**
 * Copies a data directory, which need not be there yet. Sealed segments, which nobody writes to any more, become links; zeroes, of which the others
 * have many, are left as holes.
 */
export async function copyDir(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true })
  await mkdir(to, { recursive: true })
  const entries = await readdir(from, { withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const segments = entries.map(({ name }) => name).filter((name) => name.endsWith('.seg'))
  const sealed = new Set(segments.sort().slice(0, -1))
  for (const entry of entries) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) await copyDir(source, target)
    else if (sealed.has(entry.name)) await link(source, target)
    else if ((await stat(source)).size < BLOCK_BYTES) await copyFile(source, target)
    // Zeroes, but for a first page that is written again before it is used.
    else if (entry.name.startsWith('reserve')) await copySize(source, target)
    else await copySparse(source, target)
  }
}

const BLOCK_BYTES = 1 << 20
const ZEROES = Buffer.alloc(BLOCK_BYTES)

async function copySize(from: string, to: string): Promise<void> {
  await using target = await open(to, 'w')
  await target.truncate((await stat(from)).size)
}

async function copySparse(from: string, to: string): Promise<void> {
  await using source = await open(from)
  await using target = await open(to, 'w')
  const block = Buffer.alloc(BLOCK_BYTES)
  let position = 0
  for (;;) {
    const { bytesRead } = await source.read(block, 0, BLOCK_BYTES, position)
    if (bytesRead === 0) break
    if (!block.subarray(0, bytesRead).equals(ZEROES.subarray(0, bytesRead)))
      await target.write(block, 0, bytesRead, position)
    position += bytesRead
  }
  await target.truncate(position)
}
