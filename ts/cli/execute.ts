/**
 * Runs one command of the tables: file, arguments and flags make a request, what is missing is asked for or told, the call is made, the reply
 * shown.
 */
import { unary } from '../client/rpc-methods.js'
import { fromProtoJson, type MessageName, RPCS, type UnaryRpcName } from '../gen/index.js'
import { confirmed } from './confirm.js'
import { withClient } from './connect.js'
import { readRequest } from './input-file.js'
import type { CallOperation, Context, Draft, Operation } from './operation.js'
import { UsageError } from './output.js'
import { pages } from './paging.js'
import { fill, missing, put, type Request, read, split } from './params.js'
import { print, type Shown } from './print.js'
import { ask, canAsk } from './prompt.js'
import { watch } from './watch.js'

/** Runs a command to its end. */
export async function execute(operation: Operation, context: Context): Promise<void> {
  if ('run' in operation) {
    const place = operation.args?.findIndex((param, at) => !param.optional && context.words[at] === undefined) ?? -1
    if (place >= 0) throw lacking(operation, [operation.args?.[place]?.name ?? ''])
    await operation.run(context)
    return
  }
  const { request, words } = await requestOf(operation, context)
  await withClient(context.flags, context.io, async (client) => {
    const rest = words.slice(operation.args?.length ?? 0)
    const draft: Draft = { ...context, words, rest, client, request, rpc: operation.rpcs[0] }
    await operation.prepare?.(draft)
    if (operation.mode === 'delete' && !(await confirmed(operation, draft))) return
    if (context.flags.watch === true) {
      await watch(draft, (io) => once(operation, { ...draft, io }))
      return
    }
    await once(operation, draft)
  })
}

async function once(operation: CallOperation, draft: Draft): Promise<void> {
  const reply = await replyOf(operation, draft)
  const finished = (await operation.finish?.(draft, reply)) ?? reply
  await print(shown(operation, draft.rpc), finished, draft)
}

function shown(operation: CallOperation, rpc: UnaryRpcName): Shown {
  const { columns, idField, path } = operation
  const isList = operation.mode === 'page' || operation.mode === 'list'
  // A search gives ids alone.
  const idsOnly = path[0] === 'search'
  return {
    type: RPCS[rpc].responseType as MessageName,
    isList,
    columns: idsOnly ? undefined : columns,
    idField: idsOnly ? '' : idField,
  }
}

async function replyOf({ mode, path }: CallOperation, { rpc, client, request, flags }: Draft): Promise<object> {
  const call = (part: Request) => unary(client.transport, RPCS[rpc], { ...request, ...part }) as Promise<object>
  if (mode === 'page' || mode === 'list') return pages(path.join(' '), mode === 'page', flags, call)
  return call({})
}

/** What is asked, of the file, the words and the flags; and the words, one joined by slashes taken apart. */
async function requestOf(
  operation: CallOperation,
  context: Context,
): Promise<{ request: Request; words: readonly string[] }> {
  const { flags, io } = context
  const words = split(operation, context.words)
  const isDeploy = operation.path[0] === 'deploy'
  const file = (isDeploy ? words[0] : undefined) ?? (flags.file as string | undefined)
  const type = RPCS[operation.rpcs[0]].requestType as MessageName
  if (isDeploy && file === undefined) throw lacking(operation, ['file'])
  const request: Request =
    file === undefined
      ? {}
      : await readRequest(type, file, flags.proto === true, io, (json) => fromProtoJson(type, json))
  fill(request, operation, words, flags)
  const absent = missing(operation, request, words, flags)
  const told = absent.filter((param) => !param.ask || !canAsk(io))
  if (told.length > 0)
    throw lacking(
      operation,
      told.map(({ name }) => (operation.args?.some((arg) => arg.name === name) ? name : `--${name}`)),
    )
  for (const param of absent) put(request, param, read(param, await ask(io, param), param.name))
  return { request, words }
}

function lacking({ path }: Operation, names: readonly string[]): UsageError {
  const are = names.length === 1 ? 'it is missing' : 'they are missing'
  return new UsageError(`Expected ${names.join(', ')} behind \`canter ${path.join(' ')}\`, but ${are}`)
}
