/**
 * StructDefs in code (spec A 2.6).
 */
import {
  ENUMS,
  type Init,
  type PutStructDefRequest,
  type StructDefCompatibilityType,
  type StructFieldDef,
} from '../gen/index.js'
import { checkText, shown } from './check.js'
import type { Definition } from './definition.js'
import { call, Mistake, told } from './error.js'
import { isPlain, toValue } from './literal.js'
import {
  ArrayType,
  checkType,
  type ElementType,
  type FieldType,
  isJson,
  LATEST,
  lowerType,
  MapType,
  StructType,
  typeText,
} from './type.js'

/** A field: its type, or the type and what else is said of it. It is required unless it has a default or is nullable. */
export type StructField =
  | ElementType
  | {
      readonly type: ElementType
      /** What readers may take where it is left out; the server does not put it in. */
      readonly default?: unknown
      /** Whether it may be NULL; false by default. */
      readonly nullable?: boolean
      /** Whether it is shown as `*****` to those who read it; false by default. */
      readonly masked?: boolean
      /** For people. */
      readonly description?: string
    }

/** Options of {@link structDef}. */
export interface StructDefOptions {
  /** For people. */
  readonly description?: string
  /** Which changes of an existing StructDef are allowed; none by default. */
  readonly allowedUpdates?: StructDefCompatibilityType
}

/** First a small letter, then letters and digits (spec A 2.6.1). */
const FIELD_NAME = /^[a-z][a-zA-Z0-9]*$/

/** A StructDef in code: a type, and what registers it. {@link structDef} makes it. */
export class StructDef extends StructType implements Definition {
  /** @internal */
  readonly rpc = 'PutStructDef'
  readonly #request: Init<PutStructDefRequest>
  readonly #types: readonly ElementType[]

  /** @internal */
  constructor(name: string, fields: { readonly [field: string]: StructField }, options: StructDefOptions) {
    const entries = Object.entries(fields).map(([field, said]) => [field, checkField(field, said)] as const)
    super(name, LATEST, new Map(entries.map(([field, said]) => [field, fieldTypeOf(said)])))
    const { description, allowedUpdates } = options
    if (allowedUpdates !== undefined && !Object.hasOwn(ENUMS.StructDefCompatibilityType, allowedUpdates)) {
      throw new Mistake(
        `one of ${Object.keys(ENUMS.StructDefCompatibilityType).join(', ')}`,
        `got ${shown(allowedUpdates)}`,
      )
    }
    this.#types = entries.map(([, { type }]) => type)
    this.#request = {
      name,
      description,
      allowedUpdates,
      structDef: { fields: Object.fromEntries(entries.map(([field, said]) => [field, lowerField(said)])) },
    }
  }

  /** @internal */
  get types(): readonly ElementType[] {
    return this.#types
  }

  /** The request that puts it. */
  request(): Init<PutStructDefRequest> {
    return this.#request
  }
}

/**
 * Declares a struct. A workflow that uses it registers it; so its fields are known, and a wrong one is told by `compile()`.
 *
 * @example
 * ```ts
 * const car = structDef('car', { model: 'STR', year: 'INT', owner: { type: 'STR', nullable: true } })
 * const order = Workflow.create('order', (wf) => {
 *   wf.declareStruct('car', car).required()
 * })
 * ```
 * @throws {@link WorkflowError} if it cannot be.
 */
export function structDef(
  name: string,
  fields: { readonly [field: string]: StructField },
  options: StructDefOptions = {},
): StructDef {
  return told(call('structDef', name), () => new StructDef(name, fields, options))
}

type Said = Exclude<StructField, ElementType>

function checkField(name: string, said: StructField): Said {
  checkText('the name of a field', name)
  if (!FIELD_NAME.test(name))
    throw new Mistake('the name of a field of letters and digits, a small letter first', `got ${JSON.stringify(name)}`)
  const field = isSaid(said) ? said : { type: said }
  checkType(field.type)
  if (isJson(field.type))
    throw new Mistake(`field ${name} to be of another type than JSON`, `it is a ${typeText(field.type)}`)
  if (field.default === null && field.nullable !== true)
    throw new Mistake(`field ${name} to be nullable for a default of NULL`, 'it is not')
  return field
}

function isSaid(said: StructField): said is Said {
  return isPlain(said) && !(said instanceof StructType || said instanceof ArrayType || said instanceof MapType)
}

function fieldTypeOf({ type, nullable = false, ...rest }: Said): FieldType {
  return { type, nullable, required: !nullable && rest.default === undefined }
}

function lowerField(field: Said): Init<StructFieldDef> {
  return {
    fieldType: lowerType(field.type, field.masked),
    defaultValue: field.default === undefined ? undefined : toValue(field.default, field.type),
    isNullable: field.nullable,
    description: field.description,
  }
}
