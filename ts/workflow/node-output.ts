import type { VariableType } from '../gen/index.js'
import { call, Mistake, within } from './error.js'
import { type Assignment, Expression } from './expression.js'
import type { NodeDraft, ThreadDraft } from './thread-draft.js'
import { lowerPath, type Path, withJsonPath, withStep } from './variable.js'

/** What a node gave when it last ran in this thread, or a part of it. */
export class NodeOutput extends Expression {
  /** @internal */
  readonly node: NodeDraft
  readonly #path: Path

  /** @internal */
  constructor(node: NodeDraft, path: Path = {}) {
    super()
    this.node = node
    this.#path = path
  }

  /** The name the node has in the WfSpec, for example `1-charge-TASK`. */
  get nodeName(): string {
    return this.node.name
  }

  /** The value at a JSONPath that starts with `$`, once, and not together with {@link get}. */
  jsonPath(path: string): NodeOutput {
    return within(
      this.node.thread,
      call('jsonPath', path),
      () => new NodeOutput(this.node, withJsonPath(this.#path, path)),
    )
  }

  /** The field of an object, or the element of an array; calls go deeper. */
  get(step: string | number): NodeOutput {
    return within(this.node.thread, call('get', step), () => new NodeOutput(this.node, withStep(this.#path, step)))
  }

  /** Only the server knows it, from the definition of the task or event. @internal */
  override get type(): VariableType | undefined {
    return undefined
  }

  /** @internal */
  override lower(draft: ThreadDraft): Assignment {
    checkNode(this.node, draft)
    return { nodeOutput: { nodeName: this.node.name }, ...lowerPath(this.#path) }
  }

  /** The server checks that it is a BOOL; of a part it cannot tell. @internal */
  override get isCondition(): boolean {
    return this.#path.jsonPath === undefined && this.#path.selectors === undefined
  }

  /** @internal */
  override describe(): string {
    return `${this.isCondition ? 'the' : 'a part of the'} output of node ${this.node.name}`
  }
}

/** Refuses a node of another thread: outputs and handlers do not reach across. */
export function checkNode(node: NodeDraft, draft: ThreadDraft): void {
  if (node.thread.compilation !== draft.compilation) {
    throw new Mistake('a node of this workflow', `${node.name} belongs to another one, or to an earlier compile()`)
  }
  if (node.thread !== draft) {
    throw new Mistake(
      'a node of this thread',
      `${node.name} belongs to thread ${JSON.stringify(node.thread.name)}; keep its output in a variable`,
    )
  }
}
