// A user's project in TypeScript: what it infers, and what it refuses.
import { connect, Engine, type LhError, type Task, task, type WfRunFailed, Workflow, type wire } from 'canter'

export const charge: Task = task('charge', {
  input: { order: 'STR', cents: 'INT' },
  output: 'BOOL',
  run: ({ order, cents }, ctx) => {
    const name: string = order
    const amount: bigint = cents
    return name !== '' && amount > 0n && !ctx.signal.aborted
  },
})

// @ts-expect-error a BOOL is not a text
task('refused', { input: {}, output: 'BOOL', run: () => 'yes' })

export const order: Workflow = Workflow.create('order', (wf) => {
  const id = wf.declareStr('id').required().searchable()
  wf.execute('charge', id, 1200).withRetries(3).timeout('30s')
  // @ts-expect-error a number has no unit
  wf.execute('charge', id, 1200).timeout(30)
})

export async function runOne(): Promise<wire.WfRun> {
  await using engine = await Engine.open({ memory: true })
  await using client = connect()
  await client.register(order)
  await engine.work(charge)
  // @ts-expect-error a run is started by name or by a request
  await engine.runWf(5)
  return engine.runWf('order', { id: 'o-1' }, { id: 'a', timeout: '5s' })
}

export const failures = (error: LhError | WfRunFailed): string => `${error.code} ${error.message}`
