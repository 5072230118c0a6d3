import type { Init, WfRunId } from '../gen/index.js'
import { ValueError } from './error.js'

/** The text form of a WfRunId: the ids of its ancestors and its own, root first, joined by `_` (spec C 5). */
export function wfRunIdToText(id: Init<WfRunId>): string {
  const parts: string[] = []
  for (let each: Init<WfRunId> | undefined = id; each !== undefined; each = each.parentWfRunId)
    parts.unshift(each.id ?? '')
  return parts.join('_')
}

/**
 * The WfRunId of a text form: what stands behind the last `_` is its own id, the rest is its parent.
 *
 * @throws {@link ValueError} if a part is empty.
 */
export function wfRunIdFromText(text: string): WfRunId {
  let found: WfRunId | undefined
  for (const id of text.split('_')) {
    if (id === '')
      throw new ValueError(
        `Expected the text of a WfRunId like "run" or "parent_child", but got ${JSON.stringify(text)}`,
      )
    found = found === undefined ? { id } : { id, parentWfRunId: found }
  }
  return found as WfRunId
}
