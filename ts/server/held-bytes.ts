/**
 * Counts the big messages that the server holds for its connections, so that nobody can make it hold more than it may. Small ones are not counted.
 *
 * **Invariant:** what was taken is given back exactly once; a connection that holds nothing leaves no trace.
 */
import { HELD_BYTES_MIN } from '../config/limits.js'

/** What is held of one kind: requests, or replies. */
export class HeldBytes {
  readonly #perConnection: number
  readonly #together: number
  readonly #connections = new Map<string, number>()
  #total = 0

  /** `perConnection` and `together` are bytes: what one connection may hold, and all of them. */
  constructor(perConnection: number, together: number) {
    this.#perConnection = perConnection
    this.#together = together
  }

  /** Bytes held for all connections. */
  get total(): number {
    return this.#total
  }

  /** Whether a message is counted at all. */
  counts(bytes: number): boolean {
    return bytes >= HELD_BYTES_MIN
  }

  /** Takes so many bytes for a connection, or tells why not. */
  take(connection: string, bytes: number): string | undefined {
    const held = this.#connections.get(connection) ?? 0
    if (held + bytes > this.#perConnection) {
      return `Expected at most ${this.#perConnection} bytes in flight on one connection, but there are ${held} and ${bytes} more`
    }
    if (this.#total + bytes > this.#together) {
      return `Expected at most ${this.#together} bytes in flight on all connections, but there are ${this.#total} and ${bytes} more`
    }
    this.#connections.set(connection, held + bytes)
    this.#total += bytes
    return undefined
  }

  /** Gives them back. */
  give(connection: string, bytes: number): void {
    const left = (this.#connections.get(connection) ?? 0) - bytes
    if (left > 0) this.#connections.set(connection, left)
    else this.#connections.delete(connection)
    this.#total -= bytes
  }
}
