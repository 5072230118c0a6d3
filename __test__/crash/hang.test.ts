/** A store that hangs costs time, and nothing else (reliability.md 4.4). */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import test from 'ava'
import type { HangingSettings, Met } from '../../crash/child/hanging.js'
import { openStill } from '../../crash/lib/autopsy.js'
import { buildHangingDisk, whyNoDisk } from '../../crash/lib/disk.js'
import { runNode } from '../boundary/process.js'

const CHILD = fileURLToPath(new URL('../../crash/child/hanging.ts', import.meta.url))

test('an engine whose store hangs goes on with what is in memory, and with everything once the store answers again', async (t) => {
  t.timeout(300_000)
  const why = whyNoDisk()
  if (why !== undefined) {
    t.log(`skipped: ${why}`)
    t.pass()
    return
  }
  const home = await mkdtemp(join(tmpdir(), 'canter-hang-'))
  t.teardown(() => rm(home, { recursive: true, force: true }))
  const [dir, reads, writes] = [join(home, 'data'), join(home, 'reads-hang'), join(home, 'writes-hang')]
  const settings: HangingSettings = { dir, reads, writes, runs: 300 }
  const { code, stdout, stderr } = await runNode(['--import=tsx', CHILD, JSON.stringify(settings)], {
    LD_PRELOAD: buildHangingDisk(),
    CANTER_HANG_READS: reads,
    CANTER_HANG_WRITES: writes,
    CANTER_HANG_PART: `${join(dir, 'store')}/`,
  })
  t.is(code, 0, stderr)
  const { acknowledged, hanging, back, writing, stateHash, refused, again, fatal } = JSON.parse(stdout) as Met
  const { storeFault, ...rest } = hanging
  t.deepEqual(rest, { cold: ['UNAVAILABLE', 'UNAVAILABLE'], status: 'COMPLETED' })
  t.regex(storeFault, /^store: Expected the store to answer a read within \d+ ms, but it did not/)
  t.deepEqual(back, { missing: [], storeFault: '' })
  t.deepEqual(writing, { statuses: ['COMPLETED'], folds: 0 })
  // An OS thread that may still write has it.
  t.regex(refused, /^Expected to own data directory .* but it is in use by /)
  t.deepEqual(again, { rebuilt: '', stateHash, missing: [] })
  t.false(fatal)

  await rm(join(dir, 'store'), { recursive: true })
  const engine = await openStill(dir)
  const found = await Promise.all(acknowledged.map((id) => engine.client.getWfRun({ id })))
  t.is(found.length, acknowledged.length)
  t.is(String((await engine.stats()).stateHash), stateHash)
  await engine.client.close()
})
