/**
 * What @grpc/grpc-js has no option for: limits of its HTTP/2 servers, and two headers it reads wrongly. Both are reached through two private fields
 * of its server, in this file and nowhere else.
 *
 * A limit holds once the client has acknowledged it; of one that never does, nghttp2 takes 64 KiB of headers a call.
 *
 * **Invariant:** where grpc-js is not as it is expected to be, no server starts: it would stand there without its limits.
 */

import type { Http2Server, IncomingHttpHeaders, ServerHttp2Stream, ServerOptions } from 'node:http2'
import type { Server } from '@grpc/grpc-js'
import {
  DEADLINE_SECONDS_MAX,
  HEADERS_BYTES_MAX,
  HEADERS_MAX,
  INVALID_FRAMES_PER_SESSION_MAX,
  STREAMS_PER_SESSION_MAX,
} from '../config/limits.js'
import type { OpenCounts } from '../door/open-counts.js'
import type { Begin, Turns } from './turns.js'

/** The turns of calls, as node:http2 brings them. */
export type CallTurns = Turns<ServerHttp2Stream, IncomingHttpHeaders>
type BeginCall = Begin<ServerHttp2Stream, IncomingHttpHeaders>

interface Private {
  readonly commonServerOptions?: ServerOptions
  readonly http2Servers?: ReadonlyMap<Http2Server, unknown>
}

const LIMITS: ServerOptions = {
  settings: { maxConcurrentStreams: STREAMS_PER_SESSION_MAX, maxHeaderListSize: HEADERS_BYTES_MAX, enablePush: false },
  maxHeaderListPairs: HEADERS_MAX,
  maxSessionInvalidFrames: INVALID_FRAMES_PER_SESSION_MAX,
  maxSessionRejectedStreams: INVALID_FRAMES_PER_SESSION_MAX,
}

/** Sets the limits of all connections of a server; to be called before it is bound to anything. */
export function limitHttp2(server: Server): void {
  const { commonServerOptions } = server as unknown as Private
  if (commonServerOptions === undefined) throw unexpected('commonServerOptions')
  Object.assign(commonServerOptions, LIMITS)
}

/** Lets calls in by turns, counts those that are open, and puts their headers right before grpc-js reads them; to be called after the server is bound. */
export function receiveCalls(server: Server, turns: CallTurns, open: OpenCounts): void {
  // One for all streams: they are many.
  const leave = () => {
    open.streams--
  }
  const { http2Servers } = server as unknown as Private
  if (http2Servers === undefined || http2Servers.size === 0) throw unexpected('http2Servers')
  for (const http2 of http2Servers.keys()) {
    const [begin, ...others] = http2.listeners('stream') as BeginCall[]
    if (begin === undefined || others.length > 0) throw unexpected('one listener of streams')
    http2.removeAllListeners('stream')
    http2.on('stream', (stream, headers: IncomingHttpHeaders, flags) => {
      const { tenantid: tenant, 'grpc-timeout': timeout } = headers
      if (timeout !== undefined) headers['grpc-timeout'] = readableTimeout(String(timeout))
      // grpc-js drops a value like this, and without a tenant the call would be one of the default tenant.
      if (typeof tenant === 'string' && !PRINTABLE.test(tenant)) headers.tenantid = NO_TENANT
      open.streams++
      stream.once('close', leave)
      turns.enter(stream, headers, flags, begin)
    })
  }
}

const PRINTABLE = /^[ -~]*$/
/** No tenant can be called this. */
const NO_TENANT = '?'

const UNIT_SECONDS: ReadonlyMap<string, number> = new Map([
  ['H', 3600],
  ['M', 60],
  ['S', 1],
])

// grpc-js counts in 32 bits: what is more would be a deadline in the past. What is no timeout at all is for grpc-js to refuse.
function readableTimeout(timeout: string): string {
  const [, count = '', unit = ''] = /^(\d{1,8})([HMS])$/.exec(timeout) ?? []
  const seconds = Number(count) * (UNIT_SECONDS.get(unit) ?? 0)
  return seconds > DEADLINE_SECONDS_MAX ? `${DEADLINE_SECONDS_MAX}S` : timeout
}

function unexpected(field: string): Error {
  return new Error(`Expected @grpc/grpc-js to have ${field} as 1.14 has it, but it has not; install a version of 1.14`)
}
