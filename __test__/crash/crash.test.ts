/**
 * kill -9 of a whole Node process under load, again and again on one directory (the promises 1 to 4 of the README). More of it, and longer lives,
 * by `npm run crash -- --kills N`.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import test, { type ExecutionContext } from 'ava'
import { type Killed, kills } from '../../crash/kills.js'
import { copyDir, openStill } from '../../crash/lib/autopsy.js'
import { nowUs, Recorder } from '../../crash/lib/history.js'
import { Random } from '../../crash/lib/random.js'
import { Scene } from '../../crash/lib/scene.js'
import { type Kind, start } from '../../crash/lib/victim.js'
import { look, startWorkers, TASK_TIMEOUT_S } from '../../crash/lib/workload.js'

const KILLS = 10
const SEED = 1
/** Tasks a second below which the load would prove little; a busy CI machine does several times that. */
const TASKS_PER_SECOND_MIN = 100

test.serial(`${KILLS} kills under load lose nothing that was acknowledged (seed ${SEED})`, async (t) => {
  t.timeout(60_000 + KILLS * 20_000)
  const killed = await kills({ kills: KILLS, seed: SEED, lifeMaxMs: 1_500 })
  t.log(told(killed))
  t.deepEqual(killed.broken, [])
  t.deepEqual(killed.hashesDiffering, [])
  // Nothing here is old enough to be compacted; a longer run has that too.
  const { compaction: _, ...deaths } = killed.byDeath
  for (const count of [...Object.values(killed.byKind), ...Object.values(deaths)]) t.not(count, 0)
  const rate = killed.reportedUnderLoad / killed.loadedSeconds
  t.true(rate >= TASKS_PER_SECOND_MIN, `only ${rate} tasks a second`)
})

function told({ acknowledged, byDeath, kills, ended, slowestOpeningMs, ...killed }: Killed): string {
  const { started, posted, given, reported, removed, unknown } = acknowledged
  const rate = Math.round(killed.reportedUnderLoad / killed.loadedSeconds)
  return [
    `${kills} kills (${byDeath.opening} while it opened, ${byDeath.segment} when a segment followed, ${byDeath.compaction} in a compaction)`,
    `${started} runs, ${posted} events, ${given} attempts, ${reported} reports (${rate}/s), ${removed} deletions acknowledged`,
    `${unknown} calls with an unknown outcome; ${ended} runs carried to their end; slowest opening ${Math.round(slowestOpeningMs)} ms`,
  ].join('; ')
}

test.serial('a kill during the very first start leaves a directory that opens', async (t) => {
  t.timeout(120_000)
  const random = new Random(SEED)
  for (let round = 0; round < 4; round++) {
    const scene = await Scene.make(random)
    const victim = host(scene, round, round % 2 === 0 ? 'host' : 'serve')
    await victim.opening()
    await sleep(random.between(0, 60))
    victim.signal('SIGKILL')
    await victim.over
    const { differs } = await scene.autopsy().catch((error) => t.fail(error.message) as never)
    // Nothing may have been recorded yet: then there is nothing to rebuild.
    t.true(differs === undefined || differs.endsWith(' at 0'), differs)
    await end(t, scene)
  }
})

test.serial('a kill while it closes loses nothing that was acknowledged', async (t) => {
  t.timeout(120_000)
  const random = new Random(SEED)
  const scene = await Scene.make(random)
  let cut = 0
  for (let round = 0; round < 3; round++) {
    const victim = host(scene, round)
    await victim.ready
    await sleep(200)
    victim.signal('SIGTERM')
    await victim.says(/^closing$/m)
    await sleep(random.between(0, 40))
    victim.signal('SIGKILL')
    cut += Number(!/^closed$/m.test((await victim.over).stdout))
    scene.killed(round)
    t.is((await scene.autopsy()).differs, undefined)
  }
  t.log(`${cut} of 3 closes were cut short`)
  await end(t, scene)
})

test.serial('the checker sees a loss: a directory that is set back by a second is caught', async (t) => {
  t.timeout(120_000)
  const scene = await Scene.make(new Random(SEED))
  const earlier = scene.path('earlier')
  for (const life of [0, 1]) {
    const victim = host(scene, life)
    await victim.ready
    await sleep(500)
    victim.signal('SIGKILL')
    await victim.over
    scene.killed(life)
    if (life === 0) await copyDir(scene.dir, earlier)
  }
  scene.readHistories()
  t.deepEqual(scene.model.check(), [])
  t.is((await scene.autopsy(earlier)).differs, undefined)
  const lost = scene.model.check().filter(({ fault }) => fault === 'lost')
  for (const what of ['run', 'event of run', 'attempt'])
    t.true(
      lost.some(({ sentence }) => sentence.startsWith(`${what} `) && sentence.includes('was acknowledged as')),
      what,
    )
  await scene.remove()
})

test.serial('the checker sees a second history: work done again on an older copy is caught', async (t) => {
  t.timeout(120_000)
  const scene = await Scene.make(new Random(SEED))
  const victim = host(scene, 0)
  await victim.ready
  const reported = async (count: number) => {
    while (scene.model.acknowledged.reported < count) {
      await sleep(20)
      scene.readHistories()
    }
  }
  await reported(50)
  const earlier = scene.path('earlier')
  await copyDir(scene.dir, earlier)
  await reported(scene.model.acknowledged.reported + 200)
  victim.signal('SIGKILL')
  await victim.over
  scene.killed(0)
  scene.readHistories()
  t.deepEqual(scene.model.check(), [])
  const engine = await openStill(earlier)
  // Attempts that were out when the copy was made are free there after their timeout, and are given out again with all that follows.
  engine.advance(TASK_TIMEOUT_S * 1000 + 1)
  const own = new Recorder(scene.history('again'))
  const worker = await startWorkers(engine.client, own)
  const untilUs = nowUs() + 1_000_000
  while (nowUs() < untilUs) await sleep(20)
  await worker.close()
  for (const run of scene.model.runs) await look(engine.client, own, run)
  await engine.client.close()
  own.close()
  scene.readHistories()
  const faults = new Set(scene.model.check().map(({ fault }) => fault))
  for (const fault of ['lost', 'again', 'twice', 'changed'] as const) t.true(faults.has(fault), fault)
  await scene.remove()
})

function host(scene: Scene, life: number, kind: Kind = 'host') {
  const history = scene.history(`host-${life}`)
  return start({ kind, dir: scene.dir, history, prefix: `h${life}`, inFlight: 32 })
}

/** Whatever was cut short can still be carried to its end, and all of it fits the model. */
async function end(t: ExecutionContext, scene: Scene): Promise<void> {
  await scene.finish()
  t.deepEqual(scene.model.check(), [])
  await scene.remove()
}
