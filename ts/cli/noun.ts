/**
 * A noun as data: what it is called, what its id is made of, and what each verb does with it. `verbs.ts` makes a command of every verb it names.
 */
import type { UnaryRpcName } from '../gen/index.js'
import type { CallOperation, OwnOperation, Param } from './operation.js'

/** Verbs that are followed by a noun. */
export type Verb =
  | 'apply'
  | 'assign'
  | 'cancel'
  | 'count'
  | 'delete'
  | 'deploy'
  | 'edit'
  | 'execute'
  | 'explain'
  | 'export'
  | 'get'
  | 'history'
  | 'list'
  | 'put'
  | 'resume'
  | 'save'
  | 'search'
  | 'stop'

/** What a verb does with a noun: the call alone where the rest is as with every noun, else what differs. */
export type Doing = UnaryRpcName | (Partial<CallOperation> & Pick<CallOperation, 'rpcs'>) | Own

/** A verb that is no call. */
export type Own = Pick<OwnOperation, 'run' | 'example' | 'about'> & Partial<OwnOperation>

/** One row. */
export interface Noun {
  /** In camelCase, as `lhctl` has it; its kebab-case is an alias by itself. */
  readonly name: string
  readonly aliases?: readonly string[]
  /** With its article: `a WfRun`. */
  readonly about: string
  /** What its id is made of; the fields are those of the message of the id. */
  readonly id: readonly Param[]
  /** An id as an example. */
  readonly sample: string
  /** Paths of the object that a table shows. */
  readonly columns?: readonly string[]
  /** Where the id stands in the object; `id` by default. */
  readonly idField?: string
  readonly verbs: { readonly [V in Verb]?: Doing }
}

/** The WfRun an object belongs to. */
export const WF_RUN: Param = { name: 'wfRunId', kind: 'wfRun', about: 'id of the WfRun, parent_child for a child' }

/** The option of what is written into a file. */
export const OUT: Param = { name: 'out', hint: 'file', field: null, about: 'the file to write; stdout when left out' }

/** `[T]` of the reference: when it was created. */
export const CREATED: readonly Param[] = window('earliestStart', 'latestStart')

/** The same over metric windows. */
export const MEASURED: readonly Param[] = window('windowStart', 'windowEnd')

function window(earliest: string, latest: string): readonly Param[] {
  return [
    { name: 'earliestMinutesAgo', kind: 'minutesAgo', field: earliest, implied: '-1', about: 'at most this long ago' },
    { name: 'latestMinutesAgo', kind: 'minutesAgo', field: latest, implied: '-1', about: 'at least this long ago' },
  ]
}

/** An argument or flag that is a number. */
export function int(name: string, more: Partial<Param> = {}): Param {
  return { name, kind: 'int', ...more }
}
