import type {
  Init,
  JsonIndex,
  LHPath_Selector,
  ThreadVarDef,
  VariableMutationType,
  VariableType,
  WfRunVariableAccessLevel,
} from '../gen/index.js'
import { toVariableValue, type ValueInit } from '../value/index.js'
import { call, Mistake, within } from './error.js'
import { type Assignment, assignedTo, Expression, numberBeside, type Operand, toAssignment } from './expression.js'
import type { ThreadDraft } from './thread-draft.js'

/** A part of a value: a JSONPath, or fields and indexes one below the other. */
export interface Path {
  readonly jsonPath?: string
  readonly selectors?: readonly Init<LHPath_Selector>[]
}

/** The path as an assignment carries it. */
export function lowerPath(path: Path): Pick<Assignment, 'jsonPath' | 'lhPath'> {
  if (path.jsonPath !== undefined) return { jsonPath: path.jsonPath }
  return path.selectors === undefined ? {} : { lhPath: { path: path.selectors } }
}

/** A path with a JSONPath, which stands alone. */
export function withJsonPath(path: Path, jsonPath: string): Path {
  if (path.jsonPath !== undefined)
    throw new Mistake('one jsonPath', `there is ${JSON.stringify(path.jsonPath)} already`)
  if (path.selectors !== undefined) throw new Mistake('either get or jsonPath', 'got both')
  if (typeof jsonPath !== 'string' || !jsonPath.startsWith('$')) {
    throw new Mistake('a JSONPath that starts with $', `got ${JSON.stringify(jsonPath)}`)
  }
  return { jsonPath }
}

/** A path one step longer. */
export function withStep(path: Path, step: string | number): Path {
  if (path.jsonPath !== undefined) throw new Mistake('either get or jsonPath', 'got both')
  if (typeof step !== 'string' && !Number.isInteger(step))
    throw new Mistake('the name of a field or an index', `got ${String(step)}`)
  return { selectors: [...(path.selectors ?? []), typeof step === 'string' ? { key: step } : { index: step }] }
}

/** A declaration, shared by every handle of the variable. */
export class VariableDraft {
  readonly thread: ThreadDraft
  readonly name: string
  readonly type: VariableType
  required = false
  searchable = false
  masked = false
  accessLevel: WfRunVariableAccessLevel = 'PRIVATE_VAR'
  defaultValue: ValueInit | undefined
  readonly jsonIndexes: JsonIndex[] = []

  constructor(thread: ThreadDraft, name: string, type: VariableType) {
    this.thread = thread
    this.name = name
    this.type = type
  }

  get isJson(): boolean {
    return this.type === 'JSON_OBJ' || this.type === 'JSON_ARR'
  }

  lower(): Init<ThreadVarDef> {
    return {
      varDef: {
        name: this.name,
        typeDef: { primitiveType: this.type, masked: this.masked },
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
    return this.#at(call('jsonPath', path), () => {
      this.#checkJson('jsonPath')
      return new VariablePart(this.draft, withJsonPath(this.path, path))
    })
  }

  /** The field of an object, or the element of an array. Only of JSON variables; calls go deeper. */
  get(step: string | number): VariablePart {
    return this.#at(call('get', step), () => {
      this.#checkJson('get')
      return new VariablePart(this.draft, withStep(this.path, step))
    })
  }

  /** Sets the variable, or this part of it, when the workflow goes on to its next node. */
  assign(value: Operand): void {
    const { compilation } = this.draft.thread
    // The thread that compiles now, also when the variable belongs to an outer one.
    const current = compilation.current
    if (current === undefined) compilation.checkActive(this.draft.thread, 'assign')
    else mutate(current, this, 'ASSIGN', value)
  }

  /** @internal */
  override get type(): VariableType | undefined {
    return this.#isWhole ? this.draft.type : undefined
  }

  /** @internal */
  override lower(draft: ThreadDraft): Assignment {
    this.checkSeen(draft)
    return { variableName: this.draft.name, ...lowerPath(this.path) }
  }

  /** @internal */
  override describe(): string {
    return this.#isWhole
      ? `variable ${this.draft.name} of type ${this.draft.type}`
      : `a part of variable ${this.draft.name}`
  }

  /** @internal */
  override get isCondition(): boolean {
    return this.type === 'BOOL'
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

  get #isWhole(): boolean {
    return this.path.jsonPath === undefined && this.path.selectors === undefined
  }

  #checkJson(method: string): void {
    if (!this.draft.isJson)
      throw new Mistake(`${method} of a JSON_OBJ or JSON_ARR`, `variable ${this.draft.name} is a ${this.draft.type}`)
  }

  #at<T>(construct: string, work: () => T): T {
    return within(this.draft.thread, `${this.draft.name}.${construct}`, work)
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
      if (!draft.isJson)
        throw new Mistake('searchableOn of a JSON_OBJ or JSON_ARR', `variable ${draft.name} is a ${draft.type}`)
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
      this.draft.defaultValue = toVariableValue(value, this.draft.type)
    })
  }

  /** Child workflows see it, and its type is part of the version. */
  asPublic(): this {
    return this.withAccessLevel('PUBLIC_VAR')
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
export function variable(draft: ThreadDraft, name: string, type: VariableType): WfRunVariable {
  draft.compilation.claimVariable(name, draft)
  const declared = new VariableDraft(draft, name, type)
  draft.variables.push(declared)
  return new WfRunVariable(declared, {})
}

/** Queues a change of a variable for the next edge (spec A 7.6). */
export function mutate(
  draft: ThreadDraft,
  target: VariablePart,
  operation: VariableMutationType,
  value: Operand,
): void {
  within(draft, `${target.draft.name}.${operation === 'ASSIGN' ? 'assign' : operation}`, () => {
    draft.checkReachable()
    target.checkSeen(draft)
    const { jsonPath, lhPath } = lowerPath(target.path)
    const rhsAssignment = toAssignment(
      value,
      draft,
      operation === 'ASSIGN' ? assignedTo(target.type) : numberBeside(target.type),
    )
    draft.mutate({ lhsName: target.draft.name, lhsJsonPath: jsonPath, lhsLhPath: lhPath, operation, rhsAssignment })
  })
}
