/**
 * What is registered with a workflow besides its WfSpec, each definition once (spec A 7.1).
 */
import {
  decode,
  encode,
  type PutExternalEventDefRequest,
  type PutStructDefRequest,
  type PutUserTaskDefRequest,
  type PutWorkflowEventDefRequest,
} from '../gen/index.js'
import { Mistake } from './error.js'
import type { LhType } from './type.js'

/** One thing to register for a workflow. */
export interface PutRequest<Rpc extends string, Request> {
  /** The call. */
  readonly rpc: Rpc
  /** What it takes. */
  readonly request: Request
}

/** The calls that register definitions, in the order they are made: each may need what stands before it. */
const ORDER = ['PutStructDef', 'PutUserTaskDef', 'PutExternalEventDef', 'PutWorkflowEventDef'] as const

type DefinitionRpc = (typeof ORDER)[number]

/** A definition to put. */
export type DefinitionRequest =
  | PutRequest<'PutStructDef', PutStructDefRequest>
  | PutRequest<'PutUserTaskDef', PutUserTaskDefRequest>
  | PutRequest<'PutExternalEventDef', PutExternalEventDefRequest>
  | PutRequest<'PutWorkflowEventDef', PutWorkflowEventDefRequest>

/** A definition that can be registered with a workflow. */
export interface Definition {
  readonly name: string
  /** The call that registers it. @internal */
  readonly rpc: DefinitionRpc
  /** The types it is made of. @internal */
  readonly types: readonly LhType[]
  /** What the call takes. */
  request(): object
}

const WHAT: { readonly [R in DefinitionRpc]: string } = {
  PutStructDef: 'struct',
  PutUserTaskDef: 'user task',
  PutExternalEventDef: 'event',
  PutWorkflowEventDef: 'workflow event',
}

/** The definitions of one compilation. */
export class Registry {
  readonly #found: { readonly [R in DefinitionRpc]: Map<string, Uint8Array> } = {
    PutStructDef: new Map(),
    PutUserTaskDef: new Map(),
    PutExternalEventDef: new Map(),
    PutWorkflowEventDef: new Map(),
  }

  /** Adds a definition; it may come several times, but not in two ways. */
  add(definition: Definition): void {
    const { rpc, name } = definition
    const bytes = encode(`${rpc}Request` as const, definition.request())
    const found = this.#found[rpc]
    if (!Buffer.from(bytes).equals(found.get(name) ?? bytes)) {
      throw new Mistake(
        `${WHAT[rpc]} ${JSON.stringify(name)} to be registered in one way`,
        'another node registers it differently',
      )
    }
    found.set(name, bytes)
  }

  /** All of them, in order. There and back: what is handed out is what the wire carries, and shares nothing with the builder. */
  requests(): DefinitionRequest[] {
    return ORDER.flatMap((rpc) =>
      [...this.#found[rpc].values()].map(
        (bytes) => ({ rpc, request: decode(`${rpc}Request` as const, bytes) }) as DefinitionRequest,
      ),
    )
  }
}
