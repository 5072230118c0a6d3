import { Mistake } from '../error.js'
import { type Expression, lowerCondition } from '../expression.js'
import type { NodeContent, NodeDraft, ThreadDraft } from '../thread-draft.js'

const nop = (): NodeContent => ({ nop: {} })

/** The two NOPs of a conditional: where its branches part, and where they meet. */
export interface IfDraft {
  readonly draft: ThreadDraft
  readonly fork: NodeDraft
  readonly join: NodeDraft
  hasElse: boolean
}

/**
 * Adds a conditional (spec A 7.3): `fork [condition -> body, -> join]`. The cursor stays at the join.
 */
export function doIf(draft: ThreadDraft, condition: Expression, body: () => void): IfDraft {
  draft.checkReachable()
  const lowered = lowerCondition(condition, draft)
  const fork = draft.add('nop', 'nop', nop)
  draft.branch(lowered)
  body()
  const join = draft.add('nop', 'nop', nop)
  fork.edges.push({ sink: join, condition: undefined, mutations: [] })
  return { draft, fork, join, hasElse: false }
}

/** Adds a branch in front of the unconditional edge, or in its place when there is no condition. */
export function doElse(statement: IfDraft, condition: Expression | undefined, body: () => void): void {
  const { draft, fork, join } = statement
  if (statement.hasElse) throw new Mistake('one doElse at the end', 'this doIf has its doElse already')
  if (draft.cursor !== join || draft.hasMutations)
    throw new Mistake('doElse right behind its doIf', 'something came in between')
  const lowered = condition === undefined ? undefined : lowerCondition(condition, draft)
  const direct = fork.edges.pop()
  draft.forkFrom(fork)
  draft.branch(lowered)
  body()
  draft.joinTo(join)
  if (condition === undefined) statement.hasElse = true
  else if (direct !== undefined) fork.edges.push(direct)
}
