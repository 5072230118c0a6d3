import type { Timestamp } from './generated/types.js'

/** The name of the message at the door. */
export const TIMESTAMP = 'google.protobuf.Timestamp'

/** The same moment; a Date holds whole milliseconds. @throws RangeError if the Date is invalid. */
export function timestampFromDate(date: Date): Timestamp {
  const ms = date.getTime()
  if (Number.isNaN(ms)) throw new RangeError('Expected a valid Date, but got an invalid one')
  const seconds = Math.floor(ms / 1000)
  return { seconds: BigInt(seconds), nanos: (ms - seconds * 1000) * 1_000_000 }
}

/** The same moment cut to whole milliseconds: a Date cannot hold the rest. An invalid Date when it is beyond what one holds. */
export function dateFromTimestamp(timestamp: Timestamp): Date {
  return new Date(Number(timestamp.seconds) * 1000 + Math.floor(timestamp.nanos / 1_000_000))
}
