/**
 * Definitions in code of what people and the outside have to do with a workflow: user tasks and events (spec A 2.2 to 2.4).
 */
import type {
  CorrelatedEventConfig,
  Init,
  PutExternalEventDefRequest,
  PutUserTaskDefRequest,
  PutWorkflowEventDefRequest,
  ReturnType,
  VariableType,
} from '../gen/index.js'
import { checkInt32, checkName, checkText } from './check.js'
import type { Definition } from './definition.js'
import { type Duration, toSeconds } from './duration.js'
import { call, Mistake, told } from './error.js'
import { isPlain } from './literal.js'
import { checkType, isJson, type LhType, lowerType } from './type.js'

/** How events that come by their correlation key are kept. */
export interface CorrelationOptions {
  /** How long an event that nobody waits for is kept, in seconds; for ever by default. */
  readonly ttlSeconds?: number
  /** Whether an event serves only one WfRun; false by default. */
  readonly deleteAfterFirstCorrelation?: boolean
}

/** How an event's content is told. */
export interface ContentOptions {
  /** Readers see it as `*****`; false by default. */
  readonly masked?: boolean
}

/** Options of {@link externalEventDef}. */
export interface ExternalEventDefOptions extends ContentOptions {
  /** Lets events come by a correlation key: `true`, or how they are kept. False by default. */
  readonly correlated?: boolean | CorrelationOptions
  /** How long an event that nobody has taken is kept; for ever by default. */
  readonly retention?: Duration
}

/** A field of a form: its type, or the type and what else is said of it. */
export type UserTaskFieldInit =
  | UserTaskFieldType
  | {
      readonly type: UserTaskFieldType
      /** Its label; its name by default. */
      readonly displayName?: string
      /** For people. */
      readonly description?: string
      /** Whether it must be filled in; true by default. */
      readonly required?: boolean
    }

/** What somebody can fill in. */
export type UserTaskFieldType = Exclude<VariableType, 'JSON_OBJ' | 'JSON_ARR'>

/** An ExternalEventDef in code; {@link externalEventDef} makes it. */
export class ExternalEventDef implements Definition {
  /** Its name. */
  readonly name: string
  /** @internal */
  readonly rpc = 'PutExternalEventDef'
  /** What an event brings; null for nothing. @internal */
  readonly content: LhType | null
  readonly #request: Init<PutExternalEventDefRequest>

  /** @internal */
  constructor(name: string, content: LhType | null, options: ExternalEventDefOptions) {
    checkName('the name of an event', name)
    const { correlated, masked, retention } = options
    this.name = name
    this.content = content
    this.#request = {
      name,
      contentType: contentType(content, masked),
      correlatedEventConfig: typeof correlated === 'object' ? correlation(correlated) : correlated ? {} : undefined,
      retentionPolicy:
        retention === undefined ? undefined : { secondsAfterPut: BigInt(toSeconds('a retention', retention, 0)) },
    }
  }

  /** @internal */
  get types(): readonly LhType[] {
    return this.content === null ? [] : [this.content]
  }

  /** The request that puts it. */
  request(): Init<PutExternalEventDefRequest> {
    return this.#request
  }
}

/** A WorkflowEventDef in code; {@link workflowEventDef} makes it. */
export class WorkflowEventDef implements Definition {
  /** Its name. */
  readonly name: string
  /** @internal */
  readonly rpc = 'PutWorkflowEventDef'
  /** What an event brings; null for nothing. @internal */
  readonly content: LhType | null

  readonly #masked: boolean | undefined

  /** @internal */
  constructor(name: string, content: LhType | null, { masked }: ContentOptions = {}) {
    checkText('the name of an event', name)
    if (content !== null) checkType(content)
    this.name = name
    this.content = content
    this.#masked = masked
  }

  /** @internal */
  get types(): readonly LhType[] {
    return this.content === null ? [] : [this.content]
  }

  /** The request that puts it. */
  request(): Init<PutWorkflowEventDefRequest> {
    return { name: this.name, contentType: contentType(this.content, this.#masked) }
  }
}

/** A UserTaskDef in code; {@link userTaskDef} makes it. */
export class UserTaskDef implements Definition {
  /** Its name. */
  readonly name: string
  /** @internal */
  readonly rpc = 'PutUserTaskDef'
  /** @internal */
  readonly types: readonly LhType[] = []
  readonly #request: Init<PutUserTaskDefRequest>

  /** @internal */
  constructor(name: string, fields: { readonly [field: string]: UserTaskFieldInit }, description: string | undefined) {
    checkName('the name of a user task', name)
    this.name = name
    this.#request = {
      name,
      description,
      fields: Object.entries(fields).map(([field, said]) => userTaskField(field, said)),
    }
  }

  /** Whether the form has a field. @internal */
  has(field: string): boolean {
    return this.fieldNames.includes(field)
  }

  /** @internal */
  get fieldNames(): string[] {
    return (this.#request.fields ?? []).map(({ name = '' }) => name)
  }

  /** The request that puts it. */
  request(): Init<PutUserTaskDefRequest> {
    return this.#request
  }
}

/**
 * Declares an external event: what it brings (null: nothing), and how it is kept. A workflow that waits for it registers it.
 *
 * @example
 * ```ts
 * const approved = externalEventDef('approved', 'BOOL', { correlated: true })
 * ```
 * @throws {@link WorkflowError} if it cannot be.
 */
export function externalEventDef(
  name: string,
  content: LhType | null,
  options: ExternalEventDefOptions = {},
): ExternalEventDef {
  return told(call('externalEventDef', name), () => new ExternalEventDef(name, content, options))
}

/**
 * Declares an event that workflows throw, and what it brings (null: nothing). A workflow that throws it registers it.
 *
 * @throws {@link WorkflowError} if it cannot be.
 */
export function workflowEventDef(name: string, content: LhType | null, options: ContentOptions = {}): WorkflowEventDef {
  return told(call('workflowEventDef', name), () => new WorkflowEventDef(name, content, options))
}

/**
 * Declares a form for people. A workflow that assigns it registers it.
 *
 * @example
 * ```ts
 * const approval = userTaskDef('approval', { approved: 'BOOL', why: { type: 'STR', required: false } })
 * ```
 * @throws {@link WorkflowError} if it cannot be.
 */
export function userTaskDef(
  name: string,
  fields: { readonly [field: string]: UserTaskFieldInit },
  options: { readonly description?: string } = {},
): UserTaskDef {
  return told(call('userTaskDef', name), () => new UserTaskDef(name, fields, options.description))
}

/** What an event brings, as the wire has it. */
export function contentType(content: LhType | null, masked = false): Init<ReturnType> {
  if (content === null) return {}
  checkType(content)
  return { returnType: lowerType(content, masked) }
}

/** How correlated events are kept, as the wire has it. */
export function correlation({
  ttlSeconds,
  deleteAfterFirstCorrelation,
}: CorrelationOptions): Init<CorrelatedEventConfig> {
  if (ttlSeconds !== undefined) checkInt32('ttlSeconds', ttlSeconds, 1)
  return { ttlSeconds: ttlSeconds === undefined ? undefined : BigInt(ttlSeconds), deleteAfterFirstCorrelation }
}

function userTaskField(
  name: string,
  said: UserTaskFieldInit,
): NonNullable<Init<PutUserTaskDefRequest>['fields']>[number] {
  checkText('the name of a field', name)
  const field = isPlain(said) ? said : { type: said }
  checkType(field.type)
  if (typeof field.type !== 'string' || isJson(field.type))
    throw new Mistake(`field ${name} to be something to fill in`, 'it is JSON, a struct, an array or a map')
  const { type, displayName = name, description, required = true } = field
  return { name, type, displayName, description, required }
}
