/**
 * The polls of one kind of task at one host.
 *
 * **Invariant:** outstanding polls plus running tasks never exceed the slots: a worker asks for work only when it has room.
 */
import type { PollEvents, PollStream } from '../client/transport.js'
import { decode, type ScheduledTask } from '../gen/index.js'

/** What a poller needs. */
export interface PollerOptions {
  /** The PollTaskRequest, encoded once: it is always the same. */
  readonly request: Uint8Array
  /** Tasks that may run at once. */
  readonly slots: number
  /** Runs one task; resolves, and never rejects, when its slot is free again. It may call `release` before: as soon as there is room. */
  run(task: ScheduledTask, release: () => void): Promise<void>
  /** A response that is none. */
  onGarbled(error: unknown): void
  /** Opens the stream. */
  open(events: PollEvents): Promise<PollStream>
}

/** Polls while open. */
export class Poller {
  readonly #options: PollerOptions
  /** Resolves when the stream has ended: with the error that broke it, or undefined when it was closed. Tasks may still run then. */
  readonly ended: Promise<Error | undefined>
  readonly #end: (error: Error | undefined) => void
  readonly #running = new Set<Promise<void>>()
  #stream: PollStream | undefined
  #outstanding = 0
  #busy = 0
  #closing = false

  constructor(options: PollerOptions) {
    this.#options = options
    const { promise, resolve } = deferred<Error | undefined>()
    this.ended = promise
    this.#end = resolve
  }

  /** Opens the stream and asks for as many tasks as there are slots. */
  async start(): Promise<void> {
    const stream = await this.#options.open({
      onResponse: (response) => this.#onResponse(response),
      onEnd: (error) => {
        this.#outstanding = 0
        this.#closing = true
        this.#end(error)
      },
    })
    this.#stream = stream
    if (this.#closing) stream.close()
    else this.#ask()
  }

  /** Asks for nothing more. Tasks on their way are still run; see {@link ended}. */
  close(): void {
    if (this.#closing) return
    this.#closing = true
    if (this.#stream === undefined) this.#end(undefined)
    else this.#stream.close()
  }

  /** Drops the stream at once. */
  destroy(): void {
    this.#closing = true
    this.#stream?.destroy()
    this.#end(undefined)
  }

  /** Resolves when no task runs any more. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running)
  }

  #ask(): void {
    while (!this.#closing && this.#outstanding + this.#busy < this.#options.slots) {
      this.#outstanding++
      this.#stream?.poll(this.#options.request)
    }
  }

  #onResponse(response: Uint8Array): void {
    this.#outstanding = Math.max(this.#outstanding - 1, 0)
    const result = this.#taskOf(response)
    // An empty response is an answer without a task (spec C 3.3): ask again.
    if (result === undefined) {
      this.#ask()
      return
    }
    this.#busy++
    let held = true
    const release = () => {
      if (!held) return
      held = false
      this.#busy--
      this.#ask()
    }
    const running = this.#options.run(result, release).then(() => {
      this.#running.delete(running)
      release()
    })
    this.#running.add(running)
  }

  #taskOf(response: Uint8Array): ScheduledTask | undefined {
    try {
      return decode('PollTaskResponse', response).result
    } catch (error) {
      // Nobody can say which task it was; its timeout frees it.
      this.#options.onGarbled(error)
      return undefined
    }
  }
}

function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {}
  const promise = new Promise<T>((give) => {
    resolve = give
  })
  return { promise, resolve }
}
