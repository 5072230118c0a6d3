/**
 * Arguments and flags as a request: each text read by its kind, and put where its field is.
 */
import { wfRunIdFromText } from '../value/wf-run-id.js'
import { type CallOperation, type Choice, type Flags, flagOf, isBare, type Kind, type Param } from './operation.js'
import { UsageError } from './output.js'

/** A request that grows. */
export type Request = { [field: string]: unknown }

/** The words as the arguments they are: one word joined by slashes is several. @throws {@link UsageError} */
export function split({ args = [], joined, rest }: CallOperation, words: readonly string[]): readonly string[] {
  const [only = ''] = words
  if (!joined || words.length !== 1 || !only.includes('/')) return words
  const parts = only.split('/')
  if (parts.length <= args.length || rest !== undefined) return parts
  throw new UsageError(`Expected ${args.map(({ name }) => name).join('/')}, but got ${JSON.stringify(only)}`)
}

/** Puts what was typed into a request. */
export function fill(request: Request, operation: CallOperation, words: readonly string[], flags: Flags): void {
  const { args = [], flags: params = [], oneOf = [] } = operation
  for (const [at, param] of args.entries()) {
    const text = words[at]
    if (text !== undefined) put(request, param, read(param, text, param.name))
  }
  for (const param of params) {
    const value = flagOf(flags, param) ?? (isBare(param) ? undefined : param.implied)
    if (value !== undefined) put(request, param, read(param, value, `--${param.name}`))
  }
  const given = [
    ...args.filter((_, at) => words[at] !== undefined),
    ...params.filter((param) => flagOf(flags, param) !== undefined),
  ]
  const rivals = given.filter(({ name }) => oneOf.includes(name))
  if (rivals.length > 1) throw new UsageError(`Expected at most one of ${oneOf.join(', ')}, but got ${rivals.length}`)
}

/** What must be there and is not. */
export function missing(
  { args = [], flags: params = [] }: CallOperation,
  request: Request,
  words: readonly string[],
  flags: Flags,
): Param[] {
  const absent = (param: Param, given: unknown): boolean => {
    const value = given ?? (param.field === null ? undefined : at(request, fieldOf(param)))
    return value === undefined || value === ''
  }
  return [
    ...args.filter((param, place) => !param.optional && absent(param, words[place])),
    ...params.filter((param) => param.required && absent(param, flagOf(flags, param))),
  ]
}

/** Puts a value where a parameter's field is. */
export function put(request: Request, param: Param, value: unknown): void {
  if (param.field === null || value === undefined) return
  const path = fieldOf(param)
  if (path === '') {
    Object.assign(request, value)
    return
  }
  const steps = path.split('.')
  const last = steps.pop() ?? ''
  let place = request
  for (const step of steps) {
    place[step] = { ...(place[step] as Request | undefined) }
    place = place[step] as Request
  }
  place[last] = value
}

/** The value at a path. */
export function at(value: unknown, path: string): unknown {
  if (path === '') return (value as { id?: unknown }).id
  let place = value
  for (const step of path.split('.')) place = (place as { [step: string]: unknown } | null | undefined)?.[step]
  return place
}

function fieldOf({ field, name }: Param): string {
  return field ?? name
}

/** A text by its kind. @throws {@link UsageError} naming `what` it is. */
export function read({ kind = 'text' }: Param, given: Flags[string], what: string): unknown {
  if (typeof given !== 'string') return given
  return typeof kind === 'string' ? READ[kind](given, what) : choiceOf(kind, given, what)
}

const READ: { readonly [K in Exclude<Kind, Choice>]: (text: string, what: string) => unknown } = {
  text: (text) => text,
  texts: (text) => [text],
  duration: (text) => text,
  switch: (text) => text,
  int: integerOf,
  wfRun: (text) => wfRunIdFromText(text),
  time: timeOf,
  minutesAgo: (text, what) => (text === '-1' ? undefined : new Date(Date.now() - integerOf(text, what) * 60_000)),
  bool: (text, what) => {
    if (text === 'true' || text === 'false') return text === 'true'
    throw new UsageError(`Expected ${what} to be true or false, but got ${JSON.stringify(text)}`)
  },
}

/** A whole number of 32 bits, not below zero. */
export function integerOf(text: string, what: string): number {
  const value = Number(text)
  if (!/^\d+$/.test(text) || value > 0x7fff_ffff) {
    throw new UsageError(`Expected ${what} to be a whole number, but got ${JSON.stringify(text)}`)
  }
  return value
}

/** A time: RFC 3339, or milliseconds since 1970. */
export function timeOf(text: string, what: string): Date {
  const date = new Date(/^-?\d+$/.test(text) ? Number(text) : text)
  if (Number.isNaN(date.getTime())) {
    throw new UsageError(
      `Expected ${what} to be a time like 2026-01-31T12:00:00Z, or milliseconds since 1970, but got ${JSON.stringify(text)}`,
    )
  }
  return date
}

/** A word of a closed set, also by its number in it. */
export function choiceOf({ choices, prefix = '', isNumbered }: Choice, text: string, what: string): string {
  const word = text.toUpperCase()
  const numbered = isNumbered && /^\d+$/.test(text) ? choices[Number(text)] : undefined
  if (numbered !== undefined) return numbered
  const found = choices.find((each) => each.toUpperCase() === word || each === `${prefix}${word}`)
  if (found !== undefined) return found
  throw new UsageError(`Expected ${what} to be one of ${choices.join(', ')}, but got ${JSON.stringify(text)}`)
}
