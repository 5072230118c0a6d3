// Tokens: `canter login` with a real OAuth server, and the client credentials grant (spec C 8.2, 10.2).
import { once } from 'node:events'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'ava'
import { connect } from '../../ts/client/connect.js'
import { clientConfig } from '../../ts/config/client.js'
import { LOGIN_LIMIT_MS } from '../../ts/config/limits.js'
import { freePort } from '../client/doors.js'
import { inside } from './inside.js'
import { browse, startGuarded, startOAuth } from './oauth.js'

test('login keeps a token that the next command sends, and that is refreshed when it has expired', async (t) => {
  const callbackPort = await freePort()
  const [oauth, guarded, dir] = await Promise.all([
    startOAuth(callbackPort, 3600),
    startGuarded(),
    mkdtemp(join(tmpdir(), 'canter-login-')),
  ])
  t.teardown(() => {
    oauth.close()
    guarded.close()
    return rm(dir, { recursive: true })
  })
  const file = join(dir, 'deep', 'credentials')
  const env = {
    ...guarded.env,
    LHC_OAUTH_SERVER_URL: oauth.url,
    LHC_OAUTH_CLIENT_ID: 'cli',
    LHC_OAUTH_CALLBACK_PORT: String(callbackPort),
    LHC_OAUTH_CREDENTIALS_LOCATION: file,
  }
  t.is((await inside(['whoami'], { env })).code, 0)
  t.deepEqual(guarded.seen, [''], 'without a token the server is asked without one')

  let browsed: Promise<number> | undefined
  const loggedIn = await inside(['login'], {
    env,
    onError(text) {
      const [, address] = /log in at (\S+)/.exec(text) ?? []
      if (address !== undefined) browsed = browse(address, callbackPort)
    },
  })
  t.is(loggedIn.code, 0, loggedIn.stderr)
  t.is(await browsed, 200)
  t.is(loggedIn.stdout, '', 'no token on stdout')
  t.is((await stat(file)).mode & 0o777, 0o600)
  const saved = JSON.parse(await readFile(file, 'utf8'))
  t.is((await inside(['whoami'], { env })).code, 0)
  t.is(guarded.seen[1], `Bearer ${saved.access_token}`)

  await writeFile(file, JSON.stringify({ ...saved, expiry: '2020-01-01T00:00:00Z' }))
  t.is((await inside(['whoami'], { env })).code, 0)
  const refreshed = JSON.parse(await readFile(file, 'utf8'))
  t.not(refreshed.access_token, saved.access_token)
  t.is(guarded.seen[2], `Bearer ${refreshed.access_token}`)

  await writeFile(file, JSON.stringify({ access_token: 'x', expiry: '2020-01-01T00:00:00Z' }))
  const expired = await inside(['whoami'], { env })
  t.is(expired.code, 4, expired.stderr)
  t.regex(expired.stderr, /`canter login` gets a new one/)
  t.is(guarded.seen.length, 3)
})

test('a callback that is not of this login is refused', async (t) => {
  const callbackPort = await freePort()
  const oauth = await startOAuth(callbackPort, 3600)
  t.teardown(() => oauth.close())
  const env = {
    LHC_OAUTH_SERVER_URL: oauth.url,
    LHC_OAUTH_CLIENT_ID: 'cli',
    LHC_OAUTH_CALLBACK_PORT: String(callbackPort),
    LHC_OAUTH_CREDENTIALS_LOCATION: join(tmpdir(), `never-written-${process.pid}`),
  }
  let forged: Promise<Response> | undefined
  const told = await inside(['login'], {
    env,
    onError(text) {
      if (text.includes('log in at')) forged = fetch(`http://127.0.0.1:${callbackPort}/callback?code=x&state=forged`)
    },
  })
  t.is(told.code, 4, told.stderr)
  t.is((await forged)?.status, 400)
  await t.throwsAsync(stat(env.LHC_OAUTH_CREDENTIALS_LOCATION))
})

// spec C 10.2: one minute.
test('a login that nobody finishes ends when its time is over, and lets go of its port', async (t) => {
  t.is(LOGIN_LIMIT_MS, 60_000)
  const callbackPort = await freePort()
  const oauth = await startOAuth(callbackPort, 3600)
  t.teardown(() => oauth.close())
  const env = {
    LHC_OAUTH_SERVER_URL: oauth.url,
    LHC_OAUTH_CLIENT_ID: 'cli',
    LHC_OAUTH_CALLBACK_PORT: String(callbackPort),
    LHC_OAUTH_CREDENTIALS_LOCATION: join(tmpdir(), `never-written-${process.pid}-late`),
  }
  let lost: Promise<Response> | undefined
  const surroundings = {
    env,
    loginLimitMs: 20,
    onError(text: string) {
      // Somebody who comes by is not the browser that is waited for.
      if (text.includes('log in at')) lost = fetch(`http://127.0.0.1:${callbackPort}/favicon.ico`)
    },
  }
  const told = await inside(['login'], surroundings)
  t.is(told.code, 6, told.stderr)
  t.regex(told.stderr, /Expected a login within 0\.02 s, but there was none/)
  await lost?.catch(() => {})
  await t.throwsAsync(stat(env.LHC_OAUTH_CREDENTIALS_LOCATION))

  // Somebody else has the port: it is told at once, and how to find out.
  const other = createServer().listen(callbackPort, '127.0.0.1')
  await once(other, 'listening')
  const taken = await inside(['login'], { env })
  other.close()
  t.is(taken.code, 5, taken.stderr)
  t.regex(taken.stderr, /to be free for the login to come back to, but another process listens there/)
})

test('login says what it misses', async (t) => {
  t.regex((await inside(['login'])).stderr, /Expected LHC_OAUTH_SERVER_URL to name the OAuth server, but it is not set/)
  const nowhere = { LHC_OAUTH_SERVER_URL: 'http://127.0.0.1:1', LHC_OAUTH_CLIENT_ID: 'cli' }
  t.is((await inside(['login'], { env: nowhere })).code, 6)
})

test('client credentials: one token for all calls until it expires, with every call', async (t) => {
  const oauth = await startOAuth(await freePort(), 3600)
  const guarded = await startGuarded()
  t.teardown(() => {
    oauth.close()
    guarded.close()
  })
  const env = {
    ...guarded.env,
    LHC_OAUTH_CLIENT_ID: 'worker',
    LHC_OAUTH_CLIENT_SECRET: 'secret',
    LHC_OAUTH_ACCESS_TOKEN_URL: `${oauth.url}/token`,
  }
  const client = connect(clientConfig({}, env))
  await Promise.all([client.whoami(), client.whoami()])
  await client.whoami()
  await client.close()
  t.is(oauth.granted(), 1)
  t.is(guarded.seen.length, 3)
  t.is(new Set(guarded.seen).size, 1)
  t.regex(guarded.seen[0] ?? '', /^Bearer \S+$/)
  t.is((await inside(['whoami'], { env })).code, 0)
  const wrong = await inside(['whoami'], { env: { ...env, LHC_OAUTH_CLIENT_SECRET: 'guessed' } })
  t.is(wrong.code, 4, wrong.stderr)
})

test('a token that is about to expire is got anew', async (t) => {
  const oauth = await startOAuth(await freePort(), 5)
  t.teardown(() => oauth.close())
  const { clientCredentials } = await import('../../ts/client/access-token.js')
  const token = clientCredentials({ clientId: 'worker', clientSecret: 'secret', accessTokenUrl: `${oauth.url}/token` })
  t.not(await token(), await token())
  t.is(oauth.granted(), 2)
})

test('no token goes over plain text, and credentials are whole', (t) => {
  const whole = {
    LHC_OAUTH_CLIENT_ID: 'a',
    LHC_OAUTH_CLIENT_SECRET: 'b',
    LHC_OAUTH_ACCESS_TOKEN_URL: 'https://x/token',
  }
  t.throws(() => clientConfig({}, whole), { message: /Expected LHC_API_PROTOCOL to be TLS with OAuth/ })
  t.throws(() => clientConfig({}, { ...whole, LHC_API_PROTOCOL: 'TLS', LHC_OAUTH_CLIENT_SECRET: undefined }), {
    message: /but one is missing/,
  })
})
