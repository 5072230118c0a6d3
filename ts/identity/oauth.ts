/**
 * The principal is what an OAuth 2 server says about the caller's token (spec C 6.2, OAUTH; RFC 7662). Answers about good tokens are kept, so
 * that a token costs one question, whatever it is used for.
 *
 * **Invariant:** a token that is past its own expiry is refused, kept or not.
 * **Invariant:** tokens are kept as their hashes only, and stand in no error.
 * **Invariant:** there is one question about a token at a time, however many calls come with it.
 */
import { createHash } from 'node:crypto'
import * as oauth from 'oauth4webapi'
import { LhError, Unauthenticated } from '../client/errors.js'
import {
  INTROSPECTION_LIMIT_MS,
  INTROSPECTIONS_MAX,
  TOKEN_KEPT_MS_MAX,
  TOKEN_LENGTH_MAX,
  TOKENS_KEPT_MAX,
} from '../config/limits.js'
import type { OauthOptions } from '../config/server.js'
import type { Authenticator, Caller } from './authenticator.js'

/** What is known of a token. */
interface Known {
  readonly principal: string
  /** When the token itself ends, in ms since the epoch. */
  readonly expiresMs: number
  /** Until when this is believed without asking again. */
  readonly keptUntilMs: number
}

/** Asks an OAuth 2 server about tokens. `nowMs` is the clock, `keptMax` how many tokens are kept. */
export class OauthAuthentication implements Authenticator {
  readonly #server: oauth.AuthorizationServer
  readonly #client: oauth.Client
  readonly #secret: oauth.ClientAuth
  readonly #insecure: boolean
  readonly #nowMs: () => number
  readonly #keptMax: number
  /** The one that was used last stands last. */
  readonly #known = new Map<string, Known>()
  readonly #asking = new Map<string, Promise<string>>()

  constructor(options: OauthOptions, nowMs: () => number = Date.now, keptMax = TOKENS_KEPT_MAX) {
    const url = new URL(options.introspectUrl)
    this.#server = { issuer: url.origin, introspection_endpoint: url.href }
    this.#client = { client_id: options.clientId }
    this.#secret = oauth.ClientSecretBasic(options.clientSecret)
    this.#insecure = url.protocol === 'http:'
    this.#nowMs = nowMs
    this.#keptMax = keptMax
  }

  identify({ authorization }: Caller): string | Promise<string> {
    const token = tokenOf(authorization)
    const key = createHash('sha256').update(token).digest('base64')
    const nowMs = this.#nowMs()
    const known = this.#known.get(key)
    if (known !== undefined && nowMs < known.keptUntilMs) {
      this.#known.delete(key)
      this.#known.set(key, known)
      return known.principal
    }
    if (known !== undefined) {
      this.#known.delete(key)
      if (nowMs >= known.expiresMs) throw expired()
    }
    return this.#asking.get(key) ?? this.#ask(key, token)
  }

  #ask(key: string, token: string): Promise<string> {
    if (this.#asking.size >= INTROSPECTIONS_MAX) {
      throw new LhError(
        'ABORTED',
        `Expected at most ${INTROSPECTIONS_MAX} tokens to be asked about at once, but all are`,
      )
    }
    const asking = this.#introspect(token)
      .then((known) => {
        this.#keep(key, known)
        return known.principal
      })
      .finally(() => this.#asking.delete(key))
    this.#asking.set(key, asking)
    return asking
  }

  #keep(key: string, known: Known): void {
    const [oldest] = this.#known.keys()
    if (this.#known.size >= this.#keptMax && oldest !== undefined) this.#known.delete(oldest)
    this.#known.set(key, known)
  }

  async #introspect(token: string): Promise<Known> {
    let answer: oauth.IntrospectionResponse
    try {
      const response = await oauth.introspectionRequest(this.#server, this.#client, this.#secret, token, {
        [oauth.allowInsecureRequests]: this.#insecure,
        signal: () => AbortSignal.timeout(INTROSPECTION_LIMIT_MS),
      })
      answer = await oauth.processIntrospectionResponse(this.#server, this.#client, response)
    } catch (error) {
      // The library's own text may quote what was sent; its name and code do not.
      const { name, code } = error as { readonly name?: string; readonly code?: string }
      const reason = typeof code === 'string' ? `${name} ${code}` : name
      const text = `Expected an answer about the token from ${this.#server.introspection_endpoint}, but got ${reason}`
      throw new LhError('ABORTED', text)
    }
    return this.#knownFrom(answer)
  }

  #knownFrom(answer: oauth.IntrospectionResponse): Known {
    const { active, scope, client_id: clientId, username, exp } = answer
    if (!active) throw new Unauthenticated('Expected an active token, but it is not active')
    if (scope === undefined) throw lacking('a scope')
    if (clientId === undefined || clientId === '') throw lacking('a client_id')
    if (exp === undefined) throw lacking('an expiry')
    const human = scope.split(' ').includes('openid')
    const principal = human ? username : clientId
    if (principal === undefined || principal === '') throw lacking('a username, as its scope openid asks for')
    const nowMs = this.#nowMs()
    const expiresMs = exp * 1000
    if (nowMs >= expiresMs) throw expired()
    return { principal, expiresMs, keptUntilMs: Math.min(expiresMs, nowMs + TOKEN_KEPT_MS_MAX) }
  }
}

// `Bearer ` may be left out: Python sends the bare token (C 14 #29).
function tokenOf(authorization: string | undefined): string {
  const token = (authorization ?? '').trim().replace(/^bearer(\s+|$)/i, '')
  if (token === '') throw new Unauthenticated('Expected a token in the header authorization, but there is none')
  if (token.length > TOKEN_LENGTH_MAX) {
    throw new Unauthenticated(`Expected a token of at most ${TOKEN_LENGTH_MAX} characters, but it has ${token.length}`)
  }
  return token
}

function lacking(what: string): LhError {
  return new Unauthenticated(`Expected a token with ${what}, but it has none`)
}

function expired(): LhError {
  return new Unauthenticated('Expected a token that is still valid, but it has expired')
}
