import type { Draft } from './operation.js'
import { UsageError } from './output.js'
import { integerOf } from './params.js'

/** Metrics are of an exact version: `major.revision`, or the newest (spec C 4.6). */
export async function addVersion({ client, request, words: [name, version] }: Draft): Promise<void> {
  if (name === undefined) return
  if (version === undefined) {
    request.wfSpec = (await client.getLatestWfSpec({ name })).id
    return
  }
  const [, major = '', revision = ''] = /^(\d+)[./](\d+)$/.exec(version) ?? []
  if (major === '') throw new UsageError(`Expected a version like 0.1, but got ${JSON.stringify(version)}`)
  const exact = { majorVersion: integerOf(major, 'the major version'), revision: integerOf(revision, 'the revision') }
  request.wfSpec = { name, ...exact }
}
