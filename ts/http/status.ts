/**
 * What a refusal is in HTTP: gRPC codes as statuses the way grpc-gateway maps them, and the body of an error.
 *
 * **Invariant:** every error body of this folder is `{"error":{code,message,details}}`; only health speaks otherwise.
 */
import { type CODES, LhError, ResourceExhausted } from '../client/errors.js'

const STATUS: { readonly [C in (typeof CODES)[number]]: number } = {
  OK: 200,
  CANCELLED: 499,
  UNKNOWN: 500,
  INVALID_ARGUMENT: 400,
  DEADLINE_EXCEEDED: 504,
  NOT_FOUND: 404,
  ALREADY_EXISTS: 409,
  PERMISSION_DENIED: 403,
  RESOURCE_EXHAUSTED: 429,
  FAILED_PRECONDITION: 400,
  ABORTED: 409,
  OUT_OF_RANGE: 400,
  UNIMPLEMENTED: 501,
  INTERNAL: 500,
  UNAVAILABLE: 503,
  DATA_LOSS: 500,
  UNAUTHENTICATED: 401,
}

/** The HTTP status of a gRPC code. */
export function statusOf(code: (typeof CODES)[number]): number {
  return STATUS[code]
}

/** A refusal that HTTP has a status of its own for. */
export class HttpRefusal extends Error {
  override name = 'HttpRefusal'
  readonly status: number
  readonly error: LhError
  readonly headers: Readonly<Record<string, string>>

  constructor(status: number, error: LhError, headers: Readonly<Record<string, string>> = {}) {
    super(error.message)
    this.status = status
    this.error = error
    this.headers = headers
  }
}

/** Status, headers and body of whatever was thrown. */
export function refusalOf(thrown: unknown): { status: number; headers: Record<string, string>; body: string } {
  const error = thrown instanceof HttpRefusal ? thrown.error : LhError.from(thrown)
  const headers: Record<string, string> = thrown instanceof HttpRefusal ? { ...thrown.headers } : {}
  const details: Record<string, unknown> = { ...error.details }
  if (error instanceof ResourceExhausted && error.retryAfterMs !== undefined) {
    details.retryAfterMs = error.retryAfterMs
    // The header knows whole seconds only, and whoever comes too early is refused again.
    headers['retry-after'] = String(Math.ceil(error.retryAfterMs / 1000))
  }
  if (error.code === 'UNAUTHENTICATED') headers['www-authenticate'] = 'Bearer'
  return {
    status: thrown instanceof HttpRefusal ? thrown.status : STATUS[error.code],
    headers,
    body: JSON.stringify({ error: { code: error.code, message: error.message, details } }),
  }
}
