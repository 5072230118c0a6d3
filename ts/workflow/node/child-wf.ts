import { assign } from '../builders.js'
import { checkName, kind } from '../check.js'
import { Mistake, within } from '../error.js'
import { type Assignment, Expression, type Operand, toAssignment } from '../expression.js'
import { checkNode, NodeOutput } from '../node-output.js'
import { wholeOf } from '../path.js'
import type { NodeContent, ThreadDraft } from '../thread-draft.js'
import { LATEST } from '../type.js'
import { checkGiven, type Inputs } from './inputs.js'

interface ChildOptions {
  id: Assignment | undefined
}

/** A child workflow that was started: its id, a WF_RUN_ID; {@link WorkflowThread.waitForChildWf} waits for it. */
export class SpawnedChildWf extends NodeOutput {
  readonly #options: ChildOptions

  /** @internal */
  constructor(draft: ThreadDraft, label: string, options: ChildOptions, lower: () => NodeContent) {
    super(draft.add(label, 'runChildWf', lower), wholeOf('WF_RUN_ID'))
    this.#options = options
  }

  /** The last part of the child's id, a STR of letters, digits and inner hyphens; generated when left out. A taken one fails the node. */
  withChildId(id: string | Expression): this {
    const { thread } = this.node
    thread.compilation.checkActive(thread, 'withChildId')
    const set = (): void => {
      if (!(id instanceof Expression)) checkName('the id of a child workflow', id)
      this.#options.id = assign(id, thread, 'STR', 'an id')
    }
    within(thread, 'withChildId', set, this.node)
    return this
  }
}

/** Adds a RUN_CHILD_WF node: of a fixed workflow, or of one whose name is known when it runs. */
export function runWf(draft: ThreadDraft, what: string | Expression, inputs: Inputs): SpawnedChildWf {
  draft.checkReachable()
  const options: ChildOptions = { id: undefined }
  const lowered = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => {
      if (!(what instanceof Expression)) checkGiven(name, value)
      return [name, toAssignment(value, draft)]
    }),
  )
  const { label, ...which } = chosen(draft, what)
  return new SpawnedChildWf(draft, label, options, () => ({
    runChildWf: { ...which, majorVersion: LATEST, inputs: lowered, childId: options.id },
  }))
}

/** Adds a WAIT_FOR_CHILD_WF node. */
export function waitForChildWf(draft: ThreadDraft, child: SpawnedChildWf): NodeOutput {
  draft.checkReachable()
  if (!(child instanceof SpawnedChildWf)) throw new Mistake('what runWf gave', `got ${kind(child)}`)
  checkNode(child.node, draft)
  const childWfRunId = child.lower(draft)
  return new NodeOutput(
    draft.add('wait', 'waitForChildWf', () => ({
      waitForChildWf: { childWfRunId, childWfRunSourceNode: child.nodeName },
    })),
  )
}

function chosen(
  draft: ThreadDraft,
  what: string | Expression,
): { label: string; wfSpecName?: string; wfSpecVar?: Assignment } {
  if (what instanceof Expression)
    return { label: 'run-child-wf', wfSpecVar: assign(what as Operand, draft, 'STR', 'the name of a workflow') }
  checkName('the name of a workflow', what)
  return { label: `run-${what}`, wfSpecName: what }
}
