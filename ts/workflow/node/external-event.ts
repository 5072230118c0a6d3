import type { Init, PutExternalEventDefRequest, VariableType } from '../../gen/index.js'
import { checkInt32, checkName } from '../check.js'
import { type Duration, toSeconds } from '../duration.js'
import { Mistake, within } from '../error.js'
import { type Assignment, Expression, type Operand, toAssignment, typeOf } from '../expression.js'
import { NodeOutput } from '../node-output.js'
import type { NodeContent, ThreadDraft } from '../thread-draft.js'
import { VariablePart } from '../variable.js'

/** How events that come by their correlation key are kept. */
export interface CorrelationOptions {
  /** How long an event that nobody waits for is kept, in seconds; for ever by default. */
  readonly ttlSeconds?: number
  /** Whether an event serves only one WfRun; false by default. */
  readonly deleteAfterFirstCorrelation?: boolean
}

interface EventOptions {
  timeout: Assignment | undefined
  correlationKey: Assignment | undefined
  maskCorrelationKey: () => boolean
  correlation: CorrelationOptions | undefined
}

/** What an external event brought; the modifiers change its node. */
export class ExternalEventOutput extends NodeOutput {
  readonly #name: string
  readonly #options: EventOptions

  /** @internal */
  constructor(draft: ThreadDraft, name: string, options: EventOptions, lower: () => NodeContent) {
    super(draft.add(name, 'externalEvent', lower))
    this.#name = name
    this.#options = options
  }

  /** How long to wait, in whole seconds or by an INT of the workflow; then the node fails with TIMEOUT. For ever by default. */
  timeout(duration: Duration | Expression): this {
    return this.#change('timeout', (draft) => {
      const value = duration instanceof Expression ? duration : BigInt(toSeconds('a timeout', duration, 1))
      checkType('a timeout', 'INT', value)
      this.#options.timeout = toAssignment(value, draft)
    })
  }

  /**
   * Takes the event by this key, a STR, instead of by the WfRun's id. Readers see it as `*****` if it is a masked variable; `mask` says otherwise.
   */
  withCorrelationId(id: Operand, mask?: boolean): this {
    return this.#change('withCorrelationId', (draft) => {
      checkType('a correlation id', 'STR', id)
      this.#options.correlationKey = toAssignment(id, draft)
      // A variable may be declared masked after this call.
      this.#options.maskCorrelationKey = () => mask ?? (id instanceof VariablePart && id.draft.masked)
    })
  }

  /** Registers the event with the workflow: with this type of content, or null for none. */
  registeredAs(type: VariableType | null): this {
    return this.#change('registeredAs', (draft) => {
      const name = this.#name
      const request = (): Init<PutExternalEventDefRequest> => ({
        name,
        contentType: type === null ? {} : { returnType: { primitiveType: type } },
        correlatedEventConfig: this.#correlatedEventConfig(),
      })
      draft.compilation.registerEvent({ name, draft, request })
    })
  }

  /** How events with a correlation key are kept, where {@link registeredAs} registers the event. */
  withCorrelatedEventConfig(options: CorrelationOptions): this {
    return this.#change('withCorrelatedEventConfig', () => {
      if (options.ttlSeconds !== undefined) checkInt32('ttlSeconds', options.ttlSeconds, 1)
      this.#options.correlation = options
    })
  }

  #correlatedEventConfig(): Init<PutExternalEventDefRequest>['correlatedEventConfig'] {
    const { correlation, correlationKey } = this.#options
    if (correlation === undefined) return correlationKey === undefined ? undefined : {}
    const { ttlSeconds, deleteAfterFirstCorrelation } = correlation
    return { ttlSeconds: ttlSeconds === undefined ? undefined : BigInt(ttlSeconds), deleteAfterFirstCorrelation }
  }

  #change(construct: string, change: (draft: ThreadDraft) => void): this {
    const { thread } = this.node
    thread.compilation.checkActive(thread, construct)
    within(thread, construct, () => change(thread))
    return this
  }
}

/** Adds an EXTERNAL_EVENT node. */
export function externalEvent(draft: ThreadDraft, name: string): ExternalEventOutput {
  draft.checkReachable()
  checkName('the name of an event', name)
  const options: EventOptions = {
    timeout: undefined,
    correlationKey: undefined,
    maskCorrelationKey: () => false,
    correlation: undefined,
  }
  return new ExternalEventOutput(draft, name, options, () => ({
    externalEvent: {
      externalEventDefId: { name },
      timeoutSeconds: options.timeout,
      correlationKey: options.correlationKey,
      maskCorrelationKey: options.maskCorrelationKey(),
    },
  }))
}

/** Refuses what is known to be of another type; the server converts nothing here (spec A 6.1). */
function checkType(what: string, type: VariableType, value: Operand): void {
  const found = typeOf(value)
  if (found !== undefined && found !== type) throw new Mistake(`${what} to be ${type}`, `got ${found}`)
}
