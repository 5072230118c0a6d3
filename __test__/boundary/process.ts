import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const HOME = fileURLToPath(new URL('../..', import.meta.url))

/** How a process ended. */
export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a module's text in a Node.js of its own; `ts/` is where imports begin. */
export function runModule(source: string): Promise<Ended> {
  const text = source.replaceAll("from '#ts/", `from '${HOME}ts/`)
  return runNode(['--import=tsx', '--input-type=module', '--eval', text])
}

/** Longer than any of them takes: AVA itself may wait for ever when a test that hangs comes after one with a time limit of its own. */
const ENDS_MS_MAX = 240_000

/** Runs Node.js with these arguments until it ends, or is ended because it does not. */
export function runNode(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const child = spawn(process.execPath, args, {
    cwd: HOME,
    env: { ...process.env, ...env },
    timeout: ENDS_MS_MAX,
    killSignal: 'SIGKILL',
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (text) => {
    stdout += text
  })
  child.stderr.on('data', (text) => {
    stderr += text
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }))
  })
}
