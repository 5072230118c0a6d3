/** One line that is written over on a terminal; elsewhere a line a second. */
export class Progress {
  readonly #tty = process.stdout.isTTY
  readonly #startedMs = Date.now()
  #shownMs = 0

  show(text: string): void {
    if (this.#tty) process.stdout.write(`\r\x1b[K${this.#line(text)}`)
    else if (Date.now() - this.#shownMs >= 1000) {
      this.#shownMs = Date.now()
      console.log(this.#line(text))
    }
  }

  /** A line that stays. */
  tell(text: string): void {
    if (this.#tty) process.stdout.write('\r\x1b[K')
    console.log(this.#line(text))
  }

  #line(text: string): string {
    return `${((Date.now() - this.#startedMs) / 1000).toFixed(1).padStart(5)} s  ${text}`
  }
}
