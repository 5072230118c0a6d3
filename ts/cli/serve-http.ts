/** What `canter serve` offers over HTTP, when it is asked to: health, meters, calls as JSON, events. */
import type { Command } from 'commander'
import { HOST_DEFAULT, isLoopback, type ListenerOptions } from '../config/server.js'
import type { HttpOptions, HttpServer } from '../http/serve.js'
import type { Core } from '../native/core.js'
import { portOf } from './connect.js'
import { UsageError } from './output.js'

/** The flags of {@link addHttpFlags}. */
export interface HttpFlags {
  readonly httpPort?: string
  readonly httpHost: string
  readonly httpTls?: string
  readonly httpAllowedHost?: readonly string[]
  readonly httpAllowedOrigin?: readonly string[]
  readonly allowPublic?: true
}

/** Adds the flags of the HTTP side to a command. */
export function addHttpFlags(command: Command): Command {
  return command
    .option('--http-port <port>', 'port for health, metrics and calls as JSON, 0: any free one; off when left out')
    .option('--http-host <host>', 'address to listen on for HTTP', HOST_DEFAULT)
    .option('--http-tls <NAME>', 'HTTPS, with the certificates and the authentication of this listener')
    .option('--http-allowed-host <name...>', 'names by which requests may call this machine, behind a proxy')
    .option('--http-allowed-origin <origin...>', 'origins whose pages may call, such as https://ops.example.com')
}

/** The port of the HTTP side; undefined: it is off. @throws {@link UsageError} before anything is opened. */
export function httpPortOf(flags: HttpFlags, configured?: number): number | undefined {
  const port = portOf(flags.httpPort, '--http-port', 0) ?? configured
  if (port === undefined || isLoopback(flags.httpHost) || flags.allowPublic === true) return port
  throw new UsageError(
    `Expected an address of this machine only, but ${flags.httpHost} can be reached from others; say --allow-public if that is meant`,
  )
}

/** The listener whose certificates HTTP uses; undefined: it is plain. @throws {@link UsageError} when there is no such one, or it has none. */
export function httpTlsOf(
  { httpTls }: Pick<HttpFlags, 'httpTls'>,
  listeners: readonly ListenerOptions[],
): ListenerOptions | undefined {
  if (httpTls === undefined) return undefined
  const found = listeners.find(({ name, protocol }) => name === httpTls && protocol !== 'PLAIN')
  if (found !== undefined) return found
  throw new UsageError(`Expected --http-tls to name a listener with protocol TLS or MTLS, but ${httpTls} is none`)
}

/** Listens. */
export async function startHttp(
  engine: { readonly core: Core },
  flags: HttpFlags,
  port: number,
  options: HttpOptions = {},
): Promise<HttpServer> {
  const { serveHttp } = await import('../http/serve.js')
  return serveHttp(engine, {
    ...options,
    host: flags.httpHost,
    port,
    allowPublic: flags.allowPublic,
    allowedHosts: flags.httpAllowedHost,
    allowedOrigins: flags.httpAllowedOrigin,
  })
}
