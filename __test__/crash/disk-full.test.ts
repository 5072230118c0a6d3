/** A full disk yields errors, not loss (the promise 6 of the README). More of it by `npm run crash -- --disk-full N`. */
import test from 'ava'
import { diskFull, whyNoSmallFileSystem } from '../../crash/disk-full.js'

const why = whyNoSmallFileSystem()

test('a full disk refuses new work, and nothing else; nothing acknowledged is lost; it goes on once there is room', async (t) => {
  t.timeout(180_000)
  if (why !== undefined) {
    t.log(`skipped: ${why}`)
    t.pass()
    return
  }
  const { broken, hashDiffers, goesOn, ended, newWork, reports, deletions } = await diskFull(1)
  t.log(JSON.stringify({ newWork, reports, deletions, ended, goesOn }))
  t.deepEqual(broken, [])
  t.is(hashDiffers, undefined)
  t.is(ended, undefined)
  t.is(goesOn, 'in the same process')
  const codes = Object.keys(newWork).filter((code) => code !== 'OK')
  t.deepEqual(codes, ['RESOURCE_EXHAUSTED'])
  t.deepEqual(Object.keys(reports), ['OK'])
  t.deepEqual(Object.keys(deletions), ['OK'])
})
