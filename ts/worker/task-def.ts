import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from '../client/client.js'
import { AlreadyExists, NotFound } from '../client/errors.js'
import { TASK_DEF_WAIT_MS } from '../config/worker.js'
import type { TaskDef } from '../gen/index.js'
import type { Task } from './task.js'

/** How often it is looked whether somebody has registered the TaskDef. */
const LOOK_MS = 50

/** What a worker needs of a client: also an engine, and what tests wrap around either. */
export type TaskDefClient = Pick<Client, 'putTaskDef' | 'getTaskDef'>

/**
 * The TaskDef of a task: registered if the task defines one, else waited for.
 *
 * @throws {@link AlreadyExists} when another definition has the name; {@link NotFound} when there is none within 2 s.
 */
export async function ensureTaskDef(client: TaskDefClient, task: Task): Promise<TaskDef> {
  if (task.definition !== undefined) {
    return client.putTaskDef(task.definition).catch((error) => {
      if (!(error instanceof AlreadyExists)) throw error
      const text = `Expected TaskDef ${task.name} to be as this worker declares it, but another definition has the name: ${error.message}`
      throw new AlreadyExists(text, { cause: error })
    })
  }
  const endMs = Date.now() + TASK_DEF_WAIT_MS
  for (;;) {
    try {
      return await client.getTaskDef({ name: task.name })
    } catch (error) {
      if (!(error instanceof NotFound)) throw error
      if (Date.now() < endMs) await sleep(LOOK_MS)
      else {
        const text = `Expected TaskDef ${task.name} to exist, but it does not; give the task an \`input\` to have the worker register it`
        throw new NotFound(text, { cause: error })
      }
    }
  }
}
