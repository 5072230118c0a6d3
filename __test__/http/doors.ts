// An engine behind HTTP, and callers of it.
import { connect as connectSocket, type Socket } from 'node:net'
import { Engine, type EngineOptions } from '../../ts/client/engine.js'
import { encode, type MessageName, RPCS, type Rpc, type RpcName } from '../../ts/gen/index.js'
import { type HttpOptions, type HttpServer, serveHttp } from '../../ts/http/serve.js'

/** How a call over HTTP ended. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: whatever JSON the server said.
  readonly json: any
}

/** An engine in memory, served at a free port. */
export async function open(options: HttpOptions = {}, engineOptions: EngineOptions = {}) {
  const where = engineOptions.dir === undefined ? { memory: true } : {}
  const engine = await Engine.open({ ...where, ...engineOptions })
  const server = await serveHttp(engine, { port: 0, ...options })
  const url = `http://127.0.0.1:${server.port}`
  const endings: (() => Promise<void>)[] = []
  return {
    engine,
    server,
    url,
    port: server.port,
    get: (target: string, headers: Record<string, string> = {}) => ask(url + target, { headers }),
    /** `POST /api/<name>` with a value as JSON, or a text as it is. */
    call: (name: RpcName, body: unknown = {}, headers: Record<string, string> = {}, signal?: AbortSignal) =>
      ask(`${url}/api/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
        signal: signal ?? null,
      }),
    /** Has this done when the door is closed. */
    closing: (ending: () => Promise<void>) => void endings.push(ending),
    async close() {
      for (const ending of endings) await ending()
      await server.close()
      await engine.close()
    },
  }
}

export type Door = Awaited<ReturnType<typeof open>>

export async function ask(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, init)
  const text = await response.text()
  const isJson = response.headers.get('content-type') === 'application/json'
  return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : undefined }
}

/** A call in process, as its gRPC code and text. */
export function inProcess(
  engine: Engine,
  name: RpcName,
  request: object = {},
): Promise<{ code: number; text: string }> {
  const rpc: Rpc = RPCS[name]
  const body = encode(rpc.requestType as MessageName, request as never)
  const call = { method: rpc.number, tenant: 'default', principal: 'anonymous', body }
  return new Promise((resolve) => {
    const id = engine.core.submit(call, (code, _payload, text) => resolve({ code, text }))
    // What is still pending when a later read is answered waits for something.
    void engine.whoami().then(() => {
      engine.core.forget(id)
      resolve({ code: WAITS, text: '' })
    })
  })
}

/** Stands for a call that waits. */
export const WAITS = -1

/** A connection that says what it is told, and what came back so far. */
export class Raw {
  readonly socket: Socket
  text = ''
  readonly closed: Promise<unknown>

  constructor(port: number) {
    this.socket = connectSocket(port, '127.0.0.1')
    this.socket.on('data', (bytes) => {
      this.text += bytes.toString('latin1')
    })
    this.socket.on('error', () => {})
    this.closed = new Promise((resolve) => this.socket.once('close', resolve))
  }

  send(text: string): void {
    this.socket.write(text, 'latin1')
  }

  /** Resolves with all that came once the other side has closed. */
  async rest(): Promise<string> {
    await this.closed
    return this.text
  }
}

/** Asks until it is so. */
export async function until(so: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 2_000; tries++) {
    if (await so()) return
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error('Expected it to come about, but it did not')
}

export type { HttpServer }
