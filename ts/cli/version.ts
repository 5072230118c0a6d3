import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { withClient } from './connect.js'
import type { GlobalOptions } from './output.js'

/** The version of this package. */
export function packageVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

/** `canter version`, and `canter --version` without a server */
export function addVersion(program: Command): void {
  program.option('--version', 'print the version of this program')
  program.on('option:version', () => {
    process.stdout.write(`${packageVersion()}\n`)
    process.exit(0)
  })
  program
    .command('version')
    .description('show the version of this program and of the server')
    .action(async (_options, command: Command) => {
      process.stdout.write(`canter version: ${packageVersion()}\n`)
      await withClient(command.optsWithGlobals<GlobalOptions>(), async (client) => {
        const server = await client.getServerVersion()
        const pre = server.preReleaseIdentifier === undefined ? '' : `-${server.preReleaseIdentifier}`
        process.stdout.write(
          `Server version: ${server.majorVersion}.${server.minorVersion}.${server.patchVersion ?? 0}${pre}\n`,
        )
      })
    })
}
