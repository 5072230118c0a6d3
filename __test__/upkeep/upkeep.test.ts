// What is done with data directories: backup while running, restore, verify, salvage, history (reliability.md 1; issue "Nothing acknowledged is
// ever lost"). Real directories, real engines.
import { mkdtemp, open as openFile, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { type ExecutionContext } from 'ava'
import {
  CorruptJournal,
  DirectoryInUse,
  Engine,
  FailedPrecondition,
  InvalidArgument,
  restore,
  salvage,
  verify,
  Workflow,
} from '../../ts/index.js'
import { startServing } from '../cli/canter.js'

const MIB = 1 << 20
const flow = Workflow.create('flow', (wf) => {
  wf.declareStr('text').withDefault('')
  wf.waitForEvent('go').registeredAs('STR')
})

async function scratch(t: ExecutionContext): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'canter-upkeep-'))
  t.teardown(() => rm(dir, { recursive: true, force: true }))
  return dir
}

/** An engine with small segments and some runs in it, a few in one group of the journal at most. */
async function filled(dir: string, runs: number): Promise<Engine> {
  const engine = await Engine.open({ dir, segmentBytes: MIB })
  await engine.register(flow)
  for (let at = 0; at < runs; at += 20) await more(engine, at, Math.min(at + 20, runs))
  return engine
}

async function more(engine: Engine, from: number, to: number): Promise<void> {
  const ids = Array.from({ length: to - from }, (_, at) => `run-${from + at}`)
  await Promise.all(ids.map((id) => engine.runWf('flow', { text: 'x'.repeat(2_000) }, { id })))
}

/** The hash once everything answered is in it. */
async function hashOf(engine: Engine): Promise<string> {
  await engine.whoami()
  await engine.whoami()
  return String(engine.stats().stateHash)
}

test('a backup of a running engine becomes a directory with the same state, and so does what was added later', async (t) => {
  const home = await scratch(t)
  const engine = await filled(join(home, 'data'), 600)
  const first = await engine.backup(join(home, 'backup'))
  t.is(first.stateHash, await hashOf(engine))
  await more(engine, 600, 700)
  const second = await engine.backup(join(home, 'backup'))
  t.true(second.position > first.position && second.stateHash !== first.stateHash)
  t.true(second.copiedFiles < second.files, 'what was there is kept')
  t.is(second.stateHash, await hashOf(engine))
  await engine.close()
  const restored = await restore(join(home, 'backup'), join(home, 'restored'))
  t.is(restored.stateHash, second.stateHash)
  const again = await Engine.open(join(home, 'restored'))
  t.is((await again.getWfRun({ id: 'run-699' })).status, 'RUNNING')
  await again.putExternalEvent({ wfRunId: { id: 'run-3' }, externalEventDefId: { name: 'go' }, content: { str: 'a' } })
  t.is((await again.getWfRun({ id: 'run-3' })).status, 'COMPLETED')
  await again.close()
})

test('a client asks for a backup, and what was answered before is in it', async (t) => {
  const home = await scratch(t)
  const engine = await Engine.open({ dir: join(home, 'data'), backupDir: join(home, 'backup') })
  const before = await engine.makeBackup()
  await engine.register(flow)
  await more(engine, 0, 3)
  const made = await engine.makeBackup()
  t.true(made.position > before.position && made.copiedFiles > 0n)
  t.is(made.stateHash, await hashOf(engine))
  await engine.close()
  t.is((await restore(join(home, 'backup'), join(home, 'restored'))).stateHash, made.stateHash)
})

test('a backup goes nowhere it could destroy something, and a restore neither', async (t) => {
  const home = await scratch(t)
  const engine = await filled(join(home, 'data'), 3)
  await engine.backup(join(home, 'backup'))
  await t.throwsAsync(engine.backup(join(home, 'data')), { instanceOf: FailedPrecondition })
  await engine.close()
  await t.throwsAsync(restore(join(home, 'backup'), join(home, 'data')), { instanceOf: FailedPrecondition })
  await t.throwsAsync(restore(join(home, 'data'), join(home, 'new')), { instanceOf: FailedPrecondition })
  const memory = await Engine.open({ memory: true })
  await t.throwsAsync(memory.backup(join(home, 'b')), { instanceOf: FailedPrecondition, message: /in memory/ })
  await memory.close()
})

test('verify reads a whole directory, down to the hash of its state', async (t) => {
  const home = await scratch(t)
  const engine = await filled(home, 600)
  const hash = await hashOf(engine)
  await engine.close()
  const verified = await verify(home)
  t.deepEqual([verified.stateHash, verified.isOpen], [hash, false])
  t.true(verified.segments > 1 && verified.rows > 600 * 3 && verified.groups > 0)
  t.is(verified.truncatedBytes, 0)
  await t.throwsAsync(verify(join(home, 'journal')), { instanceOf: FailedPrecondition })
})

test('verify reads what an engine writes to meanwhile', async (t) => {
  const home = await scratch(t)
  const engine = await filled(home, 100)
  let [from, goesOn] = [100, true]
  const writing = (async () => {
    for (; goesOn; from += 20) await more(engine, from, from + 20)
  })()
  let position = 0
  for (let round = 0; round < 10; round++) {
    const verified = await verify(home)
    t.true(verified.isOpen && verified.position >= position)
    position = verified.position
  }
  goesOn = false
  await writing
  t.is((await verify(home)).stateHash, await hashOf(engine))
  await t.throwsAsync(salvage(home, join(home, 'salvaged')), { instanceOf: DirectoryInUse })
  const [first] = (await readdir(join(home, 'journal'))).filter((name) => name.endsWith('.seg')).sort()
  await damage(join(home, 'journal', first ?? ''), 10_000)
  await t.throwsAsync(verify(home), { instanceOf: CorruptJournal, message: new RegExp(first ?? '') })
  await engine.close()
})

async function damage(file: string, at: number): Promise<void> {
  const handle = await openFile(file, 'r+')
  const byte = Buffer.alloc(1)
  await handle.read(byte, 0, 1, at)
  byte[0] = ~(byte[0] ?? 0) & 0xff
  await handle.write(byte, 0, 1, at)
  await handle.close()
}

test('one damaged byte at rest: verify and opening name the file, salvage keeps the rest and says what it could not', async (t) => {
  const home = await scratch(t)
  const dir = join(home, 'data')
  await (await filled(dir, 600)).close()
  const [first] = (await readdir(join(dir, 'journal'))).filter((name) => name.endsWith('.seg')).sort()
  const file = join(dir, 'journal', first ?? '')
  // In the value of a variable: a header would take along what hangs on it.
  const bytes = await readFile(file)
  await damage(file, bytes.indexOf('x'.repeat(16), bytes.length / 2))
  await rm(join(dir, 'store'), { recursive: true })
  const error = await t.throwsAsync(verify(dir), { instanceOf: CorruptJournal })
  t.true(error?.message.includes(file), error?.message)
  await t.throwsAsync(Engine.open(dir), { instanceOf: CorruptJournal })
  const salvaged = await salvage(dir, join(home, 'salvaged'))
  t.is(salvaged.lost.length, 1, JSON.stringify(salvaged.lost))
  t.is(salvaged.lost[0]?.file, file)
  t.is((await verify(join(home, 'salvaged'))).stateHash, salvaged.stateHash)
  const engine = await Engine.open(join(home, 'salvaged'))
  t.is((await engine.getWfRun({ id: 'run-0' })).status, 'RUNNING')
  t.is((await engine.getWfRun({ id: 'run-599' })).status, 'RUNNING')
  await engine.close()
})

test('what happened to a run is told command by command, page by page, and of a deleted one too', async (t) => {
  const home = await scratch(t)
  const engine = await filled(home, 2)
  await engine.putExternalEvent({ wfRunId: { id: 'run-0' }, externalEventDefId: { name: 'go' }, content: { str: 'a' } })
  await engine.deleteWfRun({ id: { id: 'run-0' } })
  const wfRunId = { id: 'run-0' }
  const whole = await engine.getHistory({ wfRunId })
  t.deepEqual(
    whole.records.map(({ command, principal }) => [command, principal]),
    [
      ['RunWf', 'anonymous'],
      ['PutExternalEvent', 'anonymous'],
      ['DeleteWfRun', 'anonymous'],
    ],
  )
  t.is(whole.compactedBefore, 0n)
  t.is(whole.next, undefined)
  const started = whole.records[0]?.changes.find(({ kind }) => kind === 'CHANGED_WF_RUN')
  t.deepEqual([started?.id, started?.status], ['run-0', 'RUNNING'])
  const pages = []
  for (let after: bigint | undefined = 0n; after !== undefined; ) {
    const page = await engine.getHistory({ wfRunId, after, limit: 1 })
    pages.push(...page.records)
    after = page.next
  }
  t.deepEqual(pages, whole.records)
  t.deepEqual((await engine.getHistory({ wfRunId: { id: 'never' } })).records, [])
  await t.throwsAsync(engine.getHistory({ wfRunId, limit: 0 }), { instanceOf: InvalidArgument })
  await engine.close()
})

test('the command line: a server makes its backup when an admin asks; the rest works on directories', async (t) => {
  const home = await scratch(t)
  const serving = await startServing(['--backup-dir', join(home, 'backup')])
  t.teardown(() => serving.stop())
  const made = JSON.parse((await serving.run('backup')).stdout)
  t.true(Number(made.position) > 0)
  const told = await serving.run('history', 'wfRun', 'none', '-o', 'table')
  t.deepEqual([told.code, told.stdout], [0, '(nothing)\n'])
  const restored = await serving.run('restore', join(home, 'backup'), join(home, 'data'))
  t.is(JSON.parse(restored.stdout).stateHash, made.stateHash)
  const verified = await serving.run('verify', join(home, 'data'), '-o', 'table')
  t.regex(verified.stdout, new RegExp(`stateHash +${made.stateHash}`))
  const salvaged = await serving.run('salvage', join(home, 'data'), join(home, 'salvaged'), '-o', 'table')
  t.regex(salvaged.stdout, /lost: nothing/)
  const refused = await serving.run('verify', join(home, 'nowhere'))
  t.is(refused.code, 5)
})

test('a server that was told no directory for backups refuses to make one', async (t) => {
  const serving = await startServing()
  t.teardown(() => serving.stop())
  const { code, stderr } = await serving.run('backup')
  t.is(code, 5)
  t.regex(stderr, /Expected a server that was told a directory for backups, but it was told none/)
})
