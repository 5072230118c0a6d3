import type { VariableType } from '../gen/index.js'

/** A value has no place in a workflow, or not with the type it was declared with. Nothing was converted. */
export class ValueError extends Error {
  /** `ValueError` */
  override readonly name: string = 'ValueError'
}

/**
 * A conversion would have lost digits: an INT has 64 bits, a JavaScript number is exact only up to 2^53.
 *
 * The way out is a bigint: `1200n` instead of `1200`.
 */
export class PrecisionError extends ValueError {
  /** `PrecisionError` */
  override readonly name = 'PrecisionError'
}

const SHOWN_MAX = 60

/** A value as an error shows it: short, with its kind. */
export function shown(value: unknown): string {
  if (typeof value === 'string') {
    return `the string ${JSON.stringify(value.length > SHOWN_MAX ? `${value.slice(0, SHOWN_MAX)}...` : value)}`
  }
  if (typeof value === 'bigint') return `the bigint ${value}n`
  if (typeof value === 'number') return `the number ${value}`
  if (typeof value === 'boolean') return `the boolean ${value}`
  if (typeof value === 'function') return 'a function'
  if (typeof value === 'symbol') return 'a symbol'
  if (value === null || value === undefined) return String(value)
  if (Array.isArray(value)) return 'an array'
  const name = (Object.getPrototypeOf(value)?.constructor as { name?: string } | undefined)?.name
  return name === undefined || name === '' || name === 'Object' ? 'an object' : `a ${name}`
}

/** The refusal of a value that is not what its type asks for. */
export function misfit(type: VariableType, wanted: string, value: unknown): ValueError {
  return new ValueError(`Expected ${wanted} for ${type}, but got ${shown(value)}`)
}
