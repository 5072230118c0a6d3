import { readFileSync } from 'node:fs'
import type { Context } from './operation.js'

/** The version of this package. */
export function packageVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

/** `canter version`, as lhctl shows it: a line for this program, one for the server. */
export async function showVersions({ io, flags }: Context): Promise<void> {
  io.stdout.write(`canter version: ${packageVersion()}\n`)
  const { withClient } = await import('./connect.js')
  await withClient(flags, io, async (client) => {
    const server = await client.getServerVersion().catch((error) => {
      if (error?.code !== 'UNIMPLEMENTED') throw error
      return undefined
    })
    if (server === undefined) {
      io.stdout.write('Server version: unknown; the server is older than this call\n')
      return
    }
    const { majorVersion, minorVersion, patchVersion = 0, preReleaseIdentifier: pre } = server
    const version = [majorVersion, minorVersion, patchVersion].join('.')
    io.stdout.write(`Server version: ${version}${pre === undefined ? '' : `-${pre}`}\n`)
  })
}
