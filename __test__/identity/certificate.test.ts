// TLS, client certificates, and several listeners at once (spec C 6.2, 7, 8.1; C 3.2 for what workers are told).
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { connect as tlsConnect } from 'node:tls'
import * as grpc from '@grpc/grpc-js'
import test from 'ava'
import { decode, encode, RPCS } from '../../ts/gen/index.js'
import { certificateAuthentication } from '../../ts/identity/certificate.js'
import { serve } from '../../ts/server/server.js'
import { WireClient } from '../server/wire.js'
import { asking } from './doors.js'
import { Authority, type Pair } from './openssl.js'

const { status } = grpc
const authority = new Authority()
const stranger = new Authority('Another CA')
const server = authority.sign('/CN=localhost')
const BODY = Buffer.alloc(0)

function credentials(own?: Pair, ca = authority.ca): grpc.ChannelCredentials {
  const pair = own === undefined ? [null, null] : [readFileSync(own.key), readFileSync(own.cert)]
  return grpc.credentials.createSsl(readFileSync(ca), pair[0], pair[1])
}

/** One call, and what came of it: a code, or no connection at all. */
async function call(port: number, secured: grpc.ChannelCredentials) {
  const client = new WireClient(port, {}, secured)
  const answer = await client.call(RPCS.Whoami.path, BODY, {}, Date.now() + 20_000)
  client.close()
  return answer
}

const MUTUAL = { name: 'MTLS', port: 0, protocol: 'MTLS', authentication: 'MTLS', ...server, ca: authority.ca } as const

const subjects: [rule: string, subject: string, principal: string][] = [
  ['the CN of the subject', '/O=Example/CN=alice', 'alice'],
  ['of several CNs the first', '/CN=first/CN=second', 'first'],
  ['without a CN anonymous', '/O=Example', 'anonymous'],
  ['with signs of all kinds as they are', '/CN=svc:worker@example.org', 'svc:worker@example.org'],
]

for (const [rule, subject, principal] of subjects) {
  test(`mTLS: the principal is ${rule}`, async (t) => {
    const { portOf, principals, close } = await asking({ listeners: [MUTUAL] })
    t.is((await call(portOf('MTLS'), credentials(authority.sign(subject)))).code, status.OK)
    t.deepEqual(principals(), [principal])
    await close()
  })
}

test('who has a record is that principal, everybody else is anonymous (spec C 6.3)', async (t) => {
  const { engine, portOf, close } = await asking({ listeners: [MUTUAL] })
  await engine.putPrincipal({ id: 'alice', globalAcls: { acls: [] } })
  for (const [name, resolved] of [
    ['alice', 'alice'],
    ['bob', 'anonymous'],
  ]) {
    const { reply } = await call(portOf('MTLS'), credentials(authority.sign(`/CN=${name}`)))
    t.is(decode('Principal', reply ?? BODY).id?.id, resolved)
  }
  await close()
})

const strangers: [rule: string, own: () => Pair | undefined][] = [
  ['no certificate', () => undefined],
  ['one of another CA', () => stranger.sign('/CN=alice')],
  ['one that has expired', () => authority.sign('/CN=alice', -1)],
]

for (const [rule, own] of strangers) {
  test(`mTLS: with ${rule} there is no connection`, async (t) => {
    const { portOf, calls, close } = await asking({ listeners: [MUTUAL] })
    t.is((await call(portOf('MTLS'), credentials(own()))).code, status.UNAVAILABLE)
    t.deepEqual(calls, [])
    await close()
  })
}

test('mTLS: a revoked certificate gets in no more, others do; a new list takes effect without a restart', async (t) => {
  const [alice, bob] = [authority.sign('/CN=alice'), authority.sign('/CN=bob')]
  const crl = join(authority.dir, 'current.crl')
  copyFileSync(authority.revoked([alice]), crl)
  const { portOf, principals, lines, close } = await asking({ listeners: [{ ...MUTUAL, crl }] })
  t.is((await call(portOf('MTLS'), credentials(alice))).code, status.UNAVAILABLE)
  t.is((await call(portOf('MTLS'), credentials(bob))).code, status.OK)
  copyFileSync(authority.revoked([bob]), crl)
  while (!lines.some((line) => line.startsWith('new certificates are used'))) await turn()
  t.is((await call(portOf('MTLS'), credentials(bob))).code, status.UNAVAILABLE)
  t.is((await call(portOf('MTLS'), credentials(authority.sign('/CN=carol')))).code, status.OK)
  t.deepEqual(principals(), ['bob', 'carol'])
  await close()
})

test('mTLS: a revocation list that is out of date, or of another CA, lets nobody in', async (t) => {
  const carol = authority.sign('/CN=carol')
  for (const crl of [authority.revoked([], 'long ago'), stranger.revoked([])]) {
    const { portOf, calls, close } = await asking({ listeners: [{ ...MUTUAL, crl }] })
    t.is((await call(portOf('MTLS'), credentials(carol))).code, status.UNAVAILABLE)
    t.deepEqual(calls, [])
    await close()
  }
})

const unreadable: [rule: string, certificate: object | undefined][] = [
  ['none at all', undefined],
  ['one without a subject', { raw: Buffer.alloc(1) }],
]

for (const [rule, certificate] of unreadable) {
  test(`a certificate that cannot be read is UNAUTHENTICATED: ${rule}`, (t) => {
    const caller = { authorization: undefined, certificate: certificate as never }
    t.throws(() => certificateAuthentication.identify(caller), { name: 'Unauthenticated' })
  })
}

test('TLS older than 1.2 is refused, 1.2 and 1.3 are taken', async (t) => {
  const { portOf, close } = await asking({ listeners: [{ name: 'TLS', port: 0, protocol: 'TLS', ...server }] })
  const ca = readFileSync(authority.ca)
  const versionOf = (maxVersion: 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3') =>
    new Promise<string | null>((resolve) => {
      // The lowest security level, so that it is the server who refuses.
      const options = { port: portOf('TLS'), host: '127.0.0.1', ca, ALPNProtocols: ['h2'], maxVersion }
      const socket = tlsConnect({ ...options, minVersion: 'TLSv1', ciphers: 'ALL:@SECLEVEL=0' }, () => {
        resolve(socket.getProtocol())
        socket.destroy()
      })
      socket.on('error', () => resolve(null))
    })
  t.is(await versionOf('TLSv1.1'), null)
  t.is(await versionOf('TLSv1.2'), 'TLSv1.2')
  t.is(await versionOf('TLSv1.3'), 'TLSv1.3')
  await close()
})

test('new certificates take effect without a restart, and connections that stand go on', async (t) => {
  const [cert, key] = [join(authority.dir, 'reloaded.pem'), join(authority.dir, 'reloaded.key')]
  const use = (pair: Pair) => {
    copyFileSync(pair.cert, cert)
    copyFileSync(pair.key, key)
  }
  use(server)
  const { portOf, lines, close } = await asking({ listeners: [{ name: 'TLS', port: 0, protocol: 'TLS', cert, key }] })
  const standing = new WireClient(portOf('TLS'), {}, credentials())
  const waiting = standing.polls()
  t.is((await standing.call(RPCS.Whoami.path, BODY)).code, status.OK)
  t.is((await call(portOf('TLS'), credentials(undefined, stranger.ca))).code, status.UNAVAILABLE)

  writeFileSync(cert, 'no certificate at all')
  while (!lines.some((line) => line.startsWith('new certificates cannot be used, the old ones stay'))) await turn()
  t.is((await call(portOf('TLS'), credentials())).code, status.OK, 'the old one is still used')

  use(stranger.sign('/CN=localhost'))
  while (!lines.some((line) => line.startsWith('new certificates are used'))) await turn()
  t.is((await call(portOf('TLS'), credentials(undefined, stranger.ca))).code, status.OK)
  t.is((await call(portOf('TLS'), credentials())).code, status.UNAVAILABLE)
  t.is((await standing.call(RPCS.Whoami.path, BODY)).code, status.OK, 'made before')
  waiting.halfClose()
  t.is((await waiting.ended).code, status.OK, 'and so was this stream')
  t.is(lines.length, 2, lines.join('\n'))
  standing.close()
  await close()
})

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

test('several listeners at once, each with its own way, and one address for workers each (spec C 3.2)', async (t) => {
  const {
    server: serving,
    portOf,
    principals,
    close,
  } = await asking({
    listeners: [
      { name: 'PLAIN', port: 0 },
      { name: 'TLS', port: 0, protocol: 'TLS', ...server, advertised: { host: 'tls.example', port: 9 } },
      { ...MUTUAL, advertised: null },
    ],
  })
  t.deepEqual(
    serving.listeners.map(({ name }) => name),
    ['PLAIN', 'TLS', 'MTLS'],
  )
  const alice = credentials(authority.sign('/CN=alice'))
  const ways = [
    ['PLAIN', grpc.credentials.createInsecure(), { host: 'engine.example', port: 7 }],
    ['TLS', credentials(), { host: 'tls.example', port: 9 }],
    ['MTLS', alice, undefined],
  ] as const
  const body = encode('RegisterTaskWorkerRequest', { taskWorkerId: 'w', taskDefId: { name: 'any' } })
  for (const [name, secured, expected] of ways) {
    const client = new WireClient(portOf(name), {}, secured)
    const stream = client.calls()
    stream.send([{ id: 1, method: RPCS.RegisterTaskWorker.number, body }])
    const streamed = await stream.of(1)
    const unary = await client.call(RPCS.RegisterTaskWorker.path, body)
    const answers = [
      [unary.code, unary.details, unary.reply],
      [streamed.code, streamed.message, streamed.body],
    ] as const
    for (const [code, details, reply] of answers) {
      if (expected === undefined) {
        t.is(code, status.INVALID_ARGUMENT)
        t.is(
          details,
          'Expected a listener that is advertised to workers, but MTLS is not; use another one, or advertise it',
        )
      } else t.deepEqual(decode('RegisterTaskWorkerResponse', reply ?? BODY).yourHosts, [expected])
    }
    t.is((await client.call(RPCS.Whoami.path, BODY)).code, status.OK)
    stream.stream.cancel()
    client.close()
  }
  t.deepEqual(principals(), [...Array(6).fill('anonymous'), 'alice'])
  await close()
})

test('the tenant that was sent last counts (spec C 5.1)', async (t) => {
  const { server: serving, calls, close } = await asking({ port: 0 })
  const client = new WireClient(serving.port)
  const metadata = new grpc.Metadata()
  metadata.add('tenantid', 'one')
  metadata.add('tenantid', 'two')
  const asIs = (bytes: Buffer) => bytes
  await new Promise((resolve) => client.grpc.makeUnaryRequest(RPCS.Whoami.path, asIs, asIs, BODY, metadata, resolve))
  t.deepEqual(
    calls.map(({ tenant }) => tenant),
    ['two'],
  )
  client.close()
  await close()
})

const faulty: [rule: string, listeners: object[], texts: RegExp[]][] = [
  ['none', [], [/at least one listener/]],
  [
    'what TLS needs is missing, and a name and a port are there twice',
    [
      { name: 'A', port: 5000 },
      { name: 'A', port: 5000, protocol: 'TLS' },
    ],
    [/two are called A/, /on different ports, but A and A have 5000/, /a certificate and a key for listener A/],
  ],
  [
    'what MTLS and OAUTH need is missing',
    [
      { name: 'M', port: 0, protocol: 'MTLS', ...server },
      { name: 'N', port: 0, authentication: 'MTLS' },
      { name: 'O', port: 0, authentication: 'OAUTH' },
    ],
    [
      /the CA of clients' certificates for listener M/,
      /protocol MTLS for listener N/,
      /an OAuth server for listener O/,
    ],
  ],
  [
    'a revocation list where no client has a certificate',
    [{ name: 'T', port: 0, protocol: 'TLS', ...server, crl: 'any' }],
    [/protocol MTLS for listener T with a revocation list, but it is TLS/],
  ],
  ['a revocation list that is none', [{ ...MUTUAL, crl: server.key }], [/certificates of listener MTLS in .*CRL/i]],
  ['public, and nobody is asked', [{ name: 'P', port: 0, host: '0.0.0.0' }], [/\(--allow-public\)/]],
  [
    'a key of another certificate',
    [{ name: 'T', port: 0, protocol: 'TLS', cert: server.cert, key: stranger.sign('/CN=x').key }],
    [/^Expected the certificates of listener T in .*, but .*key values mismatch/],
  ],
  ['a file that is not there', [{ name: 'T', port: 0, protocol: 'TLS', cert: 'nowhere', key: 'nowhere' }], [/ENOENT/]],
]

for (const [rule, listeners, texts] of faulty) {
  test(`listeners that cannot be: ${rule}`, async (t) => {
    const { engine, close } = await asking({ port: 0 })
    const error = await t.throwsAsync(serve(engine, { listeners: listeners as never }), { instanceOf: RangeError })
    for (const text of texts) t.regex(error.message, text)
    await close()
  })
}

test('a public address is served without being allowed where callers are asked', async (t) => {
  const { portOf, close } = await asking({ listeners: [{ ...MUTUAL, host: '0.0.0.0' }] })
  t.is((await call(portOf('MTLS'), credentials(authority.sign('/CN=alice')))).code, status.OK)
  await close()
})
