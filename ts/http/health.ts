/**
 * Whether the engine is well, for whoever watches processes (spec C 9.1): texts, JSON and meters at fixed targets. Asks nobody who they are.
 *
 * **Invariant:** the connection is closed after each reply; the target is matched whole, its query included.
 */
import { readdir, stat } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { HealthPaths } from '../config/http.js'
import type { Core } from '../native/core.js'
import { nativeVersion } from '../native/core.js'
import { Metrics } from './metrics.js'
import { reply } from './reply.js'
import type { Surface } from './surface.js'

interface Answer {
  readonly status: number
  readonly type: string
  readonly body: string
}

const TEXT = 'text/plain; charset=utf-8'
const JSON_TYPE = 'application/json'
const WELL: Answer = { status: 200, type: TEXT, body: 'OK!' }

/** The routes of health. */
export class Health {
  readonly #routes: ReadonlyMap<string, () => Answer | Promise<Answer>>
  readonly #surface: Surface
  readonly #metrics: Metrics
  #disk: Promise<number> | undefined

  /** @throws RangeError when two paths are the same, or one is none. */
  constructor(surface: Surface, paths: HealthPaths) {
    const all = Object.values(paths) as string[]
    for (const path of all) {
      if (!path.startsWith('/') || path.startsWith('/api/') || all.indexOf(path) !== all.lastIndexOf(path))
        throw new RangeError(
          `Expected each path of health to begin with / but not /api/, and to be there once, but one is ${JSON.stringify(path)}`,
        )
    }
    this.#surface = surface
    this.#metrics = new Metrics(surface)
    this.#routes = new Map<string, () => Answer | Promise<Answer>>([
      [paths.liveness, () => this.#liveness()],
      [paths.readiness, () => this.#readiness()],
      [paths.metrics, () => this.#meters()],
      [paths.status, () => json(this.#status())],
      [paths.diskUsage, async () => json({ diskUsageBytes: await this.#diskUsage() })],
      [paths.standby, () => json({})],
    ])
  }

  /** Answers a request for anything but calls. */
  async answer(method: string | undefined, target: string, response: ServerResponse): Promise<void> {
    const { status, type, body } = await this.#answer(method, target)
    reply(response, status, body, { ...(body === '' ? {} : { 'content-type': type }), connection: 'close' })
  }

  /** Stops measuring. */
  close(): void {
    this.#metrics.close()
  }

  async #answer(method: string | undefined, target: string): Promise<Answer> {
    if (method !== 'GET') return { status: 405, type: TEXT, body: '' }
    try {
      return (await this.#routes.get(target)?.()) ?? { status: 404, type: TEXT, body: '' }
    } catch (error) {
      return unwell(`Expected to tell, but ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  #liveness(): Answer {
    const { core } = this.#surface
    if (core.stopped !== undefined) return unwell(`The engine has stopped: ${core.stopped}`)
    return core.closed ? unwell('The engine is closed') : WELL
  }

  #readiness(): Answer {
    return this.#surface.gate.closing ? unwell('The server is shutting down') : this.#liveness()
  }

  async #meters(): Promise<Answer> {
    const { type, body } = await this.#metrics.page(await this.#diskUsage())
    return { status: 200, type, body }
  }

  /** One partition, on this machine; nothing stands by and nothing is restored once an engine is open. */
  #status(): object {
    const { core, instanceId } = this.#surface
    const state = stateOf(core)
    const stats = core.closed ? {} : core.stats()
    const [position, durable, folded] = [stats.position, stats.durablePosition, stats.foldedPosition].map(Number)
    return {
      host: core.options.advertisedHost,
      port: core.options.advertisedPort,
      instanceId,
      version: nativeVersion(),
      coreState: state,
      timerState: state,
      activePartitions: core.closed
        ? []
        : [{ partition: 0, position, durablePosition: durable, foldedPosition: folded, lag: 0 }],
      standbyPartitions: [],
      restorations: [],
    }
  }

  // Whoever asks while it is being counted gets the same answer.
  #diskUsage(): Promise<number> {
    this.#disk ??= diskBytes(this.#surface.core.options.dir).finally(() => {
      this.#disk = undefined
    })
    return this.#disk
  }
}

function stateOf(core: Core): string {
  if (core.stopped !== undefined) return 'ERROR'
  return core.closed ? 'NOT_RUNNING' : 'RUNNING'
}

function unwell(body: string): Answer {
  return { status: 500, type: TEXT, body }
}

function json(value: object): Answer {
  return { status: 200, type: JSON_TYPE, body: JSON.stringify(value) }
}

/** Bytes of all files of a data directory; 0 in memory. Files come and go meanwhile. */
async function diskBytes(dir: string | null): Promise<number> {
  if (dir === null) return 0
  let bytes = 0
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const found = await stat(join(entry.parentPath ?? entry.path, entry.name)).catch(() => undefined)
    bytes += found?.size ?? 0
  }
  return bytes
}
