/**
 * Values of a workflow that are known only when it runs, and how each becomes a VariableAssignment (spec A 7.5).
 *
 * One file, because every expression offers all operators and every operator makes an expression.
 *
 * **Invariant:** an expression is immutable; each operator gives a new one.
 */

import type { Comparator, Init, VariableAssignment, VariableType } from '../gen/index.js'
import { TypedValue } from '../value/index.js'
import { kind } from './check.js'
import { Mistake } from './error.js'
import { comparedWith, isPlain, type Literal, loose, numberBeside, soughtIn } from './literal.js'
import { NodeHandle } from './node-handle.js'
import { type Operator, resultType, rightOperand } from './operator.js'
import type { ThreadDraft } from './thread-draft.js'
import { ArrayType, castable, type LhType, typeText } from './type.js'

/** A VariableAssignment ready to be encoded. */
export type Assignment = Init<VariableAssignment>

/**
 * What can stand where a workflow takes a value: an expression, or a value written down. A number takes the type of what it meets; where there is
 * none, a whole number is an INT and any other a DOUBLE. `typed('DOUBLE', 5)` says otherwise.
 */
export type Operand =
  | Expression
  | TypedValue
  | string
  | number
  | bigint
  | boolean
  | null
  | undefined
  | Uint8Array
  | Date
  | object

/** A value known only when the workflow runs. */
export abstract class Expression {
  /** The type, where the definition alone tells it. @internal */
  abstract get type(): LhType | undefined

  /** What it is in a WfSpec, used in this thread. @internal */
  abstract lower(draft: ThreadDraft): Assignment

  /** How a message names it. @internal */
  abstract describe(): string

  /** Whether a branch can be taken on it as it is (spec A 4.5, 7.3). @internal */
  get isCondition(): boolean {
    return false
  }

  /** This equals the other. INT never equals DOUBLE: the comparison fails when it runs. */
  isEqualTo(other: Operand): Comparison {
    return new Comparison(this, 'EQUALS', other)
  }

  /** This differs from the other. */
  isNotEqualTo(other: Operand): Comparison {
    return new Comparison(this, 'NOT_EQUALS', other)
  }

  /** This is less than the other. */
  isLessThan(other: Operand): Comparison {
    return new Comparison(this, 'LESS_THAN', other)
  }

  /** This is less than the other or equal to it. */
  isLessThanEq(other: Operand): Comparison {
    return new Comparison(this, 'LESS_THAN_EQ', other)
  }

  /** This is greater than the other. */
  isGreaterThan(other: Operand): Comparison {
    return new Comparison(this, 'GREATER_THAN', other)
  }

  /** This is greater than the other or equal to it. */
  isGreaterThanEq(other: Operand): Comparison {
    return new Comparison(this, 'GREATER_THAN_EQ', other)
  }

  /** This is an element of the array, a key of the object, or a part of the text. */
  isIn(container: Operand): Comparison {
    return new Comparison(this, 'IN', container)
  }

  /** The negation of {@link isIn}. */
  isNotIn(container: Operand): Comparison {
    return new Comparison(this, 'NOT_IN', container)
  }

  /** The other is an element, a key or a part of this. */
  doesContain(other: Operand): Comparison {
    return new Comparison(other, 'IN', this)
  }

  /** The negation of {@link doesContain}. */
  doesNotContain(other: Operand): Comparison {
    return new Comparison(other, 'NOT_IN', this)
  }

  /** Both are true. */
  and(other: Operand): Expression {
    return new Operation(this, 'AND', other)
  }

  /** One of both is true. */
  or(other: Operand): Expression {
    return new Operation(this, 'OR', other)
  }

  /** The sum; texts are joined; a value is appended to an array as one element. */
  add(other: Operand): Expression {
    return new Operation(this, 'ADD', other)
  }

  /** The difference. */
  subtract(other: Operand): Expression {
    return new Operation(this, 'SUBTRACT', other)
  }

  /** The product. */
  multiply(other: Operand): Expression {
    return new Operation(this, 'MULTIPLY', other)
  }

  /** The quotient; of two INTs it is cut to a whole number. */
  divide(other: Operand): Expression {
    return new Operation(this, 'DIVIDE', other)
  }

  /** This to the power of the other. */
  pow(other: Operand): Expression {
    return new Operation(this, 'POW', other)
  }

  /** Arrays, texts or bytes, one behind the other. */
  extend(other: Operand): Expression {
    return new Operation(this, 'EXTEND', other)
  }

  /** The array without the elements that equal the other. */
  removeIfPresent(other: Operand): Expression {
    return new Operation(this, 'REMOVE_IF_PRESENT', other)
  }

  /** The array without the element at this index. */
  removeIndex(index: Operand): Expression {
    return new Operation(this, 'REMOVE_INDEX', index)
  }

  /** The object without this key. */
  removeKey(key: Operand): Expression {
    return new Operation(this, 'REMOVE_KEY', key)
  }

  /** How many elements an array has, or UTF-16 units a text. */
  size(): Expression {
    return new Size(this)
  }

  /** The value as another type; STR to a number fails when it runs and the text is none. */
  castTo(type: VariableType): Expression {
    return new Cast(this, type)
  }

  /** {@link castTo} INT; a DOUBLE is cut. */
  castToInt(): Expression {
    return this.castTo('INT')
  }

  /** {@link castTo} DOUBLE. */
  castToDouble(): Expression {
    return this.castTo('DOUBLE')
  }

  /** {@link castTo} STR. */
  castToStr(): Expression {
    return this.castTo('STR')
  }

  /** {@link castTo} BOOL. */
  castToBool(): Expression {
    return this.castTo('BOOL')
  }

  /** {@link castTo} BYTES: the UTF-8 bytes of a text. */
  castToBytes(): Expression {
    return this.castTo('BYTES')
  }

  /** {@link castTo} WF_RUN_ID. */
  castToWfRunId(): Expression {
    return this.castTo('WF_RUN_ID')
  }
}

/** Two values compared; a BOOL. */
export class Comparison extends Expression {
  readonly #lhs: Operand
  readonly #comparator: Comparator
  readonly #rhs: Operand

  /** @internal */
  constructor(lhs: Operand, comparator: Comparator, rhs: Operand) {
    super()
    this.#lhs = lhs
    this.#comparator = comparator
    this.#rhs = rhs
  }

  /** The comparison that holds when this one does not. */
  negate(): Comparison {
    return new Comparison(this.#lhs, NEGATED[this.#comparator], this.#rhs)
  }

  /** @internal */
  override get type(): VariableType {
    return 'BOOL'
  }

  /** @internal */
  override lower(draft: ThreadDraft): Assignment {
    const [left, right] = [typeOf(this.#lhs), typeOf(this.#rhs)]
    // Containers are searched by value; everything else is compared with its own kind.
    const sought = this.#comparator === 'IN' || this.#comparator === 'NOT_IN'
    const lhs = toAssignment(this.#lhs, draft, sought ? soughtIn(right) : comparedWith(right))
    const rhs = toAssignment(this.#rhs, draft, sought ? loose : comparedWith(left))
    return { expression: { lhs, comparator: this.#comparator, rhs } }
  }

  /** @internal */
  override describe(): string {
    return `a comparison (${this.#comparator})`
  }

  /** @internal */
  override get isCondition(): boolean {
    return true
  }
}

const NEGATED: { readonly [C in Comparator]: Comparator } = {
  LESS_THAN: 'GREATER_THAN_EQ',
  GREATER_THAN: 'LESS_THAN_EQ',
  LESS_THAN_EQ: 'GREATER_THAN',
  GREATER_THAN_EQ: 'LESS_THAN',
  EQUALS: 'NOT_EQUALS',
  NOT_EQUALS: 'EQUALS',
  IN: 'NOT_IN',
  NOT_IN: 'IN',
}

/** Two values and an operator. */
export class Operation extends Expression {
  readonly #lhs: Operand
  readonly #operator: Operator
  readonly #rhs: Operand

  constructor(lhs: Operand, operator: Operator, rhs: Operand) {
    super()
    this.#lhs = lhs
    this.#operator = operator
    this.#rhs = rhs
  }

  /** AND and OR; what other operators give is no truth value. */
  override get isCondition(): boolean {
    return this.#operator === 'AND' || this.#operator === 'OR'
  }

  override get type(): LhType | undefined {
    const left = typeBeside(this.#lhs, typeOf(this.#rhs))
    return resultType(this.#operator, left, typeBeside(this.#rhs, left))
  }

  override lower(draft: ThreadDraft): Assignment {
    const left = typeOf(this.#lhs)
    // What does not go together is told here, also where nobody asks for the type.
    resultType(this.#operator, left, typeBeside(this.#rhs, left))
    const lhs = toAssignment(this.#lhs, draft, numberBeside(typeOf(this.#rhs)))
    const rhs = toAssignment(this.#rhs, draft, rightOperand(this.#operator, left))
    return { expression: { lhs, mutationType: this.#operator, rhs } }
  }

  override describe(): string {
    return `an operation (${this.#operator})`
  }
}

/** The size of a value; an INT. */
export class Size extends Expression {
  readonly #operand: Expression

  constructor(operand: Expression) {
    super()
    this.#operand = operand
  }

  override get type(): VariableType {
    return 'INT'
  }

  override lower(draft: ThreadDraft): Assignment {
    const { type } = this.#operand
    if (type !== undefined && type !== 'STR' && type !== 'JSON_ARR' && !(type instanceof ArrayType))
      throw new Mistake('the size of a STR, a JSON_ARR or an array', `got ${described(this.#operand)}`)
    return { sizeOf: { operand: this.#operand.lower(draft) } }
  }

  override describe(): string {
    return 'a size'
  }
}

/** A value as another type. */
export class Cast extends Expression {
  readonly #operand: Expression
  readonly #target: VariableType

  constructor(operand: Expression, target: VariableType) {
    super()
    this.#operand = operand
    this.#target = target
  }

  override get type(): VariableType {
    return this.#target
  }

  override lower(draft: ThreadDraft): Assignment {
    // The wire has room for one target: the inner one would be lost.
    if (this.#operand instanceof Cast)
      throw new Mistake('one cast', `got ${this.#operand.describe()} cast to ${this.#target}`)
    const { type } = this.#operand
    if (!castable(type, this.#target))
      throw new Mistake(`a value that can be cast to ${this.#target}`, `got ${described(this.#operand)}`)
    return { ...this.#operand.lower(draft), targetType: { primitiveType: this.#target } }
  }

  override describe(): string {
    return `a cast (to ${this.#target})`
  }
}

/** A text with values put into it; a STR. */
export class FormatString extends Expression {
  /** The text with its `{0}`, `{1}`. @internal */
  readonly template: string
  readonly #args: readonly Operand[]

  /** @internal */
  constructor(template: string, args: readonly Operand[]) {
    super()
    this.template = template
    this.#args = args
  }

  /** @internal */
  override get type(): VariableType {
    return 'STR'
  }

  /** @internal */
  override lower(draft: ThreadDraft): Assignment {
    const args = this.#args.map((arg) => toAssignment(arg, draft))
    return { formatString: { format: { literalValue: { str: this.template } }, args } }
  }

  /** @internal */
  override describe(): string {
    return `a format (${JSON.stringify(this.template)})`
  }
}

/** An expression as a message names it where its type matters. */
export function described(expression: Expression): string {
  const { type } = expression
  const typed = type === undefined ? '' : ` of type ${typeText(type)}`
  const text = expression.describe()
  return text.endsWith(typed) ? text : `${text}${typed}`
}

/** Any operand as an assignment. */
export function toAssignment(operand: Operand, draft: ThreadDraft, literal: Literal = loose): Assignment {
  if (operand instanceof Expression) return operand.lower(draft)
  if (operand instanceof NodeHandle) throw new Mistake('a value', `node ${operand.nodeName} has no output`)
  if (operand instanceof Promise)
    throw new Mistake('a value', 'got a Promise; a workflow waits for tasks and events, not for promises')
  checkWritten(operand)
  return { literalValue: literal(operand) }
}

/** Refuses an expression in what is to be written down. */
export function checkWritten(value: unknown): void {
  const inside = expressionIn(value)
  if (inside === undefined) return
  throw new Mistake(
    'a value written down',
    `${inside.describe()} is inside of it; put it into buildStruct or buildMap, or into a variable`,
  )
}

/** An expression in an array or an object, where it would be written down as what it is made of. */
export function expressionIn(value: unknown, seen: Set<unknown> = new Set()): Expression | undefined {
  if (value instanceof Expression) return value
  if (!(Array.isArray(value) || value instanceof Map || isPlain(value)) || seen.has(value)) return undefined
  seen.add(value)
  const parts: Iterable<unknown> = value instanceof Map ? [...value].flat() : Object.values(value)
  for (const part of parts) {
    const found = expressionIn(part, seen)
    if (found !== undefined) return found
  }
  return undefined
}

/** The type of an operand, where the definition alone tells it. */
export function typeOf(operand: Operand): LhType | undefined {
  if (operand instanceof Expression || operand instanceof TypedValue) return operand.type
  switch (typeof operand) {
    case 'bigint':
      return 'INT'
    case 'string':
      return 'STR'
    case 'boolean':
      return 'BOOL'
    case 'number':
      // A whole number takes the type of what it meets.
      return Number.isSafeInteger(operand) ? undefined : 'DOUBLE'
    default:
      return undefined
  }
}

/** The type of an operand beside another: a number written down is of the kind of what it meets, and so is all beside native containers. */
export function typeBeside(operand: Operand, other: LhType | undefined): LhType | undefined {
  if (typeof operand === 'number' && typeof other === 'string')
    return other === 'DOUBLE' ? 'DOUBLE' : (typeOf(operand) ?? 'INT')
  return typeof other === 'object' && !(operand instanceof Expression) ? undefined : typeOf(operand)
}

/** A condition as an edge carries it. */
export function lowerCondition(condition: Expression, draft: ThreadDraft): Assignment {
  if (!(condition instanceof Expression)) throw new Mistake('a condition', `got ${kind(condition)}`)
  if (condition.isCondition) return condition.lower(draft)
  throw new Mistake(
    'a condition: a comparison, and, or, or a BOOL',
    `got ${condition.describe()}; compare it with something`,
  )
}

/** The condition that holds when this one does not, or undefined where the wire has none: of AND and OR. */
export function negated(condition: Expression): Expression | undefined {
  if (condition instanceof Comparison) return condition.negate()
  return condition instanceof Operation ? undefined : condition.isEqualTo(false)
}
