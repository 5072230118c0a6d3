/**
 * The JSON form of every call: `POST /api/<Rpc>` with the request as proto3 JSON, answered with the reply as proto3 JSON. The same checks, rights,
 * errors and limits as over gRPC, because the core makes them.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { InvalidArgument, LhError, Unimplemented } from '../client/errors.js'
import { decode, encodeProtoJson, type MessageName, ProtoError, RPCS, type Rpc, toProtoJson } from '../gen/index.js'
import { principalOf, tenantOf, timeoutMsOf } from './caller.js'
import { callCore } from './core-call.js'
import { reply } from './reply.js'
import { HttpRefusal } from './status.js'
import type { Surface } from './surface.js'

/** Where the calls are. */
export const API = '/api/'

/** Every call that a request can make. Calls is a transport for calls, and this is another. */
const OFFERED: ReadonlyMap<string, Rpc> = new Map(
  (Object.values(RPCS) as Rpc[]).filter((rpc) => rpc !== RPCS.Calls).map((rpc) => [rpc.name, rpc]),
)

const LIST = JSON.stringify({
  rpcs: [...OFFERED.values()].map(({ name, requestType, responseType }) => ({
    name,
    request: requestType,
    response: responseType,
  })),
})

/** Answers `GET /api/`: what may be called. */
export function listRpcs(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  reply(response, 200, LIST, headers)
}

/** The call of a name. @throws {@link HttpRefusal} 404 */
export function rpcOf(name: string): Rpc {
  const rpc = OFFERED.get(name)
  if (rpc !== undefined) return rpc
  const text = `Expected the name of a call as GET ${API} lists them, but got ${JSON.stringify(name.slice(0, 100))}`
  throw new HttpRefusal(404, new Unimplemented(text))
}

/** Answers `POST /api/<Rpc>`. @throws {@link LhError}, {@link HttpRefusal} */
export async function callRpc(
  surface: Surface,
  rpc: Rpc,
  request: IncomingMessage,
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const timeoutMs = timeoutMsOf(request)
  const tenant = tenantOf(request.headersDistinct.tenantid)
  const principal = await principalOf(request, surface.authenticator)
  const json = await surface.bodies.json(request)
  const bytes = await callCore(surface, rpc, { tenant, principal }, bytesOf(rpc, json), {
    timeoutMs,
    socket: request.socket,
    response,
  })
  const type = rpc.responseType as MessageName
  reply(response, 200, JSON.stringify(toProtoJson(type, decode(type, bytes))), headers)
}

function bytesOf(rpc: Rpc, json: unknown): Uint8Array {
  if (json === undefined) return new Uint8Array()
  try {
    return encodeProtoJson(rpc.requestType as MessageName, json)
  } catch (error) {
    if (!(error instanceof ProtoError)) throw LhError.from(error)
    throw new InvalidArgument(error.message, {
      cause: error,
      details: { message: error.messageType, path: error.path },
    })
  }
}
