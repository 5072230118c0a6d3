/**
 * What was handed to the door does not fit the message it was meant for, or bytes do not decode.
 *
 * The text names the place: `Expected threadSpecs.entrypoint.nodes to be an object, but got 5 (PutWfSpecRequest)`.
 */
export class ProtoError extends Error {
  /** `ProtoError` */
  override readonly name = 'ProtoError'
  /** The message by its name at the door, for example `RunWfRequest`. */
  readonly messageType: string
  /** Where in it, for example `variables["total"].int`; empty when it is the message as a whole. */
  readonly path: string

  constructor(messageType: string, path: string, wanted: string, found: string) {
    super(
      `Expected ${path === '' ? messageType : path} ${wanted}, but ${found}${path === '' ? '' : ` (${messageType})`}`,
    )
    this.messageType = messageType
    this.path = path
  }
}

/** A fault on its way up to the message it belongs to: every level puts its step in front. */
export class Misfit extends Error {
  readonly steps: (string | number)[] = []
  readonly wanted: string
  readonly found: string

  constructor(wanted: string, found: string) {
    super(wanted)
    this.wanted = wanted
    this.found = found
  }

  /** The error a user meets, once the place is known. */
  toProtoError(messageType: string): ProtoError {
    return new ProtoError(messageType, pathText(this.steps), this.wanted, this.found)
  }
}

/** Puts one step (a field's name, a map's key, a list's index) in front of a fault's place. */
export function at(step: string | number, key: string | number | undefined, error: unknown): unknown {
  if (error instanceof Misfit) {
    if (key !== undefined) error.steps.unshift(typeof key === 'number' ? key : `[${JSON.stringify(key)}]`)
    error.steps.unshift(step)
  }
  return error
}

function pathText(steps: readonly (string | number)[]): string {
  let text = ''
  for (const step of steps) {
    if (typeof step === 'number') text += `[${step}]`
    else if (step.startsWith('[')) text += step
    else text += text === '' ? step : `.${step}`
  }
  return text
}

const SHOWN_MAX = 60

/** A value as an error shows it: short, and never throwing. */
export function shown(value: unknown): string {
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value === 'string')
    return JSON.stringify(value.length > SHOWN_MAX ? `${value.slice(0, SHOWN_MAX)}...` : value)
  if (Array.isArray(value)) return 'an array'
  if (value instanceof Uint8Array) return 'bytes'
  if (value instanceof Date) return 'a Date'
  if (typeof value === 'object' && value !== null) return 'an object'
  if (typeof value === 'function') return 'a function'
  return String(value)
}
