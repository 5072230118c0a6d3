import { type AllowedUpdateType, decode, ENUMS, encode, type PutWfSpecRequest } from '../gen/index.js'
import { checkInt32, checkName, shown } from './check.js'
import { Compilation, type Settings } from './compilation.js'
import type { DefinitionRequest, PutRequest } from './definition.js'
import { type Duration, toSeconds } from './duration.js'
import { Mistake, ofWorkflow } from './error.js'
import { type ExponentialBackoff, toBackoff } from './node/task.js'
import { requiredNames } from './required.js'
import { runBody, type ThreadBody, WorkflowThread } from './thread.js'

const ENTRYPOINT = 'entrypoint'

/** What a workflow registers: definitions, and its WfSpec. */
export type WorkflowRequest = DefinitionRequest | PutRequest<'PutWfSpec', PutWfSpecRequest>

/**
 * A workflow in code.
 *
 * @example
 * ```ts
 * const order = Workflow.create('order', (wf) => {
 *   const id = wf.declareStr('order-id').searchable().required()
 *   const paid = wf.execute('charge-card', id).withRetries(3).timeout('30s')
 *   const approved = wf.waitForEvent('approved').timeout('5m')
 *   wf.handleError(approved, 'TIMEOUT', (handler) => handler.fail('not-approved', 'nobody answered'))
 *   wf.complete(paid)
 * })
 * ```
 */
export class Workflow {
  /** The name of its WfSpec. */
  readonly name: string
  readonly #body: ThreadBody
  readonly #settings: Settings = {}
  #retentionSeconds: number | undefined
  #updates: AllowedUpdateType | undefined

  private constructor(name: string, body: ThreadBody) {
    this.name = name
    this.#body = body
  }

  /** A workflow of this name. The body runs when it is compiled, each time. */
  static create(name: string, body: ThreadBody): Workflow {
    return new Workflow(name, body)
  }

  /** The workflow it is a child of; its WfRuns then need a parent WfRun. */
  setParent(name: string): this {
    return this.#set('setParent', () => {
      checkName('the name of a parent workflow', name)
      this.#settings.parent = name
    })
  }

  /** How long an attempt of a task may take that does not say so itself; the server's default is 60 s. */
  setDefaultTaskTimeout(duration: Duration): this {
    return this.#set('setDefaultTaskTimeout', () => {
      this.#settings.taskTimeoutSeconds = toSeconds('a timeout', duration, 1)
    })
  }

  /** How often a task is tried again that does not say so itself; 0 by default. */
  setDefaultTaskRetries(retries: number): this {
    return this.#set('setDefaultTaskRetries', () => {
      checkInt32('retries', retries, 0)
      this.#settings.taskRetries = retries
    })
  }

  /** The waits between the attempts of a task that does not say so itself. */
  setDefaultTaskExponentialBackoffPolicy(backoff: ExponentialBackoff): this {
    return this.#set('setDefaultTaskExponentialBackoffPolicy', () => {
      this.#settings.taskBackoff = toBackoff(backoff)
    })
  }

  /** How long a WfRun is kept once it has ended; for ever by default. */
  withRetentionPolicy(duration: Duration): this {
    return this.#set('withRetentionPolicy', () => {
      this.#retentionSeconds = toSeconds('a retention', duration, 0)
    })
  }

  /** How long a thread that does not say so itself is kept once it has ended; as long as its WfRun by default. */
  withDefaultThreadRetentionPolicy(duration: Duration): this {
    return this.#set('withDefaultThreadRetentionPolicy', () => {
      this.#settings.threadRetentionSeconds = toSeconds('a retention', duration, 0)
    })
  }

  /** Which changes of an existing workflow are allowed; all by default. */
  withUpdateType(updates: AllowedUpdateType): this {
    return this.#set('withUpdateType', () => {
      if (!Object.hasOwn(ENUMS.AllowedUpdateType, updates)) {
        throw new Mistake(`one of ${Object.keys(ENUMS.AllowedUpdateType).join(', ')}`, `got ${shown(updates)}`)
      }
      this.#updates = updates
    })
  }

  /**
   * The request that puts the WfSpec. Pure: the same workflow gives the same request, each time.
   *
   * @throws {@link WorkflowError} naming the thread and the call, if the workflow cannot work.
   */
  compile(): PutWfSpecRequest {
    return this.#compile().wfSpec
  }

  /**
   * Everything to register, in order: the structs, user tasks and events it was given as definitions or its nodes are `registeredAs`, then the WfSpec.
   * Tasks are registered by their workers.
   *
   * @throws {@link WorkflowError} as {@link compile} does.
   */
  requests(): WorkflowRequest[] {
    const { definitions, wfSpec } = this.#compile()
    return [...definitions, { rpc: 'PutWfSpec', request: wfSpec }]
  }

  /** The tasks it names, reminders of user tasks included. */
  getRequiredTaskDefNames(): ReadonlySet<string> {
    return requiredNames(this.compile()).taskDefs
  }

  /** The user tasks it names. */
  getRequiredUserTaskDefNames(): ReadonlySet<string> {
    return requiredNames(this.compile()).userTaskDefs
  }

  /** The external events it waits for, or that interrupt it. */
  getRequiredExternalEventDefNames(): ReadonlySet<string> {
    return requiredNames(this.compile()).externalEventDefs
  }

  /** The events it throws. */
  getRequiredWorkflowEventDefNames(): ReadonlySet<string> {
    return requiredNames(this.compile()).workflowEventDefs
  }

  /** The structs of its variables, and those it builds. */
  getRequiredStructDefNames(): ReadonlySet<string> {
    return requiredNames(this.compile()).structDefs
  }

  /** The workflows it starts. */
  getRequiredChildWfSpecNames(): ReadonlySet<string> {
    return requiredNames(this.compile()).childWfSpecs
  }

  #compile(): { wfSpec: PutWfSpecRequest; definitions: DefinitionRequest[] } {
    ofWorkflow(String(this.name), 'compile', () => checkName('the name of a workflow', this.name))
    // A copy: a setting changed by the body belongs to the next compilation.
    const compilation = new Compilation(this.name, { ...this.#settings })
    compilation.enqueue(ENTRYPOINT, undefined, (draft) => runBody(new WorkflowThread(draft), draft, 'body', this.#body))
    const wfSpec = encode('PutWfSpecRequest', {
      name: this.name,
      threadSpecs: compilation.run(),
      entrypointThreadName: ENTRYPOINT,
      retentionPolicy:
        this.#retentionSeconds === undefined
          ? undefined
          : { secondsAfterWfTermination: BigInt(this.#retentionSeconds) },
      parentWfSpec: this.#settings.parent === undefined ? undefined : { wfSpecName: this.#settings.parent },
      allowedUpdates: this.#updates,
    })
    // There and back: what is handed out is what the wire carries, with every field, and shares nothing with the builder.
    return { wfSpec: decode('PutWfSpecRequest', wfSpec), definitions: compilation.definitions() }
  }

  #set(construct: string, change: () => void): this {
    ofWorkflow(String(this.name), construct, change)
    return this
  }
}
