/**
 * `canter search <noun> …`: ids that fit (spec C 10.2, 4.2, 4.3).
 */
import type { Command } from 'commander'
import type { Client } from '../client/client.js'
import type { Init, LHStatus, SearchWfRunRequest } from '../gen/index.js'
import { withClient } from './connect.js'
import { integerOf } from './numbers.js'
import { print, UsageError } from './output.js'
import { type PageFlags, pageFlags, pages } from './paging.js'

interface WfRunFlags extends PageFlags {
  readonly status?: string
  readonly earliestMinutesAgo?: string
  readonly latestMinutesAgo?: string
  readonly var?: readonly string[]
  readonly wfSpecName?: string
}

/** `canter search` */
export function addSearch(program: Command): void {
  const search = program.command('search').description('find ids')
  addWfRun(search)
  addWfSpec(search)
  addByPrefix(search, 'taskDef', 'task-def', 'TaskDefIdList', (client, request) => client.searchTaskDef(request))
  addByPrefix(search, 'externalEventDef', 'external-event-def', 'ExternalEventDefIdList', (client, request) =>
    client.searchExternalEventDef(request),
  )
}

function addWfRun(search: Command): void {
  pageFlags(search.command('wfRun <wfSpecName> [major] [revision]'))
    .alias('wf-run')
    .usage('<wfSpecName> [<major> [<revision>]] | byParent <wfRunId>')
    .option('--status <status>', 'STARTING, RUNNING, COMPLETED, HALTING, HALTED, ERROR or EXCEPTION')
    .option('--earliestMinutesAgo <number>', 'started at most this long ago')
    .option('--latestMinutesAgo <number>', 'started at least this long ago')
    .option('--wfSpecName <name>', 'with byParent: children of this WfSpec only')
    .option('--var <name=value...>', 'with these variables, typed by the WfSpec')
    .action(async (name: string, major: string | undefined, revision: string | undefined, _options, self: Command) => {
      const flags = self.optsWithGlobals<WfRunFlags>()
      await withClient(flags, async (client) => {
        const criteria = name === 'byParent' ? await byParent(major, flags) : byVersion(name, major, revision)
        const request = { ...criteria, ...window(flags), ...status(flags), ...(await filters(client, criteria, flags)) }
        const page = await pages(flags, (part) => client.searchWfRun({ ...request, ...part }))
        await print('WfRunIdList', page as never, flags)
      })
    })
}

function addWfSpec(search: Command): void {
  pageFlags(search.command('wfSpec'))
    .alias('wf-spec')
    .option('--name <name>', 'all versions of exactly this name')
    .option('--prefix <prefix>', 'names that begin so')
    .option('--taskDef <name>', 'versions that use this TaskDef')
    .action(async (_options, self: Command) => {
      const flags = self.optsWithGlobals<PageFlags & { name?: string; prefix?: string; taskDef?: string }>()
      const { name, prefix, taskDef } = flags
      if ([name, prefix, taskDef].filter((each) => each !== undefined).length > 1) {
        throw new UsageError('Expected at most one of --name, --prefix and --taskDef, but got more')
      }
      const criteria = { name, prefix, taskDefName: taskDef }
      await withClient(flags, async (client) => {
        const page = await pages(flags, (part) => client.searchWfSpec({ ...criteria, ...part }))
        await print('WfSpecIdList', page as never, flags)
      })
    })
}

function addByPrefix(
  search: Command,
  name: string,
  alias: string,
  type: 'TaskDefIdList' | 'ExternalEventDefIdList',
  ask: (
    client: Client,
    request: { prefix?: string; limit: number; bookmark?: Uint8Array },
  ) => ReturnType<Parameters<typeof pages>[1]>,
): void {
  pageFlags(search.command(`${name} [prefix]`))
    .alias(alias)
    .action(async (prefix: string | undefined, _options, self: Command) => {
      const flags = self.optsWithGlobals<PageFlags>()
      await withClient(flags, async (client) => {
        const page = await pages(flags, (part) => ask(client, { ...(prefix === undefined ? {} : { prefix }), ...part }))
        await print(type, page as never, flags)
      })
    })
}

type Criteria = Init<SearchWfRunRequest>

function byVersion(wfSpecName: string, major: string | undefined, revision: string | undefined): Criteria {
  return {
    wfSpecName,
    wfSpecMajorVersion: major === undefined ? undefined : integerOf(major, 'the major version'),
    wfSpecRevision: revision === undefined ? undefined : integerOf(revision, 'the revision'),
  }
}

async function byParent(parent: string | undefined, flags: WfRunFlags): Promise<Criteria> {
  if (parent === undefined) throw new UsageError('Expected byParent <wfRunId>, but got no id')
  const { wfRunIdFromText } = await import('../value/index.js')
  return { parentWfRunId: wfRunIdFromText(parent), wfSpecName: flags.wfSpecName }
}

function window({ earliestMinutesAgo, latestMinutesAgo }: WfRunFlags): Criteria {
  const time = (minutes: string | undefined): Date | undefined => {
    if (minutes === undefined || minutes === '-1') return undefined
    return new Date(Date.now() - integerOf(minutes, 'the minutes') * 60_000)
  }
  return { earliestStart: time(earliestMinutesAgo), latestStart: time(latestMinutesAgo) }
}

function status(flags: WfRunFlags): Criteria {
  return flags.status === undefined ? {} : { status: flags.status.toUpperCase() as LHStatus }
}

async function filters(client: Client, criteria: Criteria, flags: WfRunFlags): Promise<Criteria> {
  if (flags.var === undefined) return {}
  const { wfSpecName = '', wfSpecMajorVersion, wfSpecRevision } = criteria
  const { variableOf, wfSpecOf } = await import('./variables.js')
  const wfSpec = await wfSpecOf(client, wfSpecName, wfSpecMajorVersion, wfSpecRevision)
  const variableFilters = flags.var.map((text) => {
    const at = text.indexOf('=')
    if (at < 1) throw new UsageError(`Expected --var name=value, but got ${JSON.stringify(text)}`)
    const varName = text.slice(0, at)
    return { varName, value: variableOf(wfSpec, varName, text.slice(at + 1)) }
  })
  return { variableFilters }
}
