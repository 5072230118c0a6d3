import * as grpc from '@grpc/grpc-js'
import {
  type Call,
  type Completion,
  decode,
  encode,
  type Init,
  type MessageName,
  type MessageTypes,
  RPCS,
  type Rpc,
  type RpcName,
} from '../../ts/gen/index.js'

const asIs = (bytes: Buffer): Buffer => bytes

/** How a call ended: status by number, text, and the reply when there was one. */
export interface Answer {
  readonly code: number
  readonly details: string
  readonly reply: Buffer | undefined
}

/** A client that knows bytes only, as the published ones look to the server. */
export class WireClient {
  readonly grpc: grpc.Client

  constructor(port: number, options: grpc.ClientOptions = {}, credentials = grpc.credentials.createInsecure()) {
    this.grpc = new grpc.Client(`127.0.0.1:${port}`, credentials, options)
  }

  /** One unary call. */
  call(path: string, body: Uint8Array, headers: Record<string, string> = {}, deadlineMs?: number): Promise<Answer> {
    const metadata = metadataOf(headers)
    const options = deadlineMs === undefined ? {} : { deadline: deadlineMs }
    return new Promise((resolve) => {
      this.grpc.makeUnaryRequest(path, asIs, asIs, Buffer.from(body), metadata, options, (error, reply) =>
        resolve({ code: error?.code ?? 0, details: error?.details ?? '', reply }),
      )
    })
  }

  /** One call by its name, with a message. */
  async ask<N extends RpcName>(name: N, request: object = {}): Promise<MessageTypes[(typeof RPCS)[N]['responseType']]> {
    const rpc: Rpc = RPCS[name]
    const { code, details, reply } = await this.call(rpc.path, encode(rpc.requestType as MessageName, request as never))
    if (reply === undefined) throw new Error(`${name}: ${code} ${details}`)
    return decode(rpc.responseType as MessageName, reply) as never
  }

  /** A PollTask stream. */
  polls(headers: Record<string, string> = {}): Polls {
    return new Polls(this.grpc, metadataOf(headers))
  }

  /** A stream of calls. */
  calls(headers: Record<string, string> = {}): Calls {
    return new Calls(this.grpc, metadataOf(headers))
  }

  close(): void {
    this.grpc.close()
  }
}

function metadataOf(headers: Record<string, string>): grpc.Metadata {
  const metadata = new grpc.Metadata()
  for (const [key, value] of Object.entries(headers)) metadata.set(key, value)
  return metadata
}

/** A stream of calls, and what they came to. */
export class Calls {
  readonly stream: grpc.ClientDuplexStream<Buffer, Buffer>
  /** Every completion, in the order in which they came. */
  readonly completions: Completion[] = []
  /** How many messages they came in. */
  messages = 0
  readonly #waiting = new Set<() => void>()
  /** Resolves with the status the stream ended with. */
  readonly ended: Promise<grpc.StatusObject>

  constructor(client: grpc.Client, metadata: grpc.Metadata) {
    this.stream = client.makeBidiStreamRequest(RPCS.Calls.path, asIs, asIs, metadata)
    this.stream.on('data', (bytes: Buffer) => {
      this.messages++
      this.completions.push(...decode('canter.CompletionBatch', bytes).completions)
      for (const look of [...this.#waiting]) look()
    })
    this.stream.on('error', () => {})
    this.ended = new Promise((resolve) => this.stream.on('status', resolve))
  }

  /** Sends a batch. */
  send(calls: readonly Init<Call>[], cancelledIds: readonly number[] = []): void {
    this.stream.write(Buffer.from(encode('canter.CallBatch', { calls, cancelledIds })))
  }

  /** Resolves with the first completion of a call. */
  async of(id: number): Promise<Completion> {
    const find = () => this.completions.find((each) => each.id === id)
    await this.#until(() => find() !== undefined)
    return find() as Completion
  }

  /** Resolves when so many have completed. */
  count(count: number): Promise<void> {
    return this.#until(() => this.completions.length >= count)
  }

  #until(so: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!so()) return
        this.#waiting.delete(look)
        resolve()
      }
      this.#waiting.add(look)
      look()
    })
  }
}

/** A PollTask stream, and what came on it. */
export class Polls {
  readonly tasks: MessageTypes['PollTaskResponse'][] = []
  readonly #stream: grpc.ClientDuplexStream<Buffer, Buffer>
  readonly #waiting: (() => void)[] = []
  /** Resolves with the status the stream ended with. */
  readonly ended: Promise<grpc.StatusObject>

  constructor(client: grpc.Client, metadata: grpc.Metadata) {
    this.#stream = client.makeBidiStreamRequest(RPCS.PollTask.path, asIs, asIs, metadata)
    this.#stream.on('data', (bytes: Buffer) => {
      this.tasks.push(decode('PollTaskResponse', bytes))
      this.#waiting.shift()?.()
    })
    this.#stream.on('error', () => {})
    this.ended = new Promise((resolve) => this.#stream.on('status', resolve))
  }

  /** Sends one poll. */
  poll(taskDef: string): void {
    const request = encode('PollTaskRequest', { taskDefId: { name: taskDef }, clientId: 'w' })
    this.#stream.write(Buffer.from(request))
  }

  /** Sends bytes as a poll. */
  send(bytes: Uint8Array): void {
    this.#stream.write(Buffer.from(bytes))
  }

  /** Resolves with the next response. */
  async next(): Promise<MessageTypes['PollTaskResponse']> {
    const count = this.tasks.length
    await new Promise<void>((resolve) => this.#waiting.push(resolve))
    return this.tasks[count] ?? {}
  }

  halfClose(): void {
    this.#stream.end()
  }

  cancel(): void {
    this.#stream.cancel()
  }
}
