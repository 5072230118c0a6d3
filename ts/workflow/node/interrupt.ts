import { checkName } from '../check.js'
import { INPUT } from '../compilation.js'
import { ExternalEventDef } from '../definitions.js'
import { call, Mistake, within } from '../error.js'
import type { ThreadDraft } from '../thread-draft.js'
import type { LhType } from '../type.js'

/** The handler of an event that interrupts a thread. */
export class InterruptHandler {
  readonly #draft: ThreadDraft
  readonly #name: string

  /** @internal */
  constructor(draft: ThreadDraft, name: string) {
    this.#draft = draft
    this.#name = name
  }

  /** Registers the event with the workflow: with this type of content, or null for none. */
  withEventType(type: LhType | null): this {
    const draft = this.#draft
    const construct = call('withEventType', this.#name)
    draft.compilation.checkActive(draft, construct)
    within(draft, construct, () => {
      draft.compilation.register(draft, construct, new ExternalEventDef(this.#name, type, {}))
    })
    return this
  }
}

/** Has an event interrupt the thread; the body becomes a thread (spec A 4.7, 7.7). */
export function interrupt(
  draft: ThreadDraft,
  construct: string,
  event: string | ExternalEventDef,
  body: (draft: ThreadDraft) => void,
): InterruptHandler {
  const name = event instanceof ExternalEventDef ? event.name : event
  checkName('the name of an event', name)
  draft.compilation.claimEvent(name, draft, true)
  if (event instanceof ExternalEventDef) draft.compilation.register(draft, construct, event)
  const handler = draft.compilation.enqueueHandler(`interrupt-${name}`, draft, body)
  draft.interrupts.push({ externalEventDefId: { name }, handlerSpecName: handler.name })
  draft.compilation.later(draft, construct, () => {
    const other = handler.variables.find((each) => each.name !== INPUT)
    if (other !== undefined)
      throw new Mistake(
        `an interrupt handler to declare nothing but ${INPUT}`,
        `it declares ${JSON.stringify(other.name)}`,
      )
  })
  return new InterruptHandler(draft, name)
}
