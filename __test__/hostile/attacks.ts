/**
 * What a server on a network has to live through (reliability.md 7), each told by what it is answered with. The test judges what comes of it; the
 * bench measures what others notice of it.
 */
import { type ClientHttp2Session, type ClientHttp2Stream, connect as connectHttp2 } from 'node:http2'
import { connect as connectTcp, type Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { encode, RPCS } from '../../ts/gen/index.js'
import { callHeaders, FLAG, frame, headerBlock, RawConnection, TYPE, u32 } from './frames.js'

/** An attack. */
export interface Attack {
  readonly name: string
  /** Attacks, lets go, and tells what it was answered with. */
  run(port: number): Promise<string>
  /** What it has to be answered with. */
  readonly answer: RegExp
  /** Whether it is one by its mass: such ones take memory. */
  readonly crowd?: true
}

const MIB = 1024 * 1024
const VERSION = RPCS.GetServerVersion.path
/** How long an attacker lingers, to see whether it is left alone. */
const LINGER_MS = 1_000

/** A TaskDef of nearly a megabyte, that `prepare` puts. */
export const BIG = 'big'

/** A message with its prefix: compressed or not, and how long it says it is. */
function message(body: Uint8Array, said = body.length, compressed = 0): Buffer {
  return Buffer.concat([Buffer.from([compressed]), u32(said), body])
}

/** A client of node:http2, and its end. */
async function withSession<T>(port: number, use: (session: ClientHttp2Session) => Promise<T>): Promise<T> {
  const session = connectHttp2(`http://127.0.0.1:${port}`, { maxSendHeaderBlockLength: 64 * MIB })
  session.on('error', () => {})
  // The limits of the server hold once they are known.
  await new Promise((resolve) => session.once('remoteSettings', resolve))
  await new Promise((resolve) => session.ping(resolve))
  try {
    return await use(session)
  } finally {
    session.destroy()
  }
}

/** How a stream ends: `status <grpc-status>`, `HTTP <status>` without one, `RST <code>`. */
function ending(stream: ClientHttp2Stream): Promise<string> {
  return new Promise((resolve) => {
    let told: string | undefined
    const look = (headers: { readonly [name: string]: unknown }) => {
      if (headers['grpc-status'] !== undefined) told = `status ${headers['grpc-status']}`
      else if (headers[':status'] !== undefined && headers[':status'] !== 200) told ??= `HTTP ${headers[':status']}`
    }
    stream.on('response', look)
    stream.on('trailers', look)
    stream.on('error', () => {})
    stream.on('close', () => resolve(told ?? `RST ${stream.rstCode}`))
    stream.resume()
  })
}

/** One call with these bytes in place of a message, and with these headers over the usual ones. */
function call(
  session: ClientHttp2Session,
  path: string,
  bytes: Uint8Array,
  headers: Record<string, string | string[] | undefined> = {},
): Promise<string> {
  const { ':scheme': _scheme, ':authority': _authority, ...usual } = callHeaders(path)
  const all = Object.fromEntries(Object.entries({ ...usual, ...headers }).filter(([, value]) => value !== undefined))
  const stream = session.request(all)
  const ended = ending(stream)
  stream.end(bytes)
  return ended
}

/** An attack that is one call. */
function oneCall(
  name: string,
  answer: RegExp,
  bytes: () => Uint8Array,
  headers: Record<string, string | undefined> = {},
  path: string = RPCS.GetWfRun.path,
): Attack {
  return { name, answer, run: (port) => withSession(port, (session) => call(session, path, bytes(), headers)) }
}

/** An attack of frames: `attack` is repeated until the server ends it, or so often. */
function flood(name: string, answer: RegExp, times: number, attack: (index: number) => Uint8Array): Attack {
  return {
    name,
    answer,
    async run(port) {
      const connection = new RawConnection(port)
      // A server may also stop to read: then the attacker waits, and leaves.
      const flooding = (async () => {
        for (let index = 0; index < times && !connection.socket.destroyed; index++) await connection.send(attack(index))
      })()
      await Promise.race([flooding, connection.ended, linger().then(linger)])
      const lingering = setTimeout(() => connection.socket.destroy(), LINGER_MS)
      const ended = await connection.ended
      clearTimeout(lingering)
      return ended
    },
  }
}

const BLOCK = headerBlock(callHeaders(VERSION))
const HOLD = {
  path: RPCS.PollTask.path,
  body: message(encode('PollTaskRequest', { taskDefId: { name: 'none' }, clientId: 'w' })),
}

const frames: Attack[] = [
  flood('rapid reset: streams opened and reset', /^(GOAWAY |closed)/, 500, (turn) =>
    Buffer.concat(
      Array.from({ length: 100 }, (_, index) => {
        const stream = 2 * (turn * 100 + index) + 1
        return Buffer.concat([
          frame(TYPE.HEADERS, FLAG.END_HEADERS, stream, BLOCK),
          frame(TYPE.RST_STREAM, 0, stream, u32(8)),
        ])
      }),
    ),
  ),
  flood('SETTINGS flood, nothing read', /^(GOAWAY |closed)/, 200, () =>
    Buffer.concat(
      Array.from({ length: 1000 }, () => frame(TYPE.SETTINGS, 0, 0, Buffer.concat([Buffer.from([0, 4]), u32(65_535)]))),
    ),
  ),
  flood('PING flood', /^(GOAWAY |closed)/, 200, () =>
    Buffer.concat(Array.from({ length: 1000 }, () => frame(TYPE.PING, 0, 0, Buffer.alloc(8)))),
  ),
  flood('CONTINUATION flood', /^(GOAWAY |closed)/, 10_000, (index) =>
    index === 0
      ? frame(TYPE.HEADERS, 0, 1, BLOCK)
      : frame(TYPE.CONTINUATION, 0, 1, headerBlock({ [`x-${index}`]: 'x'.repeat(1000) })),
  ),
  flood('WINDOW_UPDATE overflow of the connection', /^GOAWAY (FLOW_CONTROL_ERROR|INTERNAL_ERROR)/, 10, () =>
    frame(TYPE.WINDOW_UPDATE, 0, 0, u32(0x7fff_ffff)),
  ),
  flood('WINDOW_UPDATE overflow of a stream', /^(GOAWAY |closed)/, 100, (index) =>
    index === 0
      ? Buffer.concat([
          frame(TYPE.HEADERS, FLAG.END_HEADERS, 1, BLOCK),
          frame(TYPE.WINDOW_UPDATE, 0, 1, u32(0x7fff_ffff)),
        ])
      : frame(TYPE.WINDOW_UPDATE, 0, 1, u32(0x7fff_ffff)),
  ),
  flood('frames longer than agreed', /^GOAWAY FRAME_SIZE_ERROR/, 2, () => frame(TYPE.DATA, 0, 1, Buffer.alloc(MIB))),
  flood('empty DATA frames', /^(GOAWAY |closed)/, 200, (turn) =>
    Buffer.concat([
      ...(turn === 0 ? [frame(TYPE.HEADERS, FLAG.END_HEADERS, 1, BLOCK)] : []),
      ...Array.from({ length: 1000 }, () => frame(TYPE.DATA, 0, 1)),
    ]),
  ),
  flood('HTTP/1.1 and noise after the preface', /^GOAWAY |closed/, 10, () =>
    Buffer.from('GET / HTTP/1.1\r\n\r\n'.repeat(100)),
  ),
]

const calls: Attack[] = [
  oneCall('header of 1 MiB', /^RST (11|9|2)$|status 8/, () => message(Buffer.alloc(0)), { 'x-big': 'x'.repeat(MIB) }),
  oneCall('headers of 20 KiB', /^RST 11$/, () => message(Buffer.alloc(0)), { 'x-big': 'x'.repeat(20 * 1024) }),
  {
    name: 'a thousand headers',
    answer: /^RST 11$/,
    run: (port) =>
      withSession(port, (session) => {
        const headers = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`x-${at}`, '1']))
        return call(session, VERSION, message(Buffer.alloc(0)), headers)
      }),
  },
  oneCall('empty message', /^status 0$/, () => message(Buffer.alloc(0)), {}, VERSION),
  oneCall('a hundred thousand empty messages', /^status 12$/, () => Buffer.alloc(5 * 100_000), {}, VERSION),
  oneCall('length prefix of 2 GiB', /^status 8$/, () => message(Buffer.alloc(10), 0x8000_0000)),
  oneCall('length prefix of 4 GiB', /^status 8$/, () => message(Buffer.alloc(10), 0xffff_ffff)),
  oneCall('message over 4 MiB', /^status 8$/, () => message(Buffer.alloc(4 * MIB + 1))),
  oneCall('gzip bomb of 256 MiB', /^status 8$/, () => message(gzipSync(Buffer.alloc(256 * MIB)), undefined, 1), {
    'grpc-encoding': 'gzip',
  }),
  oneCall('gzip that is none', /^status 13$/, () => message(Buffer.from('no gzip'), undefined, 1), {
    'grpc-encoding': 'gzip',
  }),
  oneCall('compression nobody knows', /^status 12$/, () => message(Buffer.from('?'), undefined, 1), {
    'grpc-encoding': 'zstd',
  }),
  // grpc-js sees a request without a message.
  oneCall('truncated message', /^status 12$/, () => message(Buffer.alloc(10), 100)),
  oneCall('no message', /^status 12$/, () => Buffer.alloc(0)),
  oneCall('bad UTF-8', /^status 3$/, () => message(Buffer.from([0x0a, 0x02, 0xc3, 0x28]))),
  oneCall('garbage protobuf', /^status 3$/, () => message(Buffer.from([0xff, 0xff, 0xff]))),
  oneCall('no content type', /^HTTP 415$/, () => message(Buffer.alloc(0)), { 'content-type': undefined }),
  oneCall('a method that is none', /^status 12$/, () => message(Buffer.alloc(0)), {}, '/../../etc/passwd'),
  oneCall('garbled timeout', /^status 13$/, () => message(Buffer.alloc(0)), { 'grpc-timeout': 'soon' }, VERSION),
  oneCall('garbled binary header', /^status 0$/, () => message(Buffer.alloc(0)), { 'x-bin': '!!%%' }, VERSION),
  oneCall('huge deadline', /^status 0$/, () => message(Buffer.alloc(0)), { 'grpc-timeout': '99999999H' }, VERSION),
  oneCall(
    'a tenant of 10 KiB',
    /^status (7|3)$/,
    () => message(Buffer.alloc(0)),
    { tenantid: 't'.repeat(10_240) },
    VERSION,
  ),
  oneCall(
    'a tenant of odd signs',
    /^status (7|3)$/,
    () => message(Buffer.alloc(0)),
    { tenantid: '../\u00e9;"' },
    VERSION,
  ),
]

/** Tells of many endings how many there were of each, in the order of their names. */
function told(endings: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const each of endings) counts.set(each, (counts.get(each) ?? 0) + 1)
  return [...counts]
    .sort()
    .map(([ending, count]) => `${count} x ${ending}`)
    .join(', ')
}

async function connections(port: number, count: number): Promise<Socket[]> {
  return Promise.all(
    Array.from({ length: count }, () => {
      const socket = connectTcp(port, '127.0.0.1')
      socket.on('error', () => {})
      return new Promise<Socket>((resolve) => socket.once('connect', () => resolve(socket)))
    }),
  )
}

function linger(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, LINGER_MS))
}

const crowds: Attack[] = [
  {
    name: 'a thousand big replies asked for and not read',
    // Those within the limit wait for the reader for ever; the others hear that it is too much.
    answer: /^\d+ x status 8$/,
    async run(port) {
      const session = connectHttp2(`http://127.0.0.1:${port}`, { settings: { initialWindowSize: 0 } })
      session.on('error', () => {})
      const body = message(encode('TaskDefId', { name: BIG }))
      const endings: string[] = []
      for (let n = 0; n < 900; n++) {
        void call(session, RPCS.GetTaskDef.path, body).then((ended) => endings.push(ended))
      }
      // Until nothing more is answered.
      for (let count = -1; endings.length === 0 || endings.length > count; ) {
        count = endings.length
        await linger()
      }
      const answered = told(endings)
      session.destroy()
      return answered
    },
  },
  {
    name: 'eight hundred requests half sent',
    answer: /^(open|cut)$/,
    async run(port) {
      const session = connectHttp2(`http://127.0.0.1:${port}`)
      session.on('error', () => {})
      const half = message(Buffer.alloc(2 * MIB), 4 * MIB)
      const { ':scheme': _scheme, ':authority': _authority, ...usual } = callHeaders(RPCS.PutTaskDef.path)
      for (let n = 0; n < 800 && !session.destroyed; n++) {
        const stream = session.request(usual)
        stream.on('error', () => {})
        await new Promise((resolve) => {
          stream.on('close', resolve)
          stream.write(half, resolve)
        })
      }
      await linger()
      const answered = session.destroyed ? 'cut' : 'open'
      session.destroy()
      return answered
    },
  },
  {
    name: 'ten thousand idle streams on ten connections',
    answer: /^10000 open$/,
    async run(port) {
      const sessions: ClientHttp2Session[] = []
      let ended = 0
      for (let n = 0; n < 10; n++) {
        const session = connectHttp2(`http://127.0.0.1:${port}`)
        sessions.push(session)
        session.on('error', () => {})
        await new Promise((resolve) => session.once('remoteSettings', resolve))
        const { ':scheme': _scheme, ':authority': _authority, ...usual } = callHeaders(HOLD.path)
        for (let n = 0; n < 1000; n++) {
          const stream = session.request(usual)
          stream.on('error', () => {})
          stream.on('close', () => ended++)
          stream.write(HOLD.body)
        }
        // Answered after the streams before it: they are open.
        await new Promise((resolve) => session.ping(resolve))
      }
      await linger()
      const answered = `${10_000 - ended} open`
      for (const session of sessions) session.destroy()
      return answered
    },
  },
  {
    name: 'more streams than one connection may have',
    // A hundred at least are refused one by one; whoever goes on may be cut.
    answer: /^[1-9]\d{2,} refused, then (GOAWAY .*|closed|open)$/,
    async run(port) {
      const connection = new RawConnection(port)
      const block = headerBlock(callHeaders(HOLD.path))
      for (let n = 0; n < 1500; n++) {
        await connection.send(frame(TYPE.HEADERS, FLAG.END_HEADERS, 2 * n + 1, block))
      }
      const ended = await Promise.race([
        connection.ended,
        linger()
          .then(linger)
          .then(() => 'open'),
      ])
      const refused = [...connection.resets.values()].reduce((sum, count) => sum + count, 0)
      connection.socket.destroy()
      return `${refused} refused, then ${ended}`
    },
  },
  {
    name: 'flood of unary calls',
    answer: /^20000 x status 0$/,
    run: (port) =>
      withSession(port, async (session) => {
        const endings: string[] = []
        for (let from = 0; from < 20_000; from += 500) {
          const some = Array.from({ length: 500 }, () => call(session, VERSION, message(Buffer.alloc(0))))
          endings.push(...(await Promise.all(some)))
        }
        return told(endings)
      }),
  },
  {
    name: 'flood of calls of 1 MiB each',
    // Those that are let in are refused for what they are; where the machine is busy, their stream has ended before its trailers are read.
    answer: /^(\d+ x RST 8, )?(\d+ x status 3, )?\d+ x status 8$/,
    run: (port) =>
      withSession(port, async (session) => {
        const body = message(Buffer.alloc(MIB, 0xff))
        const some = Array.from({ length: 200 }, () => call(session, RPCS.PutTaskDef.path, body))
        return told(await Promise.all(some))
      }),
  },
  {
    name: 'a thousand connections that never speak',
    answer: /^1000 open$/,
    async run(port) {
      const sockets = await connections(port, 1000)
      await linger()
      const open = sockets.filter((socket) => !socket.destroyed).length
      for (const socket of sockets) socket.destroy()
      return `${open} open`
    },
  },
  {
    name: 'a thousand connections that speak and leave',
    answer: /^1000 gone$/,
    async run(port) {
      const sockets = await connections(port, 1000)
      for (const socket of sockets) socket.write('\x16\x03\x01 no TLS here', () => socket.destroy())
      await Promise.all(sockets.map((socket) => new Promise<void>((resolve) => socket.once('close', () => resolve()))))
      return `${sockets.length} gone`
    },
  },
]

/** All of them. */
export const ATTACKS: readonly Attack[] = [
  ...frames,
  ...calls,
  ...crowds.map((attack) => ({ ...attack, crowd: true as const })),
]
