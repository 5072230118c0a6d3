/** How the bench is run. */
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

/** Everything the bench writes. On the disk of the clone: what is measured must not be a file system in memory. */
export const OUT = fileURLToPath(new URL('../out/', import.meta.url))

export interface Options {
  /** Just that it runs: small counts, figures that say nothing. */
  readonly quick: boolean
  /** How long each load is measured, and how long it runs before. */
  readonly seconds: number
  readonly warmUpSeconds: number
  /** Calls or runs in flight. */
  readonly inFlight: readonly number[]
  /** Finished runs in the directory that is opened. */
  readonly storedRuns: number
  /** Runs in the directories that are searched. */
  readonly searchedRuns: readonly number[]
  /** Where children leave CPU profiles; undefined: none are taken. */
  readonly profiles: string | undefined
  /** Questions to ask, by part of their file name; none: all. */
  readonly only: readonly string[]
}

/** Reads the command line; exits on `--help` or a flag there is not. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      seconds: { type: 'string' },
      'in-flight': { type: 'string' },
      searched: { type: 'string' },
      profile: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(
      [
        'npm run bench -- [--quick] [--seconds N] [--in-flight 1,64] [--searched 1000] [--profile] [part of a question ...]',
        '  --quick      small counts: shows that it runs, its figures mean nothing',
        '  --seconds    how long each load is measured; 5',
        '  --in-flight  how many runs at once; 1,16,64,256',
        '  --searched   how many runs are stored where a search is measured; 1000,1000000',
        '  --profile    CPU profiles of every child into bench/out/profiles',
      ].join('\n'),
    )
    process.exit(0)
  }
  const { quick } = values
  return {
    quick,
    seconds: Number(values.seconds ?? (quick ? 0.3 : 5)),
    warmUpSeconds: quick ? 0.1 : 2,
    inFlight: (values['in-flight'] ?? (quick ? '1,16' : '1,16,64,256')).split(',').map(Number),
    storedRuns: quick ? 500 : 100_000,
    searchedRuns: (values.searched ?? (quick ? '100,500' : '1000,1000000')).split(',').map(Number),
    profiles: values.profile ? `${OUT}profiles` : undefined,
    only: positionals,
  }
}
