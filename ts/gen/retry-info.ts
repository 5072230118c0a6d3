/**
 * The delay in `grpc-status-details-bin`: a `google.rpc.Status` with a `google.rpc.RetryInfo` among its details (spec C 5.1). The messages are no
 * part of the wire's own files, and few fields of theirs are all that is needed.
 *
 * **Invariant:** written for refusals of quotas only: clients try for ever what carries it (C 14.1 #9).
 */
import { Writer } from 'protobufjs/minimal.js'

const RETRY_INFO_URL = 'type.googleapis.com/google.rpc.RetryInfo'

/** Tags of fields that have a length. */
const [FIRST, SECOND, THIRD] = [10, 18, 26]
/** Tags of fields that are varints. */
const [FIRST_NUMBER, SECOND_NUMBER] = [8, 16]

/** The details of a refusal that may be tried again after so many milliseconds. */
export function retryDetails(code: number, message: string, retryAfterMs: number): Uint8Array {
  const status = Writer.create().uint32(FIRST_NUMBER).int32(code).uint32(SECOND).string(message)
  const any = status.uint32(THIRD).fork().uint32(FIRST).string(RETRY_INFO_URL)
  const duration = any.uint32(SECOND).fork().uint32(FIRST).fork()
  duration.uint32(FIRST_NUMBER).int64(Math.floor(retryAfterMs / 1000))
  duration.uint32(SECOND_NUMBER).int32((retryAfterMs % 1000) * 1e6)
  return status.ldelim().ldelim().ldelim().finish()
}

/** The bytes of field `number` of a message, each time it occurs; varints as numbers. Throws RangeError on bytes that are no message. */
function* fields(bytes: Uint8Array, number: number): Generator<Uint8Array | number> {
  let at = 0
  const varint = (): number => {
    let value = 0
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++]
      if (byte === undefined) throw new RangeError('Expected a varint, but the bytes end')
      value += (byte & 127) * scale
      if (byte < 128) return value
    }
  }
  while (at < bytes.length) {
    const tag = varint()
    const kind = tag & 7
    let value: Uint8Array | number
    if (kind === 0) value = varint()
    else if (kind === 2) {
      const length = varint()
      if (at + length > bytes.length)
        throw new RangeError(`Expected ${length} bytes, but ${bytes.length - at} are left`)
      value = bytes.subarray(at, at + length)
      at += length
    } else if (kind === 1 || kind === 5) {
      const length = kind === 1 ? 8 : 4
      value = bytes.subarray(at, at + length)
      at += length
    } else throw new RangeError(`Expected a wire type of 0, 1, 2 or 5, but it is ${kind}`)
    if (tag >>> 3 === number) yield value
  }
}

/** The delay in milliseconds; undefined when there is none, or the bytes are not what they should be. */
export function retryDelayMs(statusDetails: Uint8Array): number | undefined {
  try {
    for (const any of fields(statusDetails, 3)) {
      if (typeof any === 'number') continue
      const [url] = fields(any, 1)
      const [retryInfo] = fields(any, 2)
      if (!(url instanceof Uint8Array) || !Buffer.from(url).toString('latin1').endsWith('/google.rpc.RetryInfo'))
        continue
      if (!(retryInfo instanceof Uint8Array)) continue
      const [delay] = fields(retryInfo, 1)
      if (!(delay instanceof Uint8Array)) return 0
      const [seconds = 0] = fields(delay, 1)
      const [nanos = 0] = fields(delay, 2)
      return typeof seconds === 'number' && typeof nanos === 'number'
        ? seconds * 1000 + Math.ceil(nanos / 1e6)
        : undefined
    }
    return undefined
  } catch {
    // Details are an extra; a server that garbles them has still refused the call with its status.
    return undefined
  }
}
