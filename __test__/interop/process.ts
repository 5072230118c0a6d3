import { spawn } from 'node:child_process'
import type { ExecutionContext } from 'ava'
import { startServing } from '../cli/canter.js'

/** How a program ended. */
export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program to its end. */
export function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (text) => {
    stdout += text
  })
  child.stderr.on('data', (text) => {
    stderr += text
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}

/** Runs a program of a published client against `canter serve`: it is told by `LHC_*` where that is. */
export async function runClient(program: string, args: readonly string[]): Promise<Ended> {
  const serving = await startServing()
  try {
    const address = { LHC_API_HOST: '127.0.0.1', LHC_API_PORT: String(serving.port), PYTHONDONTWRITEBYTECODE: '1' }
    return await run(program, args, address)
  } finally {
    await serving.stop()
  }
}

/** The lines that a client's program prints against `canter serve`, one for each check: all ok, and none missing. */
export async function checks(
  t: ExecutionContext,
  count: number,
  program: string,
  args: readonly string[],
): Promise<void> {
  const { code, stdout, stderr } = await runClient(program, args)
  const lines = stdout.trim().split('\n')
  for (const line of lines) t.log(line)
  t.deepEqual(
    lines.filter((line) => !line.startsWith('ok ')),
    [],
  )
  t.is(code, 0, stderr)
  // One that ends early has not passed.
  t.is(lines.length, count, stderr)
}
