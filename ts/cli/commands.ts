/** Every command: those of verbs and nouns, and those that are a verb alone. */
import { int, type Verb, WF_RUN } from './noun.js'
import { NOUNS } from './nouns.js'
import type { Context, Operation, Param } from './operation.js'
import { commandOf, FILE, VERBS } from './verbs.js'

const VARIABLES = '[<variable> <value>]...'
const VARIABLE_FLAGS: readonly Param[] = [
  { name: 'var', kind: 'texts', hint: 'name=value', field: null, about: 'a variable, name=value, typed by the WfSpec' },
  { name: 'vars-file', hint: 'file', field: null, about: 'variables by name as JSON or YAML, - for stdin' },
]
const VERSION_FLAGS: readonly Param[] = [
  int('majorVersion', { about: 'the newest of this major version' }),
  int('revision', { about: 'exactly this one, with --majorVersion' }),
]
const addVariables = async (draft: Parameters<typeof import('./variables.js').addVariables>[0]) =>
  (await import('./variables.js')).addVariables(draft)

/** Shells that completion is made for. */
export const SHELLS = ['bash', 'zsh', 'fish', 'pwsh'] as const

const ALONE: readonly Operation[] = [
  {
    path: ['run'],
    about: 'run a workflow; variables are typed by its WfSpec',
    rpcs: ['RunWf'],
    mode: 'write',
    args: [{ name: 'wfSpecName' }],
    rest: VARIABLES,
    flags: [
      { name: 'wfRunId', field: 'id', about: 'id of the WfRun; generated when left out' },
      { name: 'parentWfRunId', kind: 'wfRun', about: 'the WfRun it is a child of' },
      ...VERSION_FLAGS,
      ...VARIABLE_FLAGS,
      {
        name: 'wait',
        kind: 'duration',
        field: null,
        implied: '30s',
        about:
          'wait so long for its end; the exit code tells how it ended: 10 ERROR, 11 EXCEPTION, 12 HALTED, 124 not yet',
      },
      FILE,
    ],
    columns: ['id', 'status', 'startTime', 'endTime'],
    example: 'order total 1200 --wfRunId order-1 --wait=5m',
    prepare: addVariables,
    finish: async (draft, reply) => (await import('./wait.js')).waitForEnd(draft, reply),
  },
  {
    path: ['schedule', 'run'],
    about: 'run a workflow again and again, by a cron expression',
    rpcs: ['ScheduleWf'],
    mode: 'write',
    args: [{ name: 'cronExpression' }, { name: 'wfSpecName' }],
    rest: VARIABLES,
    flags: [
      { name: 'id', about: 'id of the schedule; generated when left out' },
      ...VERSION_FLAGS,
      ...VARIABLE_FLAGS,
      FILE,
    ],
    example: "'0 9 * * 1' report region north",
    prepare: addVariables,
  },
  {
    path: ['postEvent'],
    about: 'post an external event to a WfRun',
    rpcs: ['PutExternalEvent'],
    mode: 'write',
    args: [WF_RUN, { name: 'externalEventName', field: 'externalEventDefId.name' }],
    rest: '[<varType> <payload>]',
    flags: [
      { name: 'guid', about: 'makes it the same event when it is posted again; generated when left out' },
      int('threadRunNumber', { about: 'for this thread only' }),
      int('nodeRunNumber', { field: 'nodeRunPosition', about: 'for the NodeRun at this position only' }),
      FILE,
    ],
    example: 'order-1 paid STR cash',
    prepare: async (draft) => (await import('./variables.js')).addPayload(draft),
  },
  {
    path: ['rescue'],
    about: 'let a thread that ended in ERROR try its failed node again',
    rpcs: ['RescueThreadRun'],
    mode: 'write',
    args: [WF_RUN, int('threadRunNumber', { about: 'number of the thread; 0 is the entrypoint' })],
    flags: [{ name: 'skipCurrentNode', kind: 'switch', about: 'go on behind the failed node instead' }, FILE],
    example: 'order-1 0',
  },
  { path: ['whoami'], about: 'show who the server takes you for', rpcs: ['Whoami'], mode: 'read', example: '' },
  {
    path: ['version'],
    about: 'show the version of this program and of the server',
    example: '',
    run: async (context) => (await import('./version.js')).showVersions(context),
  },
  {
    path: ['login'],
    about: 'log in with the browser (OAuth 2, authorization code with PKCE) and keep the token',
    flags: [{ name: 'no-browser', kind: 'switch', field: null, about: 'print the address only' }],
    example: '',
    run: async (context) => (await import('./login.js')).login(context),
  },
  {
    path: ['dev'],
    about: 'serve an engine to play with; what it keeps is gone at its end, unless --dir is given',
    flags: [
      { name: 'dir', field: null, about: 'where to keep everything; a new directory, removed at the end, by default' },
      int('grpc-port', { field: null, about: 'port to listen on, 0: any free one; 2023 by default' }),
    ],
    example: '--dir ./data',
    run: async (context) => (await import('./dev.js')).dev(context),
  },
  {
    path: ['doctor'],
    about: 'check what Canter needs: Node.js, platform, binary, port, server',
    example: '',
    run: async (context) => (await import('./doctor.js')).doctor(context),
  },
  {
    path: ['verify'],
    about: 'check every byte and every hash of a data directory, also while a server runs on it; nothing is changed',
    args: [{ name: 'dir', field: null, about: 'the data directory' }],
    example: './data',
    run: async (context) => (await import('./upkeep.js')).verifyDir(context),
  },
  {
    path: ['backup'],
    about:
      'have the server copy all that is durable into its directory for backups (serve --backup-dir), while it runs on',
    rpcs: ['MakeBackup'],
    mode: 'read',
    idField: 'position',
    example: '',
  },
  {
    path: ['restore'],
    about: 'make a data directory of a backup, and check all of it',
    args: [
      { name: 'backup', field: null, about: 'the directory with the backup' },
      { name: 'dir', field: null, about: 'the data directory to make; empty, or not there' },
    ],
    example: '/backups/orders ./data',
    run: async (context) => (await import('./upkeep.js')).restoreDir(context),
  },
  {
    path: ['salvage'],
    about: 'make a data directory of what can be read of a damaged one, and tell what could not be kept',
    args: [
      { name: 'dir', field: null, about: 'the damaged data directory; it is only read' },
      { name: 'target', field: null, about: 'the data directory to make; empty, or not there' },
    ],
    example: './data ./data-salvaged',
    run: async (context) => (await import('./upkeep.js')).salvageDir(context),
  },
  {
    path: ['import'],
    about:
      'put what `canter export` wrote into the tenant of --tenant: definitions, and WfRuns that have ended; the whole file is checked before',
    args: [{ name: 'file', field: null, about: 'the file' }],
    flags: [
      {
        name: 'ended-only',
        kind: 'switch',
        field: null,
        about: 'leave out WfRuns that had not ended and tell which, instead of refusing the file',
      },
    ],
    example: 'acme.jsonl --tenant acme-copy',
    run: async (context) => (await import('./export.js')).importFile(context),
  },
  {
    path: ['completion'],
    about: 'print what a shell needs to complete commands, nouns and flags',
    args: [{ name: 'shell', kind: { choices: SHELLS }, field: null }],
    example: 'bash > ~/.canter-completion && . ~/.canter-completion',
    run: async (context: Context) => (await import('./completion.js')).printCompletion(context),
  },
]

/** Every command but `serve`. */
export const COMMANDS: readonly Operation[] = [
  ...NOUNS.flatMap((noun) =>
    (Object.keys(VERBS) as Verb[]).flatMap((verb) => {
      const doing = noun.verbs[verb]
      return doing === undefined ? [] : [commandOf(verb, noun, doing)]
    }),
  ),
  ...ALONE,
]

/** What is said of a word that only leads to others. */
export const GROUPS: { readonly [word: string]: string } = {
  ...Object.fromEntries(Object.entries(VERBS).map(([verb, { about }]) => [verb, about])),
  schedule: 'run something again and again',
}

/** Other names of a noun. */
export const ALIASES: ReadonlyMap<string, readonly string[]> = new Map(
  NOUNS.map(({ name, aliases = [] }) => [name, aliases]),
)
