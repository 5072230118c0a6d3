/** HTTP/2 as bytes, for those who do not keep to it. */
import { connect, type Socket } from 'node:net'

export const TYPE = {
  DATA: 0,
  HEADERS: 1,
  RST_STREAM: 3,
  SETTINGS: 4,
  PING: 6,
  GOAWAY: 7,
  WINDOW_UPDATE: 8,
  CONTINUATION: 9,
}
export const FLAG = { ACK: 1, END_STREAM: 1, END_HEADERS: 4 }

const HEAD_BYTES = 9
const PREFACE = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n')
const ERRORS = [
  'NO_ERROR',
  'PROTOCOL_ERROR',
  'INTERNAL_ERROR',
  'FLOW_CONTROL_ERROR',
  'SETTINGS_TIMEOUT',
  'STREAM_CLOSED',
  'FRAME_SIZE_ERROR',
  'REFUSED_STREAM',
  'CANCEL',
  'COMPRESSION_ERROR',
  'CONNECT_ERROR',
  'ENHANCE_YOUR_CALM',
]

/** One frame. */
export function frame(type: number, flags: number, stream: number, payload: Uint8Array = Buffer.alloc(0)): Buffer {
  const head = Buffer.alloc(HEAD_BYTES)
  head.writeUIntBE(payload.length, 0, 3)
  head.writeUInt8(type, 3)
  head.writeUInt8(flags, 4)
  head.writeUInt32BE(stream, 5)
  return Buffer.concat([head, payload])
}

/** A number as a payload. */
export function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

/** Headers in HPACK, each a literal that is not indexed. */
export function headerBlock(headers: Readonly<Record<string, string>>): Buffer {
  const literal = (text: string) => {
    const bytes = Buffer.from(text)
    return Buffer.concat([hpackLength(bytes.length), bytes])
  }
  return Buffer.concat(
    Object.entries(headers).flatMap(([name, value]) => [Buffer.from([0]), literal(name), literal(value)]),
  )
}

function hpackLength(length: number): Buffer {
  if (length < 127) return Buffer.from([length])
  const bytes = [127]
  let rest = length - 127
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128)
  return Buffer.from([...bytes, rest])
}

/** The headers of a gRPC call. */
export function callHeaders(path: string): Record<string, string> {
  return {
    ':method': 'POST',
    ':scheme': 'http',
    ':path': path,
    ':authority': 'x',
    'content-type': 'application/grpc',
    te: 'trailers',
  }
}

/** A connection that has said hello in HTTP/2 and may say anything from then on. */
export class RawConnection {
  readonly socket: Socket
  /** How the server ended it: `GOAWAY <code>`, or `closed` when it went without a word. */
  readonly ended: Promise<string>
  #rest = Buffer.alloc(0)
  #goaway: string | undefined
  /** RST_STREAM frames of the server, by code. */
  readonly resets = new Map<string, number>()

  constructor(port: number) {
    this.socket = connect(port, '127.0.0.1')
    this.socket.on('data', (bytes) => this.#read(bytes))
    this.socket.on('error', () => {})
    this.ended = new Promise((resolve) => this.socket.on('close', () => resolve(this.#goaway ?? 'closed')))
    this.socket.write(Buffer.concat([PREFACE, frame(TYPE.SETTINGS, 0, 0)]))
  }

  /** Writes, and waits as long as the other side takes nothing; does nothing when it is over. */
  async send(bytes: Uint8Array): Promise<void> {
    if (this.socket.destroyed || this.socket.write(bytes)) return
    await new Promise<void>((resolve) => {
      const done = () => {
        this.socket.off('drain', done)
        this.socket.off('close', done)
        resolve()
      }
      this.socket.on('drain', done)
      this.socket.on('close', done)
    })
  }

  #read(bytes: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, bytes])
    while (this.#rest.length >= HEAD_BYTES) {
      const end = HEAD_BYTES + this.#rest.readUIntBE(0, 3)
      if (this.#rest.length < end) return
      const [type, payload] = [this.#rest.readUInt8(3), this.#rest.subarray(HEAD_BYTES, end)]
      this.#rest = this.#rest.subarray(end)
      const codeAt = (at: number) => ERRORS[payload.readUInt32BE(at)] ?? 'UNKNOWN'
      if (type === TYPE.GOAWAY) this.#goaway = `GOAWAY ${codeAt(4)}`
      if (type === TYPE.RST_STREAM) this.resets.set(codeAt(0), (this.resets.get(codeAt(0)) ?? 0) + 1)
    }
  }
}
