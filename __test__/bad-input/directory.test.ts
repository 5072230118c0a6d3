// What is wrong with a data directory or a port, and the exact text people are told.
import { mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import test, { type ExecutionContext } from 'ava'
import { Engine } from '../../ts/client/engine.js'
import { serve } from '../../ts/server/server.js'
import { runModule } from '../boundary/process.js'
import { serving } from '../client/doors.js'

/** The version of a segment is here, and the checksum of what stands before it behind it (docs/journal-format.md). */
const VERSION_AT = 8
const SEGMENT_HEADER_BYTES = 4096

async function inDirectory(use: (dir: string) => Promise<void>): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'canter-bad-'))
  await use(dir).finally(() => rm(dir, { recursive: true, force: true }))
}

/** A directory with a few hundred records in its journal, closed, and the path of its first segment. */
async function written(dir: string): Promise<string> {
  const engine = await Engine.open(dir)
  for (let n = 0; n < 100; n++) await engine.putTaskDef({ name: `task-${n}`, returnType: {} })
  await engine.close()
  const [first = ''] = (await readdir(join(dir, 'journal'))).sort()
  return join(dir, 'journal', first)
}

async function overwrite(path: string, at: number, bytes: Uint8Array): Promise<void> {
  await using file = await open(path, 'r+')
  await file.write(bytes, 0, bytes.length, at)
}

async function refused(t: ExecutionContext, action: () => Promise<unknown>, told: string): Promise<void> {
  const error = await t.throwsAsync(action)
  t.is(settled(`${error?.name}: ${error?.message}`), told)
}

/** A text without what no test can know. */
function settled(text: string): string {
  return text.replace(/ on \S+ since \S+$/, ' on HOST since TIME').replace(/(follows at offset) \d+/, '$1 N')
}

test('a data directory in use, by this process and by another', async (t) => {
  await inDirectory(async (dir) => {
    await using _engine = await Engine.open(dir)
    const told = `DirectoryInUse: Expected to own data directory ${dir}, but it is in use by process ${process.pid} on HOST since TIME`
    await refused(t, () => Engine.open(dir), told)
    const other = await runModule(`
      import { Engine } from '#ts/client/engine.ts'
      await Engine.open(${JSON.stringify(dir)}).catch((error) => console.log(error.name + ': ' + error.message))
    `)
    t.is(settled(other.stdout.trim()), told)
  })
})

test('a data directory that is a file, or below one, or nothing', async (t) => {
  await inDirectory(async (dir) => {
    const file = join(dir, 'file')
    await writeFile(file, 'mine')
    await refused(
      t,
      () => Engine.open(file),
      `FailedPrecondition: Expected ${file} to be a data directory, but it is a file`,
    )
    const below = join(file, 'below')
    const error = await t.throwsAsync(Engine.open(below))
    t.true(error?.message.startsWith(`Expected to create directory ${below}, but it failed: `), error?.message)
    t.is(await readFile(file, 'utf8'), 'mine')
  })
  await refused(t, () => Engine.open(''), 'RangeError: Expected the path of a data directory, but it is empty')
})

test('a port in use', async (t) => {
  const { port, close } = await serving()
  await using engine = await Engine.open({ memory: true })
  const told = `FailedPrecondition: Expected port ${port} of 127.0.0.1 to be free, but another process listens there; stop it or choose another port`
  await refused(t, () => serve(engine, { port }), told)
  await close()
})

test('a journal of a newer format, and nothing of it is changed', async (t) => {
  await inDirectory(async (dir) => {
    const segment = await written(dir)
    const header = (await readFile(segment)).subarray(0, VERSION_AT + 4)
    header.writeUInt32LE(2, VERSION_AT)
    const checksum = Buffer.alloc(4)
    checksum.writeUInt32LE(crc32(header))
    await overwrite(segment, 0, Buffer.concat([header, checksum]))
    const before = await readFile(segment)
    await refused(
      t,
      () => Engine.open(dir),
      `CorruptJournal: Expected ${segment} to have journal format 1 or older, but it has format 2: it was written by a newer Canter`,
    )
    t.true(before.equals(await readFile(segment)))
  })
})

test('one damaged byte in the journal, told by file and offset', async (t) => {
  await inDirectory(async (dir) => {
    const segment = await written(dir)
    const at = SEGMENT_HEADER_BYTES + 100
    const byte = (await readFile(segment)).readUInt8(at)
    await overwrite(segment, at, Buffer.from([byte ^ 1]))
    await rm(join(dir, 'store'), { recursive: true })
    await refused(
      t,
      () => Engine.open(dir),
      `CorruptJournal: Expected the group at position 1 in ${segment} at offset 4096, but the checksum of its records differs, ` +
        'and a valid group follows at offset N: the journal is damaged (data corruption)',
    )
    // Damage is not healed by looking at it.
    await overwrite(segment, at, Buffer.from([byte]))
    await using engine = await Engine.open(dir)
    t.is((await engine.searchTaskDef({ limit: 1000 })).results.length, 100)
  })
})
