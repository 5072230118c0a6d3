#!/usr/bin/env node
/**
 * The command line as a program. `canter.ts` is it as a function.
 */
import { canter } from './canter.js'
import { EXIT } from './exit.js'
import { processIo } from './io.js'

// What gRPC would log by itself is told by our own errors, in one line.
process.env.GRPC_VERBOSITY ??= 'NONE'

// Whoever reads our output may stop early (`canter ... | head`); that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.OK)
  throw error
})

process.exitCode = await canter(process.argv.slice(2), processIo())
