/**
 * What each verb does with a noun when the noun's row says no more than the call, and what it is told by `--help`.
 */
import type { UnaryRpcName } from '../gen/index.js'
import { type Doing, int, type Noun, type Verb, WF_RUN } from './noun.js'
import type { CallOperation, Operation, Param } from './operation.js'

/** Options of everything that gives pages. */
export const PAGE: readonly Param[] = [
  int('limit', { field: null, implied: '100', about: 'how many at most' }),
  { name: 'bookmark', field: null, about: 'where to go on, as the last answer told' },
]

/** Options of what can be looked at again and again. */
export const WATCH: readonly Param[] = [
  { name: 'watch', short: 'w', kind: 'switch', field: null, about: 'show it again whenever it has changed' },
  int('interval', { short: 'n', field: null, implied: '2', about: 'with --watch: look every so many seconds' }),
]

/** The option of what sends more than an id. */
export const FILE: Param = {
  name: 'file',
  short: 'f',
  field: null,
  about: 'the request as JSON or YAML, - for stdin; arguments and flags come first',
}

/** Options of what cannot be taken back. */
export const SURE: readonly Param[] = [
  { name: 'yes', short: 'y', kind: 'switch', field: null, about: 'do not ask' },
  {
    name: 'dry-run',
    kind: 'switch',
    field: null,
    about: 'show the request and how many objects it concerns, and do nothing',
  },
]

/** One verb. */
interface Form {
  /** What it does, for the list of verbs. */
  readonly about: string
  /** What is said of a noun, `$` standing for the noun with its article. */
  readonly each: string
  readonly mode: CallOperation['mode']
  readonly args?: (noun: Noun) => readonly Param[]
  readonly flags?: readonly Param[]
}

const ofId = ({ id }: Noun): readonly Param[] => id
const within = (): readonly Param[] => [WF_RUN]
const deleted = ({ id }: Noun): readonly Param[] =>
  id.map((part) => ({ ...part, field: ['id', part.field ?? part.name].filter((name) => name !== '').join('.') }))

/** The verbs that take a noun, in the order the help shows them. */
export const VERBS: { readonly [V in Verb]: Form } = {
  get: { about: 'show one object', each: 'show $', mode: 'read', args: ofId, flags: WATCH },
  search: { about: 'find ids', each: 'find the ids of: $', mode: 'page', flags: [...PAGE, ...WATCH] },
  list: { about: 'show whole objects', each: 'show all of: $', mode: 'page', args: within, flags: [...PAGE, ...WATCH] },
  count: { about: 'count objects', each: 'count: $', mode: 'read' },
  explain: { about: 'tell what something waits for, and who could end the wait', each: 'explain $', mode: 'read' },
  history: { about: 'tell what happened to something', each: 'tell what happened to $', mode: 'read' },
  export: { about: 'write something into one file that `canter import` reads', each: 'export $', mode: 'read' },
  deploy: {
    about: 'put a definition from a file',
    each: 'put from a file: $',
    mode: 'write',
    args: () => [{ name: 'file', field: null, optional: true, about: 'the Put request as JSON or YAML, - for stdin' }],
    flags: [{ name: 'proto', kind: 'switch', field: null, about: 'the file is binary protobuf' }],
  },
  put: { about: 'create something, or replace it', each: 'put $', mode: 'write', args: ofId },
  edit: { about: 'change something', each: 'change $', mode: 'write', args: ofId },
  apply: { about: 'carry something out', each: 'apply $', mode: 'write', args: ofId },
  stop: {
    about: 'halt something until it is resumed',
    each: 'halt $, or one of its threads, until it is resumed',
    mode: 'write',
  },
  resume: { about: 'let go on what was stopped', each: 'let $, or one of its threads, go on', mode: 'write' },
  execute: { about: 'complete a user task', each: 'complete $', mode: 'write' },
  save: { about: 'save the results of a user task', each: 'save $', mode: 'write' },
  assign: { about: 'give a user task to somebody', each: 'assign $', mode: 'write' },
  cancel: { about: 'cancel a user task', each: 'cancel $', mode: 'write' },
  delete: {
    about: 'delete something; asks before it does, unless --yes is given',
    each: 'delete $',
    mode: 'delete',
    args: deleted,
    flags: SURE,
  },
}

/** The command of a verb and a noun. */
export function commandOf(verb: Verb, noun: Noun, doing: Doing): Operation {
  const form = VERBS[verb]
  const given = typeof doing === 'string' ? { rpcs: [doing] as [UnaryRpcName] } : doing
  const words = {
    path: [verb, noun.name],
    about: form.each.replace('$', noun.about),
    example: exampleOf(verb, noun),
  }
  if (!('rpcs' in given)) return { ...words, ...given }
  const mode = given.mode ?? form.mode
  const args = given.args ?? form.args?.(noun) ?? []
  const isId = given.args === undefined && args.length > 1
  return {
    ...words,
    args,
    mode,
    ...(noun.columns === undefined ? {} : { columns: noun.columns }),
    ...(noun.idField === undefined ? {} : { idField: noun.idField }),
    ...(isId ? { joined: true as const } : {}),
    ...given,
    flags: [...(given.flags ?? []), ...(mode === 'write' ? [FILE] : []), ...(form.flags ?? [])],
  }
}

function exampleOf(verb: Verb, { name, sample }: Noun): string {
  if (verb === 'deploy') return `${name}.json`
  if (verb === 'list' || verb === 'stop' || verb === 'resume') return 'order-1'
  return verb === 'delete' ? `${sample} --yes` : sample
}
