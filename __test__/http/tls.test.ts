// HTTPS: the same certificates, and the same care for them, as on listeners of gRPC (spec C 6.2, 7).
import { once } from 'node:events'
import { copyFileSync, readFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { Agent, request } from 'node:https'
import { connect as connectTcp } from 'node:net'
import { join } from 'node:path'
import test from 'ava'
import { certificateAuthentication } from '../../ts/identity/certificate.js'
import { Authority, type Pair } from '../identity/openssl.js'
import { open, until } from './doors.js'

const authority = new Authority()
const stranger = new Authority('Another CA')
const own = authority.sign('/CN=localhost')

/** One call: status and body, or the code of the error there was instead of a reply. */
function whoami(port: number, client?: Pair, { ca = authority.ca, agent = new Agent() } = {}): Promise<string> {
  const pair = client === undefined ? {} : { cert: readFileSync(client.cert), key: readFileSync(client.key) }
  return new Promise((resolve) => {
    const options = {
      port,
      host: '127.0.0.1',
      path: '/api/Whoami',
      method: 'POST',
      ca: readFileSync(ca),
      agent,
      ...pair,
    }
    const asked = request(options, async (response: IncomingMessage) => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk as Buffer)
      const { id } = JSON.parse(Buffer.concat(chunks).toString('utf8'))
      resolve(`${response.statusCode} ${id?.id}`)
    })
    asked.on('error', () => resolve('refused'))
    asked.end()
  })
}

/** What a server logs. */
function logged() {
  const lines: string[] = []
  const line = (text: string) => void lines.push(text)
  return { lines, logger: { debug: line, info: line, warn: line, error: line } }
}

test('TLS: calls are answered, and plain requests are not', async (t) => {
  const { port, close } = await open({ protocol: 'TLS', ...own })
  t.is(await whoami(port), '200 anonymous')
  t.is(await whoami(port, undefined, { ca: stranger.ca }), 'refused')
  await t.throwsAsync(fetch(`http://127.0.0.1:${port}/liveness`))
  await close()
})

test('mTLS: who has a certificate gets in, and an authenticator sees it', async (t) => {
  const seen: (string | undefined)[] = []
  const authenticator = {
    identify(caller: Parameters<typeof certificateAuthentication.identify>[0]) {
      const principal = certificateAuthentication.identify(caller)
      seen.push(principal as string)
      return principal
    },
  }
  const { port, close } = await open({ protocol: 'MTLS', ...own, ca: authority.ca, authenticator })
  t.is(await whoami(port, authority.sign('/CN=alice')), '200 anonymous')
  t.is(await whoami(port), 'refused')
  t.is(await whoami(port, stranger.sign('/CN=mallory')), 'refused')
  t.deepEqual(seen, ['alice'])
  await close()
})

test('mTLS: a revoked certificate gets in no more', async (t) => {
  const [alice, bob] = [authority.sign('/CN=alice'), authority.sign('/CN=bob')]
  const { port, close } = await open({ protocol: 'MTLS', ...own, ca: authority.ca, crl: authority.revoked([alice]) })
  t.is(await whoami(port, alice), 'refused')
  t.is(await whoami(port, bob), '200 anonymous')
  await close()
})

test('new certificates take effect without a restart', async (t) => {
  const [cert, key] = [join(authority.dir, 'http.pem'), join(authority.dir, 'http.key')]
  const use = (pair: Pair) => {
    copyFileSync(pair.cert, cert)
    copyFileSync(pair.key, key)
  }
  use(own)
  const { lines, logger } = logged()
  const { port, close } = await open({ protocol: 'TLS', cert, key, logger })
  const standing = new Agent({ keepAlive: true, maxSockets: 1 })
  t.is(await whoami(port, undefined, { agent: standing }), '200 anonymous')
  use(stranger.sign('/CN=localhost'))
  await until(() => lines.includes('new certificates are used'))
  t.is(await whoami(port, undefined, { ca: stranger.ca }), '200 anonymous')
  t.is(await whoami(port), 'refused')
  t.is(await whoami(port, undefined, { agent: standing }), '200 anonymous', 'a connection that stands goes on')
  standing.destroy()
  await close()
})

test('closing ends connections that are idle, and those that are still in their handshake', async (t) => {
  const { port, server, close } = await open({ protocol: 'TLS', ...own })
  const idle = new Agent({ keepAlive: true })
  t.is(await whoami(port, undefined, { agent: idle }), '200 anonymous')
  const silent = connectTcp(port, '127.0.0.1')
  await once(silent, 'connect')
  // Answered after the silent one was taken.
  t.is(await whoami(port), '200 anonymous')
  const ended = once(silent, 'close')
  await server.close()
  await ended
  idle.destroy()
  await close()
})

const faulty: [rule: string, options: object, text: RegExp][] = [
  ['without a certificate', { protocol: 'TLS' }, /a certificate and a key for listener HTTP/],
  ['MTLS without a CA', { protocol: 'MTLS', ...own }, /the CA of clients' certificates for listener HTTP/],
  ['a list of revoked ones without MTLS', { protocol: 'TLS', ...own, crl: 'any' }, /protocol MTLS for listener HTTP/],
  ['files that are not there', { protocol: 'TLS', cert: 'nowhere', key: 'nowhere' }, /listener HTTP in .*ENOENT/],
]

for (const [rule, options, text] of faulty) {
  test(`HTTPS that cannot be: ${rule}`, async (t) => {
    await t.throwsAsync(open(options), { instanceOf: RangeError, message: text })
  })
}
