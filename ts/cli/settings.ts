/**
 * Where settings come from: flags, then `LHC_*` of the environment, then a context of the config file, then the properties file of `lhctl`, then
 * the defaults (experience 2.2, spec C 8.2 and 10.1).
 *
 * The config file is JSON or YAML: `{ current: dev, contexts: { dev: { LHC_API_HOST: ..., LHC_API_PORT: ... } } }`, with the keys every
 * LittleHorse client knows.
 */
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Io } from './io.js'
import { type GlobalOptions, UsageError } from './output.js'

/** `LHC_*` keys and what they are set to. */
export type Settings = { readonly [key: string]: string | undefined }

/** Everything but the flags. @throws {@link UsageError} when a file that was named is not there. */
export async function settingsOf(options: GlobalOptions, { env }: Io): Promise<Settings> {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  return { ...properties(options.configFile, env), ...(await contextOf(options.context, env)), ...set }
}

/** The directory of the user's settings. */
export function configDir(env: Settings): string {
  return join(env.HOME || homedir(), '.config')
}

async function contextOf(name: string | undefined, env: Settings): Promise<Settings> {
  const path = env.CANTER_CONFIG || join(configDir(env), 'canter.yaml')
  if (!existsSync(path)) {
    if (name === undefined) return {}
    throw new UsageError(`Expected context ${name} in ${path}, but there is no such file`)
  }
  const { parse } = await import('yaml')
  const file = (parse(readFileSync(path, 'utf8')) ?? {}) as { current?: unknown; contexts?: { [name: string]: object } }
  const wanted = name ?? file.current
  if (wanted === undefined) return {}
  const context = file.contexts?.[String(wanted)]
  if (typeof context !== 'object' || context === null) {
    const known = Object.keys(file.contexts ?? {}).join(', ') || 'it has none'
    throw new UsageError(`Expected context ${wanted} in ${path} (${known}), but there is none`)
  }
  return Object.fromEntries(Object.entries(context).map(([key, value]) => [key, String(value)]))
}

// A file that was named must be there; the one every lhctl reads may be missing.
function properties(path: string | undefined, env: Settings): Settings {
  let text: string
  try {
    text = readFileSync(path ?? join(configDir(env), 'littlehorse.config'), 'utf8')
  } catch (error) {
    if (path === undefined) return {}
    throw new UsageError(`Expected a properties file at ${path}, but ${(error as Error).message}`)
  }
  const found: { [key: string]: string } = {}
  for (const line of text.split(/\r?\n/)) {
    const [, key, value] = /^\s*([A-Z][A-Z0-9_]*)\s*[=:]\s*(.*?)\s*$/.exec(line) ?? []
    if (key === undefined || value === undefined) continue
    // As the reader of lhctl has it: ${NAME} is a key above, or the environment.
    found[key] = value.replace(/\$\{(\w+)\}/g, (_all, name: string) => found[name] ?? env[name] ?? '')
  }
  return found
}
