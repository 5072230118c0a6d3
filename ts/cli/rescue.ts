import type { Command } from 'commander'
import { withClient } from './connect.js'
import { integerOf } from './numbers.js'
import { type GlobalOptions, print } from './output.js'

/** `canter rescue` (spec C 10.2) */
export function addRescue(program: Command): void {
  program
    .command('rescue <wfRunId> <threadRunNumber>')
    .description('let a thread that ended in ERROR try its failed node again')
    .option('--skipCurrentNode', 'go on behind the failed node instead')
    .action(async (id: string, number: string, _options, command: Command) => {
      const flags = command.optsWithGlobals<GlobalOptions & { readonly skipCurrentNode?: true }>()
      const threadRunNumber = integerOf(number, 'the thread run number')
      await withClient(flags, async (client) => {
        const { wfRunIdFromText } = await import('../value/index.js')
        const wfRunId = wfRunIdFromText(id)
        const skipCurrentNode = flags.skipCurrentNode ?? false
        await print('WfRun', await client.rescueThreadRun({ wfRunId, threadRunNumber, skipCurrentNode }), flags)
      })
    })
}
