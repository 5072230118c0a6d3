/**
 * Counts what the server holds for its connections, so that nobody can make it hold more than it may: big messages by their bytes (small ones are
 * not counted), and calls that wait.
 *
 * **Invariant:** what was taken is given back exactly once; a connection that holds nothing leaves no trace.
 */
import { HELD_BYTES_MIN } from '../config/limits.js'

/** What connections hold of one kind. */
export class Shares {
  readonly #what: string
  readonly #perConnection: number
  readonly #together: number
  readonly #connections = new Map<string, number>()
  #total = 0

  /** `what` is counted, for texts; `perConnection` and `together` are how much one connection may hold, and all of them. */
  constructor(what: string, perConnection: number, together: number) {
    this.#what = what
    this.#perConnection = perConnection
    this.#together = together
  }

  /** What is held for all connections. */
  get total(): number {
    return this.#total
  }

  /** Takes so much for a connection, or tells why not. */
  take(connection: string, amount: number): string | undefined {
    const held = this.#connections.get(connection) ?? 0
    if (held + amount > this.#perConnection) {
      return `Expected at most ${this.#perConnection} ${this.#what} on one connection, but there are ${held} and ${amount} more`
    }
    if (this.#total + amount > this.#together) {
      return `Expected at most ${this.#together} ${this.#what} on all connections, but there are ${this.#total} and ${amount} more`
    }
    this.#connections.set(connection, held + amount)
    this.#total += amount
    return undefined
  }

  /** Gives it back. */
  give(connection: string, amount: number): void {
    const left = (this.#connections.get(connection) ?? 0) - amount
    if (left > 0) this.#connections.set(connection, left)
    else this.#connections.delete(connection)
    this.#total -= amount
  }
}

/** Bytes of big messages of one kind: requests, or replies. */
export class HeldBytes extends Shares {
  /** `perConnection` and `together` are bytes. */
  constructor(perConnection: number, together: number) {
    super('bytes in flight', perConnection, together)
  }

  /** Whether a message is counted at all. */
  counts(bytes: number): boolean {
    return bytes >= HELD_BYTES_MIN
  }
}
