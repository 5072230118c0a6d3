/** One life of engine-under-load.ts, from its start to its kill. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Fact, factsOf } from './facts.js'

const HOME = fileURLToPath(new URL('../..', import.meta.url))

export interface Life {
  /** Resolves when it said so, or with false when it ended first. */
  reached(kind: Fact['kind']): Promise<boolean>
  signal(signal: 'SIGKILL' | 'SIGTERM'): void
  /** Resolves when it is dead and everything it ever wrote has been read. */
  readonly over: Promise<{ readonly facts: readonly Fact[]; readonly signal: string | null; readonly stderr: string }>
}

/** Starts the engine under load. */
export function live(dir: string, life: number): Life {
  const script = fileURLToPath(new URL('engine-under-load.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import=tsx', script, dir, String(life)], {
    cwd: HOME,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const waiting = new Map<string, (reached: boolean) => void>()
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (text) => {
    stdout += text
    for (const [kind, resolve] of waiting) if (stdout.includes(`{"kind":"${kind}"}\n`)) resolve(true)
  })
  child.stderr.on('data', (text) => {
    stderr += text
  })
  const over = new Promise<Awaited<Life['over']>>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (_code, signal) => {
      for (const giveUp of waiting.values()) giveUp(false)
      resolve({ facts: factsOf(stdout), signal, stderr })
    })
  })
  return {
    reached: (kind) => new Promise((resolve) => waiting.set(kind, resolve)),
    signal: (signal) => child.kill(signal),
    over,
  }
}
