/**
 * Every unary call of the wire as a typed method in camelCase, from the door's own table: nothing to keep in step by hand.
 */
import { durationMs } from '../config/duration.js'
import {
  decode,
  encode,
  type Init,
  type MessageName,
  ProtoError,
  type RequestOf,
  type ResponseOf,
  RPCS,
  type Rpc,
  type UnaryRpcName,
} from '../gen/index.js'
import { InvalidArgument, LhError } from './errors.js'
import { type CallOptions, deadlineOf, type Transport } from './transport.js'

/** The calls that are one request and one reply. PollTask is a stream, and the worker's own; Calls is the transport's. */
export type UnaryName = UnaryRpcName

/**
 * The methods of a client: `client.getWfRun({ id: 'x' })`. Each takes any part of its request, and {@link CallOptions} last.
 *
 * @throws {@link LhError}, by its class what went wrong.
 */
export type RpcMethods = {
  [N in UnaryName as Uncapitalize<N>]: (request?: Init<RequestOf<N>>, options?: CallOptions) => Promise<ResponseOf<N>>
}

/** One call through a transport. */
export async function unary(
  transport: Transport,
  rpc: Rpc,
  request: Init<object>,
  options: CallOptions = {},
): Promise<unknown> {
  let body: Uint8Array
  let deadlineMs: number | undefined
  try {
    body = encode(rpc.requestType as MessageName, request as never)
    deadlineMs = deadlineOf(options, durationMs)
  } catch (error) {
    if (error instanceof ProtoError || error instanceof RangeError)
      throw new InvalidArgument(error.message, { cause: error })
    throw LhError.from(error)
  }
  const reply = await transport.call(rpc, body, { signal: options.signal, deadlineMs })
  try {
    return decode(rpc.responseType as MessageName, reply)
  } catch (error) {
    throw LhError.from(error)
  }
}

/** Every method over one transport. */
export function rpcMethods(transport: Transport): RpcMethods {
  const methods: Record<string, (request?: object, options?: CallOptions) => Promise<unknown>> = {}
  for (const rpc of Object.values(RPCS)) {
    if (rpc.requestStream) continue
    methods[rpc.name.charAt(0).toLowerCase() + rpc.name.slice(1)] = (request = {}, options = {}) =>
      unary(transport, rpc, request, options)
  }
  return methods as unknown as RpcMethods
}
