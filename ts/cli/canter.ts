/**
 * The command line as a function: arguments in, an exit code out. Data goes to stdout, everything else to stderr.
 *
 * **Invariant:** the exit code tells what happened (`exit.ts`).
 */
import { CommanderError } from 'commander'
import { EXIT } from './exit.js'
import type { Io } from './io.js'
import { type GlobalOptions, reportError } from './output.js'
import { bareFlags, build } from './program.js'

/** Runs one command to its end. */
export async function canter(argv: readonly string[], io: Io): Promise<number> {
  let code: number = EXIT.OK
  const { root } = build(io, (told) => {
    code = told
  })
  try {
    await root.parseAsync(bareFlags(argv), { from: 'user' })
    return code
  } catch (error) {
    // Commander has printed its own: help and --version are no errors, all else is usage.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.OK : EXIT.USAGE
    return reportError(error, root.opts<GlobalOptions>(), io)
  }
}
