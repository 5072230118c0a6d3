/**
 * How a task is declared.
 */
import type { Init, PutTaskDefRequest, VariableType, WfRunId } from '../gen/index.js'
import { toVariableValue } from '../value/index.js'
import type { TaskContext } from './context.js'

/** What a value of each type is in JavaScript. */
export interface JsTypes {
  INT: bigint
  DOUBLE: number
  STR: string
  BOOL: boolean
  BYTES: Uint8Array
  TIMESTAMP: Date
  WF_RUN_ID: WfRunId
  // biome-ignore lint/suspicious/noExplicitAny: JSON is what the workflow's author says it is.
  JSON_OBJ: any
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  JSON_ARR: any[]
}

/** A type, or a type and what else is said of it. */
export type Declared =
  | VariableType
  | {
      readonly type: VariableType
      /** Hides the value on reads. */
      readonly masked?: boolean
      /** What the input is when the workflow gives none. */
      readonly default?: unknown
    }

/** The JavaScript type of a declaration. */
export type JsOf<D> = D extends VariableType
  ? JsTypes[D]
  : D extends { type: infer T extends VariableType }
    ? JsTypes[T]
    : never

/** What `run` gets. Without a declaration: every variable of the TaskDef by its name. */
export type InputOf<I> =
  I extends Readonly<Record<string, Declared>>
    ? { readonly [K in keyof I]: JsOf<I[K]> }
    : // biome-ignore lint/suspicious/noExplicitAny: nothing is declared, so nothing is known.
      Readonly<Record<string, any>>

/** What `run` may give back. */
export type OutputOf<O> = O extends undefined ? unknown : JsOf<O> | (O extends 'INT' | { type: 'INT' } ? number : never)

/** A task as {@link task} makes it. */
export interface Task {
  /** The TaskDef's name. */
  readonly name: string
  /** The request that defines it; undefined when somebody else does. */
  readonly definition: Init<PutTaskDefRequest> | undefined
  readonly run: (input: never, context: TaskContext) => unknown
}

/** Options of {@link task}. */
export interface TaskOptions<I, O> {
  /** The inputs by name, in their order. With it (or `output`) the worker registers the TaskDef; without, somebody else must have. */
  readonly input?: I
  /** What it gives back; left out: nothing. */
  readonly output?: O
  readonly description?: string
  /** The work. What it throws fails the attempt, which is retried by the workflow's policy; a {@link TaskException} is a result and is not. */
  readonly run: (input: InputOf<I>, context: TaskContext) => OutputOf<O> | Promise<OutputOf<O>>
}

/**
 * Declares a task.
 *
 * @example
 * ```ts
 * const greet = task('greet', { input: { name: 'STR' }, output: 'STR', run: ({ name }) => `Hello, ${name}` })
 * ```
 */
export function task<
  const I extends Readonly<Record<string, Declared>> | undefined = undefined,
  const O extends Declared | undefined = undefined,
>(name: string, options: TaskOptions<I, O>): Task {
  const { input, output, description, run } = options
  const defined = input !== undefined || output !== undefined
  return {
    name,
    run,
    definition: defined ? definitionOf(name, input ?? {}, output, description) : undefined,
  }
}

function definitionOf(
  name: string,
  input: Readonly<Record<string, Declared>>,
  output: Declared | undefined,
  description: string | undefined,
): Init<PutTaskDefRequest> {
  return {
    name,
    description,
    inputVars: Object.entries(input).map(([varName, declared]) => ({
      name: varName,
      typeDef: typeDefOf(declared),
      ...(typeof declared === 'object' && 'default' in declared
        ? { defaultValue: toVariableValue(declared.default, declared.type) }
        : {}),
    })),
    returnType: output === undefined ? {} : { returnType: typeDefOf(output) },
  }
}

function typeDefOf(declared: Declared) {
  return typeof declared === 'string'
    ? { primitiveType: declared }
    : { primitiveType: declared.type, masked: declared.masked ?? false }
}

/**
 * A business failure of a task: the attempt ends TASK_EXCEPTION, is not retried, and the workflow can handle it by its name.
 *
 * @example
 * ```ts
 * throw new TaskException('out-of-stock', 'none left', { sku: 'a-1' })
 * ```
 */
export class TaskException extends Error {
  override readonly name = 'TaskException'
  /** What the workflow's handler asks for. */
  readonly exceptionName: string
  /** What the handler gets as its input. */
  readonly content: unknown

  constructor(exceptionName: string, message = '', content?: unknown) {
    super(message)
    this.exceptionName = exceptionName
    this.content = content
  }
}
