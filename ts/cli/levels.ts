/** `search wfRun byParent --levels`: the levels of the tree that are shown. */
import type { WfRunId } from '../gen/index.js'
import { wfRunIdToText } from '../value/wf-run-id.js'
import type { Draft } from './operation.js'
import { UsageError } from './output.js'
import { integerOf } from './params.js'

/** The ids at most so many levels below the parent. */
export async function cutLevels({ flags, request }: Draft, reply: object): Promise<object> {
  if (flags.levels === undefined) return reply
  if (flags.showFullTree !== true) throw new UsageError('Expected --show-full-tree with --levels, but it is missing')
  const most = integerOf(String(flags.levels), '--levels') + depth(request.parentWfRunId as WfRunId)
  const { results } = reply as { results: WfRunId[] }
  return { ...reply, results: results.filter((id) => depth(id) <= most) }
}

function depth(id: WfRunId): number {
  return wfRunIdToText(id).split('_').length
}
