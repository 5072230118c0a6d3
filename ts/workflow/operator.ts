/**
 * What an operator makes of two types (spec A 6.3). Told here is only what the server would refuse, or what would always fail when it runs.
 */
import type { VariableMutationType } from '../gen/index.js'
import { Mistake } from './error.js'
import { type Literal, numberBeside, toValue } from './literal.js'
import { ArrayType, accepts, type LhType, MapType, sameType, typeText } from './type.js'

/** Every operator but ASSIGN. */
export type Operator = Exclude<VariableMutationType, 'ASSIGN'>

type Rule = (left: LhType, right: LhType) => LhType | undefined

const isNumber = (type: LhType): boolean => type === 'INT' || type === 'DOUBLE'
const LEAVES: ReadonlySet<LhType> = new Set(['INT', 'BOOL', 'DOUBLE', 'WF_RUN_ID', 'TIMESTAMP', 'STR'])

const arithmetic: Rule = (left, right) => {
  if (!isNumber(left) || !isNumber(right)) return undefined
  // The server types INT with DOUBLE as INT, but makes a DOUBLE of it (spec A 6.4).
  return left === 'DOUBLE' || right === 'DOUBLE' ? 'DOUBLE' : 'INT'
}

const logic: Rule = () => 'BOOL'

/** One row each; undefined where the two do not go together. */
const RULES: { readonly [O in Operator]: Rule } = {
  ADD(left, right) {
    if (left === 'STR') return LEAVES.has(right) ? 'STR' : undefined
    if (left === 'JSON_ARR') return 'JSON_ARR'
    if (left instanceof ArrayType) return sameType(left, right) || sameType(left.element, right) ? left : undefined
    return arithmetic(left, right)
  },
  SUBTRACT: arithmetic,
  MULTIPLY: arithmetic,
  DIVIDE: arithmetic,
  POW: arithmetic,
  EXTEND(left, right) {
    if (left === 'STR') return LEAVES.has(right) ? 'STR' : undefined
    if (left === 'BYTES' || left === 'JSON_ARR') return left === right ? left : undefined
    if (left instanceof ArrayType) return sameType(left, right) || sameType(left.element, right) ? left : undefined
    return left instanceof MapType && right instanceof MapType ? left : undefined
  },
  REMOVE_IF_PRESENT(left, right) {
    if (left === 'JSON_ARR') return LEAVES.has(right) ? left : undefined
    return left instanceof ArrayType && sameType(left.element, right) ? left : undefined
  },
  REMOVE_INDEX(left, right) {
    return (left === 'JSON_ARR' || left instanceof ArrayType) && isNumber(right) ? left : undefined
  },
  REMOVE_KEY(left, right) {
    if (left === 'JSON_OBJ') return LEAVES.has(right) ? left : undefined
    return left instanceof MapType && accepts(left.key, right) ? left : undefined
  },
  AND: logic,
  OR: logic,
}

/** The type of the result, where both are known. */
export function resultType(
  operator: Operator,
  left: LhType | undefined,
  right: LhType | undefined,
): LhType | undefined {
  if (operator === 'AND' || operator === 'OR') return 'BOOL'
  if (left === undefined) return undefined
  // What joins an INT may make a DOUBLE of it; everything else stays what it is.
  if (right === undefined) return left === 'INT' ? undefined : left
  const result = RULES[operator](left, right)
  if (result === undefined)
    throw new Mistake(`types that ${operator} can join`, `got ${typeText(left)} and ${typeText(right)}`)
  return result
}

/** How a value written down becomes the right operand of a left one of this type. */
export function rightOperand(operator: Operator, left: LhType | undefined): Literal {
  if (operator === 'REMOVE_INDEX') return numberBeside(undefined)
  if (left instanceof MapType) return (value) => toValue(value, operator === 'REMOVE_KEY' ? left.key : left)
  if (left instanceof ArrayType) return (value) => toValue(value, isWholeArray(value, left) ? left : left.element)
  return numberBeside(left)
}

/** An array is one more element of an array of arrays, unless it holds arrays itself. */
function isWholeArray(value: unknown, type: ArrayType): boolean {
  return Array.isArray(value) && (!(type.element instanceof ArrayType) || value.every(Array.isArray))
}
