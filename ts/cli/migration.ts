/** Migration plans as flags, and as answers on a terminal (spec C 10.2). */
import type { Init, MessageTypes, VariableValue, WfSpec } from '../gen/index.js'
import type { Draft } from './operation.js'
import { UsageError } from './output.js'
import { integerOf } from './params.js'
import { valueOfText } from './parse.js'
import { canAsk, question } from './prompt.js'
import { nameAndText, structDefsOf, variableType } from './variables.js'

interface ThreadMigration {
  newThreadName: string
  nodeMigrations: { [node: string]: { newNodeName: string } }
}

/** Adds the old version and the threads of `put workflowMigrationPlan`. */
export async function addThreads({ request, flags, io }: Draft): Promise<void> {
  const isAsking = canAsk(io)
  const old =
    (flags.wfSpec as string | undefined) ??
    (request.oldWfSpec === undefined && isAsking
      ? await question(io, 'old version, as name/major/revision: ')
      : undefined)
  if (old !== undefined) request.oldWfSpec = wfSpecIdOf(old)
  if (request.oldWfSpec === undefined) throw new UsageError('Expected --wfSpec name/major/revision, but it is missing')
  const threads: { [thread: string]: ThreadMigration } = { ...(request.threadMigrations as object | undefined) }
  const { thread = [], node = [] } = flags as { thread?: readonly string[]; node?: readonly string[] }
  for (const text of thread) addThread(threads, ...pairOf('--thread', text))
  for (const text of node) {
    const [path, newNodeName] = pairOf('--node', text)
    const at = path.indexOf('/')
    if (at < 1) throw new UsageError(`Expected --node thread/old=new, but got ${JSON.stringify(text)}`)
    addThread(threads, path.slice(0, at)).nodeMigrations[path.slice(at + 1)] = { newNodeName }
  }
  if (Object.keys(threads).length === 0 && isAsking) await askThreads({ io, threads })
  request.threadMigrations = threads
}

async function askThreads({
  io,
  threads,
}: Pick<Draft, 'io'> & { threads: { [thread: string]: ThreadMigration } }): Promise<void> {
  for (;;) {
    const old = await question(io, 'thread (empty: done): ')
    if (old === '') return
    const { nodeMigrations } = addThread(
      threads,
      old,
      (await question(io, `new name of ${old} (empty: the same): `)) || old,
    )
    for (;;) {
      const node = await question(io, `node of ${old} (empty: done): `)
      if (node === '') break
      nodeMigrations[node] = { newNodeName: (await question(io, `new name of ${node} (empty: the same): `)) || node }
    }
  }
}

function addThread(threads: { [thread: string]: ThreadMigration }, old: string, newName?: string): ThreadMigration {
  const { newThreadName = old, nodeMigrations = {} } = threads[old] ?? {}
  const thread = { newThreadName: newName ?? newThreadName, nodeMigrations: { ...nodeMigrations } }
  threads[old] = thread
  return thread
}

/** Adds the variables of `apply workflowMigrationPlan`, typed by the new WfSpec. */
export async function addVariables({ client, request, flags, io }: Draft): Promise<void> {
  const texts = [...((flags.var as string[] | undefined) ?? [])]
  if (texts.length === 0 && request.migrationVarsByThread === undefined && canAsk(io)) {
    for (;;) {
      const text = await question(io, 'variable of a new thread, as thread/name=value (empty: done): ')
      if (text === '') break
      texts.push(text)
    }
  }
  if (texts.length === 0) return
  const { oldWfSpec, majorVersion, revision } = await client.getWorkflowMigrationPlan(request.id as object)
  const wfSpec = await client.getWfSpec({ name: oldWfSpec?.name, majorVersion, revision })
  const threads = {
    ...(request.migrationVarsByThread as { [thread: string]: Init<MessageTypes['MigrationVars']> } | undefined),
  }
  for (const text of texts) {
    const [path, value] = nameAndText(text)
    const at = path.indexOf('/')
    const thread = at < 1 ? wfSpec.entrypointThreadName : path.slice(0, at)
    const name = path.slice(at + 1)
    const literalValue = await literal(client, wfSpec, thread, name, value)
    threads[thread] = {
      varAssignmentByVarName: { ...threads[thread]?.varAssignmentByVarName, [name]: { literalValue } },
    }
  }
  request.migrationVarsByThread = threads
}

function literal(
  client: Draft['client'],
  wfSpec: WfSpec,
  thread: string,
  name: string,
  text: string,
): Promise<Init<VariableValue>> {
  return valueOfText(name, variableType(wfSpec, name, thread), text, structDefsOf(client))
}

function wfSpecIdOf(text: string) {
  const [name = '', major = '', revision = '', more] = text.split('/')
  if (name === '' || revision === '' || more !== undefined) {
    throw new UsageError(`Expected --wfSpec name/major/revision, but got ${JSON.stringify(text)}`)
  }
  return {
    name,
    majorVersion: integerOf(major, 'the old major version'),
    revision: integerOf(revision, 'the old revision'),
  }
}

function pairOf(flag: string, text: string): [old: string, now: string] {
  const at = text.indexOf('=')
  if (at < 1 || at === text.length - 1)
    throw new UsageError(`Expected ${flag} old=new, but got ${JSON.stringify(text)}`)
  return [text.slice(0, at), text.slice(at + 1)]
}
