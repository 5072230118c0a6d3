import type { Init, PutExternalEventDefRequest } from '../../gen/index.js'
import { assign } from '../builders.js'
import { checkName } from '../check.js'
import {
  type ContentOptions,
  type CorrelationOptions,
  contentType,
  correlation,
  ExternalEventDef,
} from '../definitions.js'
import { type Duration, lowerSeconds } from '../duration.js'
import { call, Mistake, within } from '../error.js'
import { type Assignment, type Expression, type Operand, typeOf } from '../expression.js'
import { NodeOutput } from '../node-output.js'
import { type Path, wholeOf } from '../path.js'
import type { NodeContent, ThreadDraft } from '../thread-draft.js'
import { checkType, type LhType, typeText } from '../type.js'
import { VariablePart } from '../variable.js'

interface EventOptions {
  timeout: Assignment | undefined
  correlationKey: Assignment | undefined
  maskCorrelationKey: () => boolean
  correlation: CorrelationOptions | undefined
  type: LhType | undefined
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

  /** Of the type it is registered as. @internal */
  override get path(): Path {
    return wholeOf(this.#options.type)
  }

  /** How long to wait, in whole seconds or by an INT of the workflow; then the node fails with TIMEOUT. For ever by default. */
  timeout(duration: Duration | Expression): this {
    return this.#change('timeout', (draft) => {
      this.#options.timeout = lowerSeconds('a timeout', duration, 1, draft)
    })
  }

  /**
   * Takes the event by this key, a STR, instead of by the WfRun's id. Readers see it as `*****` if it is a masked variable; `mask` says otherwise.
   */
  withCorrelationId(id: Operand, mask?: boolean): this {
    return this.#change('withCorrelationId', (draft) => {
      const found = typeOf(id)
      // Nothing is converted here (spec A 6.1).
      if (found !== undefined && found !== 'STR')
        throw new Mistake('a correlation id to be STR', `got ${typeText(found)}`)
      this.#options.correlationKey = assign(id, draft, 'STR', 'a correlation id')
      // A variable may be declared masked after this call.
      this.#options.maskCorrelationKey = () => mask ?? (id instanceof VariablePart && id.draft.masked)
    })
  }

  /** Registers the event with the workflow: with this type of content, or null for none. */
  registeredAs(type: LhType | null, { masked }: ContentOptions = {}): this {
    return this.#change('registeredAs', (draft) => {
      if (type !== null) checkType(type)
      const name = this.#name
      this.#options.type = type ?? undefined
      const request = (): Init<PutExternalEventDefRequest> => ({
        name,
        contentType: contentType(type, masked),
        correlatedEventConfig: this.#correlatedEventConfig(),
      })
      const definition = { name, rpc: 'PutExternalEventDef' as const, types: type === null ? [] : [type], request }
      draft.compilation.register(draft, call('registeredAs', name), definition, this.node)
    })
  }

  /** How events with a correlation key are kept, where {@link registeredAs} registers the event. */
  withCorrelatedEventConfig(options: CorrelationOptions): this {
    return this.#change('withCorrelatedEventConfig', () => {
      correlation(options)
      this.#options.correlation = options
    })
  }

  #correlatedEventConfig(): Init<PutExternalEventDefRequest>['correlatedEventConfig'] {
    const { correlation: options, correlationKey } = this.#options
    if (options !== undefined) return correlation(options)
    return correlationKey === undefined ? undefined : {}
  }

  #change(construct: string, change: (draft: ThreadDraft) => void): this {
    const { thread } = this.node
    thread.compilation.checkActive(thread, construct)
    within(thread, construct, () => change(thread), this.node)
    return this
  }
}

/** Adds an EXTERNAL_EVENT node. */
export function externalEvent(
  draft: ThreadDraft,
  construct: string,
  event: string | ExternalEventDef,
): ExternalEventOutput {
  draft.checkReachable()
  const definition = event instanceof ExternalEventDef ? event : undefined
  const name = definition?.name ?? (event as string)
  checkName('the name of an event', name)
  draft.compilation.claimEvent(name, draft, false)
  if (definition !== undefined) draft.compilation.register(draft, construct, definition)
  const options: EventOptions = {
    timeout: undefined,
    correlationKey: undefined,
    maskCorrelationKey: () => false,
    correlation: undefined,
    type: definition?.content ?? undefined,
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
