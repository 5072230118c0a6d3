/**
 * Who calls, and until when: what the server reads of a call besides its bytes.
 */
import type { Metadata, ServerUnaryCall } from '@grpc/grpc-js'
import { CODES, LhError } from '../client/errors.js'
import { ANONYMOUS, type Authenticator, type Caller, noAuthentication } from '../identity/index.js'

type Call = Pick<ServerUnaryCall<unknown, unknown>, 'metadata' | 'getAuthContext' | 'getDeadline' | 'cancelled'>

/** A refusal as gRPC sends it. */
export interface Refusal {
  readonly code: number
  readonly details: string
}

/**
 * Finds out who calls, then goes on: within this call when the authenticator knows at once, so that nobody pays for what others ask. A caller who
 * leaves in between is forgotten.
 */
export function identify(
  authenticator: Authenticator,
  call: Call,
  then: (principal: string) => void,
  refuse: (refusal: Refusal) => void,
): void {
  if (authenticator === noAuthentication) {
    then(ANONYMOUS)
    return
  }
  let principal: string | Promise<string>
  try {
    principal = authenticator.identify(new GrpcCaller(call))
  } catch (error) {
    refuse(refusalOf(error))
    return
  }
  if (typeof principal === 'string') then(principal)
  else {
    principal.then(
      (known) => {
        if (!call.cancelled) then(known)
      },
      (error) => {
        if (!call.cancelled) refuse(refusalOf(error))
      },
    )
  }
}

/** Looks only for what it is asked for: to read a certificate takes a while. */
class GrpcCaller implements Caller {
  readonly #call: Call

  constructor(call: Call) {
    this.#call = call
  }

  get authorization(): string | undefined {
    return this.#call.metadata.get('authorization').at(-1)?.toString()
  }

  get certificate(): Caller['certificate'] {
    return this.#call.getAuthContext().sslPeerCertificate
  }
}

function refusalOf(error: unknown): Refusal {
  const { code, message } = LhError.from(error)
  return { code: CODES.indexOf(code), details: message }
}

/** The tenant of a call: `default` when the client names none; the last one counts when it names several (spec C 5.1). */
export function tenantOf(metadata: Metadata): string {
  const last = metadata.get('tenantid').at(-1)
  const tenant = last === undefined ? '' : last.toString().split(',').at(-1)?.trim()
  return tenant === undefined || tenant === '' ? 'default' : tenant
}

/** The client's deadline in ms since the epoch; undefined: none. */
export function deadlineMsOf(call: Pick<Call, 'getDeadline'>): number | undefined {
  const deadline = call.getDeadline()
  const ms = deadline instanceof Date ? deadline.getTime() : deadline
  return Number.isFinite(ms) ? ms : undefined
}
