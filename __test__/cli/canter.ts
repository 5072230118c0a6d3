import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Ended, runNode } from '../boundary/process.js'
import { freePort } from '../client/doors.js'

const HOME = fileURLToPath(new URL('../..', import.meta.url))
const MAIN = join(HOME, 'ts/cli/main.ts')

/** Environment without the keys a developer may have set. */
const CLEAN = { LHC_API_HOST: '', LHC_API_PORT: '', LHC_TENANT_ID: '', HOME: tmpdir() }

/** Runs `canter` to its end. */
export function canter(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return runNode(['--import=tsx', MAIN, ...args], { ...CLEAN, ...env })
}

/** A command that goes on until it is ended. */
export interface Running {
  readonly child: ChildProcess
  /** Resolves with how it ended. */
  readonly ended: Promise<Ended>
  /** Resolves when its output has this. */
  says(text: RegExp): Promise<void>
}

/** Starts `canter`. */
export function spawnCanter(args: readonly string[], env: NodeJS.ProcessEnv = {}): Running {
  const child = spawn(process.execPath, ['--import=tsx', MAIN, ...args], { env: { ...process.env, ...CLEAN, ...env } })
  let [stdout, stderr] = ['', '']
  const looks = new Set<() => void>()
  child.stdout.on('data', (text) => {
    stdout += text
    for (const look of [...looks]) look()
  })
  child.stderr.on('data', (text) => {
    stderr += text
  })
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }))
  })
  return {
    child,
    ended,
    says: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (text.test(stdout)) resolve()
        }
        looks.add(look)
        look()
        ended.then(() => reject(new Error(`Expected canter to say ${text}, but it ended: ${stdout}${stderr}`)), reject)
      }),
  }
}

/** A running `canter serve`. */
export interface Serving {
  readonly port: number
  readonly dir: string
  readonly ready: string
  readonly child: ChildProcess
  /** Resolves with how it ended. */
  readonly ended: Promise<Ended>
  /** Runs another verb against it. */
  run(...args: string[]): Promise<Ended>
  /** Stops it and removes its data. */
  stop(): Promise<void>
}

/** Starts `canter serve` in a new directory and waits until it is ready. */
export async function startServing(extra: readonly string[] = []): Promise<Serving> {
  const dir = await mkdtemp(join(tmpdir(), 'canter-cli-'))
  const port = await freePort()
  const args = ['--import=tsx', MAIN, 'serve', '--data-dir', dir, '--grpc-port', String(port), ...extra]
  const child = spawn(process.execPath, args, { cwd: HOME, env: { ...process.env, ...CLEAN } })
  let [stdout, stderr] = ['', '']
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }))
  })
  child.stderr.on('data', (text) => {
    stderr += text
  })
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (text) => {
      stdout += text
      if (stdout.includes('\n')) resolve()
    })
    ended.then(() => reject(new Error(`canter serve ended: ${stderr}`)), reject)
  })
  return {
    port,
    dir,
    ready: stdout,
    child,
    ended,
    run: (...verb) => canter(['--api-host', '127.0.0.1', '--api-port', String(port), ...verb]),
    async stop() {
      child.kill('SIGTERM')
      await ended
      await rm(dir, { recursive: true, force: true })
    },
  }
}
