import type { Duration } from './duration.js'
import type { Logger } from './logger.js'
import type { CertificateOptions } from './server.js'

/** Where health and metrics are found: the request targets, matched whole (spec C 8.1, 9.1). */
export interface HealthPaths {
  /** Whether the engine works; `/liveness` by default. */
  readonly liveness: string
  /** Whether it takes calls; `/readiness` by default. */
  readonly readiness: string
  /** Meters for Prometheus; `/metrics` by default. */
  readonly metrics: string
  /** How far the engine is, as JSON; `/status` by default. */
  readonly status: string
  /** Bytes of the data directory, as JSON; `/diskUsage` by default. */
  readonly diskUsage: string
  /** Copies kept for others, as JSON; there are none. `/standby-status` by default. */
  readonly standby: string
}

/** Where they are when nobody says otherwise. */
export const HEALTH_PATHS: HealthPaths = {
  liveness: '/liveness',
  readiness: '/readiness',
  metrics: '/metrics',
  status: '/status',
  diskUsage: '/diskUsage',
  standby: '/standby-status',
}

/** What an HTTP handler may be told; who asks callers who they are comes beside it. */
export interface HttpSettings {
  /** Other targets for health and metrics; none may begin with `/api/`. */
  readonly healthPaths?: Partial<HealthPaths> | undefined
  /**
   * Names, without port, by which requests on a loopback connection may call this machine besides `localhost` and its addresses: a reverse proxy's
   * public name. When given, connections of any kind are held to it. None by default.
   */
  readonly allowedHosts?: readonly string[] | undefined
  /** Origins, such as `https://ops.example.com`, whose pages may call; they get CORS headers. None by default: only pages of this very server. */
  readonly allowedOrigins?: readonly string[] | undefined
  /** How long a call may take before it is answered DEADLINE_EXCEEDED, unless it waits for something by its nature; 60 s by default. */
  readonly callLimit?: Duration | undefined
  /** The label `lh_cluster_id` of all meters; `cluster1` by default (spec C 8.1). */
  readonly clusterId?: string | undefined
  /** What `/status` names this process; the process id by default. */
  readonly instanceId?: string | number | undefined
}

/** Where and how an HTTP server listens. With `protocol` `TLS` or `MTLS` it is HTTPS, with the same files as a listener of gRPC. */
export interface HttpListenSettings extends HttpSettings, CertificateOptions {
  /** Address to listen on; `127.0.0.1` by default. */
  readonly host?: string | undefined
  /** Port to listen on, 0: any free one; 1822 by default. */
  readonly port?: number | undefined
  /** Whether `host` may be reached from other machines although nobody is asked who they are. False by default. */
  readonly allowPublic?: boolean | undefined
  /** Where it tells of new certificates, and of such that cannot be used; by default warnings and errors go to stderr. */
  readonly logger?: Logger | undefined
  /** How long a request's headers may take to arrive; 10 s by default. */
  readonly headersLimit?: Duration | undefined
  /** How long a request may take to arrive as a whole; 60 s by default. */
  readonly requestLimit?: Duration | undefined
}

/** The port every LittleHorse server has its health on (spec C 8.1). */
export const HTTP_PORT_DEFAULT = 1822
