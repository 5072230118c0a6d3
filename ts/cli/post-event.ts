import type { Command } from 'commander'
import { withClient } from './connect.js'
import { integerOf } from './numbers.js'
import { type GlobalOptions, print, UsageError } from './output.js'

interface Flags extends GlobalOptions {
  readonly guid?: string
  readonly threadRunNumber?: string
  readonly nodeRunNumber?: string
}

/** `canter postEvent` (spec C 10.2) */
export function addPostEvent(program: Command): void {
  program
    .command('postEvent <wfRunId> <externalEventName> [varType] [payload]')
    .alias('post-event')
    .description('post an external event to a WfRun')
    .option('--guid <guid>', 'makes it the same event when it is posted again; generated when left out')
    .option('--threadRunNumber <number>', 'for this thread only')
    .option('--nodeRunNumber <number>', 'for the NodeRun at this position only')
    .action(
      async (id: string, name: string, type: string | undefined, payload: string | undefined, _, self: Command) => {
        const flags = self.optsWithGlobals<Flags>()
        const { parseValue, variableTypeOf } = await import('./parse.js')
        if (type !== undefined && payload === undefined) {
          throw new UsageError(`Expected a payload behind the type ${JSON.stringify(type)}, but got none`)
        }
        const content =
          type === undefined || payload === undefined
            ? undefined
            : parseValue('the payload', variableTypeOf(type), payload)
        await withClient(flags, async (client) => {
          const { wfRunIdFromText } = await import('../value/index.js')
          const event = await client.putExternalEvent({
            wfRunId: wfRunIdFromText(id),
            externalEventDefId: { name },
            guid: flags.guid,
            content,
            threadRunNumber: position(flags.threadRunNumber, '--threadRunNumber'),
            nodeRunPosition: position(flags.nodeRunNumber, '--nodeRunNumber'),
          })
          await print('ExternalEvent', event, flags)
        })
      },
    )
}

function position(text: string | undefined, flag: string): number | undefined {
  return text === undefined ? undefined : integerOf(text, flag)
}
