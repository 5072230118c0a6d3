/** `canter stop wfRun` and its counterpart `canter resume wfRun` (spec C 10.2): the same arguments, the same reply. */
import type { Command } from 'commander'
import type { Client } from '../client/client.js'
import type { WfRunId } from '../gen/index.js'
import { withClient } from './connect.js'
import { integerOf } from './numbers.js'
import { type GlobalOptions, print } from './output.js'

interface Flags extends GlobalOptions {
  readonly threadRunNumber: string
}

interface Request {
  readonly wfRunId: WfRunId
  readonly threadRunNumber: number
}

/** `canter stop` */
export function addStop(program: Command): void {
  add(program, 'stop', 'halt a WfRun, or one of its threads, until it is resumed', (client, request) =>
    client.stopWfRun(request),
  )
}

/** `canter resume` */
export function addResume(program: Command): void {
  add(program, 'resume', 'let a WfRun, or one of its threads, go on that was stopped', (client, request) =>
    client.resumeWfRun(request),
  )
}

function add(
  program: Command,
  verb: string,
  description: string,
  call: (client: Client, request: Request) => Promise<object>,
): void {
  program
    .command(verb)
    .description(description)
    .command('wfRun <wfRunId>')
    .alias('wf-run')
    .option('--threadRunNumber <number>', 'the thread; the whole WfRun by default', '0')
    .action(async (id: string, _options, command: Command) => {
      const flags = command.optsWithGlobals<Flags>()
      const threadRunNumber = integerOf(flags.threadRunNumber, '--threadRunNumber')
      await withClient(flags, async (client) => {
        const { wfRunIdFromText } = await import('../value/index.js')
        await print(
          'google.protobuf.Empty',
          await call(client, { wfRunId: wfRunIdFromText(id), threadRunNumber }),
          flags,
        )
      })
    })
}
