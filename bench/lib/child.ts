/**
 * Child processes: every figure is taken in a process of its own, so that none is paid for by the one before.
 */
import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { CLI } from './canter.js'
import type { Options } from './options.js'

/** What Linux counts of a process, in clock ticks: a hundred a second on every platform we know. */
const TICKS_PER_SECOND = 100

function nodeArguments(options: Options): string[] {
  return options.profiles === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${options.profiles}`]
}

/** Runs a script of `bench/child` with these settings until it sends its result. */
export async function child<Result>(options: Options, script: string, settings: object): Promise<Result> {
  const running = start(options, script, settings)
  const result = await firstMessage<Result>(running)
  await ended(running)
  return result
}

/** Starts a script of `bench/child` that goes on after its first message. */
export function start(options: Options, script: string, settings: object): ChildProcess {
  return fork(fileURLToPath(new URL(`../child/${script}.ts`, import.meta.url)), [JSON.stringify(settings)], {
    execArgv: ['--import=tsx', ...nodeArguments(options)],
  })
}

/** The first thing a child sends. @throws when it ends without. */
export async function firstMessage<Result>(running: ChildProcess): Promise<Result> {
  const early = new Promise<never>((_, reject) => {
    running.once('exit', (code, signal) =>
      reject(new Error(`Expected a result, but the child ended with ${code ?? signal}`)),
    )
  })
  const [message] = await Promise.race([once(running, 'message'), early])
  return message as Result
}

async function ended(running: ChildProcess): Promise<void> {
  if (running.exitCode === null && running.signalCode === null) await once(running, 'exit')
}

/** A server of its own, as `canter serve` gives it. */
export interface Server {
  readonly pid: number
  readonly port: number
  close(): Promise<void>
}

/** Starts `canter serve` on a directory and waits until it says that it is ready. */
export async function serve(options: Options, dir: string): Promise<Server> {
  const args = [...nodeArguments(options), CLI, 'serve', '--data-dir', dir, '--grpc-port', '0']
  const running = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await Promise.race([once(running.stdout, 'data'), once(running, 'exit').then(() => ['nothing'])])
  const [, port] = /:(\d+) from/.exec(String(line)) ?? []
  if (port === undefined || running.pid === undefined) throw new Error(`Expected a server, but it said ${line}`)
  return {
    pid: running.pid,
    port: Number(port),
    async close() {
      running.kill('SIGTERM')
      await ended(running)
    },
  }
}

/** CPU seconds a process has used, user and system; undefined where the system does not tell. */
export function cpuSeconds(pid: number): number | undefined {
  const path = `/proc/${pid}/stat`
  if (!existsSync(path)) return undefined
  // The second field is the name, in parentheses, and may hold anything.
  const fields = readFileSync(path, 'latin1').split(') ').at(-1)?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND
}

/** Bytes of a process that are in memory; undefined where the system does not tell. */
export function rssBytes(pid: number): number | undefined {
  const path = `/proc/${pid}/status`
  if (!existsSync(path)) return undefined
  const [, kib] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(path, 'latin1')) ?? []
  return kib === undefined ? undefined : Number(kib) * 1024
}
