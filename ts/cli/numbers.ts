import { UsageError } from './output.js'

/** A whole number of 32 bits, not below zero. */
export function integerOf(text: string, what: string): number {
  const value = Number(text)
  if (!/^\d+$/.test(text) || value > 0x7fff_ffff) {
    throw new UsageError(`Expected ${what} to be a whole number, but got ${JSON.stringify(text)}`)
  }
  return value
}
