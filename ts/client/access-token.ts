/**
 * OAuth tokens of a machine: the client credentials grant, as every LittleHorse SDK does it (spec C 8.2).
 */
import type { OAuthClient } from '../config/client.js'
import { ACCESS_TOKEN_SPARE_MS } from '../config/limits.js'
import { LhError, Unauthenticated, Unavailable } from './errors.js'

/** A token, and until when it may be used in milliseconds since the epoch. */
export interface AccessToken {
  readonly token: string
  readonly untilMs: number
}

/** Gives a token, the same until shortly before it expires. Who asks while one is being got waits for that one. */
export function clientCredentials(client: OAuthClient): () => Promise<string> {
  return kept(() => grant(client))
}

/** Keeps what `get` gives until shortly before it expires. */
export function kept(get: () => Promise<AccessToken>): () => Promise<string> {
  let current: Promise<AccessToken> | undefined
  let untilMs = 0
  return async () => {
    if (current === undefined || Date.now() >= untilMs) {
      untilMs = Number.POSITIVE_INFINITY
      current = get().then(
        (found) => {
          untilMs = found.untilMs - ACCESS_TOKEN_SPARE_MS
          return found
        },
        (error) => {
          current = undefined
          throw error
        },
      )
    }
    return (await current).token
  }
}

async function grant({ clientId, clientSecret, accessTokenUrl }: OAuthClient): Promise<AccessToken> {
  const oauth = await import('oauth4webapi')
  const url = new URL(accessTokenUrl)
  // The issuer is not known and not asked for: a token endpoint is all the SDKs are told.
  const server = { issuer: url.origin, token_endpoint: url.href }
  const client = { client_id: clientId }
  const insecure = { [oauth.allowInsecureRequests]: isThisMachine(url) }
  try {
    const basic = oauth.ClientSecretBasic(clientSecret)
    const response = await oauth.clientCredentialsGrantRequest(server, client, basic, {}, insecure)
    const { access_token, expires_in } = await oauth.processClientCredentialsResponse(server, client, response)
    return { token: access_token, untilMs: untilOf(expires_in) }
  } catch (error) {
    throw oauthError(error, `Expected a token from ${url.href}`)
  }
}

/** When a token expires that was just given; one without a time may be used for ever. */
export function untilOf(expiresIn: number | undefined): number {
  return expiresIn === undefined ? Number.POSITIVE_INFINITY : Date.now() + expiresIn * 1000
}

/** Whether a URL is of this machine, so that nothing of it crosses a wire. */
export function isThisMachine({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}

/** What went wrong with an OAuth server, as our error: nobody there is UNAVAILABLE, a refusal UNAUTHENTICATED. */
export function oauthError(error: unknown, expected: string): LhError {
  if (LhError.is(error)) return error
  const { message, error: code, error_description: more, cause } = error as { [key: string]: unknown }
  if (error instanceof TypeError) {
    return new Unavailable(`${expected}, but ${(cause as Error | undefined)?.message ?? message}`, { cause: error })
  }
  const why = code === undefined ? message : more === undefined ? code : `${code}: ${more}`
  return new Unauthenticated(`${expected}, but ${why}`, { cause: error })
}
