/**
 * One kind of task of a worker: heartbeats, and a poller for each host the server names (spec C 3.1).
 *
 * **Invariant:** while it is open, a broken connection is tried again within seconds; a heartbeat alone never ends a poll that works.
 */
import type { Client } from '../client/client.js'
import { LhError } from '../client/errors.js'
import type { Host } from '../client/transport.js'
import { HEARTBEAT_INTERVAL_MS, RECONNECT_MAX_MS, RECONNECT_MIN_MS, type WorkerConfig } from '../config/worker.js'
import { encode, type ScheduledTask } from '../gen/index.js'
import { Backoff, pause } from './backoff.js'
import { Poller } from './poller.js'

/** How long streams may take to end after they were closed; a server that never ends them is left (spec C 3.3, 7). */
const STREAM_END_MS = 1_000

/** What a loop needs. */
export interface TaskLoopOptions {
  readonly client: Client
  readonly taskDef: string
  readonly config: WorkerConfig
  /** Runs one task; resolves when its slot is free again, and calls `release` when it is so before. */
  run(task: ScheduledTask, release: () => void): Promise<void>
}

/** Polls for one TaskDef until closed. */
export class TaskLoop {
  readonly #options: TaskLoopOptions
  readonly #request: Uint8Array
  readonly #pollers = new Map<string, Poller>()
  readonly #leaving = new Set<Poller>()
  readonly #stop = new AbortController()
  readonly #backoff = new Backoff(RECONNECT_MIN_MS, RECONNECT_MAX_MS)
  #wake = new AbortController()
  #ended: Promise<void> = Promise.resolve()

  constructor(options: TaskLoopOptions) {
    const { taskDef, config } = options
    this.#options = options
    this.#request = encode('PollTaskRequest', {
      taskDefId: { name: taskDef },
      clientId: config.workerId,
      taskWorkerVersion: config.workerVersion === '' ? undefined : config.workerVersion,
    })
  }

  /** Registers and opens the first polls. @throws when the server refuses or does not answer. */
  async start(): Promise<void> {
    await this.#heartbeat()
    this.#ended = this.#loop()
  }

  /** Asks for nothing more; resolves when no task can arrive any more. Tasks may still run then: see {@link idle}. */
  async close(): Promise<void> {
    this.#stop.abort()
    await this.#ended
    const pollers = [...this.#pollers.values(), ...this.#leaving]
    for (const poller of pollers) poller.close()
    const over = new AbortController()
    await Promise.race([Promise.all(pollers.map((poller) => poller.ended)), pause(STREAM_END_MS, over.signal)])
    over.abort()
    for (const poller of pollers) poller.destroy()
    await Promise.all(pollers.map((poller) => poller.idle()))
  }

  async #loop(): Promise<void> {
    const { config, taskDef } = this.#options
    const stop = this.#stop.signal
    let failing = false
    while (!stop.aborted) {
      this.#wake = new AbortController()
      if (failing || this.#pollers.size === 0) {
        if (!(await this.#backoff.pause(stop))) return
      } else {
        await pause(HEARTBEAT_INTERVAL_MS * (0.8 + Math.random() * 0.2), AbortSignal.any([stop, this.#wake.signal]))
        if (this.#pollers.size === 0) continue
      }
      if (stop.aborted) return
      try {
        await this.#heartbeat()
        failing = false
      } catch (error) {
        if (stop.aborted) return
        if (!failing)
          config.logger.warn(`Worker for ${taskDef} lost its server: ${LhError.from(error).message}`, { taskDef })
        failing = true
      }
    }
  }

  async #heartbeat(): Promise<void> {
    const { client, config, taskDef } = this.#options
    const request = { taskWorkerId: config.workerId, taskDefId: { name: taskDef } }
    const { yourHosts } = await client.registerTaskWorker(request, { signal: this.#stop.signal, timeout: '20s' })
    const hosts = new Map(yourHosts.map((host) => [`${host.host}:${host.port}`, host]))
    for (const [address, poller] of this.#pollers) if (!hosts.has(address)) this.#leave(address, poller)
    const slots = Math.max(1, Math.floor(config.concurrency / Math.max(1, hosts.size)))
    await Promise.all([...hosts].map(([address, host]) => this.#join(address, host, slots)))
  }

  async #join(address: string, host: Host, slots: number): Promise<void> {
    if (this.#pollers.has(address)) return
    const { client, config, taskDef, run } = this.#options
    const joinedMs = Date.now()
    const poller = new Poller({
      request: this.#request,
      slots,
      run,
      onGarbled: (error) =>
        config.logger.error(`Worker for ${taskDef} got a garbled task: ${LhError.from(error).message}`),
      open: (events) => client.transport.openPolls(host, events),
    })
    this.#pollers.set(address, poller)
    poller.ended
      .then((error) => {
        if (this.#stop.signal.aborted || this.#pollers.get(address) !== poller) return
        this.#leave(address, poller)
        // A stream that lasted was a good one; those that end at once must not be opened again at once.
        if (Date.now() - joinedMs > RECONNECT_MAX_MS) this.#backoff.reset()
        const why = error === undefined ? 'it ended' : error.message
        config.logger.info(`Worker for ${taskDef} lost its stream to ${address}: ${why}`, { taskDef })
        this.#wake.abort()
      })
      .catch(() => {})
    await poller.start().catch((error) => {
      this.#pollers.delete(address)
      throw error
    })
  }

  #leave(address: string, poller: Poller): void {
    this.#pollers.delete(address)
    this.#leaving.add(poller)
    poller.close()
    poller.ended
      .then(() => poller.idle())
      .then(() => this.#leaving.delete(poller))
      .catch(() => {})
  }
}
