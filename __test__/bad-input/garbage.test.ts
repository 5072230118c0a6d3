// A client that sends garbage is told so where it can be told, and nobody else notices (reliability: hostile input).
import { connect as connectHttp2 } from 'node:http2'
import { connect as connectTcp } from 'node:net'
import test, { type ExecutionContext } from 'ava'
import { connect } from '../../ts/client/connect.js'
import { RPCS } from '../../ts/gen/index.js'
import { serving } from '../client/doors.js'
import { WireClient } from '../server/wire.js'

/** How long a connection that sent garbage may stay open before it is left. */
const LINGER_MS = 1_000

/** Serves, has another client call all the while, does the garbage, and asks whether every call of the other one was answered. */
async function beside(t: ExecutionContext, garbage: (port: number) => Promise<void>): Promise<void> {
  const { port, close } = await serving()
  const other = connect(`127.0.0.1:${port}`)
  let over = false
  let answered = 0
  const calling = (async () => {
    do {
      await other.putTaskDef({ name: `task-${answered}`, returnType: {} })
      answered++
    } while (!over)
  })()
  await garbage(port)
  over = true
  await t.notThrowsAsync(calling)
  t.is((await other.getTaskDef({ name: `task-${answered - 1}` })).id?.name, `task-${answered - 1}`)
  await other.close()
  await close()
}

const messages: [rule: string, bytes: number[], told: string][] = [
  ['random bytes', [0xff, 0xff, 0xff], 'its 3 bytes cannot be read: failed to decode Protobuf message: invalid varint'],
  [
    'a field cut off',
    [0x0a, 0x7f, 0x41],
    'its 3 bytes cannot be read: failed to decode Protobuf message: WfRunId.id: buffer underflow',
  ],
  [
    'text that is no UTF-8',
    [0x0a, 0x02, 0xc3, 0x28],
    'its 4 bytes cannot be read: failed to decode Protobuf message: WfRunId.id: invalid string value: data is not UTF-8 encoded',
  ],
  [
    'a field of another type',
    [0x08, 0x01],
    'its 2 bytes cannot be read: failed to decode Protobuf message: WfRunId.id: invalid wire type: Varint (expected LengthDelimited)',
  ],
]

test('bytes that are no message', async (t) => {
  await beside(t, async (port) => {
    const client = new WireClient(port)
    for (const [rule, bytes, told] of messages) {
      const { code, details } = await client.call(RPCS.GetWfRun.path, Buffer.from(bytes))
      t.is(`${code} ${details}`, `3 Expected a WfRunId for GetWfRun, but ${told}`, rule)
    }
    client.close()
  })
})

test('garbage on a poll stream ends that stream', async (t) => {
  await beside(t, async (port) => {
    const client = new WireClient(port)
    const asIs = (bytes: Buffer) => bytes
    const stream = client.grpc.makeBidiStreamRequest(RPCS.PollTask.path, asIs, asIs)
    stream.resume()
    stream.write(Buffer.from([0xff, 0xff]))
    const error = await new Promise<{ code: number; details: string }>((resolve) =>
      stream.on('error', resolve as never),
    )
    t.is(error.code, 3)
    t.regex(error.details, /for PollTask, but its 2 bytes cannot be read/)
    client.close()
  })
})

/** Sends bytes as they are and waits until the server hangs up, or is left. */
function sendRaw(port: number, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    const socket = connectTcp(port, '127.0.0.1', () => socket.write(bytes))
    const left = setTimeout(() => socket.destroy(), LINGER_MS)
    socket.resume()
    // A reset is one way of being told.
    socket.on('error', () => {})
    socket.on('close', () => {
      clearTimeout(left)
      resolve()
    })
  })
}

const PREFACE = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n')
const noise = (length: number, step: number) => Buffer.from(Array.from({ length }, (_, n) => (n * step + 11) & 0xff))
/** One HTTP/2 frame. */
const frame = (type: number, flags: number, stream: number, payload: Uint8Array) =>
  Buffer.from([0, 0, payload.length, type, flags, 0, 0, 0, stream, ...payload])
const SETTINGS = frame(4, 0, 0, new Uint8Array())

const connections: [rule: string, bytes: Buffer][] = [
  ['noise', noise(4000, 73)],
  ['HTTP/1.1', Buffer.from('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')],
  ['the beginning of TLS', Buffer.from('16030100a5010000a10303', 'hex')],
  ['a preface and noise', Buffer.concat([PREFACE, noise(4000, 91)])],
  ['headers that cannot be read', Buffer.concat([PREFACE, SETTINGS, frame(1, 5, 1, noise(60, 37))])],
  ['data for a stream that is none', Buffer.concat([PREFACE, SETTINGS, frame(0, 1, 77, noise(60, 37))])],
  ['half a preface', PREFACE.subarray(0, 10)],
]

test('garbage on the port ends at most its own connection', async (t) => {
  await beside(t, async (port) => {
    for (const [, bytes] of connections) await sendRaw(port, bytes)
    await Promise.all(Array.from({ length: 50 }, (_, n) => sendRaw(port, noise(2000, 2 * n + 1))))
  })
})

/** One request by hand: what the body holds is up to the caller. Gives the status and message of gRPC, or the HTTP status. */
function request(port: number, body: Uint8Array, headers: Record<string, string> = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const session = connectHttp2(`http://127.0.0.1:${port}`)
    session.on('error', reject)
    const head = { ':method': 'POST', ':path': RPCS.GetWfRun.path, 'content-type': 'application/grpc', te: 'trailers' }
    const stream = session.request({ ...head, ...headers })
    const got: Record<string, unknown> = {}
    stream.on('response', (each) => Object.assign(got, each))
    stream.on('trailers', (each) => Object.assign(got, each))
    stream.on('error', () => {})
    stream.on('close', () => {
      session.close()
      const message = decodeURIComponent(String(got['grpc-message'] ?? ''))
      resolve(got['grpc-status'] === undefined ? `HTTP ${got[':status']}` : `${got['grpc-status']} ${message}`)
    })
    stream.resume()
    stream.end(body)
  })
}

const requests: [rule: string, body: number[], headers: Record<string, string>, told: RegExp][] = [
  ['half a message', [0, 0, 0, 0, 50, 1, 2], {}, /^12 /],
  ['no message', [], {}, /^12 /],
  ['two messages', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0], {}, /^12 /],
  ['a message of 4 GiB, it says', [0, 0xff, 0xff, 0xff, 0xff, 1], {}, /^8 .*larger than max/],
  ['a compression nobody agreed on', [1, 0, 0, 0, 1, 1], {}, /^3 |^12 |^13 /],
  ['a deadline that is none', [0, 0, 0, 0, 0], { 'grpc-timeout': 'never' }, /^13 /],
  ['JSON', [0x7b, 0x7d], { 'content-type': 'application/json' }, /^HTTP 415/],
]

test('requests that are framed wrongly are answered by a status', async (t) => {
  await beside(t, async (port) => {
    for (const [rule, body, headers, told] of requests)
      t.regex(await request(port, Buffer.from(body), headers), told, rule)
  })
})
