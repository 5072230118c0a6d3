/** Variables of a workflow's start, typed by its WfSpec and not guessed. */
import type { Client } from '../client/client.js'
import type { Init, VariableType, VariableValue, WfSpec } from '../gen/index.js'
import { UsageError } from './output.js'
import { parseValue } from './parse.js'

/** The WfSpec a verb talks about: exactly the version, or the latest of what is said. */
export async function wfSpecOf(client: Client, name: string, major?: number, revision?: number): Promise<WfSpec> {
  if (major !== undefined && revision !== undefined) return client.getWfSpec({ name, majorVersion: major, revision })
  return client.getLatestWfSpec({ name, majorVersion: major })
}

/** The value of one variable of the entrypoint thread. @throws {@link UsageError} when there is none of this name, or its text does not fit. */
export function variableOf(wfSpec: WfSpec, name: string, text: string): Init<VariableValue> {
  const defs = wfSpec.threadSpecs[wfSpec.entrypointThreadName]?.variableDefs ?? []
  const found = defs.find(({ varDef }) => varDef?.name === name)?.varDef
  if (found === undefined) {
    const names = defs.map(({ varDef }) => varDef?.name).join(', ')
    throw new UsageError(
      `Expected a variable of ${wfSpec.id?.name} (${names || 'it has none'}), but got ${JSON.stringify(name)}`,
    )
  }
  const type = found.typeDef?.primitiveType ?? found.type
  if (typeof type !== 'string') {
    throw new UsageError(`Expected a variable of a primitive type, but ${name} has another, which has no text form yet`)
  }
  return parseValue(name, type as VariableType, text)
}
