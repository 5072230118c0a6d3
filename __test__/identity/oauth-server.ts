/** A real OAuth 2 server (oidc-provider) on a free port, and its tokens. */
import { createServer, type RequestListener } from 'node:http'
import { Provider } from 'oidc-provider'

const SECRET = 'a-secret-of-the-tests'
/** An account without a username. */
const NOBODY = 'nobody'

/** An OAuth server. */
export class OauthServer {
  /** Questions about tokens it was asked. */
  introspections = 0
  readonly #provider: Provider
  readonly #server: ReturnType<typeof createServer>
  readonly #issuer: string
  /** Set: how it answers questions about tokens, in place of the provider. */
  broken: RequestListener | undefined

  private constructor(server: ReturnType<typeof createServer>, port: number) {
    this.#server = server
    this.#issuer = `http://127.0.0.1:${port}`
    this.#provider = new Provider(this.#issuer, {
      clients: ['canter', 'worker', 'a worker/with + odd: signs'].map((id) => ({
        client_id: id,
        client_secret: SECRET,
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
      })),
      scopes: ['openid', 'workflows'],
      extraTokenClaims: (_, token) => {
        const accountId = 'accountId' in token ? token.accountId : NOBODY
        return accountId === NOBODY ? undefined : { username: accountId }
      },
      features: {
        clientCredentials: { enabled: true },
        devInteractions: { enabled: false },
        introspection: { enabled: true, allowedPolicy: () => true },
        revocation: { enabled: true },
      },
    })
    const listener = this.#provider.callback()
    server.on('request', (request, response) => {
      const asks = request.url === '/token/introspection'
      if (asks) this.introspections++
      if (asks && this.broken !== undefined) this.broken(request, response)
      else listener(request, response)
    })
  }

  static async start(): Promise<OauthServer> {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return new OauthServer(server, (server.address() as { port: number }).port)
  }

  /** How a server of ours asks this one. */
  get options() {
    return { introspectUrl: `${this.#issuer}/token/introspection`, clientId: 'canter', clientSecret: SECRET }
  }

  /** A token for a machine, as a client gets it: by its id and secret (client credentials). */
  async machineToken(scope: string | undefined, clientId = 'worker'): Promise<string> {
    const body = new URLSearchParams({ grant_type: 'client_credentials', ...(scope === undefined ? {} : { scope }) })
    const basic = Buffer.from(`${encodeURIComponent(clientId)}:${SECRET}`).toString('base64')
    const response = await fetch(`${this.#issuer}/token`, {
      method: 'POST',
      body,
      headers: { authorization: `Basic ${basic}` },
    })
    const { access_token: token } = (await response.json()) as { access_token?: string }
    if (token === undefined) throw new Error(`Expected a token, but got ${response.status}`)
    return token
  }

  /** A token for a person, as a login would give it; it ends after so many seconds. */
  async humanToken(username: string | undefined, seconds = 3600): Promise<string> {
    const client = await this.#provider.Client.find('worker')
    if (client === undefined) throw new Error('Expected the client to be there')
    const accountId = username ?? NOBODY
    const grant = new this.#provider.Grant({ clientId: client.clientId, accountId })
    grant.addOIDCScope('openid')
    const token = new this.#provider.AccessToken({
      accountId,
      client,
      grantId: await grant.save(),
      gty: 'authorization_code',
      scope: 'openid workflows',
      expiresWithSession: false,
    } as never)
    token.exp = Math.floor(Date.now() / 1000) + seconds
    return token.save()
  }

  /** Takes a token back. */
  async revoke(token: string): Promise<void> {
    const basic = Buffer.from(`worker:${SECRET}`).toString('base64')
    const body = new URLSearchParams({ token })
    await fetch(`${this.#issuer}/token/revocation`, {
      method: 'POST',
      body,
      headers: { authorization: `Basic ${basic}` },
    })
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}
