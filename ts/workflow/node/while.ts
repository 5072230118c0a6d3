import { type Expression, lowerCondition, negated } from '../expression.js'
import type { NodeContent, ThreadDraft } from '../thread-draft.js'

const nop = (): NodeContent => ({ nop: {} })

/**
 * Adds a loop (spec A 7.4): `head [condition -> body, negated -> tail]`, `tail [condition -> head, -> next]`. The cursor stays at the tail. Of AND and
 * OR the wire has no opposite; the edge to the tail is taken without a condition then, which comes to the same: it is looked at last.
 */
export function doWhile(draft: ThreadDraft, condition: Expression, body: () => void): void {
  draft.checkReachable()
  const again = lowerCondition(condition, draft)
  const done = negated(condition)?.lower(draft)
  const head = draft.add('nop', 'nop', nop)
  draft.branch(again)
  body()
  const tail = draft.add('nop', 'nop', nop)
  head.edges.push({ sink: tail, condition: done, mutations: [] })
  tail.edges.push({ sink: head, condition: again, mutations: [] })
}
