/**
 * Who calls, and until when: what the server reads of a call besides its bytes.
 */
import type { Metadata, ServerUnaryCall } from '@grpc/grpc-js'

/** Everybody, as long as listeners ask nobody (spec C 6.2, NONE). */
export const ANONYMOUS = 'anonymous'

/** The tenant of a call: `default` when the client names none; the last one counts when it names several (spec C 5.1). */
export function tenantOf(metadata: Metadata): string {
  const last = metadata.get('tenantid').at(-1)
  const tenant = last === undefined ? '' : last.toString().trim()
  return tenant === '' ? 'default' : tenant
}

/** The client's deadline in ms since the epoch; undefined: none. */
export function deadlineMsOf(call: Pick<ServerUnaryCall<unknown, unknown>, 'getDeadline'>): number | undefined {
  const deadline = call.getDeadline()
  const ms = deadline instanceof Date ? deadline.getTime() : deadline
  return Number.isFinite(ms) ? ms : undefined
}
