/** Replies as they leave: whole, with their length, and cut when nobody takes them. */
import type { ServerResponse } from 'node:http'
import { HTTP_STALL_LIMIT_MS } from '../config/limits.js'
import { refusalOf } from './status.js'

/** Sends a reply. After `Connection: close` among the headers the connection ends with it. */
export function reply(
  response: ServerResponse,
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.headersSent || response.destroyed) return
  const bytes = Buffer.from(body, 'utf8')
  response.writeHead(status, {
    ...(bytes.length === 0 ? {} : { 'content-type': 'application/json' }),
    'content-length': String(bytes.length),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
  })
  response.end(bytes)
  cutWhenStalled(response)
}

// Not the socket's own timeout: that would count while a request that came behind on the same connection waits for its task.
function cutWhenStalled(response: ServerResponse): void {
  const { socket } = response.req
  let taken = -1
  const watch = setInterval(() => {
    if (response.writableFinished || socket.destroyed) clearInterval(watch)
    // One that stands behind others is not being sent yet.
    else if (response.socket !== null) {
      if (socket.bytesWritten === taken) socket.destroy()
      taken = socket.bytesWritten
    }
  }, HTTP_STALL_LIMIT_MS).unref()
  response.once('finish', () => clearInterval(watch))
}

/** Sends a refusal as JSON. */
export function refuse(
  response: ServerResponse,
  thrown: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  const { status, body, headers: own } = refusalOf(thrown)
  reply(response, status, body, { ...own, ...headers })
}
