/**
 * The packed buffers of the boundary. The same drawing, in the same order, stands in `crate/binding/src/packed.rs`.
 *
 * All integers are little endian. A buffer is entries one after the other, nothing between them and nothing after the last.
 *
 * ```text
 * calls (JavaScript to core)                          completions (core to JavaScript)
 *   0  u32  length of the entry, all of it              0  u32  length of the entry, all of it
 *   4  u32  call id                                     4  u32  call id
 *   8  u16  method number                               8  u8   gRPC status code, 0 is success
 *  10  u16  length of tenant                            9  3 x u8  zero
 *  12  u16  length of principal                        12  u32  a quota is used up: try again after so many ms; 0: nothing is said
 *  14  u16  zero                                       16  payload: the reply's bytes, or the message in UTF-8
 *  16  i64  deadline in ms since the epoch, 0: none    cancelled ids (JavaScript to core)
 *  24  tenant, principal (UTF-8), body                   0  u32  call id
 * ```
 *
 * **Invariant:** decoding is strict and whole: a bad byte anywhere means that nothing of the buffer counts.
 */

/** Bytes of a call entry before the tenant. */
export const CALL_HEAD_BYTES = 24
/** Bytes of a completion entry before the payload. */
export const COMPLETION_HEAD_BYTES = 16
/** Bytes of a cancelled id. */
export const ID_BYTES = 4
/** What a u16 length can say. */
const NAME_BYTES_MAX = 0xffff

/** One call, ready to be packed. */
export interface PackedCall {
  readonly id: number
  readonly method: number
  readonly tenant: Uint8Array
  readonly principal: Uint8Array
  /** Milliseconds since the epoch; 0: none. */
  readonly deadlineMs: number
  readonly body: Uint8Array
}

/** Bytes a call takes when packed. */
export function packedLength(call: PackedCall): number {
  return CALL_HEAD_BYTES + call.tenant.length + call.principal.length + call.body.length
}

/** Writes calls into `target`, which has room for them, and returns the bytes written. */
export function encodeCalls(calls: readonly PackedCall[], target: Buffer): number {
  let at = 0
  for (const call of calls) {
    const { tenant, principal, body } = call
    if (tenant.length > NAME_BYTES_MAX || principal.length > NAME_BYTES_MAX) {
      throw new RangeError(`Expected tenant and principal of at most ${NAME_BYTES_MAX} bytes, but one is longer`)
    }
    const length = packedLength(call)
    target.writeUInt32LE(length, at)
    target.writeUInt32LE(call.id, at + 4)
    target.writeUInt16LE(call.method, at + 8)
    target.writeUInt16LE(tenant.length, at + 10)
    target.writeUInt16LE(principal.length, at + 12)
    target.writeUInt16LE(0, at + 14)
    // A deadline is below 2^53, so that its two halves are exact.
    target.writeUInt32LE(call.deadlineMs >>> 0, at + 16)
    target.writeUInt32LE(Math.floor(call.deadlineMs / 0x1_0000_0000), at + 20)
    target.set(tenant, at + CALL_HEAD_BYTES)
    target.set(principal, at + CALL_HEAD_BYTES + tenant.length)
    target.set(body, at + CALL_HEAD_BYTES + tenant.length + principal.length)
    at += length
  }
  return at
}

/** Writes ids to cancel. */
export function encodeIds(ids: readonly number[]): Buffer {
  const bytes = Buffer.allocUnsafe(ids.length * ID_BYTES)
  for (const [index, id] of ids.entries()) bytes.writeUInt32LE(id, index * ID_BYTES)
  return bytes
}

/** Takes a completion; `retryAfterMs` is 0 unless a quota is used up. */
export type EachCompletion = (id: number, code: number, payload: Buffer, retryAfterMs: number) => void

/**
 * Reads completions, each with its id, gRPC status code and payload; a payload is a view of `bytes`.
 *
 * @throws RangeError naming the offset, before `each` is called for the first time.
 */
export function decodeCompletions(bytes: Buffer, each: EachCompletion): void {
  for (let at = 0; at < bytes.length; at += checkedLength(bytes, at));
  for (let at = 0; at < bytes.length; ) {
    const end = at + bytes.readUInt32LE(at)
    const payload = bytes.subarray(at + COMPLETION_HEAD_BYTES, end)
    each(bytes.readUInt32LE(at + 4), bytes.readUInt8(at + 8), payload, bytes.readUInt32LE(at + 12))
    at = end
  }
}

function checkedLength(bytes: Buffer, at: number): number {
  const left = bytes.length - at
  if (left < COMPLETION_HEAD_BYTES)
    throw bad(at, `an entry of at least ${COMPLETION_HEAD_BYTES} bytes`, `${left} are left`)
  const length = bytes.readUInt32LE(at)
  if (length < COMPLETION_HEAD_BYTES || left < length) {
    throw bad(
      at,
      `an entry length from ${COMPLETION_HEAD_BYTES} up to what is left`,
      `it is ${length} with ${left} left`,
    )
  }
  if (bytes.readUIntLE(at + 9, 3) !== 0) throw bad(at + 9, 'three zero bytes', 'they are not')
  return length
}

function bad(offset: number, expected: string, found: string): RangeError {
  return new RangeError(`Expected ${expected} at offset ${offset} of the packed buffer, but ${found}`)
}
