import { RPCS, type Rpc } from '../gen/index.js'

/** Calls that wait for something to happen: only their own deadline limits them. */
const WAITING: ReadonlySet<Rpc> = new Set<Rpc>([
  RPCS.PollTask,
  RPCS.AwaitWorkflowEvent,
  RPCS.AwaitWfRun,
  RPCS.AwaitChanges,
  RPCS.AwaitOutput,
])

/** Whether a call waits for something to happen. */
export function mayWait(rpc: Rpc): boolean {
  return WAITING.has(rpc)
}
