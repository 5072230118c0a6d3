/**
 * The client of a verb. Order: flag, `LHC_*` environment, properties file, default.
 */
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Client } from '../client/client.js'
import { type GlobalOptions, UsageError } from './output.js'

/** Runs `use` with a client, and closes it. */
export async function withClient<T>(options: GlobalOptions, use: (client: Client) => Promise<T>): Promise<T> {
  const [{ connect }, { clientConfig }] = await Promise.all([
    import('../client/connect.js'),
    import('../config/client.js'),
  ])
  const flags = { host: options.apiHost, port: portOf(options.apiPort, '--api-port'), tenant: options.tenant }
  const client = connect(clientConfig(flags, { ...properties(options.configFile), ...process.env }))
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

// A file that was named must be there; the one every lhctl reads may be missing.
function properties(path: string | undefined): Record<string, string> {
  let text: string
  try {
    text = readFileSync(path ?? join(homedir(), '.config', 'littlehorse.config'), 'utf8')
  } catch (error) {
    if (path === undefined) return {}
    throw new UsageError(`Expected a properties file at ${path}, but ${(error as Error).message}`)
  }
  const found: Record<string, string> = {}
  for (const line of text.split(/\r?\n/)) {
    const [, key, value] = /^\s*([A-Z][A-Z0-9_]*)\s*[=:]\s*(.*?)\s*$/.exec(line) ?? []
    if (key !== undefined && value !== undefined) found[key] = value
  }
  return found
}
