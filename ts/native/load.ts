/**
 * Loads the binary: first `canter.<platform>.node` beside package.json (a build of this machine), then the package `canter-<platform>`.
 *
 * **Invariant:** only this folder loads the binary, and only when an engine is opened.
 */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Native } from './native.js'

const require = createRequire(import.meta.url)
let loaded: Native | undefined

/** The binary for this machine. Throws an Error that names platform, libc, Node version and the ways out. */
export function loadNative(): Native {
  loaded ??= load(thisPlatform())
  return loaded
}

/** This machine's platform; see {@link platformOf}. */
export function thisPlatform(): string | undefined {
  return platformOf(process.platform, process.arch, libcOf)
}

/** A platform in the words of napi-rs, for example `linux-x64-gnu`; undefined when Canter is not built for it. */
export function platformOf(os: NodeJS.Platform, arch: string, libc: () => 'gnu' | 'musl'): string | undefined {
  if (arch !== 'x64' && arch !== 'arm64') return undefined
  if (os === 'linux') return `linux-${arch}-${libc()}`
  if (os === 'darwin') return `darwin-${arch}`
  if (os === 'win32') return `win32-${arch}-msvc`
  return undefined
}

function load(platform: string | undefined): Native {
  if (platform === undefined) throw new Error(loadErrorText(undefined, undefined))
  try {
    return require(binaryOf(platform)) as Native
  } catch (error) {
    throw new Error(loadErrorText(platform, error), { cause: error })
  }
}

/** What is loaded for a platform: the file beside package.json if it is there, else the package. */
export function binaryOf(platform: string): string {
  const local = fileURLToPath(new URL(`../../canter.${platform}.node`, import.meta.url))
  return existsSync(local) ? local : `canter-${platform}`
}

/** The text of a failed load: what was looked for on what machine, and what helps. */
export function loadErrorText(platform: string | undefined, cause: unknown): string {
  const libc = process.platform === 'linux' ? `, libc ${libcOf()}` : ''
  const machine = `${process.platform} ${process.arch}${libc}, Node.js ${process.version}`
  if (platform === undefined) {
    return `Expected a platform Canter is built for (Linux, macOS or Windows on x64 or arm64), but this is ${machine}`
  }
  return [
    `Expected the package canter-${platform} with Canter's core, but it could not be loaded on ${machine}.`,
    ...(cause instanceof Error ? [`  Reason: ${cause.message.split('\n')[0]}`] : []),
    '  One of these helps:',
    '  - npm: `npm install --include=optional`; remove package-lock.json and node_modules first when they were made on another platform',
    '  - pnpm or yarn: name this platform in `supportedArchitectures`, then install again',
    '  - from source: `npm run build` in a clone of Canter (needs cargo)',
  ].join('\n')
}

// The text of ldd tells in a fraction of the time a process report takes; the report knows where there is no ldd.
function libcOf(): 'gnu' | 'musl' {
  try {
    return readFileSync('/usr/bin/ldd', 'latin1').includes('musl') ? 'musl' : 'gnu'
  } catch {
    const report = process.report?.getReport() as { header?: { glibcVersionRuntime?: string } } | undefined
    return report?.header?.glibcVersionRuntime === undefined ? 'musl' : 'gnu'
  }
}
