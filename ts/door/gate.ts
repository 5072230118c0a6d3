/** What every handler asks before it begins: whether the server still takes calls (spec C 6.1). */
export class Gate {
  /** What those hear who come too late. */
  readonly refusal = 'Expected a server that takes calls, but it is shutting down'
  #closing = false
  readonly #leavers = new Set<() => void>()

  get closing(): boolean {
    return this.#closing
  }

  /** Has `leave` called when the gate closes; the result takes it back. */
  onClose(leave: () => void): () => void {
    this.#leavers.add(leave)
    return () => this.#leavers.delete(leave)
  }

  /** Lets nobody in any more, and asks those to leave who wait for something. */
  close(): void {
    this.#closing = true
    for (const leave of [...this.#leavers]) leave()
  }
}
