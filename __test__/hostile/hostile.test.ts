// A real `canter serve` under attack (reliability.md 7): it lives, answers with the right code, others' calls go on, and memory comes back.
//
// Memory is that of the fresh process, with the allocator as it is: the server asks it for what it keeps (`Pressure`).
import { readFileSync } from 'node:fs'
import test from 'ava'
import { connect } from '../../ts/client/connect.js'
import { startServing } from '../cli/canter.js'
import { ATTACKS, BIG } from './attacks.js'

const MIB = 1024 * 1024
/** What a process may have more than when it was fresh: code, pools, and a heap that gives back late. */
const RSS_KEPT_BYTES_MAX = 96 * MIB
/** How often memory is looked at until it has come back. */
const RSS_LOOKS_MAX = 60
const RSS_LOOK_INTERVAL_MS = 500

function rssBytes(pid: number): number {
  const [, kib] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'latin1')) ?? []
  return Number(kib) * 1024
}

/** Looks until memory has come back, or so often. */
async function rssAfter(pid: number, below: number): Promise<number> {
  let lowest = Number.POSITIVE_INFINITY
  for (let looks = 0; looks < RSS_LOOKS_MAX; looks++) {
    lowest = Math.min(lowest, rssBytes(pid))
    if (lowest <= below) return lowest
    await new Promise((resolve) => setTimeout(resolve, RSS_LOOK_INTERVAL_MS))
  }
  return lowest
}

/** A client that calls all the while, one call after the other, over a connection of its own. */
function bystander(port: number) {
  const client = connect({ host: '127.0.0.1', port, multiplex: false })
  const state = { over: false, answered: 0, failed: [] as string[] }
  const calling = (async () => {
    while (!state.over) {
      try {
        await client.getServerVersion()
        state.answered++
      } catch (error) {
        state.failed.push((error as Error).message)
      }
    }
    await client.close()
  })()
  return {
    state,
    async end() {
      state.over = true
      await calling
    },
  }
}

const serving = await startServing()
const pid = serving.child.pid ?? 0
let baseline = 0
const table = ['attack | answered with | bystander calls ok | RSS before -> after MB']

test.before('a fresh server with one big object', async () => {
  const client = connect({ host: '127.0.0.1', port: serving.port })
  const defaultValue = { str: 'x'.repeat(900_000) }
  const inputVars = [{ name: 'pad', typeDef: { primitiveType: 'STR' as const }, defaultValue }]
  await client.putTaskDef({ name: BIG, returnType: {}, inputVars })
  await client.close()
  baseline = rssBytes(pid)
})

for (const { name, answer, run } of ATTACKS) {
  test.serial(name, async (t) => {
    t.timeout(180_000)
    const before = rssBytes(pid)
    const { state, end } = bystander(serving.port)
    const answered = await run(serving.port)
    const during = state.answered
    // One that began after the attack was over.
    while (state.answered < during + 2 && state.failed.length === 0)
      await new Promise((resolve) => setImmediate(resolve))
    await end()
    const after = await rssAfter(pid, baseline + RSS_KEPT_BYTES_MAX)
    table.push(`${name} | ${answered} | ${state.answered} | ${Math.round(before / MIB)} -> ${Math.round(after / MIB)}`)
    t.log(table.at(-1))
    t.is(serving.child.exitCode, null, 'the process lives')
    t.deepEqual(state.failed, [], 'the bystander was answered')
    t.true(state.answered > 0)
    t.regex(answered, answer)
    t.true(after <= baseline + RSS_KEPT_BYTES_MAX, `${after} bytes of memory, ${baseline} before all`)
  })
}

test.after.always(async () => {
  process.stdout.write(`${table.join('\n')}\n`)
  await serving.stop()
})
