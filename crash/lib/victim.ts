/** Processes that hold an engine and are going to be killed, and the one that loads them. */
import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Order } from '../child/generator.js'
import type { HostSettings } from '../child/host.js'
import { CLI, HOME } from './canter.js'

/** An engine in a host with work of its own, or a server alone. */
export type Kind = 'host' | 'serve'

export interface Death {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

export interface Victim {
  readonly pid: number
  /** Resolves with the port when it can be called; rejects when it ends before. */
  readonly ready: Promise<number>
  /** Resolves when it has taken its data directory, which is when it begins to recover; or when it is dead. */
  opening(): Promise<void>
  /** Resolves when stdout has this; or with false when it is dead. */
  says(pattern: RegExp): Promise<boolean>
  signal(signal: 'SIGKILL' | 'SIGTERM'): void
  /** Resolves when it is dead, and all it ever wrote has been read. */
  readonly over: Promise<Death>
}

export interface VictimOptions extends HostSettings {
  readonly kind: Kind
  readonly env?: NodeJS.ProcessEnv
}

const script = (name: string): string => fileURLToPath(new URL(`../child/${name}.ts`, import.meta.url))

/** Starts one on a directory, which must be there. */
export function start({ kind, env, ...settings }: VictimOptions): Victim {
  const args =
    kind === 'host'
      ? ['--import=tsx', script('host'), JSON.stringify(settings)]
      : [...CLI, 'serve', '--data-dir', settings.dir, '--grpc-port', '0']
  const child = spawn(process.execPath, args, {
    cwd: HOME,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [stdout, stderr] = ['', '']
  let dead = false
  const over = new Promise<Death>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      dead = true
      resolve({ code, signal, stdout, stderr })
    })
  })
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text
  })
  const says = async (pattern: RegExp): Promise<boolean> => {
    while (!pattern.test(stdout)) {
      if (dead) return false
      await Promise.race([once(child.stdout, 'data'), over])
    }
    return true
  }
  const where = kind === 'host' ? /^ready (\d+)$/m : /:(\d+) from /
  const ready = says(where).then((said) => {
    const port = Number(where.exec(stdout)?.[1])
    if (said) return port
    throw new Error(`Expected ${kind} to become ready, but it ended: ${stdout}${stderr}`)
  })
  // Who only wants it to die never asks.
  ready.catch(() => {})
  return {
    pid: child.pid ?? 0,
    ready,
    over,
    says,
    signal: (signal) => child.kill(signal),
    async opening() {
      while (!dead && !ownerOf(settings.dir).startsWith(`process ${child.pid} `)) await sleep(1)
    },
  }
}

/** Who says in LOCK that the directory is theirs. */
function ownerOf(dir: string): string {
  try {
    return readFileSync(join(dir, 'LOCK'), 'utf8')
  } catch {
    return ''
  }
}

/** The process with clients and workers that is not killed. */
export interface Generator {
  go(order: { port: number; prefix: string; inFlight: number; big: boolean }): void
  /** Resolves when it asks for nothing any more. */
  stop(): Promise<void>
  end(): Promise<void>
}

export function startGenerator(history: string): Generator {
  const child: ChildProcess = fork(script('generator'), [history], { execArgv: ['--import=tsx'] })
  const tell = (order: Order) => child.send(order)
  return {
    go: (go) => tell({ go }),
    async stop() {
      tell({ stop: true })
      await once(child, 'message')
    },
    async end() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.disconnect()
      await once(child, 'exit')
    },
  }
}
