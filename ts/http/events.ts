/**
 * Changes as server-sent events: `GET /api/events` for a whole tenant, or `?wfRunId=` for one WfRun. Each `change` has its position as id, so
 * that a browser that comes again says by itself where it was; `gap` means that changes are missing and what is shown must be read anew.
 *
 * **Invariant:** nothing is asked of the core for a reader who has not taken what there was; meanwhile the core keeps it, or tells of a gap.
 * **Invariant:** a refusal is the status of the reply; once events flow, the stream is ended instead, and whoever comes again hears why.
 */
import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { InvalidArgument, ResourceExhausted } from '../client/errors.js'
import {
  HTTP_EVENT_STREAMS_MAX,
  HTTP_EVENTS_PER_READ_MAX,
  HTTP_EVENTS_RETRY_MS,
  HTTP_HEARTBEAT_MS,
} from '../config/limits.js'
import { decode, encode, type ResponseOf, RPCS, toProtoJson, type WfRunId } from '../gen/index.js'
import { wfRunIdFromText } from '../value/index.js'
import { principalOf, tenantOf } from './caller.js'
import { callCore } from './core-call.js'
import type { Surface } from './surface.js'

type Changes = ResponseOf<'AwaitChanges'>

/** Answers `GET /api/events`. @throws {@link LhError} while nothing has been sent yet. */
export async function streamEvents(
  surface: Surface,
  request: IncomingMessage,
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const query = new URLSearchParams(request.url?.split('?').slice(1).join('?'))
  const wfRunId = wfRunIdOf(query.get('wfRunId'))
  const last = positionOf(request.headers['last-event-id'])
  // Browsers open streams of events without headers of the page's choosing.
  const tenant = tenantOf(request.headersDistinct.tenantid ?? query.get('tenantid'))
  if (surface.open.events >= HTTP_EVENT_STREAMS_MAX) {
    throw new ResourceExhausted(`Expected at most ${HTTP_EVENT_STREAMS_MAX} streams of events, but all are open`)
  }

  const read = async (after: bigint): Promise<Changes> => {
    // Each time: rights and tokens end, streams need not.
    const principal = await principalOf(request, surface.authenticator)
    const body = encode('canter.AwaitChangesRequest', { wfRunId, after, limit: HTTP_EVENTS_PER_READ_MAX })
    const bytes = await callCore(surface, RPCS.AwaitChanges, { tenant, principal }, body, { socket: request.socket })
    return decode('canter.AwaitChangesReply', bytes)
  }

  surface.open.events++
  try {
    // Answered at once, with the position that is now.
    const now = await read(0n)
    await flow(response, headers, last ?? now.next, read)
  } finally {
    surface.open.events--
  }
}

async function flow(
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
  start: bigint,
  read: (after: bigint) => Promise<Changes>,
): Promise<void> {
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    // Proxies that collect replies would hold events back.
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
    ...headers,
  })
  // An id alone is no event, but where to go on from when the connection breaks before the first one.
  response.write(`retry: ${HTTP_EVENTS_RETRY_MS}\nid: ${start}\n\n`)
  const heartbeat = setInterval(() => {
    if (!response.writableNeedDrain) response.write(':\n\n')
  }, HTTP_HEARTBEAT_MS)
  try {
    let after = start
    for (;;) {
      const reply = await read(after)
      if (!response.write(textOf(reply))) await drained(response)
      after = reply.next
    }
  } catch {
    // The caller has gone, the server closes, or rights have ended: all of them end the stream.
    response.end()
  } finally {
    clearInterval(heartbeat)
  }
}

/** Resolves when the reader has taken what there was, or rejects when it has gone. */
async function drained(response: ServerResponse): Promise<void> {
  const gone = new AbortController()
  const leave = () => gone.abort()
  response.once('close', leave)
  try {
    if (response.destroyed) leave()
    await once(response, 'drain', { signal: gone.signal })
  } finally {
    response.off('close', leave)
  }
}

function textOf({ changes, next, gap }: Changes): string {
  const events = changes.map(
    (change) =>
      `id: ${change.position}\nevent: change\ndata: ${JSON.stringify(toProtoJson('canter.Change', change))}\n\n`,
  )
  if (gap) events.unshift('event: gap\ndata: {}\n\n')
  // An id alone: what was looked through without a change for this reader need not be looked through again.
  if (changes.at(-1)?.position !== next) events.push(`id: ${next}\n\n`)
  return events.join('')
}

function wfRunIdOf(text: string | null): WfRunId | undefined {
  if (text === null) return undefined
  try {
    return wfRunIdFromText(text)
  } catch (cause) {
    throw new InvalidArgument((cause as Error).message, { cause })
  }
}

function positionOf(text: string | readonly string[] | undefined): bigint | undefined {
  if (text === undefined || text === '') return undefined
  const position = typeof text === 'string' && /^\d{1,19}$/.test(text) ? BigInt(text) : -1n
  // 0 would be asked for as "from now on", which is not what whoever has heard nothing yet means.
  if (position >= 0n && position === BigInt.asIntN(64, position)) return position === 0n ? 1n : position
  throw new InvalidArgument(`Expected Last-Event-ID to be the id of an event, but it is ${JSON.stringify(text)}`)
}
