import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import * as grpc from '@grpc/grpc-js'
import { Provider } from 'oidc-provider'
import { encode, RPCS } from '../../ts/gen/index.js'
import { freePort } from '../client/doors.js'

const pem = (name: string): string => fileURLToPath(new URL(`../client/tls/${name}`, import.meta.url))

/** A real OAuth server on this machine. */
export interface OAuthServer {
  readonly url: string
  /** How many tokens it has given. */
  granted(): number
  close(): void
}

/** Starts one that knows a machine (`worker`, `secret`) and a program of people (`cli`) that comes back to a port. */
export async function startOAuth(callbackPort: number, accessTokenSeconds: number): Promise<OAuthServer> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const provider = new Provider(url, {
    clients: [
      {
        client_id: 'worker',
        client_secret: 'secret',
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
      },
      {
        client_id: 'cli',
        token_endpoint_auth_method: 'none',
        application_type: 'native',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: [`http://127.0.0.1:${callbackPort}/callback`],
      },
    ],
    features: { clientCredentials: { enabled: true } },
    pkce: { required: () => true },
    issueRefreshToken: async () => true,
    ttl: { AccessToken: accessTokenSeconds, ClientCredentials: accessTokenSeconds },
  })
  let granted = 0
  provider.on('grant.success', () => {
    granted++
  })
  const server = await new Promise<Server>((resolve) => {
    const listening = provider.listen(port, '127.0.0.1', () => resolve(listening))
  })
  return {
    url,
    granted: () => granted,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** A person with a browser: follows an address, logs in, consents, until it comes back to the program. */
export async function browse(address: string, callbackPort: number): Promise<number> {
  const cookies = new Map<string, string>()
  let url = address
  let form: string | undefined
  for (let step = 0; step < 20; step++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie, ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }) },
      ...(form === undefined ? {} : { method: 'POST', body: form }),
    })
    for (const each of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(each) ?? []
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    form = undefined
    if (new URL(url).port === String(callbackPort)) return response.status
    const location = response.headers.get('location')
    if (location !== null) {
      url = new URL(location, url).href
      continue
    }
    const page = await response.text()
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? 'login'
    url = new URL(/action="([^"]+)"/.exec(page)?.[1] ?? '', url).href
    form = `prompt=${prompt}&login=ann&password=x`
  }
  throw new Error(`Expected the browser to come back, but it is at ${url}`)
}

/** A server behind TLS that answers Whoami, and keeps what it was authorized with. */
export async function startGuarded() {
  const seen: string[] = []
  const asIs = (bytes: Buffer): Buffer => bytes
  const serde = { requestSerialize: asIs, requestDeserialize: asIs, responseSerialize: asIs, responseDeserialize: asIs }
  const server = new grpc.Server()
  server.addService(
    { Whoami: { path: RPCS.Whoami.path, requestStream: false, responseStream: false, ...serde } },
    {
      Whoami(call: grpc.ServerUnaryCall<Buffer, Buffer>, reply: grpc.sendUnaryData<Buffer>) {
        seen.push(String(call.metadata.get('authorization')))
        reply(null, Buffer.from(encode('Principal', { id: { id: 'ann' } })))
      },
    },
  )
  const pair = { private_key: readFileSync(pem('server.key')), cert_chain: readFileSync(pem('server.pem')) }
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync('127.0.0.1:0', grpc.ServerCredentials.createSsl(null, [pair]), (error, bound) =>
      error === null ? resolve(bound) : reject(error),
    ),
  )
  const env = {
    LHC_API_HOST: 'localhost',
    LHC_API_PORT: String(port),
    LHC_API_PROTOCOL: 'TLS',
    LHC_CA_CERT: pem('ca.pem'),
  }
  return { seen, env, close: () => server.forceShutdown() }
}
