/**
 * The one door to the wire. Messages are plain objects here, and their names are typed: fields in camelCase, int64 as `bigint`, bytes as
 * `Uint8Array`, enums as the names of their values, times as {@link Timestamp} with everything the wire carries. Nobody outside this folder
 * meets protobufjs, its classes or its Long.
 *
 * - `encode('RunWfRequest', { wfSpecName: 'order' })` takes any part of a message ({@link Init}): what is left out is unset.
 * - `decode('WfRun', bytes)` gives the whole message: lists and maps are always there, and scalars without presence have their default.
 *   What can be unset (messages, `optional` fields, members of a oneof) is absent then, never null.
 * - A oneof is its members as optional fields; {@link oneofCase} tells which one is set, and `encode` refuses two.
 * - An enum number this version has no name for is decoded as the number, and encoded as it came.
 *
 * Names: `WfSpec`, nested `Map.Entry`, and with their package `canter.AwaitWfRunRequest`, `google.protobuf.Timestamp`, `google.protobuf.Empty`.
 *
 * **Invariant:** no value loses precision in either direction.
 */
import { Misfit, ProtoError } from './error.js'
import type { RPCS, RpcRows } from './generated/rpcs.js'
import type { MessageTypes, OneofTypes, Timestamp } from './generated/types.js'
import { fromJson, type Json, toJson } from './json.js'
import { lift } from './lift.js'
import { lower } from './lower.js'
import { messageTable } from './table.js'

export { ProtoError } from './error.js'
export { RPCS, type RpcRow, type RpcRows } from './generated/rpcs.js'
export { ENUMS } from './generated/tables.js'
export type * from './generated/types.js'
export type { Json } from './json.js'
export { retryDelayMs, retryDetails } from './retry-info.js'
export { dateFromTimestamp, timestampFromDate } from './timestamp.js'
export { walk } from './walk.js'

/** The name of a message at the door. */
export type MessageName = keyof MessageTypes

/** Any part of a message, as `encode` takes it: every field may be left out, and a Date may stand for a {@link Timestamp}. */
export type Init<T> = T extends Timestamp
  ? Timestamp | Date
  : T extends string | number | bigint | boolean | Uint8Array
    ? T
    : T extends readonly (infer Item)[]
      ? readonly Init<Item>[]
      : { readonly [K in keyof T]?: Init<T[K]> | undefined }

/** The name of a call, for example `RunWf`. */
export type RpcName = keyof RpcRows

/** The name of a call that takes one message and answers one: every call but PollTask and Calls. */
export type UnaryRpcName = Exclude<RpcName, 'PollTask' | 'Calls'>

/** One row of {@link RPCS}. */
export type Rpc = RpcRows[RpcName]

/** What a call takes, as decoded; give `Init` of it. */
export type RequestOf<N extends RpcName> = MessageTypes[RpcRows[N]['requestType']]

/** What a call answers. */
export type ResponseOf<N extends RpcName> = MessageTypes[RpcRows[N]['responseType']]

/**
 * The bytes of a message. Fields without presence are left out when they have their default, as every other encoder does.
 *
 * @throws {@link ProtoError} naming the field that does not fit: a wrong type, an unknown field or enum name, two members of a oneof.
 */
export function encode<T extends MessageName>(type: T, plain: Init<MessageTypes[T]>): Uint8Array {
  const table = messageTable(type)
  try {
    return table.code.encode(lower(table, plain)).finish()
  } catch (error) {
    throw named(type, error, 'to encode')
  }
}

/**
 * The message in these bytes. Fields this version does not know are dropped.
 *
 * @throws {@link ProtoError} when the bytes are not such a message.
 */
export function decode<T extends MessageName>(type: T, bytes: Uint8Array): MessageTypes[T] {
  const table = messageTable(type)
  try {
    return lift(table, table.code.decode(bytes)) as unknown as MessageTypes[T]
  } catch (error) {
    throw named(type, error, 'to decode')
  }
}

/**
 * The message as proto3 JSON the way `lhctl` prints it: camelCase, 64-bit integers as strings, bytes as base64, times as RFC 3339, unset fields
 * shown. The keys come in the order of the .proto file.
 */
export function toProtoJson<T extends MessageName>(type: T, plain: Init<MessageTypes[T]>): Json {
  return toJson(messageTable(type), plain)
}

/**
 * The message a proto3 JSON value stands for. Takes names in camelCase or as in the .proto file, and refuses unknown ones.
 *
 * @throws {@link ProtoError} naming the field that does not fit.
 */
export function fromProtoJson<T extends MessageName>(type: T, json: unknown): MessageTypes[T] {
  return decode(type, encodeProtoJson(type, json))
}

/**
 * The bytes of the message a proto3 JSON value stands for, as {@link fromProtoJson} reads it.
 *
 * @throws {@link ProtoError} naming the field that does not fit.
 */
export function encodeProtoJson<T extends MessageName>(type: T, json: unknown): Uint8Array {
  const table = messageTable(type)
  try {
    return table.code.encode(lower(table, fromJson(table, json))).finish()
  } catch (error) {
    throw named(type, error, 'to be proto3 JSON')
  }
}

/**
 * The member of a oneof that is set, or undefined.
 *
 * @example
 * ```ts
 * oneofCase('VariableValue', 'value', { int: 5n }) // 'int'
 * ```
 */
export function oneofCase<T extends keyof OneofTypes, O extends keyof OneofTypes[T] & string>(
  type: T,
  oneof: O,
  plain: Init<MessageTypes[T]>,
): OneofTypes[T][O] | undefined {
  const values = plain as Record<string, unknown>
  const field = messageTable(type).fields.find((each) => each.oneof === oneof && values[each.name] != null)
  return field?.name as OneofTypes[T][O] | undefined
}

function named(type: MessageName, error: unknown, wanted: string): unknown {
  if (error instanceof Misfit) return error.toProtoError(type)
  return new ProtoError(type, '', wanted, `got this: ${error instanceof Error ? error.message : String(error)}`)
}
