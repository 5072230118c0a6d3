import { ENUMS } from '../gen/index.js'
import { Mistake } from './error.js'

const LH_NAME = /^[A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?$/

/** Names of definitions: letters, digits and hyphens, a hyphen neither first nor last (spec A 1.1). */
export function checkName(what: string, name: unknown): asserts name is string {
  checkText(what, name)
  if (!LH_NAME.test(name)) {
    throw new Mistake(`${what} of letters, digits and inner hyphens`, `got ${JSON.stringify(name)}`)
  }
}

/** Names without a pattern: anything but nothing. */
export function checkText(what: string, text: unknown): asserts text is string {
  if (typeof text !== 'string') throw new Mistake(what, `got ${kind(text)}`)
  if (text === '') throw new Mistake(what, 'got an empty string')
}

/** What somebody gave, as text; JSON has none for a bigint, and `5n` where 5 is wanted is a likely mistake. */
export function shown(value: unknown): string {
  return typeof value === 'bigint' ? `${value}n` : String(JSON.stringify(value))
}

/** What kind of thing somebody gave. */
export function kind(value: unknown): string {
  if (value === null || value === undefined) return String(value)
  return `${typeof value === 'object' ? 'an' : 'a'} ${typeof value}`
}

/** The names of failures that are the server's own (spec A 1.1). */
export function isErrorName(name: string): name is keyof typeof ENUMS.LHErrorType {
  return Object.hasOwn(ENUMS.LHErrorType, name)
}

/** Whole numbers of 32 bits, as the wire has them, from a least one on. */
export function checkInt32(what: string, value: unknown, least: number): asserts value is number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > INT32_MAX) {
    throw new Mistake(`${what} to be a whole number from ${least} to ${INT32_MAX}`, `got ${String(value)}`)
  }
}

const INT32_MAX = 2 ** 31 - 1
