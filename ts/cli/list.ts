/**
 * `canter list <noun> <wfRunId>`: the objects within one WfRun (spec C 10.2, 4.4).
 */
import type { Command } from 'commander'
import type { Client } from '../client/client.js'
import type { Init, MessageName, WfRunId } from '../gen/index.js'
import { withClient } from './connect.js'
import { integerOf } from './numbers.js'
import { print } from './output.js'
import { type Page, type PageFlags, pageFlags, pages } from './paging.js'

interface Request {
  readonly wfRunId: Init<WfRunId>
  readonly limit: number
  readonly bookmark?: Uint8Array
}

interface Noun {
  readonly name: string
  readonly alias: string
  readonly type: MessageName
  list(client: Client, request: Request, flags: ListFlags): Promise<Page>
}

interface ListFlags extends PageFlags {
  readonly threadRunNumber?: string
}

const NOUNS: readonly Noun[] = [
  {
    name: 'nodeRun',
    alias: 'node-run',
    type: 'NodeRunList',
    list: (client, request, { threadRunNumber }) =>
      client.listNodeRuns({
        ...request,
        ...(threadRunNumber === undefined ? {} : { threadRunNumber: integerOf(threadRunNumber, '--threadRunNumber') }),
      }),
  },
  { name: 'taskRun', alias: 'task-run', type: 'TaskRunList', list: (client, request) => client.listTaskRuns(request) },
  {
    name: 'variable',
    alias: 'variable',
    type: 'VariableList',
    list: (client, request) => client.listVariables(request),
  },
  {
    name: 'externalEvent',
    alias: 'external-event',
    type: 'ExternalEventList',
    list: (client, request) => client.listExternalEvents(request),
  },
]

/** `canter list` */
export function addList(program: Command): void {
  const list = program.command('list').description('show the objects within one WfRun')
  for (const noun of NOUNS) {
    const command = pageFlags(list.command(`${noun.name} <wfRunId>`))
    if (noun.alias !== noun.name) command.alias(noun.alias)
    if (noun.name === 'nodeRun') command.option('--threadRunNumber <number>', 'of this thread only')
    command.action(async (id: string, _options, self: Command) => {
      const flags = self.optsWithGlobals<ListFlags>()
      await withClient(flags, async (client) => {
        const { wfRunIdFromText } = await import('../value/index.js')
        const wfRunId = wfRunIdFromText(id)
        const page = await pages(flags, (part) => noun.list(client, { wfRunId, ...part }, flags))
        await print(noun.type, page as never, flags)
      })
    })
  }
}
