import type { Duration } from './duration.js'
import type { Logger } from './logger.js'

/** How a listener's connections are made: as they are, with the server's certificate, with certificates on both sides (spec C 8.1). */
export type Protocol = 'PLAIN' | 'TLS' | 'MTLS'
export const PROTOCOLS: readonly Protocol[] = ['PLAIN', 'TLS', 'MTLS']

/** How a listener finds out who calls: not at all, by a token, by the client's certificate (spec C 6.2). */
export type Authentication = 'NONE' | 'OAUTH' | 'MTLS'
export const AUTHENTICATIONS: readonly Authentication[] = ['NONE', 'OAUTH', 'MTLS']

/** A host and a port that a worker can connect to. */
export interface Address {
  readonly host: string
  readonly port: number
}

/** How the connections of an address are made, and with which files. All are PEM and read again when they change. */
export interface CertificateOptions {
  /** `PLAIN` by default. */
  readonly protocol?: Protocol | undefined
  /** Paths of the server's certificate (with its chain) and key; for `TLS` and `MTLS`. */
  readonly cert?: string | undefined
  readonly key?: string | undefined
  /** Path of the certificates of those who sign clients; for `MTLS`. */
  readonly ca?: string | undefined
  /**
   * Path of the certificates of clients that are revoked (CRL); for `MTLS`, none by default. It must have a list of each CA in a client's chain, and
   * while one of them is past its next update, nobody of that CA gets in. Connections that stand are not cut.
   */
  readonly crl?: string | undefined
}

/** One address the server listens on. */
export interface ListenerOptions extends CertificateOptions {
  /** What it is called, in texts and in what is advertised. */
  readonly name: string
  /** Address to listen on; `127.0.0.1` by default. */
  readonly host?: string | undefined
  /** Port to listen on, 0: any free one. */
  readonly port: number
  /** `NONE` by default. `MTLS` needs the protocol `MTLS`, `OAUTH` needs {@link ServeOptions.oauth}. */
  readonly authentication?: Authentication | undefined
  /**
   * Where workers that register by this listener are told to connect (spec C 3.2). Left out: what the engine advertises. `null`: nowhere, so that
   * no worker can register by it.
   */
  readonly advertised?: Address | null | undefined
}

/** The OAuth 2 server that knows the tokens of callers (RFC 7662). */
export interface OauthOptions {
  readonly introspectUrl: string
  readonly clientId: string
  readonly clientSecret: string
}

/** Options of `serve()`. */
export interface ServeOptions {
  /** Address to listen on; `127.0.0.1` by default. */
  readonly host?: string | undefined
  /** Port to listen on, 0: any free one; 2023 by default. */
  readonly port?: number | undefined
  /** Several addresses at once, or one with TLS or authentication; in place of `host` and `port`. */
  readonly listeners?: readonly ListenerOptions[] | undefined
  /** Who knows the tokens, for listeners with `OAUTH`. */
  readonly oauth?: OauthOptions | undefined
  /** Whether addresses may be reached from other machines where nobody is asked who they are. False by default. */
  readonly allowPublic?: boolean | undefined
  /**
   * Whether the memory of this process is the server's to guard: it then collects garbage after a flood, and cuts who sent most when buffers take
   * more than they may. For a process that does nothing else; in a host's, whose own buffers would count, false. False by default.
   */
  readonly guardMemory?: boolean | undefined
  /** How long a call may take before it is answered DEADLINE_EXCEEDED, unless it waits for something by its nature; 60 s by default. */
  readonly callLimit?: Duration | undefined
  /** Where it tells what nobody is there to be told; by default warnings and errors go to stderr. */
  readonly logger?: Logger | undefined
}

/** A listener with everything decided. */
export type Listener = {
  readonly [K in keyof Required<ListenerOptions>]: K extends 'cert' | 'key' | 'ca' | 'crl' | 'advertised'
    ? ListenerOptions[K]
    : NonNullable<ListenerOptions[K]>
}

/** Where the server listens when it is not told: the port every LittleHorse client knows, on this machine only. */
export const HOST_DEFAULT = '127.0.0.1'
export const PORT_DEFAULT = 2023

/** What the listener is called that `host` and `port` make; the name LittleHorse gives it (spec C 8.1). */
export const LISTENER_DEFAULT = 'PLAIN'

/** Whether an address is this machine's own. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)
}

/**
 * The listeners of these options.
 *
 * @throws RangeError that names everything that does not fit together (spec C 8.1).
 */
export function listenersOf(options: ServeOptions): readonly Listener[] {
  const { host, port } = options
  const given = options.listeners ?? [{ name: LISTENER_DEFAULT, host, port: port ?? PORT_DEFAULT }]
  const faults: string[] = []
  if (options.listeners !== undefined && (host !== undefined || port !== undefined)) {
    faults.push('Expected either `listeners` or `host` and `port`, but got both')
  }
  if (given.length === 0) faults.push('Expected at least one listener, but there is none')
  const listeners = given.map(
    (each): Listener => ({
      cert: undefined,
      key: undefined,
      ca: undefined,
      crl: undefined,
      advertised: undefined,
      ...each,
      host: each.host ?? HOST_DEFAULT,
      protocol: each.protocol ?? 'PLAIN',
      authentication: each.authentication ?? 'NONE',
    }),
  )
  faults.push(...listeners.flatMap((listener, at) => faultsOf(listener, listeners.slice(0, at), options)))
  if (faults.length > 0) throw new RangeError(faults.join('\n'))
  return listeners
}

function faultsOf(listener: Listener, earlier: readonly Listener[], options: ServeOptions): string[] {
  const { name, host, port, protocol, authentication } = listener
  const faults: string[] = []
  if (earlier.some((other) => other.name === name)) {
    faults.push(`Expected listeners of different names, but two are called ${name}`)
  }
  const same = earlier.find((other) => port !== 0 && other.port === port && other.host === host)
  if (same !== undefined)
    faults.push(`Expected listeners on different ports, but ${same.name} and ${name} have ${port}`)
  faults.push(...certificateFaults(listener))
  if (authentication === 'MTLS' && protocol !== 'MTLS') {
    faults.push(`Expected protocol MTLS for listener ${name} with authentication MTLS, but it is ${protocol}`)
  }
  if (authentication === 'OAUTH' && options.oauth === undefined) {
    faults.push(`Expected an OAuth server for listener ${name} with authentication OAUTH, but there is none`)
  }
  // With protocol MTLS nobody gets in whom the CA does not know.
  const open = authentication === 'NONE' && protocol !== 'MTLS'
  if (open && !isLoopback(host) && options.allowPublic !== true) {
    faults.push(
      `Expected an address of this machine only, but ${host} can be reached from others and nobody is asked who they are; ` +
        'say allowPublic (--allow-public) if that is meant',
    )
  }
  return faults
}

/** What is missing of a listener's files, or there in vain. */
export function certificateFaults(listener: CertificateOptions & { readonly name: string }): string[] {
  const { name, protocol = 'PLAIN', cert, key, ca, crl } = listener
  const faults: string[] = []
  if (protocol !== 'PLAIN' && (cert === undefined || key === undefined)) {
    faults.push(`Expected a certificate and a key for listener ${name} with protocol ${protocol}, but one is missing`)
  }
  if (protocol === 'MTLS' && ca === undefined) {
    faults.push(`Expected the CA of clients' certificates for listener ${name} with protocol MTLS, but there is none`)
  }
  // Whoever gives one means that somebody is kept out.
  if (protocol !== 'MTLS' && crl !== undefined) {
    faults.push(`Expected protocol MTLS for listener ${name} with a revocation list, but it is ${protocol}`)
  }
  return faults
}
