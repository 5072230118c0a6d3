/**
 * Who calls: what every listener is asked with, over gRPC and over HTTP alike (spec C 6.2). Not here: what the caller may do, which the core
 * decides from the principal and the tenant (spec C 6.3).
 *
 * **Invariant:** an answer that is known at once is given at once, never as a promise: listeners without authentication pay nothing.
 * **Invariant:** credentials stand in no error and in no log.
 */
import type { PeerCertificate } from 'node:tls'

/** What a caller shows of itself. */
export interface Caller {
  /** The header `authorization`, as it came. */
  readonly authorization: string | undefined
  /** The certificate of the caller's side of the connection; undefined when there is none, as on connections without TLS. */
  readonly certificate: PeerCertificate | undefined
}

/** Tells who a caller is. */
export interface Authenticator {
  /**
   * The principal's id.
   *
   * @throws LhError UNAUTHENTICATED when it cannot be told, ABORTED when whoever knows could not be asked; or a promise that rejects with it.
   */
  identify(caller: Caller): string | Promise<string>
}

/** Who somebody is that nobody was asked about (spec C 6.2). */
export const ANONYMOUS = 'anonymous'

/** Asks nobody (spec C 6.2, NONE). */
export const noAuthentication: Authenticator = { identify: () => ANONYMOUS }
