import type {
  Init,
  JsonIndex,
  ThreadVarDef,
  VariableMutationType,
  VariableType,
  WfRunVariableAccessLevel,
} from '../gen/index.js'
import type { ValueInit } from '../value/index.js'
import { assign } from './builders.js'
import { call, Mistake, within } from './error.js'
import { type Assignment, checkWritten, Expression, type Operand, toAssignment, typeBeside } from './expression.js'
import { toValue } from './literal.js'
import { resultType, rightOperand } from './operator.js'
import { isWhole, lowerPath, type Path, type Step, wholeOf, withJsonPath, withStep } from './path.js'
import type { ThreadDraft } from './thread-draft.js'
import { accepts, isJson, type LhType, lowerType, typeText } from './type.js'

/** A declaration, shared by every handle of the variable. */
export class VariableDraft {
  readonly thread: ThreadDraft
  readonly name: string
  readonly type: LhType
  required = false
  searchable = false
  masked = false
  accessLevel: WfRunVariableAccessLevel = 'PRIVATE_VAR'
  defaultValue: ValueInit | undefined
  readonly jsonIndexes: JsonIndex[] = []

  constructor(thread: ThreadDraft, name: string, type: LhType) {
    this.thread = thread
    this.name = name
    this.type = type
  }

  lower(): Init<ThreadVarDef> {
    return {
      varDef: {
        name: this.name,
        typeDef: lowerType(this.type, this.masked),
        defaultValue: this.defaultValue,
      },
      required: this.required,
      searchable: this.searchable,
      jsonIndexes: this.jsonIndexes,
      accessLevel: this.accessLevel,
    }
  }
}

/** A variable, or a part of one. */
export class VariablePart extends Expression {
  /** @internal */
  readonly draft: VariableDraft
  /** @internal */
  readonly path: Path

  /** @internal */
  constructor(draft: VariableDraft, path: Path) {
    super()
    this.draft = draft
    this.path = path
  }

  /** The value at a JSONPath that starts with `$`. Only of JSON variables, once, and not together with {@link get}. */
  jsonPath(path: string): VariablePart {
    return this.#at(call('jsonPath', path), () => withJsonPath(this.path, path, this.#named))
  }

  /**
   * The field of a struct or an object, the element of an array, or what a map has under a key; calls go deeper. The step may be computed when the
   * workflow runs.
   */
  get(step: Step): VariablePart {
    return this.#at(call('get', step), () => withStep(this.path, step, this.#named))
  }

  /** Sets the variable, or this part of it, when the workflow goes on to its next node. */
  assign(value: Operand): void {
    const { thread } = this.draft
    // The thread that compiles now, also when the variable belongs to an outer one.
    mutate(thread.compilation.currentFor(thread, 'assign'), this, 'ASSIGN', value)
  }

  /** @internal */
  override get type(): LhType | undefined {
    return this.path.type
  }

  /** @internal */
  override lower(draft: ThreadDraft): Assignment {
    this.checkSeen(draft)
    return { variableName: this.draft.name, ...lowerPath(this.path, draft) }
  }

  /** @internal */
  override describe(): string {
    return isWhole(this.path) ? `${this.#named} of type ${typeText(this.draft.type)}` : this.#named
  }

  /** A part is one where the server knows that it is a BOOL; of JSON it does not. @internal */
  override get isCondition(): boolean {
    return this.type === 'BOOL' || (this.type === undefined && this.path.typed)
  }

  /** Refuses a variable that this thread cannot see. @internal */
  checkSeen(draft: ThreadDraft): void {
    const { thread, name } = this.draft
    if (thread.compilation !== draft.compilation) {
      throw new Mistake(
        'a variable of this workflow',
        `${name} was declared in another one, or in an earlier compile()`,
      )
    }
    if (!draft.sees(thread)) {
      throw new Mistake(
        'a variable of this thread or of one around it',
        `${name} was declared in thread ${JSON.stringify(thread.name)}`,
      )
    }
  }

  get #named(): string {
    return `${isWhole(this.path) ? '' : 'a part of '}variable ${this.draft.name}`
  }

  #at(construct: string, path: () => Path): VariablePart {
    const { thread, name } = this.draft
    const place = thread.compilation.current ?? thread
    return new VariablePart(this.draft, within(place, `${name}.${construct}`, path))
  }
}

/** A variable as it was declared. Every modifier changes the declaration and returns the variable. */
export class WfRunVariable extends VariablePart {
  /** RunWf must name it. */
  required(): this {
    return this.#change('required', () => {
      this.draft.required = true
    })
  }

  /** WfRuns can be searched by its value. */
  searchable(): this {
    return this.#change('searchable', () => {
      this.draft.searchable = true
    })
  }

  /** WfRuns can be searched by the value at a JSONPath that starts with `$.`. Only for JSON variables. */
  searchableOn(path: string, type: VariableType): this {
    return this.#change(call('searchableOn', path, type), () => {
      const { draft } = this
      if (!isJson(draft.type))
        throw new Mistake(
          'searchableOn of a JSON_OBJ or JSON_ARR',
          `variable ${draft.name} is a ${typeText(draft.type)}`,
        )
      if (typeof path !== 'string' || !path.startsWith('$.'))
        throw new Mistake('a JSONPath that starts with $.', `got ${JSON.stringify(path)}`)
      draft.jsonIndexes.push({ fieldPath: path, fieldType: type })
    })
  }

  /** Its value is shown as `*****` to those who read it; tasks get the real one. */
  masked(): this {
    return this.#change('masked', () => {
      this.draft.masked = true
    })
  }

  /** Its value where RunWf gives none. The kind must be the declared one; a number is read as it. */
  withDefault(value: Operand): this {
    return this.#change('withDefault', () => {
      if (value instanceof Expression) throw new Mistake('a default written down', `got ${value.describe()}`)
      checkWritten(value)
      this.draft.defaultValue = toValue(value, this.draft.type)
    })
  }

  /** Child workflows see it, and its type is part of the version. */
  asPublic(): this {
    return this.withAccessLevel('PUBLIC_VAR')
  }

  /** Nobody else sees it, and its type may change with the version. So it is without a word. */
  asPrivate(): this {
    return this.withAccessLevel('PRIVATE_VAR')
  }

  /** It is the parent workflow's variable of this name. The workflow must have a parent. */
  asInherited(): this {
    return this.withAccessLevel('INHERITED_VAR')
  }

  /** Who sees it; `PRIVATE_VAR` by default. */
  withAccessLevel(level: WfRunVariableAccessLevel): this {
    return this.#change(call('withAccessLevel', level), () => {
      if (level === 'INHERITED_VAR' && this.draft.thread.compilation.settings.parent === undefined) {
        throw new Mistake('a workflow with a parent for an inherited variable', 'setParent was not called')
      }
      this.draft.accessLevel = level
    })
  }

  #change(construct: string, change: () => void): this {
    const { thread, name } = this.draft
    thread.compilation.checkActive(thread, `${name}.${construct}`)
    within(thread, `${name}.${construct}`, change)
    return this
  }
}

/** Declares a variable of a thread. */
export function variable(draft: ThreadDraft, name: string, type: LhType): WfRunVariable {
  draft.compilation.claimVariable(name, draft)
  draft.compilation.useType(draft, type)
  const declared = new VariableDraft(draft, name, type)
  draft.variables.push(declared)
  return new WfRunVariable(declared, wholeOf(type))
}

/** Queues a change of a variable for the next edge (spec A 7.6, D 5). */
export function mutate(
  draft: ThreadDraft,
  target: VariablePart,
  operation: VariableMutationType,
  value: Operand,
): void {
  within(draft, `${target.draft.name}.${operation === 'ASSIGN' ? 'assign' : operation}`, () => {
    draft.checkReachable()
    target.checkSeen(draft)
    const { jsonPath, lhPath } = lowerPath(target.path, draft)
    const rhsAssignment = rightSide(draft, target, operation, value)
    draft.mutate({ lhsName: target.draft.name, lhsJsonPath: jsonPath, lhsLhPath: lhPath, operation, rhsAssignment })
  })
}

function rightSide(
  draft: ThreadDraft,
  target: VariablePart,
  operation: VariableMutationType,
  value: Operand,
): Assignment {
  const { type } = target
  if (operation === 'ASSIGN') return assign(value, draft, type)
  const result = resultType(operation, type, typeBeside(value, type))
  // What is made of an INT and a DOUBLE is cut to the INT that the variable is; only POW is refused (spec A 6.3).
  if (!accepts(type, result) && (type !== 'INT' || result !== 'DOUBLE' || operation === 'POW'))
    throw new Mistake(
      `${operation} to give a ${typeText(type as LhType)} again`,
      `it gives a ${typeText(result as LhType)}`,
    )
  return toAssignment(value, draft, rightOperand(operation, type))
}
