/**
 * What a command is, as data: its words, its arguments and flags, the RPC they make up. `program.ts` makes the tree of it, `execute.ts` runs it.
 *
 * **Invariant:** nothing here, and nothing that is a table of it, loads a message, gRPC or the engine: `--help` and completion read tables only.
 */
import type { Client } from '../client/client.js'
import type { UnaryRpcName } from '../gen/index.js'
import type { Io } from './io.js'

/** How the text of an argument or flag is read (`params.ts`). */
export type Kind =
  /** As it is; a flag may be given once. */
  | 'text'
  /** A whole number of 32 bits, not below zero. */
  | 'int'
  /** A WfRunId in its text form, `parent_child`. */
  | 'wfRun'
  /** RFC 3339, or milliseconds since 1970. */
  | 'time'
  /** So many minutes before now; -1: unbounded. */
  | 'minutesAgo'
  /** A flag that is there or not. */
  | 'switch'
  /** A flag with an optional value, `--flag` or `--flag=false`. */
  | 'bool'
  /** The same with a length of time, `--flag` or `--flag=5m`. */
  | 'duration'
  /** A flag that may be given again and again. */
  | 'texts'
  /** One of these; case does not matter, and what stands in front of the last part of the name may be left out. */
  | Choice

/** A closed set of words. */
export interface Choice {
  readonly choices: readonly string[]
  /** What a word may be given without: TASK_ of TASK_RUNNING. */
  readonly prefix?: string
  /** Whether the number of a word, from 0, will do as well. */
  readonly isNumbered?: true
}

/** An argument, or a flag without its dashes. */
export interface Param {
  readonly name: string
  /** `text` by default. */
  readonly kind?: Kind
  /** Where it goes in the request, a path of names; its own name by default. `''`: it is the request itself. null: `prepare` knows. */
  readonly field?: string | null
  readonly about?: string
  /** What the help shows for the value of a flag; what its kind says by default. */
  readonly hint?: string
  /** An argument that may be left out; a flag always may, unless it is `required`. */
  readonly optional?: true
  readonly required?: true
  /** Asked for on a terminal when it is missing. */
  readonly ask?: true
  /** What a flag is when it is left out, or when it is given without a value. */
  readonly implied?: string
  /** The short form of a flag, one letter. */
  readonly short?: string
}

/** The flags as they were given, by their names in camelCase. */
export type Flags = { readonly [name: string]: string | boolean | readonly string[] | undefined }

/** A command while it runs. */
export interface Context {
  readonly io: Io
  readonly flags: Flags
  /** The arguments as they were typed. */
  readonly words: readonly string[]
  /** What the process ends with when nothing fails. */
  exit(code: number): void
}

/** A call while it is made up: `prepare` completes it. */
export interface Draft extends Context {
  readonly client: Client
  /** The words behind the arguments. */
  readonly rest: readonly string[]
  /** The request so far, from the file, the arguments and the flags. */
  request: { [field: string]: unknown }
  /** The call to make; the first of the operation's `rpcs` unless `prepare` takes another. */
  rpc: UnaryRpcName
}

/** The part every command has. */
interface Words {
  /** The words behind `canter`. */
  readonly path: readonly string[]
  readonly about: string
  /** What is typed behind the words, for the help: `order-1/0/2`. */
  readonly example: string
  readonly args?: readonly Param[]
  readonly flags?: readonly Param[]
  /** The argument that takes all that is left, as `[<variable> <value>]...`: how it is shown. `prepare` reads it. */
  readonly rest?: string
}

/** A command that is one call. */
export interface CallOperation extends Words {
  /** The call; more than one where `prepare` decides. */
  readonly rpcs: readonly [UnaryRpcName, ...UnaryRpcName[]]
  /**
   * - `read` shows a reply and can be watched.
   * - `page` does so page by page; `list` where the reply comes as a whole.
   * - `write` takes `-f`.
   * - `delete` asks before it does anything.
   */
  readonly mode: 'read' | 'page' | 'list' | 'write' | 'delete'
  /** Whether the arguments may be one word, joined by slashes. */
  readonly joined?: true
  /** At most one of these flags. */
  readonly oneOf?: readonly string[]
  /** The paths of the reply that a table shows; the id alone by default. */
  readonly columns?: readonly string[]
  /** Where the id stands in the reply; `id` by default. */
  readonly idField?: string
  /** What data alone cannot say. */
  readonly prepare?: (draft: Draft) => Promise<void>
  /** How many objects a deletion concerns; 1 by default. A text when they are too many to be counted. */
  readonly count?: (draft: Draft) => Promise<number | string>
  /** The reply is shown and the exit code set by this instead. */
  readonly finish?: (draft: Draft, reply: object) => Promise<object>
}

/** A command that is more than a call, or none. */
export interface OwnOperation extends Words {
  readonly run: (context: Context) => Promise<void>
}

/** A command. */
export type Operation = CallOperation | OwnOperation

/** A name in kebab-case: `wf-run` of `wfRun`. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** Whether a flag may be given without a value. */
export function isBare({ kind }: Param): boolean {
  return kind === 'bool' || kind === 'duration'
}

/** The value of a flag as it was given. */
export function flagOf(flags: Flags, { name }: Param): Flags[string] {
  // Commander reads --no-x as the absence of x.
  if (name.startsWith('no-')) return flags[camel(name.slice('no-'.length))] === false ? true : undefined
  return flags[camel(name)]
}

/** A name in camelCase, as the options of commander are called. */
export function camel(name: string): string {
  return name.replace(/-([a-z])/g, (_all, letter: string) => letter.toUpperCase())
}
