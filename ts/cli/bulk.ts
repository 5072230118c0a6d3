/** How many WfRuns a bulk job would concern. */
import type { BulkDeleteWfRun, LHStatus } from '../gen/index.js'
import type { Draft } from './operation.js'

/** Runs that are counted one by one; beyond, it is said that there are more. */
const COUNTED_MAX = 10_000

/** The number of WfRuns of a WfSpec, a time and a status. */
export async function countWfRuns({ client, request }: Draft): Promise<number | string> {
  const { wfSpecName, earliestStart, latestStart, wfRunStatus } = request.bulkDeleteWfRun as BulkDeleteWfRun
  const status: { status?: LHStatus } = typeof wfRunStatus === 'string' ? { status: wfRunStatus } : {}
  let count = 0
  let bookmark: Uint8Array | undefined
  do {
    const criteria = { wfSpecName, earliestStart, latestStart, ...status, limit: 1000, bookmark }
    const page = await client.searchWfRun(criteria)
    count += page.results.length
    bookmark = page.bookmark
    if (count >= COUNTED_MAX && bookmark !== undefined) return `more than ${COUNTED_MAX}`
  } while (bookmark !== undefined)
  return count
}
