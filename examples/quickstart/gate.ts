/** Lets everybody pass while it is open, and nobody while it is shut. */
export class Gate {
  #open: (() => void) | undefined
  #opened = Promise.resolve()
  #waiting = 0
  #onWaiting: () => void = () => {}

  shut(): void {
    this.#opened = new Promise((resolve) => {
      this.#open = resolve
    })
  }

  open(): void {
    this.#open?.()
    this.#open = undefined
  }

  async pass(): Promise<void> {
    if (this.#open === undefined) return
    this.#waiting++
    this.#onWaiting()
    await this.#opened
    this.#waiting--
  }

  /** Resolves when so many wait in front of it. */
  async crowded(count: number): Promise<void> {
    while (this.#waiting < count) {
      await new Promise<void>((resolve) => {
        this.#onWaiting = resolve
      })
    }
  }
}
