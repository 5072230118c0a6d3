/**
 * kill -9 of a whole Node process under load, again and again on one directory (docs: the promises 1, 2 and 4 of the README).
 *
 * `CRASH_KILLS=N` for more than the ten of CI, `CRASH_SEED=N` for other moments.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import test, { type ExecutionContext } from 'ava'
import { task } from '../../ts/worker/task.js'
import { copyDir, openStill } from './autopsy.js'
import { TASK_TIMEOUT_S } from './facts.js'
import { Ledger } from './ledger.js'
import { live } from './life.js'

const KILLS = Number(process.env.CRASH_KILLS ?? 10)
const SEED = Number(process.env.CRASH_SEED ?? 1)
/** Tasks a second below which the load would prove little; a busy CI machine does several times that. */
const TASKS_PER_SECOND_MIN = 100

// A linear congruential generator: the same seed kills at the same moments, as far as the machine lets it.
let state = SEED >>> 0
function between(low: number, high: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return low + Math.floor((state / 2 ** 32) * (high - low))
}

test.serial(`${KILLS} kills under load lose nothing that was acknowledged (seed ${SEED})`, async (t) => {
  t.timeout(60_000 + KILLS * 20_000)
  const { dir, copies, remove } = await directories()
  const ledger = new Ledger()
  let [loadedMs, asked, openedMs] = [0, 0, 0]
  for (let life = 0; life < KILLS; life++) {
    // Every fourth dies while it starts: before, in or after its recovery.
    const early = life % 4 === 3
    const child = live(dir, life)
    const reached = await child.reached(early ? 'opening' : 'ready')
    const ms = early ? between(0, 150) : between(50, 1500)
    await sleep(ms)
    child.signal('SIGKILL')
    const { facts, signal, stderr } = await child.over
    t.true(reached && signal === 'SIGKILL', `life ${life} ended by itself: ${stderr}`)
    if (!early) loadedMs += ms
    for (const fact of facts) ledger.add(fact)

    const startedMs = Date.now()
    asked += await audit(t, dir, copies, ledger, `after kill ${life + 1}`)
    openedMs = Math.max(openedMs, Date.now() - startedMs)
  }
  const ended = await finish(t, dir, ledger)
  await remove()

  const { started, posted, dispatched, reported } = ledger
  const rate = Math.round((reported.size / loadedMs) * 1000)
  t.log(
    `${KILLS} kills, seed ${SEED}; acknowledged: ${started.size} runs, ${posted.size} events, ${dispatched.size} attempts, ${reported.size} reports (${rate}/s)`,
  )
  t.log(`asked for ${asked} things: ${ledger.broken.length} promises broken; ${ended} runs carried to their end`)
  t.log(`slowest autopsy (two openings, all questions): ${openedMs} ms`)
  t.true(rate >= TASKS_PER_SECOND_MIN, `only ${rate} tasks a second`)
})

test.serial('a kill during the very first start leaves a directory that opens', async (t) => {
  t.timeout(120_000)
  for (let round = 0; round < 5; round++) {
    const { dir, copies, remove } = await directories()
    const child = live(dir, 0)
    await child.reached('opening')
    await sleep(between(0, 60))
    child.signal('SIGKILL')
    const { facts } = await child.over
    const ledger = new Ledger()
    for (const fact of facts) ledger.add(fact)
    await audit(t, dir, copies, ledger, `round ${round}`)
    await finish(t, dir, ledger)
    await remove()
  }
})

test.serial('a kill while it closes loses nothing that was acknowledged', async (t) => {
  t.timeout(120_000)
  const { dir, copies, remove } = await directories()
  const ledger = new Ledger()
  let cut = 0
  for (let round = 0; round < 5; round++) {
    const child = live(dir, round)
    await child.reached('ready')
    await sleep(200)
    const closing = child.reached('closing')
    child.signal('SIGTERM')
    await closing
    await sleep(between(0, 40))
    child.signal('SIGKILL')
    const { facts } = await child.over
    cut += Number(!facts.some(({ kind }) => kind === 'closed'))
    for (const fact of facts) ledger.add(fact)
    await audit(t, dir, copies, ledger, `round ${round}`)
  }
  t.log(`${cut} of 5 closes were cut short`)
  await finish(t, dir, ledger)
  await remove()
})

test.serial('the ledger sees a loss: a directory that is set back by a second is caught', async (t) => {
  t.timeout(120_000)
  const { dir, copies, remove } = await directories()
  const ledger = new Ledger()
  for (const life of [0, 1]) {
    const child = live(dir, life)
    await child.reached('ready')
    await sleep(500)
    child.signal('SIGKILL')
    for (const fact of (await child.over).facts) ledger.add(fact)
    if (life === 0) await copyDir(dir, copies)
  }
  t.deepEqual(ledger.broken, [])
  const { client } = await openStill(copies)
  await ledger.audit(client)
  await client.close()
  const kinds = new Set(ledger.broken.map((sentence) => sentence.replace(/^(\w+) \S+ (.*)$/, '$1 $2')))
  for (const kind of [
    'run was acknowledged and is lost',
    'event was acknowledged and is lost',
    'attempt was given out and is lost',
    'attempt was acknowledged as TASK_SUCCESS and is lost',
  ])
    t.true(kinds.has(kind), kind)
  await remove()
})

async function directories(): Promise<{ dir: string; copies: string; remove: () => Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), 'canter-crash-'))
  return {
    dir: join(home, 'data'),
    copies: join(home, 'copy'),
    remove: () => rm(home, { recursive: true, force: true }),
  }
}

/** Holds a copy of the directory to the ledger; then takes its store away, which must be rebuilt to the same state. */
async function audit(t: ExecutionContext, dir: string, copies: string, ledger: Ledger, when: string): Promise<number> {
  await copyDir(dir, copies)
  const recovered = await openStill(copies)
  const asked = await ledger.audit(recovered.client)
  const { position, stateHash } = await recovered.stats()
  await recovered.client.close()
  t.deepEqual(ledger.broken, [], when)

  await rm(join(copies, 'store'), { recursive: true })
  const rebuilt = await openStill(copies)
  const stats = await rebuilt.stats()
  await rebuilt.client.close()
  t.not(stats.recoveredRecords, 0, when)
  t.like(stats, { position, stateHash }, `the rebuilt state is the recovered one, ${when}`)
  await rm(copies, { recursive: true, force: true })
  return asked
}

/** Whatever was cut short can still be carried to its end: nothing is stuck, and no attempt is given out again. */
async function finish(t: ExecutionContext, dir: string, ledger: Ledger): Promise<number> {
  const engine = await openStill(dir, Date.now())
  const { client } = engine
  const step = (name: string) =>
    task(name, {
      input: { run: 'STR' },
      run({ run }, { taskRunId, attemptNumber }) {
        ledger.add({ kind: 'dispatched', run, guid: taskRunId.taskGuid, attempt: attemptNumber })
      },
    })
  await client.work(step('first'), step('second'))
  // Attempts that died with their workers are freed by their timeouts, which are due now.
  engine.advance(TASK_TIMEOUT_S * 1000 + 1)
  for (const run of ledger.started) {
    if (ledger.ended.has(run)) continue
    const guid = `e-${run}`
    const event = { wfRunId: { id: run }, externalEventDefId: { name: 'go-on' }, guid, content: { str: run } }
    // Posted already, or lost on its way in.
    await client.putExternalEvent(event).catch((error) => t.is(error.code, 'ALREADY_EXISTS'))
    const { status } = await client.awaitWfRun(run, { timeout: '30s' })
    t.is(status, 'COMPLETED', run)
  }
  t.deepEqual(ledger.broken, [])
  await client.close()
  return ledger.started.size
}
