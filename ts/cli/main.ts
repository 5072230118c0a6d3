#!/usr/bin/env node
/**
 * The command line: one file per verb. A verb's file declares it; what it needs to run is loaded when it runs.
 *
 * **Invariant:** data goes to stdout, everything else to stderr; the exit code tells what happened (`exit.ts`).
 */
import { Command, CommanderError } from 'commander'
import { EXIT } from './exit.js'
import { addExplain } from './explain.js'
import { addGet } from './get.js'
import { addList } from './list.js'
import { reportError } from './output.js'
import { addPostEvent } from './post-event.js'
import { addRescue } from './rescue.js'
import { addRun } from './run.js'
import { addSearch } from './search.js'
import { addServe } from './serve.js'
import { addResume, addStop } from './stop.js'
import { addAssign, addExecute } from './user-task.js'
import { addVersion } from './version.js'
import { addWhoami } from './whoami.js'

function build(): Command {
  const program = new Command('canter')
    .description('Workflows that survive: an engine in one process, spoken to like LittleHorse')
    .option('-o, --output <format>', 'json or table; table on a terminal, json otherwise')
    .option('--api-host <host>', 'host of the server (LHC_API_HOST, localhost)')
    .option('--api-port <port>', 'port of the server (LHC_API_PORT, 2023)')
    .option('--tenant <id>', 'tenant (LHC_TENANT_ID, default)')
    .option('--configFile <path>', 'properties file with LHC_* keys (~/.config/littlehorse.config)')
    .showHelpAfterError('(canter --help tells more)')
    .exitOverride()
  const running = [addRun, addPostEvent, addStop, addResume, addRescue, addExecute, addAssign]
  const looking = [addExplain, addGet, addSearch, addList, addWhoami, addVersion]
  for (const add of [addServe, ...running, ...looking]) add(program)
  return program
}

async function main(): Promise<void> {
  // What gRPC would log by itself is told by our own errors, in one line.
  process.env.GRPC_VERBOSITY ??= 'NONE'
  const program = build()
  try {
    await program.parseAsync()
  } catch (error) {
    // Commander has printed its own: help and --version are no errors, all else is usage.
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.OK : EXIT.USAGE
    else process.exitCode = reportError(error, program.opts())
  }
}

// Whoever reads our output may stop early (`canter ... | head`); that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.OK)
  throw error
})

main().catch((error) => {
  process.exitCode = reportError(error, {})
})
