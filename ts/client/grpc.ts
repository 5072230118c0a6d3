/**
 * Calls to a server over gRPC. Bytes pass as they are: messages are encoded and decoded by whoever calls.
 *
 * All calls to one host share one stream (`call-stream.ts`), because a message on a stream costs a tenth of what a gRPC call does. Where a
 * server has no such stream, each call is a unary call of gRPC and polls are the PollTask stream, as in every LittleHorse client.
 */
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import * as grpc from '@grpc/grpc-js'
import type { ClientConfig } from '../config/client.js'
import { MESSAGE_BYTES_MAX } from '../config/limits.js'
import { RPCS, type Rpc, retryDelayMs } from '../gen/index.js'
import { clientCredentials } from './access-token.js'
import { callPort, PortPolls } from './call-port.js'
import { CallStream, Unserved, type Why, type Wire, type WireEvents } from './call-stream.js'
import { Aborted, errorOf, LhError, ResourceExhausted } from './errors.js'
import type { Host, PollEvents, PollStream, Transport, WireOptions } from './transport.js'

/** How often a call refused by a quota is tried again before the caller hears of it. */
const QUOTA_RETRIES_MAX = 10

const asIs = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
const asCame = (bytes: Buffer): Buffer => bytes

/** One host, and the stream of calls to it. */
interface Connection {
  readonly client: grpc.Client
  readonly calls: CallStream
}

/** The transport of `connect()`. */
export class GrpcTransport implements Transport {
  readonly #config: ClientConfig
  readonly #credentials: grpc.ChannelCredentials
  readonly #accessToken: (() => Promise<string>) | undefined
  readonly #connections = new Map<string, Connection>()
  readonly #metadata = new grpc.Metadata()
  #multiplex: boolean
  #closed = false

  constructor(config: ClientConfig) {
    this.#config = config
    this.#accessToken = config.accessToken ?? (config.oauth === undefined ? undefined : clientCredentials(config.oauth))
    this.#credentials = credentialsOf(config, this.#accessToken)
    this.#metadata.set('tenantid', config.tenant)
    const { multiplex, receiveBytesMax } = config
    // Who takes less than a batch may be has to take one reply at a time.
    this.#multiplex = multiplex && (receiveBytesMax < 0 || receiveBytesMax >= MESSAGE_BYTES_MAX)
  }

  async call(rpc: Rpc, body: Uint8Array, options: WireOptions): Promise<Uint8Array> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.#once(rpc, body, options)
      } catch (error) {
        // The server has not seen the call: it is made anew, the other way.
        if (error instanceof Unserved) continue
        const delayMs = error instanceof ResourceExhausted ? error.retryAfterMs : undefined
        const mayRetry = this.#config.resourceExhaustedRetry && tries <= QUOTA_RETRIES_MAX
        const inTime = options.deadlineMs === undefined || Date.now() + (delayMs ?? 0) < options.deadlineMs
        if (delayMs === undefined || !mayRetry || !inTime) throw error
        await sleep(delayMs, undefined, options.signal === undefined ? {} : { signal: options.signal }).catch(
          (cause) => {
            throw new Aborted(undefined, { cause })
          },
        )
      }
    }
  }

  async #once(rpc: Rpc, body: Uint8Array, options: WireOptions): Promise<Uint8Array> {
    // gRPC asks for it again and gets the same; what goes wrong with it is told here, where it is known what it is.
    await this.#accessToken?.()
    const { client, calls } = this.#connection(this.#config)
    return this.#multiplex && CallStream.carries(body)
      ? callPort(calls, rpc, body, options)
      : this.#unary(client, rpc, body, options)
  }

  #unary(client: grpc.Client, rpc: Rpc, body: Uint8Array, options: WireOptions): Promise<Uint8Array> {
    const { signal, deadlineMs } = options
    if (signal?.aborted) return Promise.reject(new Aborted(undefined, { cause: signal.reason }))
    return new Promise((resolve, reject) => {
      const onAbort = () => call.cancel()
      const callOptions = deadlineMs === undefined ? {} : { deadline: deadlineMs }
      const call = client.makeUnaryRequest(
        rpc.path,
        asIs,
        asCame,
        body,
        this.#metadata,
        callOptions,
        (error, reply) => {
          signal?.removeEventListener('abort', onAbort)
          if (error === null && reply !== undefined) resolve(reply)
          else if (signal?.aborted) reject(new Aborted(undefined, { cause: signal.reason }))
          else reject(grpcError(error, `Expected a reply to ${rpc.name}`))
        },
      )
      signal?.addEventListener('abort', onAbort, { once: true })
    })
  }

  async openPolls(host: Host, events: PollEvents): Promise<PollStream> {
    await this.#accessToken?.()
    const { client, calls } = this.#connection(host)
    return this.#multiplex ? new PortPolls(calls, events) : new GrpcPolls(client, this.#metadata, events)
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const { client, calls } of this.#connections.values()) {
      calls.close()
      client.close()
    }
    this.#connections.clear()
  }

  #connection(host: Host): Connection {
    if (this.#closed) throw errorOf(grpc.status.UNAVAILABLE, 'Expected an open client, but it is closed')
    const address = `${host.host.includes(':') ? `[${host.host}]` : host.host}:${host.port}`
    const known = this.#connections.get(address)
    if (known !== undefined) return known
    const client = new grpc.Client(address, this.#credentials, {
      'grpc.keepalive_time_ms': this.#config.keepaliveTimeMs,
      'grpc.keepalive_timeout_ms': this.#config.keepaliveTimeoutMs,
      'grpc.keepalive_permit_without_calls': 1,
      'grpc.max_receive_message_length': this.#config.receiveBytesMax,
      // A worker must be back within seconds after a restart of its server (spec C 3.7), not after gRPC's two minutes.
      'grpc.initial_reconnect_backoff_ms': 200,
      'grpc.max_reconnect_backoff_ms': 2_000,
    })
    const calls = new CallStream(
      (events) => new GrpcWire(client, this.#metadata, events),
      // For good, and for all hosts: they are one cluster.
      () => {
        this.#multiplex = false
      },
    )
    const connection = { client, calls }
    this.#connections.set(address, connection)
    return connection
  }
}

/** The stream of calls. */
class GrpcWire implements Wire {
  readonly #stream: grpc.ClientDuplexStream<Uint8Array, Buffer>
  #over = false

  constructor(client: grpc.Client, metadata: grpc.Metadata, events: WireEvents) {
    this.#stream = client.makeBidiStreamRequest(RPCS.Calls.path, asIs, asCame, metadata)
    const end = (why: Why | undefined) => {
      if (this.#over) return
      this.#over = true
      events.onEnd(why)
    }
    this.#stream.on('data', (message: Buffer) => {
      if (!this.#over) events.onMessage(message)
    })
    this.#stream.on('drain', () => {
      if (!this.#over) events.onDrain()
    })
    this.#stream.on('error', (error: grpc.ServiceError) => end((expected) => grpcError(error, expected)))
    this.#stream.on('end', () => end(undefined))
  }

  write(message: Uint8Array): boolean {
    return this.#stream.write(message)
  }

  finish(): void {
    this.#stream.end()
  }

  cancel(): void {
    this.#over = true
    this.#stream.cancel()
  }
}

/** Polls over one bidirectional stream. */
class GrpcPolls implements PollStream {
  readonly #stream: grpc.ClientDuplexStream<Uint8Array, Buffer>
  #over = false

  constructor(client: grpc.Client, metadata: grpc.Metadata, events: PollEvents) {
    this.#stream = client.makeBidiStreamRequest(RPCS.PollTask.path, asIs, asCame, metadata)
    const end = (error: Error | undefined) => {
      if (this.#over) return
      this.#over = true
      events.onEnd(error)
    }
    this.#stream.on('data', (response: Buffer) => {
      if (!this.#over) events.onResponse(response)
    })
    this.#stream.on('error', (error: grpc.ServiceError) =>
      end(grpcError(error, 'Expected the poll stream to stay open')),
    )
    this.#stream.on('end', () => end(undefined))
  }

  poll(request: Uint8Array): void {
    if (!this.#over) this.#stream.write(request)
  }

  close(): void {
    this.#stream.end()
  }

  destroy(): void {
    this.#over = true
    this.#stream.cancel()
  }
}

function credentialsOf(
  config: ClientConfig,
  accessToken: (() => Promise<string>) | undefined,
): grpc.ChannelCredentials {
  if (config.protocol === 'PLAINTEXT') return grpc.credentials.createInsecure()
  const pem = (path: string | undefined) => (path === undefined ? null : readFileSync(path))
  const tls = grpc.credentials.createSsl(pem(config.caCert), pem(config.clientKey), pem(config.clientCert))
  if (accessToken === undefined) return tls
  const authorize = grpc.credentials.createFromMetadataGenerator((_call, done) => {
    accessToken().then(
      (token) => {
        const metadata = new grpc.Metadata()
        metadata.set('authorization', `Bearer ${token}`)
        done(null, metadata)
      },
      (error) => done(error),
    )
  })
  return grpc.credentials.combineChannelCredentials(tls, authorize)
}

function grpcError(error: grpc.ServiceError | null, expected: string): LhError {
  if (error === null) return new LhError('INTERNAL', `${expected}, but there was none`)
  const [details] = error.metadata?.get('grpc-status-details-bin') ?? []
  const retryAfterMs = Buffer.isBuffer(details) ? retryDelayMs(details) : undefined
  const [, reason] =
    /^No connection established\. Last error: (?:Error: )?(.*?)\.? Resolution note/.exec(error.details) ?? []
  const text =
    reason === undefined ? lost(error.details, expected) : `${expected}, but there is no connection: ${reason}`
  return errorOf(error.code, text, { cause: error, retryAfterMs })
}

// What gRPC itself says when a connection breaks tells nobody which call it was; what a server says is left as it is.
function lost(details: string, expected: string): string {
  const isLost = /^(Connection dropped|(read|write) E[A-Z]+)/.test(details)
  return isLost ? `${expected}, but the connection was lost: ${details}` : details
}
