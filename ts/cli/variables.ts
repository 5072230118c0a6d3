/** Variables of requests, typed by what declares them and not guessed. */
import type { Client } from '../client/client.js'
import type { Init, RunWfRequest, SearchWfRunRequest, VariableType, VariableValue, WfSpec } from '../gen/index.js'
import { VARIABLE_TYPE } from './choices.js'
import { readDocument } from './input-file.js'
import type { Io } from './io.js'
import type { Draft } from './operation.js'
import { UsageError } from './output.js'
import { choiceOf } from './params.js'
import { parseValue, type StructDefs, typeOf, valueOfJson, valueOfText } from './parse.js'

type Values = Record<string, Init<VariableValue>>

/** Adds the variables of `run` and `schedule run`: --vars-file, then pairs of words, then --var. */
export async function addVariables({ client, request, flags, io, rest }: Draft): Promise<void> {
  const file = flags.varsFile as string | undefined
  const texts = [...pairsOf(rest, 'variable'), ...((flags.var as string[] | undefined) ?? []).map(nameAndText)]
  if (file === undefined && texts.length === 0) return
  const { wfSpecName, majorVersion, revision } = request as unknown as RunWfRequest
  const wfSpec = await wfSpecOf(client, wfSpecName, majorVersion, revision)
  const structDefs = structDefsOf(client)
  const values: Values = {}
  for (const [name, json] of Object.entries(file === undefined ? {} : await documentOf(io, file))) {
    values[name] = await valueOfJson(name, variableType(wfSpec, name), json, structDefs)
  }
  for (const [name, text] of texts) values[name] = await valueOfText(name, variableType(wfSpec, name), text, structDefs)
  request.variables = { ...(request.variables as Values | undefined), ...values }
}

/** Adds the filters of `search wfRun --var`. */
export async function addFilters({ client, request, flags }: Draft): Promise<void> {
  if (flags.var === undefined) return
  const { wfSpecName, wfSpecMajorVersion, wfSpecRevision } = request as unknown as SearchWfRunRequest
  const wfSpec = await wfSpecOf(client, wfSpecName, wfSpecMajorVersion, wfSpecRevision)
  const structDefs = structDefsOf(client)
  const filters = []
  for (const [varName, text] of (flags.var as string[]).map(nameAndText)) {
    filters.push({ varName, value: await valueOfText(varName, variableType(wfSpec, varName), text, structDefs) })
  }
  request.variableFilters = filters
}

/** Adds a value of `--varType` and `--value`. */
export async function addValue({ request, flags }: Draft, field: string): Promise<void> {
  const type = choiceOf(VARIABLE_TYPE, flags.varType as string, '--varType') as VariableType
  request[field] = parseValue('--value', type, flags.value as string)
}

/** Adds the payload of an event, `[<varType> <payload>]`. */
export async function addPayload({ request, rest }: Draft): Promise<void> {
  const [type, payload, more] = rest
  if (type === undefined) return
  const varType = choiceOf(VARIABLE_TYPE, type, 'the type of the payload') as VariableType
  if (payload === undefined) {
    throw new UsageError(`Expected a payload behind the type ${JSON.stringify(type)}, but got none`)
  }
  if (more !== undefined) throw new UsageError(`Expected nothing behind the payload, but got ${JSON.stringify(more)}`)
  request.content = parseValue('the payload', varType, payload)
}

async function documentOf(io: Io, path: string): Promise<object> {
  const document = await readDocument(path, io)
  if (typeof document === 'object' && document !== null && !Array.isArray(document)) return document
  throw new UsageError(`Expected ${path} to hold variables by name, but it does not`)
}

/** Words as pairs of a name and a text. @throws {@link UsageError} when one is left over. */
export function pairsOf(words: readonly string[], what: string): [name: string, text: string][] {
  if (words.length % 2 !== 0) throw new UsageError(`Expected a value for each ${what}, but ${words.at(-1)} has none`)
  const pairs: [string, string][] = []
  for (let at = 0; at < words.length; at += 2) pairs.push([words[at] ?? '', words[at + 1] ?? ''])
  return pairs
}

/** `name=value`. */
export function nameAndText(text: string): [name: string, text: string] {
  const at = text.indexOf('=')
  if (at < 1) throw new UsageError(`Expected --var name=value, but got ${JSON.stringify(text)}`)
  return [text.slice(0, at), text.slice(at + 1)]
}

/** The WfSpec a verb talks about: exactly the version, or the latest of what is said. */
export async function wfSpecOf(client: Client, name: string, major?: number, revision?: number): Promise<WfSpec> {
  if (major !== undefined && revision !== undefined) return client.getWfSpec({ name, majorVersion: major, revision })
  return client.getLatestWfSpec({ name, majorVersion: major })
}

/** The declared type of a variable of a thread, the entrypoint by default. @throws {@link UsageError} when there is none of this name. */
export function variableType(wfSpec: WfSpec, name: string, thread: string = wfSpec.entrypointThreadName) {
  const defs = wfSpec.threadSpecs[thread]?.variableDefs ?? []
  const found = defs.find(({ varDef }) => varDef?.name === name)?.varDef
  if (found !== undefined) return typeOf(found)
  const names = defs.map(({ varDef }) => varDef?.name).join(', ')
  throw new UsageError(
    `Expected a variable of ${wfSpec.id?.name} (${names || 'it has none'}), but got ${JSON.stringify(name)}`,
  )
}

/** StructDefs of a server, each asked for once. */
export function structDefsOf(client: Client): StructDefs {
  const known = new Map<string, ReturnType<StructDefs>>()
  return (id) => {
    const key = `${id.name}/${id.version}`
    const found = known.get(key) ?? client.getStructDef(id)
    known.set(key, found)
    return found
  }
}
