/**
 * 200 applicants go through a know-your-customer workflow, and half way the engine is killed.
 *
 *     npm run quickstart                          an engine of its own, in a child process
 *     npm run quickstart -- --dir D               ... on this data directory, which stays
 *     npm run quickstart -- --keep                ... on a directory of its own, which stays
 *     npm run quickstart -- --remote HOST:PORT    a server that runs already; that one is not killed
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { AlreadyExists, type Client, connect, LhError } from 'canter'
import { EngineProcess } from './engine-process.js'
import { Progress } from './progress.js'
import { ended, report } from './report.js'
import { gate, tasks } from './tasks.js'
import { knowYourCustomer } from './workflow.js'
import { type Applicant, applicants, documentsAfterMs } from './world.js'

/** Checks at once: what the worker has in its hands when the engine dies. */
const CONCURRENCY = 8
const ARRIVAL_EVERY_MS = 12
const GIVE_UP_MS = 60_000

// Whatever goes wrong here is better told by its message than by where it was thrown.
process.on('uncaughtException', (error) => {
  console.error(error.message)
  process.exit(1)
})

const { values: flags } = parseArgs({
  options: { remote: { type: 'string' }, dir: { type: 'string' }, keep: { type: 'boolean', default: false } },
})
const progress = new Progress()

if (flags.remote !== undefined) {
  progress.tell(`using the server at ${flags.remote}, which is not killed`)
  await run(flags.remote, undefined)
} else {
  const dir = flags.dir ?? (await mkdtemp(join(tmpdir(), 'canter-quickstart-')))
  const engine = await EngineProcess.start(dir)
  progress.tell(`engine ready, its data in ${dir}`)
  await run(`127.0.0.1:${engine.port}`, engine)
  await engine.stop()
  if (flags.dir === undefined && !flags.keep) await rm(dir, { recursive: true })
}

async function run(address: string, engine: EngineProcess | undefined): Promise<void> {
  await using client = connect(address)
  // The worker registers the tasks, then the workflow can name them. That the engine goes away in between is no news here.
  const logger = { debug() {}, info() {}, warn() {}, error: (text: string) => progress.tell(text) }
  await using _worker = await client.work(...tasks, { concurrency: CONCURRENCY, logger })
  await client.register(knowYourCustomer)

  // Every batch has runs of its own, so that a directory or a server can be used again.
  const batch = Date.now().toString(36)
  const all = applicants()
  const watch = watchProgress(client, batch, all.length)
  if (engine === undefined) await arrive(client, batch, all)
  else {
    const half = all.length / 2
    // The last ones of the first half get no further than their check: they fill the worker's hands.
    await arrive(client, batch, all.slice(0, half - 2 * CONCURRENCY))
    gate.shut()
    await arrive(client, batch, all.slice(half - 2 * CONCURRENCY, half))
    await killAndRestart(engine, client)
    await arrive(client, batch, all.slice(half))
  }
  await watch

  for (const line of ['', ...(await report(client, batch))]) console.log(line)
}

/** Applicants come one after the other. Resolves when the last of them has sent the documents. */
async function arrive(client: Client, batch: string, some: readonly Applicant[]): Promise<void> {
  const arrivals = some.map(async (applicant, index) => {
    await sleep(index * ARRIVAL_EVERY_MS)
    await apply(client, batch, applicant)
  })
  await Promise.all(arrivals)
}

/** One applicant: starts a workflow, and some time later sends the documents, if ever. */
async function apply(client: Client, batch: string, applicant: Applicant): Promise<void> {
  const id = `${batch}-${applicant.number}`
  const { nationalId, ...rest } = applicant
  // Ids are ours, so a call may be repeated until it is answered: the second time the engine says that it exists.
  await untilAnswered(() =>
    client.runWf('know-your-customer', { applicant: rest, 'national-id': nationalId, batch }, { id }),
  )
  const afterMs = documentsAfterMs(applicant.number)
  if (afterMs === undefined) return
  await sleep(afterMs)
  await untilAnswered(() =>
    client.putExternalEvent({
      wfRunId: { id },
      externalEventDefId: { name: 'documents-uploaded' },
      guid: `documents-of-${id}`,
      content: { str: 'passport.pdf' },
    }),
  )
}

/**
 * Kills the engine while the worker has its hands full, and starts it again. What was being worked on is reported to the new one.
 *
 * All hands full means that nobody asks for work either. So no attempt is lost on its way to the worker; it would be freed by its timeout and tried
 * again, which is right, but no run's retries would equal another's.
 */
async function killAndRestart(engine: EngineProcess, client: Client): Promise<void> {
  await gate.crowded(CONCURRENCY)
  await engine.kill()
  progress.tell(`engine killed with SIGKILL, ${CONCURRENCY} checks in the middle of their work`)
  const startedMs = Date.now()
  await engine.start()
  await untilAnswered(() => client.whoami())
  gate.open()
  progress.tell(`engine back on the same directory after ${Date.now() - startedMs} ms; it carries on from its journal`)
}

/** Shows how far the batch is until all of it has ended. */
async function watchProgress(client: Client, batch: string, count: number): Promise<void> {
  const endMs = Date.now() + GIVE_UP_MS
  for (let done = 0; done < count; await sleep(200)) {
    if (Date.now() > endMs) throw new Error(`Expected ${count} runs to end within a minute, but ${done} have`)
    done = await ended(client, batch).catch(() => done)
    progress.show(`${String(done).padStart(3)} of ${count} applications decided`)
  }
  progress.tell(`${count} of ${count} applications decided`)
}

/** Repeats a call while nobody answers. */
async function untilAnswered(call: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await call()
      return
    } catch (error) {
      if (error instanceof AlreadyExists) return
      if (!LhError.is(error) || !error.retryable) throw error
      await sleep(50)
    }
  }
}
