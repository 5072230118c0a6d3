import type { NodeDraft } from './thread-draft.js'

/** A node without an output: it can have failure handlers, but is no value. */
export class NodeHandle {
  /** @internal */
  readonly node: NodeDraft

  /** @internal */
  constructor(node: NodeDraft) {
    this.node = node
  }

  /** The name the node has in the WfSpec, for example `3-sleep-SLEEP`. */
  get nodeName(): string {
    return this.node.name
  }
}
