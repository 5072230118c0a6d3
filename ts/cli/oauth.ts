/** The OAuth server people log in at, as settings name it (spec C 8.2). */
import type { AuthorizationServer, ClientAuth } from 'oauth4webapi'
import { isThisMachine, oauthError } from '../client/access-token.js'
import { UsageError } from './output.js'
import type { Settings } from './settings.js'

type OAuth = typeof import('oauth4webapi')

/** Who logs in where. */
export interface Login {
  readonly issuer: URL
  readonly client: { readonly client_id: string }
  /** A public client has no secret. */
  authentication(): Promise<ClientAuth>
  /** Plain http is for OAuth servers of this machine. */
  insecure(oauth: OAuth): { [option: symbol]: boolean }
}

/** @throws {@link UsageError} naming the key that is missing. */
export function loginOf(settings: Settings): Login {
  const { LHC_OAUTH_SERVER_URL: url, LHC_OAUTH_CLIENT_ID: id, LHC_OAUTH_CLIENT_SECRET: secret } = settings
  if (url === undefined)
    throw new UsageError('Expected LHC_OAUTH_SERVER_URL to name the OAuth server, but it is not set')
  if (id === undefined) throw new UsageError('Expected LHC_OAUTH_CLIENT_ID to name this client, but it is not set')
  if (!URL.canParse(url))
    throw new UsageError(`Expected LHC_OAUTH_SERVER_URL to be a URL, but it is ${JSON.stringify(url)}`)
  const issuer = new URL(url)
  return {
    issuer,
    client: { client_id: id },
    async authentication() {
      const oauth = await import('oauth4webapi')
      return secret === undefined ? oauth.None() : oauth.ClientSecretBasic(secret)
    },
    insecure: (oauth) => ({ [oauth.allowInsecureRequests]: isThisMachine(issuer) }),
  }
}

/** What an OAuth server says of itself (OIDC discovery). */
export async function discovered({ issuer, insecure }: Login): Promise<AuthorizationServer> {
  const oauth = await import('oauth4webapi')
  try {
    return await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, insecure(oauth)))
  } catch (error) {
    throw oauthError(error, `Expected an OAuth server at ${issuer.href}`)
  }
}
