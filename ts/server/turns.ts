/**
 * Lets the calls of all connections in by turns. HTTP/2 brings hundreds of new streams of one connection in one go, and to begin a call is most of
 * what it costs here: whoever floods would have the event loop for tens of milliseconds, again and again, and all others would wait. So so many calls
 * of a connection begin in a turn of the event loop, and the rest in the turns that follow.
 *
 * **Invariant:** calls of one connection begin in the order in which they came, each exactly once, unless its stream has ended meanwhile.
 * **Invariant:** who has few calls in a turn waits for no later one, however many others have.
 */
import { CALLS_BEGUN_PER_TURN_MAX } from '../config/limits.js'

/** What is needed of a stream of node:http2. */
export interface Stream {
  /** Its connection; undefined once it has ended. */
  readonly session?: object | undefined
  readonly destroyed: boolean
  readonly closed: boolean
  on(event: 'error', listener: () => void): unknown
}

/** Begins a call; `headers` are those that came with the stream. */
export type Begin<S extends Stream, H> = (stream: S, headers: H, flags: number) => void

interface Entry<S extends Stream, H> {
  readonly stream: S
  readonly headers: H
  readonly flags: number
  readonly begin: Begin<S, H>
}

/** The calls of one connection. */
interface Line<S extends Stream, H> {
  /** Whether it stands among those that are looked at in the next turn. */
  planned: boolean
  /** Begun in this turn. */
  begun: number
  /** Those that wait for a later one; what stands before `next` has had its turn. */
  waiting: Entry<S, H>[]
  next: number
}

/** The lines of a server's connections. */
export class Turns<S extends Stream, H> {
  readonly #perTurn: number
  readonly #lines = new WeakMap<object, Line<S, H>>()
  /** Lines in which something has begun in this turn, or waits. */
  #busy: Line<S, H>[] = []

  /** `perTurn` is how many calls of one connection begin in a turn. */
  constructor(perTurn = CALLS_BEGUN_PER_TURN_MAX) {
    this.#perTurn = perTurn
  }

  /** Begins a call at once, or in a later turn. */
  enter(stream: S, headers: H, flags: number, begin: Begin<S, H>): void {
    const { session } = stream
    // It has ended already.
    if (session === undefined) return
    const line = this.#lineOf(session)
    this.#plan(line)
    if (line.begun < this.#perTurn) {
      line.begun++
      begin(stream, headers, flags)
      return
    }
    // Nobody else listens yet, and an error that nobody hears would end the process.
    stream.on('error', ignore)
    line.waiting.push({ stream, headers, flags, begin })
  }

  #lineOf(session: object): Line<S, H> {
    let line = this.#lines.get(session)
    if (line === undefined) {
      line = { planned: false, begun: 0, waiting: [], next: 0 }
      this.#lines.set(session, line)
    }
    return line
  }

  #plan(line: Line<S, H>): void {
    if (line.planned) return
    line.planned = true
    if (this.#busy.length === 0) setImmediate(() => this.#turn())
    this.#busy.push(line)
  }

  // A new turn: what waits goes first.
  #turn(): void {
    const busy = this.#busy
    this.#busy = []
    for (const line of busy) {
      line.planned = false
      line.begun = 0
      if (line.waiting.length === 0) continue
      this.#plan(line)
      this.#beginSome(line)
    }
  }

  #beginSome(line: Line<S, H>): void {
    while (line.begun < this.#perTurn) {
      const entry = line.waiting[line.next]
      if (entry === undefined) break
      line.next++
      const { stream, headers, flags, begin } = entry
      if (stream.destroyed || stream.closed) continue
      line.begun++
      begin(stream, headers, flags)
    }
    if (line.next < line.waiting.length) return
    line.waiting = []
    line.next = 0
  }
}

function ignore(): void {}
