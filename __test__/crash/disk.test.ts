/**
 * A disk that loses what was not synced, fails, or is damaged (the promises 1, 5 and 6 of the README). More of it by `npm run crash -- --power-loss N
 * --io-errors N --damage N`.
 */
import test, { type ExecutionContext } from 'ava'
import { damage } from '../../crash/damage.js'
import { fail, ioErrors } from '../../crash/io-errors.js'
import { buildDisk, whyNoDisk } from '../../crash/lib/disk.js'
import { Random } from '../../crash/lib/random.js'
import { powerLosses } from '../../crash/power-loss.js'

const LOSSES = 6
const FAILURES = 4
const COPIES = 60
const SEED = 1

/** Whether there is a disk that loses and fails; says why not. */
function hasDisk(t: ExecutionContext): boolean {
  const why = whyNoDisk()
  if (why === undefined) return true
  t.log(`skipped: ${why}`)
  t.pass()
  return false
}

test.serial(`${LOSSES} losses of power take nothing that was acknowledged (seed ${SEED})`, async (t) => {
  t.timeout(60_000 + LOSSES * 30_000)
  if (!hasDisk(t)) return
  const { lost, acknowledged, ...off } = await powerLosses({ losses: LOSSES, seed: SEED, lifeMaxMs: 1_000 })
  t.log(
    `${lost.unsyncedWrites} unsynced writes, ${lost.sectorsUndone} sectors and ${lost.namesUndone} names taken back`,
  )
  t.log(`${acknowledged.started} runs, ${acknowledged.reported} reports acknowledged`)
  t.deepEqual(off.broken, [])
  t.deepEqual(off.refused, [])
  t.deepEqual(off.hashesDiffering, [])
  t.not(lost.sectorsUndone, 0)
  t.not(acknowledged.reported, 0)
})

test.serial('a disk that lies about syncs is caught: acknowledged work is lost', async (t) => {
  t.timeout(120_000)
  if (!hasDisk(t)) return
  const { broken, refused } = await powerLosses({ losses: 1, seed: SEED, lifeMaxMs: 1_000, lies: true })
  const lost = broken.some(({ fault }) => fault === 'lost')
  t.true(lost || refused.length > 0, 'everything was there, although nothing had been synced')
})

test.serial('after a failed write or sync nothing is acknowledged, and nothing acknowledged is lost', async (t) => {
  t.timeout(60_000 + FAILURES * 60_000)
  if (!hasDisk(t)) return
  for (const { kind, failure, happened, end, ...failed } of await ioErrors({ failures: FAILURES, seed: SEED })) {
    const which = `${failure.kind} ${failure.at} of ${kind}`
    t.true(happened, `${which} never came`)
    // What fails while it opens is an error of opening.
    t.regex(end, /^(fatal .*|exit [1-9]\d*: .*)$/, which)
    t.deepEqual(failed, { broken: [], acknowledgedAfter: [], hashDiffers: undefined }, which)
  }
})

test.serial('a server whose disk has failed ends with exit code 1 and says which file', async (t) => {
  t.timeout(120_000)
  if (!hasDisk(t)) return
  const failure = { kind: 'sync', at: 40, errno: 5, part: '.seg' } as const
  const { end } = await fail(buildDisk(), new Random(SEED), 'serve', failure)
  t.regex(
    end,
    /^exit 1: canter: the engine has stopped and must be started again: Expected to sync .*\.seg, but it failed/,
  )
})

test.serial(`${COPIES} damaged copies are refused, rebuilt or the same: no wrong answer, no panic`, async (t) => {
  t.timeout(60_000 + COPIES * 10_000)
  const counts = new Map<string, number>()
  const damaged = await damage({ copies: COPIES, seed: SEED })
  for (const { outcome } of damaged) counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  t.log([...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', '))
  const bad = ['wrong', 'panic', 'died']
  t.deepEqual(
    damaged.filter(({ outcome }) => bad.includes(outcome)),
    [],
  )
  for (const outcome of ['refused', 'rebuilt', 'identical']) t.true(counts.has(outcome), outcome)
})
