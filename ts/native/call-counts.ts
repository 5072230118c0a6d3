/**
 * How many calls ended how, by method: the one place where calls of all transports are counted.
 *
 * **Invariant:** every call that was submitted, or refused by a server before that, is counted once, when its outcome is known; one that its caller gave up counts as CANCELLED.
 */

/** gRPC status codes, OK included. */
const CODES_COUNT = 17
const UNKNOWN = 2

/** Counts since the engine was opened. */
export class CallCounts {
  // As many methods as the wire has, so that nothing bounds it further.
  readonly #byMethod = new Map<number, number[]>()

  /** One more call of a method has ended with a gRPC status code. */
  add(method: number, code: number): void {
    let counts = this.#byMethod.get(method)
    if (counts === undefined) {
      counts = new Array<number>(CODES_COUNT).fill(0)
      this.#byMethod.set(method, counts)
    }
    const known = code >= 0 && code < CODES_COUNT ? code : UNKNOWN
    counts[known] = (counts[known] ?? 0) + 1
  }

  /** What happened at all: method, code, how often. */
  *entries(): Generator<readonly [method: number, code: number, count: number]> {
    for (const [method, counts] of this.#byMethod) {
      for (const [code, count] of counts.entries()) if (count > 0) yield [method, code, count]
    }
  }
}
