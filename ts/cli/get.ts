/**
 * `canter get <noun> …`: one object (spec C 10.2). Ids are given as arguments, or joined by slashes as one.
 */
import type { Command } from 'commander'
import type { Client } from '../client/client.js'
import type { MessageName } from '../gen/index.js'
import { withClient } from './connect.js'
import { integerOf } from './numbers.js'
import { type GlobalOptions, print, UsageError } from './output.js'

interface Noun {
  readonly name: string
  readonly alias: string
  /** The parts of its id. */
  readonly parts: readonly string[]
  readonly type: MessageName
  get(client: Client, parts: readonly string[]): Promise<object>
}

const NOUNS: readonly Noun[] = [
  {
    name: 'wfRun',
    alias: 'wf-run',
    parts: ['wfRunId'],
    type: 'WfRun',
    get: async (client, [id = '']) => client.getWfRun(await wfRunId(id)),
  },
  {
    name: 'taskDef',
    alias: 'task-def',
    parts: ['name'],
    type: 'TaskDef',
    get: (client, [name = '']) => client.getTaskDef({ name }),
  },
  {
    name: 'externalEventDef',
    alias: 'external-event-def',
    parts: ['name'],
    type: 'ExternalEventDef',
    get: (client, [name = '']) => client.getExternalEventDef({ name }),
  },
  {
    name: 'nodeRun',
    alias: 'node-run',
    parts: ['wfRunId', 'threadRunNumber', 'position'],
    type: 'NodeRun',
    get: async (client, [id = '', thread = '', position = '']) =>
      client.getNodeRun({
        wfRunId: await wfRunId(id),
        threadRunNumber: integerOf(thread, 'the thread run number'),
        position: integerOf(position, 'the position'),
      }),
  },
  {
    name: 'taskRun',
    alias: 'task-run',
    parts: ['wfRunId', 'taskGuid'],
    type: 'TaskRun',
    get: async (client, [id = '', taskGuid = '']) => client.getTaskRun({ wfRunId: await wfRunId(id), taskGuid }),
  },
  {
    name: 'variable',
    alias: 'variable',
    parts: ['wfRunId', 'threadRunNumber', 'name'],
    type: 'Variable',
    get: async (client, [id = '', thread = '', name = '']) =>
      client.getVariable({
        wfRunId: await wfRunId(id),
        threadRunNumber: integerOf(thread, 'the thread run number'),
        name,
      }),
  },
  {
    name: 'externalEvent',
    alias: 'external-event',
    parts: ['wfRunId', 'externalEventDefName', 'guid'],
    type: 'ExternalEvent',
    get: async (client, [id = '', name = '', guid = '']) =>
      client.getExternalEvent({ wfRunId: await wfRunId(id), externalEventDefId: { name }, guid }),
  },
]

/** `canter get` */
export function addGet(program: Command): void {
  const get = program.command('get').description('show one object')
  for (const noun of NOUNS) {
    const command = get.command(`${noun.name} <id...>`).usage(noun.parts.map((part) => `<${part}>`).join(' '))
    if (noun.alias !== noun.name) command.alias(noun.alias)
    command.action(async (id: string[], _options, self: Command) => {
      const options = self.optsWithGlobals<GlobalOptions>()
      const parts = partsOf(noun, id)
      await withClient(options, async (client) => print(noun.type, await noun.get(client, parts), options))
    })
  }
  get
    .command('wfSpec <name>')
    .alias('wf-spec')
    .option('--majorVersion <number>', 'with --revision: exactly that version; the latest otherwise')
    .option('--revision <number>')
    .action(async (name: string, given: { majorVersion?: string; revision?: string }, self: Command) => {
      const options = self.optsWithGlobals<GlobalOptions>()
      const major = given.majorVersion === undefined ? undefined : integerOf(given.majorVersion, '--majorVersion')
      const revision = given.revision === undefined ? undefined : integerOf(given.revision, '--revision')
      await withClient(options, async (client) => {
        const exact = major !== undefined && revision !== undefined
        const wfSpec = exact
          ? await client.getWfSpec({ name, majorVersion: major, revision })
          : await client.getLatestWfSpec({ name, majorVersion: major })
        await print('WfSpec', wfSpec, options)
      })
    })
}

function partsOf(noun: Noun, given: readonly string[]): readonly string[] {
  const parts = given.length === 1 && noun.parts.length > 1 ? (given[0] ?? '').split('/') : given
  if (parts.length !== noun.parts.length || parts.includes('')) {
    throw new UsageError(`Expected ${noun.parts.join(' ')}, but got ${JSON.stringify(given.join(' '))}`)
  }
  return parts
}

async function wfRunId(text: string) {
  const { wfRunIdFromText } = await import('../value/index.js')
  return wfRunIdFromText(text)
}
