/**
 * Paths into values: a JSONPath, or steps one below the other (spec A 5.3, 5.4, D 4).
 *
 * **Invariant:** a path is immutable; each step gives a new one.
 */
import type { Init, LHPath_Selector } from '../gen/index.js'
import { checkInt32, shown } from './check.js'
import { Mistake } from './error.js'
import { type Assignment, Expression, typeOf } from './expression.js'
import type { ThreadDraft } from './thread-draft.js'
import { ArrayType, checkField, isJson, type LhType, MapType, StructType, typeText } from './type.js'

/** One step: the field of a struct or an object, the index of an array, the key of a map; or an expression that gives it. */
export type Step = string | number | bigint | Expression

/** One step as the wire has it; an expression is asked for what it is when the path is used. */
type Selector = Init<LHPath_Selector> | Expression

/** Where a part of a value is, and what is known of it. */
export interface Path {
  /** The type of what is there. */
  readonly type: LhType | undefined
  /** Whether the server knows the type, also if it is not known here. */
  readonly typed: boolean
  readonly jsonPath?: string
  readonly selectors?: readonly Selector[]
}

/** The path to the whole of a value. */
export function wholeOf(type: LhType | undefined): Path {
  return { type, typed: true }
}

/** Whether the path is that of the whole. */
export function isWhole(path: Path): boolean {
  return path.jsonPath === undefined && path.selectors === undefined
}

/** The path as an assignment carries it. */
export function lowerPath(path: Path, draft: ThreadDraft): Pick<Assignment, 'jsonPath' | 'lhPath'> {
  if (path.jsonPath !== undefined) return { jsonPath: path.jsonPath }
  if (path.selectors === undefined) return {}
  return {
    lhPath: {
      path: path.selectors.map((each) => (each instanceof Expression ? { dynamic: each.lower(draft) } : each)),
    },
  }
}

/** A path with a JSONPath, which stands alone. */
export function withJsonPath(path: Path, jsonPath: string, what: string): Path {
  if (path.jsonPath !== undefined)
    throw new Mistake('one jsonPath', `there is ${JSON.stringify(path.jsonPath)} already`)
  if (path.selectors !== undefined) throw new Mistake('either get or jsonPath', 'got both')
  if (path.type !== undefined && !isJson(path.type))
    throw new Mistake('jsonPath of a JSON_OBJ or JSON_ARR', `${what} is a ${typeText(path.type)}`)
  if (typeof jsonPath !== 'string' || !jsonPath.startsWith('$')) {
    throw new Mistake('a JSONPath that starts with $', `got ${JSON.stringify(jsonPath)}`)
  }
  return { type: undefined, typed: false, jsonPath }
}

/** A path one step longer. */
export function withStep(path: Path, step: Step, what: string): Path {
  if (path.jsonPath !== undefined) throw new Mistake('either get or jsonPath', 'got both')
  const { selector, type } = stepInto(path.type, step, what)
  // From a struct whose fields are not known here the server knows the way; from JSON nobody does.
  const typed = path.typed && (type !== undefined || path.type instanceof StructType)
  return { type, typed, selectors: [...(path.selectors ?? []), selector] }
}

function stepInto(
  type: LhType | undefined,
  step: Step,
  what: string,
): { selector: Selector; type: LhType | undefined } {
  if (type instanceof StructType)
    return { selector: { key: field(type, step) }, type: type.fields?.get(String(step))?.type }
  if (type instanceof ArrayType) return { selector: index(type, step), type: type.element }
  if (type instanceof MapType) return { selector: key(type, step), type: type.value }
  if (type !== undefined && !isJson(type))
    throw new Mistake('get of a struct, an array, a map or JSON', `${what} is a ${typeText(type)}`)
  if (step instanceof Expression) return { selector: step, type: undefined }
  if (typeof step === 'string') return { selector: { key: step }, type: undefined }
  if (typeof step !== 'number' || !Number.isInteger(step))
    throw new Mistake('the name of a field or an index', `got ${String(step)}`)
  return { selector: { index: step }, type: undefined }
}

function field(type: StructType, step: Step): string {
  if (typeof step !== 'string')
    throw new Mistake(
      `the name of a field of ${typeText(type)}`,
      `got ${step instanceof Expression ? step.describe() : String(step)}`,
    )
  checkField(type, step)
  return step
}

function index(type: ArrayType, step: Step): Selector {
  if (step instanceof Expression) return fitting('INT', step, `an index of ${typeText(type)}`)
  checkInt32(`an index of ${typeText(type)}`, step, 0)
  return { index: step }
}

/** Keys that are texts have a place of their own on the wire; whole numbers go the way of those computed (spec D 4). */
function key(type: MapType, step: Step): Selector {
  const wanted = `a key of ${typeText(type)}`
  if (type.key !== 'STR' && type.key !== 'INT')
    throw new Mistake('a map with keys of type STR or INT to get from', `it is a ${typeText(type)}`)
  if (step instanceof Expression) return fitting(type.key, step, wanted)
  if (type.key === 'STR') {
    if (typeof step === 'string') return { key: step }
  } else if (typeof step === 'bigint' || Number.isSafeInteger(step)) {
    return { dynamic: { literalValue: { int: BigInt(step) } } }
  }
  throw new Mistake(wanted, `got ${shown(step)}`)
}

function fitting(type: LhType, step: Expression, wanted: string): Expression {
  const found = typeOf(step)
  if (found !== undefined && found !== type)
    throw new Mistake(`${wanted} of type ${typeText(type)}`, `got ${step.describe()}`)
  return step
}
