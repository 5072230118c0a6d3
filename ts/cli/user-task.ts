/**
 * `canter execute userTaskRun` and `canter assign userTaskRun` (spec C 10.2). lhctl asks for the results one by one; here they are arguments, so
 * that a script can give them.
 */
import type { Command } from 'commander'
import type { Client } from '../client/client.js'
import type { Init, UserTaskRunId, VariableType, VariableValue } from '../gen/index.js'
import { withClient } from './connect.js'
import { type GlobalOptions, print, UsageError } from './output.js'

/** `canter execute` */
export function addExecute(program: Command): void {
  program
    .command('execute')
    .description('complete a user task')
    .command('userTaskRun <wfRunId> <guid> [results...]')
    .alias('user-task-run')
    .usage('<wfRunId> <guid> --userId <id> [<field> <value>]...')
    .requiredOption('--userId <id>', 'who completes it')
    .action(async (run: string, guid: string, results: string[], _options, self: Command) => {
      const flags = self.optsWithGlobals<GlobalOptions & { readonly userId: string }>()
      await withClient(flags, async (client) => {
        const userTaskRunId = await idOf(run, guid)
        const values = await resultsOf(client, userTaskRunId, results)
        const request = { userTaskRunId, userId: flags.userId, results: values }
        await print('google.protobuf.Empty', await client.completeUserTaskRun(request), flags)
      })
    })
}

/** `canter assign` */
export function addAssign(program: Command): void {
  program
    .command('assign')
    .description('give a user task to a user, a group, or both')
    .command('userTaskRun <wfRunId> <guid>')
    .alias('user-task-run')
    .option('--userId <id>', 'the user')
    .option('--userGroup <id>', 'the group')
    .option('--overrideClaim', 'also when another user has it')
    .action(async (run: string, guid: string, _options, self: Command) => {
      const flags = self.optsWithGlobals<
        GlobalOptions & { userId?: string; userGroup?: string; overrideClaim?: true }
      >()
      await withClient(flags, async (client) => {
        const { userId, userGroup, overrideClaim = false } = flags
        const request = { userTaskRunId: await idOf(run, guid), userId, userGroup, overrideClaim }
        await print('google.protobuf.Empty', await client.assignUserTaskRun(request), flags)
      })
    })
}

async function idOf(run: string, userTaskGuid: string): Promise<Init<UserTaskRunId>> {
  const { wfRunIdFromText } = await import('../value/index.js')
  return { wfRunId: wfRunIdFromText(run), userTaskGuid }
}

/** Results by field, typed by the UserTaskDef and not guessed. */
async function resultsOf(
  client: Client,
  id: Init<UserTaskRunId>,
  given: readonly string[],
): Promise<Record<string, Init<VariableValue>>> {
  if (given.length === 0) return {}
  if (given.length % 2 !== 0) throw new UsageError(`Expected a value for each field, but ${given.at(-1)} has none`)
  const { parseValue } = await import('./parse.js')
  const { userTaskDefId } = await client.getUserTaskRun(id)
  const { fields } = await client.getUserTaskDef(userTaskDefId)
  const results: Record<string, Init<VariableValue>> = {}
  for (let at = 0; at < given.length; at += 2) {
    const [name = '', text = ''] = given.slice(at, at + 2)
    const field = fields.find((each) => each.name === name)
    if (field === undefined) {
      const names = fields.map((each) => each.name).join(', ')
      throw new UsageError(
        `Expected a field of ${userTaskDefId?.name} (${names || 'it has none'}), but got ${JSON.stringify(name)}`,
      )
    }
    results[name] = parseValue(name, field.type as VariableType, text)
  }
  return results
}
