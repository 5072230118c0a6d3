/**
 * An engine with workers and load, in a process of its own that is going to be killed: `engine-under-load.ts DIR LIFE`.
 *
 * It writes each thing it was promised to stdout, in one synchronous write, the moment it learns of it. What its parent has read is what
 * counts as acknowledged; what is said and not heard would be nobody's loss. See facts.ts for the words.
 */
import { writeSync } from 'node:fs'
import { Engine } from '../../ts/client/engine.js'
import { task } from '../../ts/worker/task.js'
import { createWorker } from '../../ts/worker/worker.js'
import { type Fact, isFlaky, LOADED, textOf } from './facts.js'

/** Runs that are under way at once. */
const IN_FLIGHT = 32

const [dir = '', life = ''] = process.argv.slice(2)
const say = (fact: Fact) => writeSync(1, `${textOf(fact)}\n`)

say({ kind: 'opening' })
const engine = await Engine.open(dir)

process.once('SIGTERM', async () => {
  say({ kind: 'closing' })
  await engine.close()
  say({ kind: 'closed' })
  process.exit(0)
})

// The same client, with an ear on what it is promised.
const overheard = {
  ...engine,
  async reportTask(...args: Parameters<typeof engine.reportTask>) {
    const reply = await engine.reportTask(...args)
    const [{ taskRunId, attemptNumber = 0, status } = {}] = args
    say({
      kind: 'reported',
      run: taskRunId?.wfRunId?.id ?? '',
      guid: taskRunId?.taskGuid ?? '',
      attempt: attemptNumber,
      status: String(status),
    })
    return reply
  },
}

const step = (name: string) =>
  task(name, {
    input: { run: 'STR' },
    run({ run }, { attemptNumber, taskRunId }) {
      say({ kind: 'dispatched', run, guid: taskRunId.taskGuid, attempt: attemptNumber })
      if (isFlaky(run) && attemptNumber === 0) throw new Error('not yet')
    },
  })
await createWorker(overheard, { tasks: [step('first'), step('second')], concurrency: 16 })
await engine.register(LOADED)
say({ kind: 'ready' })

let next = 0
async function load(): Promise<void> {
  for (;;) {
    const run = `r${life}-${next++}`
    await engine.runWf('loaded', { run }, { id: run })
    say({ kind: 'started', run })
    const guid = `e-${run}`
    await engine.putExternalEvent({
      wfRunId: { id: run },
      externalEventDefId: { name: 'go-on' },
      guid,
      content: { str: run },
    })
    say({ kind: 'posted', run, guid })
    await engine.awaitWfRun(run)
    say({ kind: 'ended', run })
  }
}
// Closing ends every call; that is not an accident here.
await Promise.all(Array.from({ length: IN_FLIGHT }, load)).catch(() => {})
