/**
 * A ThreadSpec while its body runs: nodes, edges, and the cursor between them (spec A 7.2). It knows no construct; those are in `node/`.
 *
 * **Invariant:** a node's name is `<nodes so far>-<label>-<CASE>`, counted over the whole thread, nested bodies included.
 * **Invariant:** an edge carries the mutations made since the last node, in order, and the branch's condition if it is the branch's first.
 */
import type {
  Edge,
  FailureHandlerDef,
  Init,
  InterruptDef,
  Node,
  OneofTypes,
  ThreadSpec,
  VariableAssignment,
  VariableMutation,
} from '../gen/index.js'
import type { Compilation } from './compilation.js'
import { Mistake } from './error.js'
import type { VariableDraft } from './variable.js'

/** Which kind of node. */
export type NodeCase = OneofTypes['Node']['node']

/** What a node holds beside its edges and handlers. */
export type NodeContent = Pick<Init<Node>, NodeCase>

/** One edge. */
export interface EdgeDraft {
  readonly sink: NodeDraft
  readonly condition: Init<VariableAssignment> | undefined
  readonly mutations: readonly Init<VariableMutation>[]
}

/** One node; what it holds is asked for when all bodies have ended, so that modifiers can still change it. */
export interface NodeDraft {
  readonly name: string
  readonly kind: NodeCase
  readonly thread: ThreadDraft
  readonly edges: EdgeDraft[]
  readonly handlers: Init<FailureHandlerDef>[]
  readonly lower: () => NodeContent
}

export class ThreadDraft {
  readonly compilation: Compilation
  readonly name: string
  /** The thread whose variables this one sees too. */
  readonly parent: ThreadDraft | undefined
  readonly variables: VariableDraft[] = []
  readonly interrupts: Init<InterruptDef>[] = []
  retentionSeconds: number | undefined
  readonly #nodes: NodeDraft[] = []
  #mutations: Init<VariableMutation>[] = []
  #condition: Init<VariableAssignment> | undefined
  /** Where the next edge begins: the last node; or, for an else branch, the node it forks from. */
  #cursor: NodeDraft

  constructor(compilation: Compilation, name: string, parent: ThreadDraft | undefined) {
    this.compilation = compilation
    this.name = name
    this.parent = parent
    this.#cursor = this.#create('entrypoint', 'entrypoint', () => ({ entrypoint: {} }))
  }

  /** How many nodes there are; the number of the next one. */
  get nodeCount(): number {
    return this.#nodes.length
  }

  get cursor(): NodeDraft {
    return this.#cursor
  }

  /** Whether something waits for the next edge. */
  get hasMutations(): boolean {
    return this.#mutations.length > 0
  }

  /** Adds a node behind the last one. */
  add(label: string, kind: NodeCase, lower: () => NodeContent): NodeDraft {
    const node = this.#create(label, kind, lower)
    const edge = this.#takeEdge(node)
    // Behind an EXIT nothing follows; what was queued is lost with it.
    if (this.#cursor.kind !== 'exit') this.#cursor.edges.push(edge)
    this.#cursor = node
    return node
  }

  /** Refuses what would come behind an EXIT and so never run. */
  checkReachable(): void {
    if (this.#cursor.kind !== 'exit') return
    throw new Mistake('nothing behind complete or fail in the same body', 'this follows and would never run')
  }

  /** Queues a mutation for the next edge. */
  mutate(mutation: Init<VariableMutation>): void {
    this.#mutations.push(mutation)
  }

  /** The next edge is to carry this condition: it is the first of a branch. */
  branch(condition: Init<VariableAssignment> | undefined): void {
    this.#condition = condition
  }

  /** Goes back to a node that is to have one more branch. */
  forkFrom(node: NodeDraft): void {
    this.#cursor = node
  }

  /** Leads the last node to one that is there already, also from behind an EXIT (where the edge is never taken). */
  joinTo(node: NodeDraft): void {
    this.#cursor.edges.push(this.#takeEdge(node))
    this.#cursor = node
  }

  /** Whether a variable of that thread is seen in this one. */
  sees(other: ThreadDraft): boolean {
    for (let each: ThreadDraft | undefined = this; each !== undefined; each = each.parent)
      if (each === other) return true
    return false
  }

  /** Ends the body: without an EXIT at the end, one is added. */
  close(): void {
    if (this.#cursor.kind !== 'exit') this.add('exit', 'exit', () => ({ exit: {} }))
  }

  /** The thread as the wire has it. */
  lower(): Init<ThreadSpec> {
    const retention = this.retentionSeconds ?? this.compilation.settings.threadRetentionSeconds
    return {
      nodes: Object.fromEntries(this.#nodes.map((node) => [node.name, lowerNode(node)])),
      variableDefs: this.variables.map((variable) => variable.lower()),
      interruptDefs: this.interrupts,
      retentionPolicy: retention === undefined ? undefined : { secondsAfterThreadTermination: BigInt(retention) },
    }
  }

  /** The edge all that is queued goes onto. */
  #takeEdge(sink: NodeDraft): EdgeDraft {
    const edge = { sink, condition: this.#condition, mutations: this.#mutations }
    this.#condition = undefined
    this.#mutations = []
    return edge
  }

  #create(label: string, kind: NodeCase, lower: () => NodeContent): NodeDraft {
    const name = `${this.#nodes.length}-${label}-${upperSnake(kind)}`
    const node = { name, kind, thread: this, edges: [], handlers: [], lower }
    this.#nodes.push(node)
    return node
  }
}

function lowerNode(node: NodeDraft): Init<Node> {
  return { outgoingEdges: node.edges.map(lowerEdge), failureHandlers: node.handlers, ...node.lower() }
}

function lowerEdge(edge: EdgeDraft): Init<Edge> {
  return { sinkNodeName: edge.sink.name, condition: edge.condition, variableMutations: edge.mutations }
}

function upperSnake(camel: string): string {
  return camel.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()
}
