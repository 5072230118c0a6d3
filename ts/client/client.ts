/**
 * The client: every call of the wire, and a few conveniences over them. The same object whatever the transport.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Explanation, Init, RequestOf, RunWfRequest, UnaryRpcName, WfRun, WfRunId, WfSpec } from '../gen/index.js'
import { toVariableValue, wfRunIdFromText, wfRunIdToText } from '../value/index.js'
import { type WorkArguments, workArguments } from '../worker/tasks.js'
import { createWorker, type Worker } from '../worker/worker.js'
import { ENDED } from './ended.js'
import { InvalidArgument, Unimplemented, WfRunFailed } from './errors.js'
import { type Exported, exportLines } from './export/export.js'
import type { ExportSource } from './export/file.js'
import { type Imported, type ImportOptions, importFile } from './export/import.js'
import { type RpcMethods, rpcMethods } from './rpc-methods.js'
import type { CallOptions, Transport } from './transport.js'

/** How often a run is looked at where the server cannot tell when it ends. */
const AWAIT_POLL_MS = 100

/** A workflow that can be registered; what `Workflow.create` of the builder gives. */
export interface Compilable {
  /** The requests that define it, in order: what it is made of first, the WfSpec last. */
  requests(): readonly (
    | Put<'PutStructDef'>
    | Put<'PutUserTaskDef'>
    | Put<'PutExternalEventDef'>
    | Put<'PutWorkflowEventDef'>
    | Put<'PutWfSpec'>
  )[]
}

/** A call that puts a definition, and what it takes. */
export interface Put<N extends UnaryRpcName> {
  readonly rpc: N
  readonly request: Init<RequestOf<N>>
}

/** Options of {@link Conveniences.runWf} with a name. */
export interface RunOptions extends CallOptions {
  /** The WfRun's id; generated when left out. A taken id is refused with ALREADY_EXISTS. */
  readonly id?: string | undefined
  readonly majorVersion?: number | undefined
  readonly revision?: number | undefined
  readonly parentWfRunId?: WfRunId | string | undefined
}

/** Options of {@link Conveniences.awaitWfRun}. */
export interface AwaitOptions extends CallOptions {
  /** Whether a run that ended in ERROR or EXCEPTION rejects with {@link WfRunFailed}; false by default: the run is returned. */
  readonly throwOnFailure?: boolean | undefined
}

/** What a client offers beyond the calls of the wire. */
export interface Conveniences {
  /** Runs a workflow: as the wire's request, or by name with variables as plain values (`5n` is an INT, `5` a DOUBLE). */
  runWf(request: Init<RunWfRequest>, options?: CallOptions): Promise<WfRun>
  runWf(wfSpecName: string, variables?: { readonly [name: string]: unknown }, options?: RunOptions): Promise<WfRun>
  /** Puts the definitions a workflow needs, then the workflow. Doing it again changes nothing. */
  register(workflow: Compilable, options?: CallOptions): Promise<WfSpec>
  /**
   * Starts a worker for these tasks, one by one or as an array, options last; it is ready when the promise resolves.
   *
   * @example
   * ```ts
   * await using worker = await client.work(charge, refund, { concurrency: 16 })
   * ```
   */
  work(...args: WorkArguments): Promise<Worker>
  /** Waits until a WfRun has ended and returns it. */
  awaitWfRun(id: Init<WfRunId> | string, options?: AwaitOptions): Promise<WfRun>
  /**
   * Why a WfRun does not go on: for each of its threads that has not ended what it waits for, since when, until when, and who or what could
   * change that, with the command to do so. Canter's own; other servers answer UNIMPLEMENTED.
   */
  explain(id: Init<WfRunId> | string, options?: CallOptions): Promise<Explanation>
  /**
   * A WfRun with its children, or the whole tenant, as the lines of one file that describes itself: definitions, WfRuns, all that belongs to them;
   * masked values are masked. {@link Conveniences.import} takes it elsewhere. What goes on meanwhile is told as it was when its page was read.
   * Canter's own; other servers answer UNIMPLEMENTED. Needs the right to read everything.
   *
   * @example
   * ```ts
   * await pipeline(engine.export({ wfRun: 'order-1' }), createWriteStream('order-1.jsonl'))
   * ```
   */
  export(what: Exported, options?: CallOptions): AsyncGenerator<string, void>
  /**
   * Imports an export file into the client's tenant: definitions that are not there, and WfRuns, which must have ended. The whole file is checked
   * before anything of it is put; what is there and says the same is passed over, so that an import may be repeated. For admins.
   *
   * @throws {@link InvalidArgument} naming the line when the file is not whole, not unchanged, or of a newer version; {@link FailedPrecondition} when
   * a WfRun has not ended; {@link AlreadyExists} when something differs from what is there.
   */
  import(file: ExportSource, options?: ImportOptions): Promise<Imported>
  /** How calls travel. */
  readonly transport: Transport
  /** Ends what is running and frees what is held. Closing twice is closing once. */
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/** A client of a server, or of an engine in this process. */
export type Client = Omit<RpcMethods, 'runWf' | 'awaitWfRun' | 'explain'> & Conveniences

/** The client over a transport. */
export function createClient(transport: Transport, onClose: () => Promise<void> = () => transport.close()): Client {
  const rpcs = rpcMethods(transport)
  const workers = new Set<Worker>()
  let closing: Promise<void> | undefined

  const close = () => {
    closing ??= Promise.all([...workers].map((worker) => worker.close())).then(onClose)
    return closing
  }

  const conveniences: Conveniences = {
    async runWf(what: string | Init<RunWfRequest>, second?: object, third?: RunOptions) {
      if (typeof what !== 'string') return rpcs.runWf(what, second as CallOptions)
      return rpcs.runWf(runRequest(what, second as { readonly [name: string]: unknown }, third), third)
    },
    register: (workflow, options) => register(rpcs, workflow, options),
    async work(...args) {
      const worker = await createWorker(client, workArguments(args))
      workers.add(worker)
      worker.done.finally(() => workers.delete(worker)).catch(() => {})
      return worker
    },
    awaitWfRun: (id, options) => awaitWfRun(rpcs, wfRunIdOf(id), options),
    explain: (id, options) => rpcs.explain({ wfRunId: wfRunIdOf(id) }, options),
    export: (what, options) => exportLines(rpcs, what, options),
    import: (file, options) => importFile(rpcs, file, options),
    transport,
    close,
    [Symbol.asyncDispose]: close,
  }
  const client: Client = Object.assign({}, rpcs, conveniences)
  return client
}

function wfRunIdOf(id: Init<WfRunId> | string): Init<WfRunId> {
  return typeof id === 'string' ? wfRunIdFromText(id) : id
}

function runRequest(
  wfSpecName: string,
  variables: { readonly [name: string]: unknown } = {},
  options: RunOptions = {},
): Init<RunWfRequest> {
  const { id, majorVersion, revision, parentWfRunId } = options
  const values = Object.entries(variables).map(([name, value]) => {
    try {
      return [name, toVariableValue(value)]
    } catch (error) {
      throw new InvalidArgument(`variables.${name}: ${(error as Error).message}`, { cause: error })
    }
  })
  const parent = typeof parentWfRunId === 'string' ? wfRunIdFromText(parentWfRunId) : parentWfRunId
  return { wfSpecName, variables: Object.fromEntries(values), id, majorVersion, revision, parentWfRunId: parent }
}

async function register(rpcs: RpcMethods, workflow: Compilable, options?: CallOptions): Promise<WfSpec> {
  let registered: WfSpec | undefined
  for (const each of workflow.requests()) {
    if (each.rpc === 'PutWfSpec') registered = await rpcs.putWfSpec(each.request, options)
    else if (each.rpc === 'PutStructDef') await rpcs.putStructDef(each.request, options)
    else if (each.rpc === 'PutUserTaskDef') await rpcs.putUserTaskDef(each.request, options)
    else if (each.rpc === 'PutWorkflowEventDef') await rpcs.putWorkflowEventDef(each.request, options)
    else await rpcs.putExternalEventDef(each.request, options)
  }
  if (registered === undefined)
    throw new InvalidArgument('Expected a workflow to have a WfSpec to put, but it has none')
  return registered
}

async function awaitWfRun(rpcs: RpcMethods, id: Init<WfRunId>, options: AwaitOptions = {}): Promise<WfRun> {
  const run = await rpcs.awaitWfRun({ wfRunId: id }, options).catch(async (error) => {
    // Another server than Canter: look, until it has ended.
    if (!(error instanceof Unimplemented)) throw error
    for (;;) {
      const run = await rpcs.getWfRun(id, options)
      if (ENDED.has(run.status)) return run
      await sleep(AWAIT_POLL_MS)
    }
  })
  if (options.throwOnFailure === true) await throwFailure(rpcs, run)
  return run
}

async function throwFailure(rpcs: RpcMethods, run: WfRun): Promise<void> {
  if (run.status !== 'ERROR' && run.status !== 'EXCEPTION') return
  const id = run.id ?? { id: '' }
  const entrypoint = run.threadRuns.find((thread) => thread.number === 0)
  const nodeRun = { wfRunId: id, threadRunNumber: 0, position: entrypoint?.currentNodePosition ?? 0 }
  const failure = await rpcs.getNodeRun(nodeRun).then(
    ({ failures }) => failures.at(-1),
    () => undefined,
  )
  const text = wfRunIdToText(id)
  const why = failure === undefined ? (entrypoint?.errorMessage ?? '') : `${failure.failureName}: ${failure.message}`
  const message = `Expected WfRun ${text} to complete, but it ended ${run.status}: ${why}`
  throw new WfRunFailed(text, run.status, failure?.failureName, message)
}
