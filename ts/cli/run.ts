import type { Command } from 'commander'
import type { WfRun } from '../gen/index.js'
import { withClient } from './connect.js'
import { EXIT, exitOfRun } from './exit.js'
import { integerOf } from './numbers.js'
import { type GlobalOptions, print, UsageError } from './output.js'

interface RunFlags extends GlobalOptions {
  readonly wfRunId?: string
  readonly parentWfRunId?: string
  readonly majorVersion?: string
  readonly revision?: string
  readonly wait?: string | true
}

/** How long `--wait` waits when it is not told. */
const WAIT_DEFAULT = '60s'

/** `canter run` */
export function addRun(program: Command): void {
  program
    .command('run <wfSpecName> [variables...]')
    .usage('<wfSpecName> [<variable> <value>]... [options]')
    .description('run a workflow; variables are typed by its WfSpec')
    .option('--wfRunId <id>', 'id of the WfRun; generated when left out')
    .option('--parentWfRunId <id>', 'the WfRun it is a child of')
    .option('--majorVersion <number>')
    .option('--revision <number>', 'with --majorVersion only')
    .option('--wait [duration]', `wait until it has ended (${WAIT_DEFAULT}), and tell by the exit code how`)
    .action(async (wfSpecName: string, variables: string[], _options, command: Command) => {
      const flags = command.optsWithGlobals<RunFlags>()
      await withClient(flags, async (client) => {
        const [{ variableOf, wfSpecOf }, { wfRunIdFromText }] = await Promise.all([
          import('./variables.js'),
          import('../value/index.js'),
        ])
        const majorVersion =
          flags.majorVersion === undefined ? undefined : integerOf(flags.majorVersion, '--majorVersion')
        const revision = flags.revision === undefined ? undefined : integerOf(flags.revision, '--revision')
        if (variables.length % 2 !== 0) {
          throw new UsageError(`Expected a value for each variable, but ${variables.at(-1)} has none`)
        }
        const pairs: [string, string][] = []
        for (let at = 0; at < variables.length; at += 2) pairs.push([variables[at] ?? '', variables[at + 1] ?? ''])
        const wfSpec = pairs.length === 0 ? undefined : await wfSpecOf(client, wfSpecName, majorVersion, revision)
        const values = pairs.map(([name, text]) => [name, wfSpec === undefined ? {} : variableOf(wfSpec, name, text)])
        const run = await client.runWf({
          wfSpecName,
          majorVersion,
          revision,
          variables: Object.fromEntries(values),
          id: flags.wfRunId,
          parentWfRunId: flags.parentWfRunId === undefined ? undefined : wfRunIdFromText(flags.parentWfRunId),
        })
        if (flags.wait === undefined) await print('WfRun', run, flags)
        else await print('WfRun', await waited(client.awaitWfRun, run, flags.wait), flags)
      })
    })
}

async function waited(
  awaitWfRun: (id: object, options: { timeout: never }) => Promise<WfRun>,
  run: WfRun,
  wait: string | true,
): Promise<WfRun> {
  try {
    const ended = await awaitWfRun(run.id ?? {}, { timeout: (wait === true ? WAIT_DEFAULT : wait) as never })
    process.exitCode = exitOfRun(ended.status)
    return ended
  } catch (error) {
    if ((error as { code?: string }).code !== 'DEADLINE_EXCEEDED') throw error
    process.stderr.write('canter: the wait is over, and the run has not ended\n')
    process.exitCode = EXIT.WAIT_TIMED_OUT
    return run
  }
}
