import { assign } from '../builders.js'
import { checkText } from '../check.js'
import { type ContentOptions, WorkflowEventDef } from '../definitions.js'
import { call, Mistake, within } from '../error.js'
import type { Assignment, Operand } from '../expression.js'
import { NodeHandle } from '../node-handle.js'
import type { NodeDraft, ThreadDraft } from '../thread-draft.js'
import type { LhType } from '../type.js'

interface ThrowOptions {
  /** What the event brings; null for nothing, undefined where it is not known. */
  type: LhType | null | undefined
}

/** A node that throws a workflow event. It has no output. */
export class ThrowEventHandle extends NodeHandle {
  readonly #name: string
  readonly #options: ThrowOptions

  /** @internal */
  constructor(node: NodeDraft, name: string, options: ThrowOptions) {
    super(node)
    this.#name = name
    this.#options = options
  }

  /** Registers the event with the workflow: with this type of content, or null for none. */
  registeredAs(type: LhType | null, options: ContentOptions = {}): this {
    const { thread } = this.node
    thread.compilation.checkActive(thread, 'registeredAs')
    const register = (): void => {
      const definition = new WorkflowEventDef(this.#name, type, options)
      this.#options.type = type
      thread.compilation.register(thread, call('registeredAs', this.#name), definition, this.node)
    }
    within(thread, 'registeredAs', register, this.node)
    return this
  }
}

/** Adds a THROW_EVENT node. */
export function throwEvent(
  draft: ThreadDraft,
  construct: string,
  event: string | WorkflowEventDef,
  content: Operand,
): ThrowEventHandle {
  draft.checkReachable()
  const name = event instanceof WorkflowEventDef ? event.name : event
  checkText('the name of an event', name)
  const options: ThrowOptions = { type: event instanceof WorkflowEventDef ? event.content : undefined }
  let lowered: Assignment | undefined
  const node = draft.add(`throw-${name}`, 'throwEvent', () => ({
    throwEvent: { eventDefId: { name }, content: lowered },
  }))
  if (event instanceof WorkflowEventDef) draft.compilation.register(draft, construct, event, node)
  // What it brings may be said after this call.
  const lower = (): void => {
    const { type } = options
    if (type === null && content !== null && content !== undefined)
      throw new Mistake(`no content for event ${JSON.stringify(name)}`, 'it is thrown with some')
    lowered = assign(content, draft, type ?? undefined, `content of event ${name}`)
  }
  draft.compilation.later(draft, construct, lower, node)
  return new ThrowEventHandle(node, name, options)
}
