/**
 * An engine for tests: the real core, in memory, with a clock that only moves when told.
 */

import { Engine } from '../client/engine.js'
import { errorOf } from '../client/errors.js'
import type { RpcMethods } from '../client/rpc-methods.js'
import { type Duration, durationMs } from '../config/duration.js'
import { RPCS } from '../gen/index.js'

/** Options of {@link TestEngine.create}. */
export interface TestEngineOptions {
  /** Seed of generated ids; 1 by default, so that the same test meets the same ids. */
  readonly seed?: bigint | number | undefined
  /** Where the clock starts; 2020-01-01T00:00:00Z by default. */
  readonly start?: Date | undefined
}

/** An engine in memory whose time stands still. Each has its own clock, so that tests may run side by side. */
export type TestEngine = Engine & {
  /** Moves the clock on; when the promise resolves, everything that became due has happened. */
  advance(duration: Duration): Promise<void>
  /**
   * Lets the core panic at the end of the next command of a method, whoever sends it: that call ends with an error of code `INTERNAL`, and nothing
   * of it stays. So tests see how a service takes a bug of the engine. No other engine can be asked for this.
   *
   * @example
   * ```ts
   * await engine.provokeBug('runWf')
   * await engine.runWf('order') // throws
   * ```
   */
  provokeBug(method: keyof RpcMethods, message?: string): Promise<void>
}

/** As `PROVOKE_BUG_NUMBER` in crate/engine/src/api/method.rs. */
const PROVOKE_BUG_NUMBER = 3001

/** Makes engines for tests. */
export const TestEngine = {
  /**
   * @example
   * ```ts
   * await using engine = await TestEngine.create({ seed: 1 })
   * const run = await engine.runWf('reminder')
   * await engine.advance('7d')
   * ```
   */
  async create(options: TestEngineOptions = {}): Promise<TestEngine> {
    const { seed = 1, start } = options
    const engine = await Engine.open({ memory: true, clock: 'manual', seed, start })
    return Object.assign(engine, {
      provokeBug: (method: keyof RpcMethods, message = 'a bug that a test provoked') =>
        provokeBug(engine, method, message),
      async advance(duration: Duration) {
        engine.advanceClock(durationMs(duration))
        // The core takes things in order: a read that is answered saw everything the clock has set off.
        await engine.getServerVersion()
      },
    })
  },
}

function provokeBug(engine: Engine, method: string, message: string): Promise<void> {
  const rpc = Object.values(RPCS).find(({ name }) => name.charAt(0).toLowerCase() + name.slice(1) === method)
  if (rpc === undefined) throw new RangeError(`Expected a method like runWf, but got ${method}`)
  const number = Buffer.alloc(2)
  number.writeUInt16LE(rpc.number)
  const call = { method: PROVOKE_BUG_NUMBER, tenant: 'default', principal: 'anonymous' }
  return new Promise((resolve, reject) => {
    engine.core.submit({ ...call, body: Buffer.concat([number, Buffer.from(message)]) }, (code, _reply, text) => {
      if (code === 0) resolve()
      else reject(errorOf(code, text))
    })
  })
}
