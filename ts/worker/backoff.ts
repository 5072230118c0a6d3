import { setTimeout as sleep } from 'node:timers/promises'

/** Pauses that double from `minMs` to `maxMs`, each shortened by chance to as little as half, so that many workers do not return at once. */
export class Backoff {
  readonly #minMs: number
  readonly #maxMs: number
  #failures = 0

  constructor(minMs: number, maxMs: number) {
    this.#minMs = minMs
    this.#maxMs = maxMs
  }

  /** It works again: the next pause is a short one. */
  reset(): void {
    this.#failures = 0
  }

  /** Waits the next pause, or until the signal fires; tells whether it waited to the end. */
  async pause(signal: AbortSignal): Promise<boolean> {
    const fullMs = Math.min(this.#minMs * 2 ** this.#failures++, this.#maxMs)
    return pause(fullMs * (0.5 + Math.random() / 2), signal)
  }
}

/** Waits, or until the signal fires; tells whether it waited to the end. */
export async function pause(ms: number, signal: AbortSignal): Promise<boolean> {
  return sleep(ms, true, { signal }).catch(() => false)
}
