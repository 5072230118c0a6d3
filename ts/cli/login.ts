/**
 * `canter login`: OAuth 2 authorization code with PKCE. The browser comes back to a port of this machine (spec C 10.2).
 */
import { spawn } from 'node:child_process'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { oauthError } from '../client/access-token.js'
import { DeadlineExceeded, FailedPrecondition } from '../client/errors.js'
import { LOGIN_LIMIT_MS } from '../config/limits.js'
import { saveToken } from './credentials.js'
import { discovered, loginOf } from './oauth.js'
import type { Context } from './operation.js'
import { integerOf } from './params.js'
import { settingsOf } from './settings.js'

/** Where the browser comes back to, unless LHC_OAUTH_CALLBACK_PORT says otherwise; OAuth servers know it by this number. */
const CALLBACK_PORT = '25242'
const CALLBACK_PATH = '/callback'

/** Logs in and keeps the token. */
export async function login({ io, flags }: Context): Promise<void> {
  const settings = await settingsOf(flags, io)
  const who = loginOf(settings)
  const oauth = await import('oauth4webapi')
  const server = await discovered(who)
  if (server.authorization_endpoint === undefined) {
    throw new FailedPrecondition(`Expected ${who.issuer.href} to have an authorization endpoint, but it has none`)
  }
  const port = integerOf(settings.LHC_OAUTH_CALLBACK_PORT ?? CALLBACK_PORT, 'LHC_OAUTH_CALLBACK_PORT')
  const redirectUri = `http://127.0.0.1:${port}${CALLBACK_PATH}`
  const [verifier, state] = [oauth.generateRandomCodeVerifier(), oauth.generateRandomState()]
  const address = new URL(server.authorization_endpoint)
  const wanted = {
    client_id: who.client.client_id,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid',
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
  }
  for (const [key, value] of Object.entries(wanted)) address.searchParams.set(key, value)

  const callback = await listen(port, io.loginLimitMs ?? LOGIN_LIMIT_MS)
  try {
    io.stderr.write(`canter: log in at ${address.href}\n`)
    if (io.stderr.isTTY && flags.browser !== false && !io.env.CI) openBrowser(address.href)
    const { url, response } = await callback.next
    try {
      const parameters = oauth.validateAuthResponse(server, who.client, url, state)
      const authentication = await who.authentication()
      const insecure = who.insecure(oauth)
      const reply = await oauth.authorizationCodeGrantRequest(
        server,
        who.client,
        authentication,
        parameters,
        redirectUri,
        verifier,
        insecure,
      )
      const granted = await oauth.processAuthorizationCodeResponse(server, who.client, reply, { requireIdToken: true })
      const file = await saveToken(settings, granted)
      tell(response, 200, 'You are logged in; this page can be closed.')
      io.stderr.write(`canter: logged in; the token is in ${file}\n`)
    } catch (error) {
      tell(response, 400, 'The login failed; the terminal tells why.')
      throw oauthError(error, `Expected ${who.issuer.href} to log you in`)
    }
  } finally {
    callback.close()
  }
}

interface Callback {
  /** The browser, back. */
  readonly next: Promise<{ url: URL; response: ServerResponse }>
  close(): void
}

async function listen(port: number, limitMs: number): Promise<Callback> {
  let limit: NodeJS.Timeout | undefined
  const server: Server = createServer()
  const next = new Promise<{ url: URL; response: ServerResponse }>((resolve, reject) => {
    limit = setTimeout(() => {
      reject(new DeadlineExceeded(`Expected a login within ${limitMs / 1000} s, but there was none`))
    }, limitMs)
    server.on('request', (request, response) => {
      const url = new URL(request.url ?? '/', `http://127.0.0.1:${port}`)
      if (url.pathname === CALLBACK_PATH) resolve({ url, response })
      else tell(response, 404, 'There is nothing here.')
    })
  })
  // Heard again by whoever awaits it; the port may be taken before anybody does.
  next.catch(() => {})
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(limit)
      const why = error.code === 'EADDRINUSE' ? 'another process listens there' : error.message
      reject(
        new FailedPrecondition(
          `Expected port ${port} of 127.0.0.1 to be free for the login to come back to, but ${why}`,
        ),
      )
    })
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    next,
    close() {
      clearTimeout(limit)
      server.close()
      server.closeIdleConnections()
    },
  }
}

function tell(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' }).end(`${text}\n`)
}

// Whether it opens or not, the address is on the screen.
function openBrowser(address: string): void {
  const [program, ...args] = BROWSERS[process.platform] ?? ['xdg-open']
  spawn(program, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}

const BROWSERS: { readonly [platform: string]: readonly [string, ...string[]] } = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}
