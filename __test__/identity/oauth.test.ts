// Callers told apart by their tokens, which a real OAuth server knows (spec C 6.2, OAUTH). One test after the other: an OAuth server has ten seconds
// to answer, and twenty of them that start at once in one process may need more.
import { status } from '@grpc/grpc-js'
import test from 'ava'
import { RPCS } from '../../ts/gen/index.js'
import { OauthAuthentication } from '../../ts/identity/oauth.js'
import { WireClient } from '../server/wire.js'
import { asking } from './doors.js'
import { OauthServer } from './oauth-server.js'

const BODY = Buffer.alloc(0)
const WHOAMI = RPCS.Whoami.path

async function open() {
  const oauth = await OauthServer.start()
  const listeners = [{ name: 'OAUTH', port: 0, authentication: 'OAUTH' as const }]
  const asked = await asking({ listeners, oauth: oauth.options })
  const client = new WireClient(asked.server.port)
  return {
    oauth,
    ...asked,
    client,
    call: (authorization?: string) => client.call(WHOAMI, BODY, authorization === undefined ? {} : { authorization }),
    async close() {
      client.close()
      await asked.close()
      await oauth.close()
    },
  }
}

type Opened = Awaited<ReturnType<typeof open>>

const known: [rule: string, header: (oauth: OauthServer) => Promise<string>, principal: string][] = [
  ['a machine is its client_id', async (oauth) => `Bearer ${await oauth.machineToken('workflows')}`, 'worker'],
  ['the word Bearer may be left out (C 14 #29)', (oauth) => oauth.machineToken('workflows'), 'worker'],
  ['the word Bearer in small letters', async (oauth) => `bearer ${await oauth.machineToken('workflows')}`, 'worker'],
  ['a person (scope openid) is its username', async (oauth) => `Bearer ${await oauth.humanToken('alice')}`, 'alice'],
]

for (const [rule, header, principal] of known) {
  test.serial(`${rule}: unary calls, polls and the stream of calls alike`, async (t) => {
    const { oauth, client, call, principals, calls, close } = await open()
    const authorization = await header(oauth)
    // What comes back is the principal as the core resolves it; what the core is told stands here.
    t.is((await call(authorization)).code, status.OK)
    const stream = client.calls({ authorization })
    stream.send([{ id: 1, method: RPCS.Whoami.number, body: BODY }])
    await stream.of(1)
    const polls = client.polls({ authorization })
    polls.poll('nothing')
    while (calls.length < 3) await new Promise((resolve) => setImmediate(resolve))
    t.deepEqual(principals(), [principal, principal, principal])
    t.is(oauth.introspections, 1, 'what is known of a token is not asked again')
    stream.stream.cancel()
    polls.cancel()
    await close()
  })
}

const refused: [rule: string, header: (opened: Opened) => Promise<string | undefined>, code: status, text: RegExp][] = [
  ['no token', async () => undefined, status.UNAUTHENTICATED, /a token in the header authorization, but there is none/],
  ['an empty token', async () => 'Bearer ', status.UNAUTHENTICATED, /but there is none/],
  [
    'a token nobody knows',
    async () => 'Bearer made-up',
    status.UNAUTHENTICATED,
    /an active token, but it is not active/,
  ],
  [
    'a token without a scope',
    async ({ oauth }) => oauth.machineToken(undefined),
    status.UNAUTHENTICATED,
    /a token with a scope, but it has none/,
  ],
  [
    'a person without a username',
    async ({ oauth }) => oauth.humanToken(undefined),
    status.UNAUTHENTICATED,
    /a username, as its scope openid asks for/,
  ],
  [
    'a token that was taken back',
    async ({ oauth }) => {
      const token = await oauth.machineToken('workflows')
      await oauth.revoke(token)
      return token
    },
    status.UNAUTHENTICATED,
    /not active/,
  ],
  [
    'an OAuth server that fails',
    async ({ oauth }) => {
      oauth.broken = (_, response) => response.writeHead(500).end('down')
      return 'secret-token'
    },
    status.ABORTED,
    /^Expected an answer about the token from http:\/\/127\.0\.0\.1:\d+\/token\/introspection, but got \w+/,
  ],
  [
    'an OAuth server that talks nonsense',
    async ({ oauth }) => {
      oauth.broken = (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"active":')
      return 'secret-token'
    },
    status.ABORTED,
    /^Expected an answer about the token from/,
  ],
  [
    'an OAuth server that is not there',
    async ({ oauth }) => {
      oauth.broken = (request) => request.socket.destroy()
      return 'secret-token'
    },
    status.ABORTED,
    /^Expected an answer about the token from/,
  ],
  ...(['client_id', 'exp'] as const).map((field): (typeof refused)[number] => [
    `a token without ${field}`,
    async ({ oauth }) => {
      const { [field]: _, ...rest } = { active: true, client_id: 'worker', exp: 4_000_000_000, scope: 'workflows' }
      oauth.broken = (_, response) =>
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(rest))
      return 'secret-token'
    },
    status.UNAUTHENTICATED,
    field === 'exp' ? /a token with an expiry/ : /a token with a client_id/,
  ]),
]

for (const [rule, header, code, text] of refused) {
  test.serial(`${rule} is ${status[code]}, of calls and streams alike, and the core hears nothing of it`, async (t) => {
    const opened = await open()
    const { client, call, calls, lines, close } = opened
    const authorization = await header(opened)
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization }
    const answer = await call(authorization)
    t.is(answer.code, code)
    t.regex(answer.details, text)
    for (const stream of [client.calls(headers).ended, client.polls(headers).ended]) {
      const ended = await stream
      t.is(ended.code, code)
      t.regex(ended.details, text)
    }
    t.deepEqual(calls, [])
    t.false([answer.details, ...lines].join(' ').includes(authorization ?? 'secret-token'), 'no token in any text')
    await close()
  })
}

test.serial('many calls with a new token are one question', async (t) => {
  const { oauth, call, principals, close } = await open()
  const token = await oauth.machineToken('workflows')
  const answers = await Promise.all(Array.from({ length: 50 }, () => call(token)))
  t.true(answers.every(({ code }) => code === status.OK))
  t.is(oauth.introspections, 1)
  t.deepEqual(new Set(principals()), new Set(['worker']))
  await close()
})

test.serial('after a failure the next call asks again', async (t) => {
  const { oauth, call, close } = await open()
  const token = await oauth.machineToken('workflows')
  oauth.broken = (_, response) => response.writeHead(503).end()
  t.is((await call(token)).code, status.ABORTED)
  oauth.broken = undefined
  t.is((await call(token)).code, status.OK)
  await close()
})

const HOUR_MS = 3_600_000

/** The authenticator alone, with a clock that the test turns. */
async function alone() {
  const oauth = await OauthServer.start()
  const clock = { nowMs: Date.now() }
  const authentication = new OauthAuthentication(oauth.options, () => clock.nowMs)
  const identify = async (token: string) => authentication.identify({ authorization: token, certificate: undefined })
  return { oauth, clock, authentication, identify }
}

test.serial('a kept token is refused once it is past its own expiry, without asking', async (t) => {
  const { oauth, clock, identify } = await alone()
  const token = await oauth.humanToken('alice', 3600)
  t.is(await identify(token), 'alice')
  clock.nowMs += HOUR_MS - 60_000
  t.is(await identify(token), 'alice')
  clock.nowMs += 120_000
  await t.throwsAsync(identify(token), { name: 'Unauthenticated', message: /has expired$/ })
  t.is(oauth.introspections, 1)
  await oauth.close()
})

test.serial('a token is believed for four hours, then asked about again', async (t) => {
  const { oauth, clock, identify } = await alone()
  const token = await oauth.humanToken('alice', 24 * 3600)
  t.is(await identify(token), 'alice')
  clock.nowMs += 4 * HOUR_MS - 1000
  t.is(await identify(token), 'alice')
  t.is(oauth.introspections, 1)
  clock.nowMs += 2000
  t.is(await identify(token), 'alice')
  t.is(oauth.introspections, 2)
  await oauth.close()
})

test.serial('what is known is told at once, without a promise', async (t) => {
  const { oauth, authentication, identify } = await alone()
  const token = await oauth.machineToken('workflows')
  await identify(token)
  t.is(authentication.identify({ authorization: `Bearer ${token}`, certificate: undefined }), 'worker')
  await oauth.close()
})

test.serial('so many tokens are kept; the one that was used longest ago makes room', async (t) => {
  const oauth = await OauthServer.start()
  const authentication = new OauthAuthentication(oauth.options, Date.now, 2)
  const tokens = await Promise.all([1, 2, 3].map(() => oauth.machineToken('workflows')))
  const [first = '', second = '', third = ''] = tokens
  const ask = (token: string) => authentication.identify({ authorization: token, certificate: undefined })
  for (const token of [first, second]) await ask(token)
  t.is(ask(first), 'worker', 'used now, so that the second one is the oldest')
  await ask(third)
  t.is(ask(first), 'worker')
  const again = ask(second)
  t.not(again, 'worker', 'made room')
  t.is(await again, 'worker')
  await oauth.close()
})
