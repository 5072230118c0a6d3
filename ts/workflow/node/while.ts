import { Mistake } from '../error.js'
import { type Expression, lowerCondition, reversed } from '../expression.js'
import type { NodeContent, ThreadDraft } from '../thread-draft.js'

const nop = (): NodeContent => ({ nop: {} })

/**
 * Adds a loop (spec A 7.4): `head [condition -> body, reversed -> tail]`, `tail [condition -> head, -> next]`. The cursor stays at the tail.
 */
export function doWhile(draft: ThreadDraft, condition: Expression, body: () => void): void {
  draft.checkReachable()
  const again = lowerCondition(condition, draft)
  const opposite = reversed(condition)
  if (opposite === undefined) {
    throw new Mistake(
      'a comparison or a BOOL, which can be reversed',
      `got ${condition.describe()}; put a doIf into the body, or keep the result in a BOOL`,
    )
  }
  const done = opposite.lower(draft)
  const head = draft.add('nop', 'nop', nop)
  draft.branch(again)
  body()
  const tail = draft.add('nop', 'nop', nop)
  head.edges.push({ sink: tail, condition: done, mutations: [] })
  tail.edges.push({ sink: head, condition: again, mutations: [] })
}
