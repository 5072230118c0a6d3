/** Results of user tasks, typed by the UserTaskDef; on a terminal the fields that are missing are asked for (spec C 10.2). */
import type { Init, UserTaskRunId, VariableType, VariableValue } from '../gen/index.js'
import type { Draft } from './operation.js'
import { UsageError } from './output.js'
import { parseValue } from './parse.js'
import { canAsk, question } from './prompt.js'
import { pairsOf } from './variables.js'

type Results = Record<string, Init<VariableValue>>

/** Adds `[<field> <value>]...`, and what the one at the terminal answers. */
export async function addResults({ client, request, rest, io, rpc }: Draft): Promise<void> {
  const pairs = pairsOf(rest, 'field')
  const isAsking = canAsk(io)
  if (pairs.length === 0 && !isAsking) return
  const { userTaskDefId, results: saved } = await client.getUserTaskRun(request.userTaskRunId as UserTaskRunId)
  const { fields } = await client.getUserTaskDef(userTaskDefId)
  const results: Results = { ...(request.results as Results | undefined) }
  for (const [name, text] of pairs) {
    const field = fields.find((each) => each.name === name)
    if (field === undefined) {
      const names = fields.map((each) => each.name).join(', ')
      throw new UsageError(
        `Expected a field of ${userTaskDefId?.name} (${names || 'it has none'}), but got ${JSON.stringify(name)}`,
      )
    }
    results[name] = parseValue(name, field.type as VariableType, text)
  }
  for (const { name, displayName, description, type, required } of isAsking ? fields : []) {
    if (name in results) continue
    const told = [displayName || name, description].filter(Boolean).join(', ')
    const isNeeded = required && rpc === 'CompleteUserTaskRun' && saved[name] === undefined
    let answer: string
    do answer = await question(io, `${told} (${type}${isNeeded ? '' : ', empty: none'}): `)
    while (answer === '' && isNeeded)
    if (answer !== '') results[name] = parseValue(name, type as VariableType, answer)
  }
  request.results = results
}
