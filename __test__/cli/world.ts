import type { Client } from '../../ts/client/client.js'
import { connect } from '../../ts/client/connect.js'
import { task } from '../../ts/worker/task.js'
import { Workflow } from '../../ts/workflow/index.js'
import { serving } from '../client/doors.js'

/** A server with something of everything, and the ids in it that were generated. */
export interface World {
  readonly port: number
  readonly client: Client
  /** What `{name}` stands for in the words of a row. */
  readonly ids: { readonly [name: string]: string }
  close(): Promise<void>
}

const quiet = { logger: { debug() {}, info() {}, warn() {}, error() {} } }

/** Makes one. */
export async function makeWorld(): Promise<World> {
  const { port, close } = await serving()
  const client = connect({ host: '127.0.0.1', port })
  const step = task('step', { input: { text: 'STR' }, output: 'STR', run: ({ text }) => text })
  await client.work(step, quiet)
  await client.putTaskDef({ name: 'unworked', returnType: {} })
  await client.putStructDef({
    name: 'address',
    structDef: {
      fields: {
        street: { fieldType: { primitiveType: 'STR' } },
        number: { fieldType: { primitiveType: 'INT' } },
        since: { fieldType: { primitiveType: 'TIMESTAMP' }, isNullable: true },
      },
    },
  })
  const fields = [
    { name: 'approved', type: 'BOOL' as const, displayName: 'Approved?', required: true },
    { name: 'note', type: 'STR' as const, displayName: 'Note' },
  ]
  await client.putUserTaskDef({ name: 'form', fields })
  await client.putExternalEventDef({
    name: 'paid',
    contentType: { returnType: { primitiveType: 'STR' } },
    correlatedEventConfig: {},
  })
  await client.putWorkflowEventDef({ name: 'shipped', contentType: { returnType: { primitiveType: 'STR' } } })
  await client.register(
    Workflow.create('done', (wf) => {
      const text = wf.declareStr('text').searchable().required()
      wf.execute('step', text)
      wf.throwEvent('shipped', text)
    }),
  )
  await client.register(Workflow.create('waiting', (wf) => void wf.waitForEvent('paid')))
  await client.register(Workflow.create('asking', (wf) => void wf.assignUserTask('form', 'ann', 'finance')))
  await client.register(Workflow.create('unworked', (wf) => void wf.execute('unworked')))
  await client.register(Workflow.create('child', () => {}).setParent('done'))
  await client.register(Workflow.create('grandchild', () => {}).setParent('child'))
  await client.register(Workflow.create('refusing', (wf) => wf.fail('closed', 'come back tomorrow')))
  await client.runWf('done', { text: 'hello' }, { id: 'known' })
  await client.awaitWfRun('known')
  await client.runWf('waiting', {}, { id: 'w1' })
  await client.runWf('asking', {}, { id: 'asked' })
  await client.runWf('asking', {}, { id: 'asked-too' })
  await client.runWf('unworked', {}, { id: 'stuck' })
  await client.putExternalEvent({
    wfRunId: { id: 'stuck' },
    externalEventDefId: { name: 'paid' },
    guid: 'e1',
    content: { str: 'x' },
  })
  await client.putCorrelatedEvent({ key: 'k1', externalEventDefId: { name: 'paid' }, content: { str: 'x' } })
  const [taskRun] = (await client.listTaskRuns({ wfRunId: { id: 'known' } })).results
  const [asked] = (await client.listUserTaskRuns({ wfRunId: { id: 'asked' } })).results
  const [askedToo] = (await client.listUserTaskRuns({ wfRunId: { id: 'asked-too' } })).results
  return {
    port,
    client,
    ids: {
      task: taskRun?.id?.taskGuid ?? '',
      asked: asked?.id?.userTaskGuid ?? '',
      askedToo: askedToo?.id?.userTaskGuid ?? '',
    },
    async close() {
      await client.close()
      await close()
    },
  }
}
