/**
 * An engine for tests: the real core, in memory, with a clock that only moves when told.
 */

import { Engine } from '../client/engine.js'
import { type Duration, durationMs } from '../config/duration.js'

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
}

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
      async advance(duration: Duration) {
        engine.advanceClock(durationMs(duration))
        // The core takes things in order: a read that is answered saw everything the clock has set off.
        await engine.getServerVersion()
      },
    })
  },
}
