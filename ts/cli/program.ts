/**
 * The tree of commands that commander parses, made of the tables. What a command needs to run is loaded when it runs.
 */
import { Command, Option } from 'commander'
import { ALIASES, COMMANDS, GROUPS } from './commands.js'
import type { Io } from './io.js'
import { type Flags, isBare, kebab, type Operation, type Param } from './operation.js'
import { FORMATS } from './output.js'
import { addServe } from './serve.js'
import { packageVersion } from './version.js'

/** A tree, and what its commands are. */
export interface Program {
  readonly root: Command
  /** The operation of a command; undefined for groups, and for those that are not in the tables. */
  operationOf(command: Command): Operation | undefined
}

/** What commander calls the words behind the arguments; the usage shows what they are. */
const REST = 'rest'

/** Options every command has. */
const GLOBAL: readonly Option[] = [
  new Option('-o, --output <format>', 'table on a terminal, json otherwise').choices(FORMATS),
  new Option('--no-color', 'no colours (NO_COLOR; FORCE_COLOR: colours also when it is no terminal)'),
  new Option('--api-host <host>', 'host of the server (LHC_API_HOST, localhost)'),
  new Option('--api-port <port>', 'port of the server (LHC_API_PORT, 2023)'),
  new Option('--tenant <id>', 'tenant (LHC_TENANT_ID, default)'),
  new Option('--context <name>', 'a context of the config file (CANTER_CONFIG, ~/.config/canter.yaml)'),
  new Option('--configFile <path>', 'properties file with LHC_* keys, as lhctl has it (~/.config/littlehorse.config)'),
]

/** The tree. `exit` is told what the process ends with when a command ends well. */
export function build(io: Io, exit: (code: number) => void = () => {}): Program {
  const operations = new Map<Command, Operation>()
  const root = new Command('canter')
    .description('Workflows that survive: an engine in one process, spoken to like LittleHorse')
    .showHelpAfterError('(canter --help tells more)')
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: (text) => io.stderr.write(text) })
    .configureHelp({
      subcommandTerm: (command) => [namesOf(command), command.usage().replace(/ ?\[options\]/, '')].join(' '),
      visibleArguments: (command) => command.registeredArguments.filter((argument) => argument.name() !== REST),
    })
    .exitOverride()
  for (const option of GLOBAL) root.addOption(option)
  root.option('--version', 'print the version of this program')
  root.on('option:version', () => {
    io.stdout.write(`${packageVersion()}\n`)
    root.error('', { exitCode: 0, code: 'commander.version' })
  })
  addServe(root)
  for (const operation of COMMANDS) {
    const command = commandAt(root, operation.path)
    operations.set(command, operation)
    declare(command, operation)
    command.action(async (...given) => {
      const words = given
        .slice(0, -2)
        .flat()
        .filter((word) => word !== undefined) as string[]
      const flags: Flags = command.optsWithGlobals()
      const { execute } = await import('./execute.js')
      await execute(operation, { io, flags, words, exit })
    })
  }
  return { root, operationOf: (command) => operations.get(command) }
}

/** A name and its aliases, as the usage shows them. */
function namesOf(command: Command): string {
  return [command.name(), ...command.aliases()].join('|')
}

/** The command at a path; what leads to it is made. */
function commandAt(root: Command, path: readonly string[]): Command {
  let command = root
  for (const [at, word] of path.entries()) {
    const known = command.commands.find((each) => each.name() === word)
    if (known !== undefined) {
      command = known
      continue
    }
    command = command.command(word)
    if (at < path.length - 1) command.description(GROUPS[word] ?? '')
    const aliases = at === 0 ? [] : (ALIASES.get(word) ?? [])
    for (const alias of new Set([kebab(word), ...aliases])) if (alias !== word) command.alias(alias)
  }
  return command
}

/** Arguments are all optional to commander: a file may give what they say, and what is missing is told by `params.ts`, by name. */
function declare(command: Command, { about, example, args = [], flags = [], rest, path }: Operation): void {
  command.description(about)
  for (const arg of args) command.argument(`[${arg.name}]`, arg.about ?? describe(arg))
  if (rest !== undefined) command.argument(`[${REST}...]`)
  const shown = args.map((arg) => (arg.optional ? `[${arg.name}]` : `<${arg.name}>`))
  command.usage([...shown, ...(rest === undefined ? [] : [rest]), '[options]'].join(' '))
  for (const flag of flags) command.addOption(optionOf(flag))
  command.addHelpText('after', `\nExample:\n  ${['canter', ...path, example].join(' ').trimEnd()}`)
}

function optionOf(flag: Param): Option {
  const { kind = 'text', name, short, required, implied } = flag
  const dashes = short === undefined ? `--${name}` : `-${short}, --${name}`
  const must = required ? 'required; ' : ''
  const otherwise = implied === undefined || isBare(flag) ? '' : ` (default: ${implied})`
  const about = `${must}${flag.about ?? describe(flag)}${otherwise}`
  if (kind === 'switch') return new Option(dashes, about)
  if (isBare(flag))
    return new Option(`${dashes} [${placeholder(flag)}]`, `${about}; without a value: ${implied ?? 'true'}`).preset(
      implied ?? 'true',
    )
  const option = new Option(`${dashes} <${placeholder(flag)}>`, about)
  return kind === 'texts'
    ? option.argParser((text: string, before: readonly string[] = []) => [...before, text])
    : option
}

function placeholder({ kind = 'text', name, hint }: Param): string {
  if (hint !== undefined) return hint
  if (typeof kind !== 'string') return 'word'
  if (kind === 'int' || kind === 'minutesAgo') return 'number'
  if (kind === 'wfRun') return 'wfRunId'
  if (kind === 'time' || kind === 'duration') return kind
  return kebab(name)
}

function describe({ kind = 'text', name }: Param): string {
  if (typeof kind !== 'string') return kind.choices.join(', ')
  return kebab(name).replaceAll('-', ' ')
}

/**
 * Flags with an optional value take it behind `=` only, as `lhctl` has it: a word that follows is an argument.
 */
export function bareFlags(argv: readonly string[]): string[] {
  const bare = new Map<string, string>()
  for (const { flags = [] } of COMMANDS) {
    for (const flag of flags) if (isBare(flag)) bare.set(`--${flag.name}`, `--${flag.name}=${flag.implied ?? 'true'}`)
  }
  const end = argv.indexOf('--')
  return argv.map((word, at) => (end < 0 || at < end ? (bare.get(word) ?? word) : word))
}
