/**
 * How a client reaches a server: the `LHC_*` keys every LittleHorse SDK reads (spec C 8.2), and what may be given instead.
 */
import { MESSAGE_BYTES_MAX } from './limits.js'

/** Options of `connect()`. What is left out comes from the environment, then from the default. */
export interface ConnectOptions {
  /** Host of the server; `LHC_API_HOST`, else `localhost`. */
  readonly host?: string | undefined
  /** Port of the server; `LHC_API_PORT`, else 2023. */
  readonly port?: number | undefined
  /** `LHC_API_PROTOCOL`, else `PLAINTEXT`. */
  readonly protocol?: 'PLAINTEXT' | 'TLS' | undefined
  /** Tenant of all calls; `LHC_TENANT_ID`, else `default`. */
  readonly tenant?: string | undefined
  /** Path of the PEM file of the authority that signed the server's certificate; `LHC_CA_CERT`, else the system's. */
  readonly caCert?: string | undefined
  /** Paths of the client's own PEM files, both or none; `LHC_CLIENT_CERT`, `LHC_CLIENT_KEY`. */
  readonly clientCert?: string | undefined
  readonly clientKey?: string | undefined
  /** Gives the OAuth token each call carries, with TLS only; called for every call, so it keeps what it gives. Comes before `oauth`. */
  readonly accessToken?: (() => Promise<string>) | undefined
  /** Where tokens are got by a secret (client credentials grant); `LHC_OAUTH_CLIENT_ID`, `_CLIENT_SECRET`, `_ACCESS_TOKEN_URL`, all or none. */
  readonly oauth?: OAuthClient | undefined
  /** Milliseconds between keep-alive pings; `LHC_GRPC_KEEPALIVE_TIME_MS`, else 45,000. */
  readonly keepaliveTimeMs?: number | undefined
  /** Milliseconds a ping may stay unanswered; `LHC_GRPC_KEEPALIVE_TIMEOUT_MS`, else 5,000. */
  readonly keepaliveTimeoutMs?: number | undefined
  /** Whether a call that is refused with a delay is tried again after it; `LHC_GRPC_RESOURCE_EXHAUSTED_RETRY`, else true. */
  readonly resourceExhaustedRetry?: boolean | undefined
  /** Biggest reply in bytes, -1: any; `LHC_GRPC_MAX_RECEIVE_MESSAGE_LENGTH`, else 4 MiB. */
  readonly receiveBytesMax?: number | undefined
  /**
   * Whether calls share one stream where the server offers it (`canter.Canter/Calls`), which costs a fraction of a gRPC call each; true by
   * default. Other servers are recognised by themselves. With a `receiveBytesMax` below 4 MiB it does not take place.
   */
  readonly multiplex?: boolean | undefined
}

/** Who a machine is to an OAuth server. */
export interface OAuthClient {
  readonly clientId: string
  readonly clientSecret: string
  /** The token endpoint; https, or http of this machine. */
  readonly accessTokenUrl: string
}

/** Options that may stay unset. */
type Optional = 'caCert' | 'clientCert' | 'clientKey' | 'accessToken' | 'oauth'

/** Every option decided. */
export type ClientConfig = {
  readonly [K in keyof Required<ConnectOptions>]: K extends Optional
    ? ConnectOptions[K]
    : NonNullable<ConnectOptions[K]>
}

/**
 * Options over environment over defaults.
 *
 * @throws RangeError naming the key whose text is not what it must be.
 */
export function clientConfig(
  options: ConnectOptions = {},
  env: { readonly [key: string]: string | undefined } = process.env,
): ClientConfig {
  const protocol = options.protocol ?? env.LHC_API_PROTOCOL ?? 'PLAINTEXT'
  if (protocol !== 'PLAINTEXT' && protocol !== 'TLS') {
    throw new RangeError(`Expected LHC_API_PROTOCOL to be PLAINTEXT or TLS, but it is ${JSON.stringify(protocol)}`)
  }
  const clientCert = options.clientCert ?? env.LHC_CLIENT_CERT
  const clientKey = options.clientKey ?? env.LHC_CLIENT_KEY
  if ((clientCert === undefined) !== (clientKey === undefined)) {
    throw new RangeError('Expected LHC_CLIENT_CERT and LHC_CLIENT_KEY to be given both or neither, but one is missing')
  }
  const oauth = options.oauth ?? (options.accessToken === undefined ? oauthOf(env) : undefined)
  if ((oauth !== undefined || options.accessToken !== undefined) && protocol !== 'TLS') {
    throw new RangeError(
      'Expected LHC_API_PROTOCOL to be TLS with OAuth, because who sees a token may use it, but it is PLAINTEXT',
    )
  }
  return {
    host: options.host ?? env.LHC_API_HOST ?? 'localhost',
    port: options.port ?? integer(env, 'LHC_API_PORT', 1, 65_535) ?? 2023,
    protocol,
    tenant: options.tenant ?? env.LHC_TENANT_ID ?? 'default',
    caCert: options.caCert ?? env.LHC_CA_CERT,
    clientCert,
    clientKey,
    accessToken: options.accessToken,
    oauth,
    keepaliveTimeMs: options.keepaliveTimeMs ?? integer(env, 'LHC_GRPC_KEEPALIVE_TIME_MS', 1) ?? 45_000,
    keepaliveTimeoutMs: options.keepaliveTimeoutMs ?? integer(env, 'LHC_GRPC_KEEPALIVE_TIMEOUT_MS', 1) ?? 5_000,
    resourceExhaustedRetry: options.resourceExhaustedRetry ?? boolean(env, 'LHC_GRPC_RESOURCE_EXHAUSTED_RETRY') ?? true,
    receiveBytesMax:
      options.receiveBytesMax ?? integer(env, 'LHC_GRPC_MAX_RECEIVE_MESSAGE_LENGTH', -1) ?? MESSAGE_BYTES_MAX,
    multiplex: options.multiplex ?? true,
  }
}

function oauthOf(env: Env): OAuthClient | undefined {
  const { LHC_OAUTH_CLIENT_ID: clientId, LHC_OAUTH_CLIENT_SECRET: clientSecret, LHC_OAUTH_ACCESS_TOKEN_URL: url } = env
  // Without the URL the others are those of `canter login`.
  if (url === undefined) return undefined
  if (clientId === undefined || clientSecret === undefined) {
    throw new RangeError(
      'Expected LHC_OAUTH_CLIENT_ID and LHC_OAUTH_CLIENT_SECRET with LHC_OAUTH_ACCESS_TOKEN_URL, but one is missing',
    )
  }
  return { clientId, clientSecret, accessTokenUrl: url }
}

type Env = { readonly [key: string]: string | undefined }

function integer(env: Env, key: string, min: number, max = Number.MAX_SAFE_INTEGER): number | undefined {
  const text = env[key]
  if (text === undefined || text === '') return undefined
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < min || value > max) {
    throw new RangeError(`Expected ${key} to be a whole number from ${min}, but it is ${JSON.stringify(text)}`)
  }
  return value
}

function boolean(env: Env, key: string): boolean | undefined {
  const text = env[key]?.toLowerCase()
  if (text === undefined || text === '') return undefined
  if (text === 'true' || text === '1') return true
  if (text === 'false' || text === '0') return false
  throw new RangeError(`Expected ${key} to be true or false, but it is ${JSON.stringify(env[key])}`)
}
