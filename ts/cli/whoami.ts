import type { Command } from 'commander'
import { withClient } from './connect.js'
import { type GlobalOptions, print } from './output.js'

/** `canter whoami` */
export function addWhoami(program: Command): void {
  program
    .command('whoami')
    .description('show who the server takes you for')
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      await withClient(options, async (client) => print('Principal', await client.whoami(), options))
    })
}
