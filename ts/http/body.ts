/**
 * The body of a request: bounded by itself and together with all others, of a type that browsers do not send without asking.
 *
 * **Invariant:** no more of a body is held than {@link HTTP_BODY_BYTES_MAX}, and no more of all of them than {@link HTTP_BODIES_BYTES_MAX}.
 */
import type { IncomingMessage } from 'node:http'
import { InvalidArgument, LhError, ResourceExhausted } from '../client/errors.js'
import { HTTP_BODIES_BYTES_MAX, HTTP_BODY_BYTES_MAX, HTTP_BODY_DROPPED_BYTES_MAX } from '../config/limits.js'
import { HttpRefusal } from './status.js'

/** Reads bodies, as many at once as fit. */
export class Bodies {
  #bytes = 0

  /** The JSON of a body; undefined when it is empty. @throws {@link HttpRefusal}, {@link LhError} */
  async json(request: IncomingMessage): Promise<unknown> {
    // Whoever mounted this behind something that reads bodies would have every request taken for an empty one.
    if (request.readableDidRead)
      throw new LhError('INTERNAL', 'Expected a request whose body is still to be read, but something read it before')
    const encoding = request.headers['content-encoding'] ?? 'identity'
    if (encoding !== 'identity') throw unsupported(`Expected a body as it is, but its content-encoding is ${encoding}`)
    const bytes = await this.#read(request)
    if (bytes.length === 0) return undefined
    const type = request.headers['content-type'] ?? 'none'
    if (!/^application\/json\s*(;|$)/i.test(type))
      throw unsupported(`Expected a body of content-type application/json, but it is ${type}`)
    return parse(bytes)
  }

  async #read(request: IncomingMessage): Promise<Buffer> {
    const announced = Number(request.headers['content-length'] ?? 0)
    if (announced > HTTP_BODY_DROPPED_BYTES_MAX) throw tooBig(true)
    const chunks: Buffer[] = []
    let length = 0
    let held = 0
    try {
      for await (const chunk of request as AsyncIterable<Buffer>) {
        length += chunk.length
        if (length > HTTP_BODY_DROPPED_BYTES_MAX) throw tooBig(true)
        if (length > HTTP_BODY_BYTES_MAX) continue
        if (this.#bytes + chunk.length > HTTP_BODIES_BYTES_MAX) {
          const text = `Expected at most ${HTTP_BODIES_BYTES_MAX} bytes of bodies at once, but there are more`
          throw new HttpRefusal(429, new ResourceExhausted(text), { connection: 'close' })
        }
        this.#bytes += chunk.length
        held += chunk.length
        chunks.push(chunk)
      }
    } finally {
      this.#bytes -= held
    }
    if (length > HTTP_BODY_BYTES_MAX) throw tooBig(false)
    return Buffer.concat(chunks)
  }
}

function tooBig(unread: boolean): HttpRefusal {
  const error = new ResourceExhausted(`Expected a body of at most ${HTTP_BODY_BYTES_MAX} bytes, but it is bigger`)
  return new HttpRefusal(413, error, unread ? { connection: 'close' } : {})
}

function unsupported(text: string): HttpRefusal {
  return new HttpRefusal(415, new InvalidArgument(text), { accept: 'application/json' })
}

function parse(bytes: Buffer): unknown {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new InvalidArgument('Expected a body in UTF-8, but it is not', { cause })
  }
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new InvalidArgument(`Expected a body of JSON, but it is not: ${(cause as Error).message}`, { cause })
  }
}
