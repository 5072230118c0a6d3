/**
 * How much memory does an idle server take, beside a Node process that does nothing at all?
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { rssBytes, serve } from './lib/child.js'
import { short, table } from './lib/figures.js'
import { type Options, OUT } from './lib/options.js'

export interface Idle {
  /** Undefined where the system does not tell. */
  readonly serverBytes: number | undefined
  readonly emptyBytes: number | undefined
}

export async function howMuchMemoryWhenIdle(options: Options): Promise<Idle> {
  const idleMs = options.quick ? 200 : 2_000
  const dir = mkdtempSync(`${OUT}idle-`)
  const empty = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e9)'], { stdio: 'ignore' })
  const server = await serve(options, dir)
  try {
    await sleep(idleMs)
    return { serverBytes: rssBytes(server.pid), emptyBytes: rssBytes(empty.pid ?? 0) }
  } finally {
    empty.kill()
    await once(empty, 'exit')
    await server.close()
    rmSync(dir, { recursive: true })
  }
}

export function idleTable({ serverBytes, emptyBytes }: Idle): string {
  const mib = (bytes: number | undefined) => (bytes === undefined ? '-' : short(bytes / 1024 / 1024))
  return table([
    ['Idle', 'RSS MiB'],
    ['canter serve', mib(serverBytes)],
    ['an empty Node process', mib(emptyBytes)],
  ])
}
