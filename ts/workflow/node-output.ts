import { call, Mistake, within } from './error.js'
import { type Assignment, Expression } from './expression.js'
import { isWhole, lowerPath, type Path, type Step, wholeOf, withJsonPath, withStep } from './path.js'
import type { NodeDraft, ThreadDraft } from './thread-draft.js'
import type { LhType } from './type.js'

/** What a node gave when it last ran in this thread, or a part of it. */
export class NodeOutput extends Expression {
  /** @internal */
  readonly node: NodeDraft
  readonly #path: Path

  /** @internal */
  constructor(node: NodeDraft, path: Path = wholeOf(undefined)) {
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
    return this.#at(call('jsonPath', path), () => withJsonPath(this.path, path, this.describe()))
  }

  /** The field of a struct or an object, the element of an array, or what a map has under a key; calls go deeper. */
  get(step: Step): NodeOutput {
    return this.#at(call('get', step), () => withStep(this.path, step, this.describe()))
  }

  /** @internal */
  get path(): Path {
    return this.#path
  }

  /** Mostly only the server knows it, from the definition of the task or event. @internal */
  override get type(): LhType | undefined {
    return this.path.type
  }

  /** @internal */
  override lower(draft: ThreadDraft): Assignment {
    checkNode(this.node, draft)
    return { nodeOutput: { nodeName: this.node.name }, ...lowerPath(this.path, draft) }
  }

  /** The server checks that it is a BOOL; of a part it cannot always tell. @internal */
  override get isCondition(): boolean {
    return this.type === 'BOOL' || (this.type === undefined && this.path.typed)
  }

  /** @internal */
  override describe(): string {
    return `${isWhole(this.path) ? 'the' : 'a part of the'} output of node ${this.node.name}`
  }

  #at(construct: string, path: () => Path): NodeOutput {
    const { thread } = this.node
    const place = thread.compilation.current ?? thread
    return new NodeOutput(this.node, within(place, construct, path, this.node))
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
