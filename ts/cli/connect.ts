/** The client of a command. */
import type { Client } from '../client/client.js'
import type { Io } from './io.js'
import { type GlobalOptions, UsageError } from './output.js'
import { settingsOf } from './settings.js'

/** Runs `use` with a client, and closes it. */
export async function withClient<T>(options: GlobalOptions, io: Io, use: (client: Client) => Promise<T>): Promise<T> {
  const [{ connect }, { clientConfig }, settings] = await Promise.all([
    import('../client/connect.js'),
    import('../config/client.js'),
    settingsOf(options, io),
  ])
  const flags = { host: options.apiHost, port: portOf(options.apiPort, '--api-port'), tenant: options.tenant }
  const accessToken =
    settings.LHC_OAUTH_SERVER_URL === undefined
      ? undefined
      : await (await import('./credentials.js')).savedToken(settings)
  const client = connect(clientConfig({ ...flags, accessToken }, settings))
  try {
    return await use(client)
  } finally {
    await client.close()
  }
}

/** A port given as text. */
export function portOf(text: string | undefined, flag: string, min = 1): number | undefined {
  if (text === undefined) return undefined
  const port = Number(text)
  if (!Number.isInteger(port) || port < min || port > 65_535) {
    throw new UsageError(`Expected ${flag} to be a port from ${min} to 65535, but got ${JSON.stringify(text)}`)
  }
  return port
}
