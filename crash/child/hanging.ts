/**
 * A host whose store hangs now and then: `hanging.ts SETTINGS`, on the library crash/native/hanging.c. It starts runs, opens the engine again so that
 * none of them is in memory, and then lets reads of the store hang, lets them come back, lets writes hang, and closes while a read hangs.
 *
 * It says on stdout, as JSON, what it met ({@link Met}), and ends.
 */
import { rmSync, writeFileSync, writeSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { createWorker, Engine, task, Workflow } from '../lib/canter.js'
import { codeOf } from '../lib/history.js'
import { QUIET } from '../lib/workload.js'

export interface HangingSettings {
  readonly dir: string
  /** The files that make reads and writes of the store hang while they are there. */
  readonly reads: string
  readonly writes: string
  readonly runs: number
}

export interface Met {
  /** Every run that was acknowledged. */
  readonly acknowledged: readonly string[]
  /** While reads hang: the code of what was asked of a run that only the store has, twice; how a run ended that was begun; what is told. */
  readonly hanging: { readonly cold: readonly [string, string]; readonly status: string; readonly storeFault: string }
  /** Once they have come back. */
  readonly back: { readonly missing: readonly string[]; readonly storeFault: string }
  /** While writes hang: how the runs ended, each once; folds that ended. */
  readonly writing: { readonly statuses: readonly string[]; readonly folds: number }
  readonly stateHash: string
  /** Why the directory could not be opened again while the closed engine's read hung. */
  readonly refused: string
  /** Of the engine that was opened when it had come back. */
  readonly again: { readonly rebuilt: string; readonly stateHash: string; readonly missing: readonly string[] }
  /** Whether an engine said that it cannot go on. */
  readonly fatal: boolean
}

const { dir, reads, writes, runs } = JSON.parse(process.argv[2] ?? '{}') as HangingSettings

const FLOW = Workflow.create('flow', (wf) => {
  wf.declareStr('text')
  wf.execute('greet')
})

const GREET = task('greet', { input: {}, output: 'STR', run: () => 'hello' })

/** With 300 of them the store has more than it keeps in its own cache; with 600 a fold begins. */
const TEXT = 'x'.repeat(80_000)
const RUNS_TO_FOLD = 600

type Opened = Awaited<ReturnType<typeof Engine.open>>

let fatal = false
const acknowledged: string[] = []

async function open() {
  const engine = await Engine.open(dir)
  engine.onFatal(() => {
    fatal = true
  })
  const worker = await createWorker(engine, { tasks: [GREET], logger: QUIET, grace: '1s' })
  const close = async () => {
    await worker.close()
    await engine.close()
  }
  return { engine, close }
}

/** Starts a run, which the worker carries to its end; gives its status. With an id that the engine makes nobody has to look for it. */
async function complete(engine: Opened): Promise<string> {
  const { id } = await engine.runWf('flow', { text: TEXT })
  const run = id?.id ?? ''
  acknowledged.push(run)
  return String((await engine.awaitWfRun(run)).status)
}

const read = (engine: Opened, id: string) => engine.getWfRun({ id }).then(() => 'OK', codeOf)

async function missingIn(engine: Opened): Promise<string[]> {
  const codes = await Promise.all(acknowledged.map((id) => read(engine, id)))
  return acknowledged.filter((_, number) => codes[number] !== 'OK')
}

/** The figures once everything answered is in them. */
async function statsOf(engine: Opened) {
  await engine.whoami()
  await engine.whoami()
  return engine.stats()
}

/** Asks for one run after the other, until the store has to be read for one and hangs: what it has in its cache it answers. */
async function untilLate(engine: Opened): Promise<string> {
  for (const id of acknowledged) if ((await read(engine, id)) !== 'OK') return id
  throw new Error(`Expected one of ${acknowledged.length} runs not to be in memory, but all are`)
}

const first = await open()
await first.engine.register(FLOW)
await Promise.all(Array.from({ length: runs }, () => complete(first.engine)))
await first.close()

const { engine, close } = await open()
// What every run needs is in memory from now on.
await complete(engine)
writeFileSync(reads, '')
const late = await untilLate(engine)
const cold = [await read(engine, late), await read(engine, late)] as const
const hanging = { cold, status: await complete(engine), storeFault: String((await statsOf(engine)).storeFault) }

rmSync(reads)
while ((await read(engine, late)) !== 'OK') await sleep(10)
const back = { missing: await missingIn(engine), storeFault: String((await statsOf(engine)).storeFault) }

const { folds } = await statsOf(engine)
writeFileSync(writes, '')
const statuses = new Set<string>()
for (let number = 0; number < RUNS_TO_FOLD; number += 20) {
  for (const status of await Promise.all(Array.from({ length: 20 }, () => complete(engine)))) statuses.add(status)
}
const writing = { statuses: [...statuses], folds: Number((await statsOf(engine)).folds) - Number(folds) }
rmSync(writes)
// The fold that hung, and the one of what came meanwhile: after that most runs are not in memory.
while (Number((await statsOf(engine)).folds) < Number(folds) + 2) await sleep(10)

writeFileSync(reads, '')
await untilLate(engine)
const { stateHash } = await statsOf(engine)
await close()
const refused = await Engine.open(dir).then(
  () => 'nothing',
  (error: Error) => error.message,
)
rmSync(reads)

async function openOnceItIsLetGo(): Promise<Opened> {
  for (;;) {
    try {
      return await Engine.open(dir)
    } catch (error) {
      if ((error as Error).message !== refused) throw error
      await sleep(10)
    }
  }
}
const next = await openOnceItIsLetGo()
const missing = await missingIn(next)
const stats = await statsOf(next)
await next.close()
const again = { rebuilt: String(stats.recoveredStoreRebuilt), stateHash: String(stats.stateHash), missing }
const met: Met = { acknowledged, hanging, back, writing, stateHash: String(stateHash), refused, again, fatal }
writeSync(1, JSON.stringify(met))
