/** `run --wait`: the exit code tells how the run ended. */
import type { Duration } from '../config/duration.js'
import type { WfRun } from '../gen/index.js'
import { EXIT, exitOfRun } from './exit.js'
import type { Draft } from './operation.js'

/** The run as it ended, or as it is when the wait is over. */
export async function waitForEnd({ client, flags, io, exit }: Draft, reply: object): Promise<object> {
  if (flags.wait === undefined) return reply
  const run = reply as WfRun
  try {
    const ended = await client.awaitWfRun(run.id ?? {}, { timeout: flags.wait as Duration })
    exit(exitOfRun(ended.status))
    return ended
  } catch (error) {
    if ((error as { code?: string }).code !== 'DEADLINE_EXCEEDED') throw error
  }
  const now = await client.getWfRun(run.id)
  const isHalted = now.status === 'HALTED' || now.status === 'HALTING'
  if (!isHalted) io.stderr.write('canter: the wait is over, and the run has not ended\n')
  exit(isHalted ? EXIT.RUN_HALTED : EXIT.WAIT_TIMED_OUT)
  return now
}
