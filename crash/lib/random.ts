/** A linear congruential generator: the same seed gives the same moments, places and choices, as far as the machine lets it. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = (Math.imul(seed, 2_654_435_761) + 1) >>> 0
  }

  /** From 0 to below 1. */
  next(): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0
    return this.#state / 2 ** 32
  }

  /** A whole number from `low` to below `high`. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low))
  }

  /** As likely between 50 and 500 as between 500 and 5,000. */
  logarithmic(low: number, high: number): number {
    return Math.round(low * (high / low) ** this.next())
  }

  chance(share: number): boolean {
    return this.next() < share
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.between(0, items.length)]
    if (item === undefined) throw new Error('Expected something to pick from, but there is nothing')
    return item
  }
}
