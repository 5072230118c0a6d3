/** What the command is asked. */
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

/** Everything the command leaves: its last page, and directories that failed. On the disk of the clone, which is no file system in memory. */
export const OUT = fileURLToPath(new URL('../out/', import.meta.url))

export interface Options {
  readonly seed: number
  readonly secondsMax: number | undefined
  /** How many kills; undefined: that part is not run. The same of the others. */
  readonly kills: number | undefined
  readonly powerLosses: number | undefined
  readonly ioErrors: number | undefined
  readonly damage: number | undefined
  readonly diskFull: number | undefined
  readonly soakMinutes: number | undefined
  readonly overloadSeconds: number | undefined
}

const HELP = `npm run crash -- [what] [--seed S] [--seconds-max T]
  --kills N        kill -9 of hosts and servers under load
  --power-loss N   unsynced writes are undone after a kill
  --io-errors N    the nth write or sync fails
  --damage N       damaged copies of a data directory are opened
  --disk-full N    a small file system is filled, and room is made again
  --soak MINUTES   70 % of what the machine can do, for long
  --overload SECONDS  three times what the machine can do
  --seed S         other moments, places and choices; 1
  --seconds-max T  nothing new is begun after so many seconds, in each part`

/** Reads the command line; exits on `--help` or when nothing is asked for. */
export function readOptions(args: readonly string[]): Options {
  const string = { type: 'string' } as const
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: string,
      'seconds-max': string,
      kills: string,
      'power-loss': string,
      'io-errors': string,
      damage: string,
      'disk-full': string,
      soak: string,
      overload: string,
      help: { type: 'boolean', default: false },
    },
  })
  const number = (name: Exclude<keyof typeof values, 'help'>): number | undefined => {
    const text = values[name]
    if (text === undefined) return undefined
    const value = Number(text)
    if (Number.isFinite(value) && value > 0) return value
    throw new RangeError(`Expected --${name} to be a number above 0, but it is ${text}`)
  }
  const options: Options = {
    seed: number('seed') ?? 1,
    secondsMax: number('seconds-max'),
    kills: number('kills'),
    powerLosses: number('power-loss'),
    ioErrors: number('io-errors'),
    damage: number('damage'),
    diskFull: number('disk-full'),
    soakMinutes: number('soak'),
    overloadSeconds: number('overload'),
  }
  const { seed, secondsMax, ...parts } = options
  if (values.help || Object.values(parts).every((part) => part === undefined)) {
    console.log(HELP)
    process.exit(values.help ? 0 : 2)
  }
  return options
}
