/** Starts engine.ts as a child process, kills it, starts it again. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

export class EngineProcess {
  readonly port: number
  readonly #dir: string
  #child: ChildProcess | undefined

  private constructor(dir: string, port: number) {
    this.#dir = dir
    this.port = port
  }

  /** An engine on this data directory, ready to be called. */
  static async start(dir: string): Promise<EngineProcess> {
    const engine = new EngineProcess(dir, await freePort())
    process.on('exit', () => engine.#child?.kill('SIGKILL'))
    await engine.start()
    return engine
  }

  /** Starts it (again): on the same directory, at the same port. */
  async start(): Promise<void> {
    const child = fork(fileURLToPath(new URL('engine.ts', import.meta.url)), [this.#dir, String(this.port)], {
      execArgv: ['--import=tsx'],
    })
    this.#child = child
    await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(([code]) => {
        throw new Error(`Expected the engine to start, but it ended with code ${code}; what it said is above`)
      }),
    ])
  }

  /** SIGKILL: it gets no chance to save anything. */
  kill(): Promise<void> {
    return this.#end('SIGKILL')
  }

  /** SIGTERM: it closes in good order. */
  stop(): Promise<void> {
    return this.#end('SIGTERM')
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child
    if (child === undefined) return
    this.#child = undefined
    const exit = once(child, 'exit')
    child.kill(signal)
    await exit
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
