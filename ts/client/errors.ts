/**
 * What can go wrong, as classes by meaning. All of them are {@link LhError}; `code` is the gRPC status by name.
 *
 * **Invariant:** whatever transport carried a call, the same refusal is the same class with the same text.
 */

/** gRPC status codes by number. */
export const CODES = [
  'OK',
  'CANCELLED',
  'UNKNOWN',
  'INVALID_ARGUMENT',
  'DEADLINE_EXCEEDED',
  'NOT_FOUND',
  'ALREADY_EXISTS',
  'PERMISSION_DENIED',
  'RESOURCE_EXHAUSTED',
  'FAILED_PRECONDITION',
  'ABORTED',
  'OUT_OF_RANGE',
  'UNIMPLEMENTED',
  'INTERNAL',
  'UNAVAILABLE',
  'DATA_LOSS',
  'UNAUTHENTICATED',
] as const

/** The name of a gRPC status code other than OK. */
export type Code = Exclude<(typeof CODES)[number], 'OK'>

/** What an error may carry besides its text. */
export interface LhErrorOptions {
  readonly cause?: unknown
  /** Whether the same call may succeed later without anybody changing anything. Left out: by the code. */
  readonly retryable?: boolean
  /** More about it, as plain data. */
  readonly details?: Readonly<Record<string, unknown>>
}

const BRAND: unique symbol = Symbol.for('canter.LhError') as never
const RETRYABLE: ReadonlySet<Code> = new Set<Code>(['UNAVAILABLE', 'RESOURCE_EXHAUSTED', 'ABORTED'])

/** The base of all errors of Canter. */
export class LhError extends Error {
  override name = 'LhError'
  /** The gRPC status by name. */
  readonly code: Code
  /** Whether the same call may succeed later without anybody changing anything. */
  readonly retryable: boolean
  /** More about it, as plain data. */
  readonly details: Readonly<Record<string, unknown>>
  readonly [BRAND] = true

  constructor(code: Code, message: string, options: LhErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.retryable = options.retryable ?? RETRYABLE.has(code)
    this.details = options.details ?? {}
  }

  /** Whether `error` is one of these, also when it comes from another copy of the package. */
  static is(error: unknown): error is LhError {
    return typeof error === 'object' && error !== null && BRAND in error
  }

  /** The one funnel: an LhError stays what it is, anything else becomes one. */
  static from(error: unknown): LhError {
    if (LhError.is(error)) return error
    if (error instanceof Error && error.name === 'AbortError') return new Aborted(error.message, { cause: error })
    return new LhError('INTERNAL', error instanceof Error ? error.message : String(error), { cause: error })
  }
}

type Fixed = new (message: string, options?: LhErrorOptions) => LhError

/** No such object. */
export class NotFound extends LhError {
  override name = 'NotFound'
  constructor(message: string, options?: LhErrorOptions) {
    super('NOT_FOUND', message, options)
  }
}

/** The id is taken. For `runWf` and `putExternalEvent` this is how a repeated request is told apart. */
export class AlreadyExists extends LhError {
  override name = 'AlreadyExists'
  constructor(message: string, options?: LhErrorOptions) {
    super('ALREADY_EXISTS', message, options)
  }
}

/** The request is wrong whatever the state of the server. */
export class InvalidArgument extends LhError {
  override name = 'InvalidArgument'
  constructor(message: string, options?: LhErrorOptions) {
    super('INVALID_ARGUMENT', message, options)
  }
}

/** The request does not fit the state things are in. */
export class FailedPrecondition extends LhError {
  override name = 'FailedPrecondition'
  constructor(message: string, options?: LhErrorOptions) {
    super('FAILED_PRECONDITION', message, options)
  }
}

/** The caller may not do this. */
export class PermissionDenied extends LhError {
  override name = 'PermissionDenied'
  constructor(message: string, options?: LhErrorOptions) {
    super('PERMISSION_DENIED', message, options)
  }
}

/** It is not known who the caller is. */
export class Unauthenticated extends LhError {
  override name = 'Unauthenticated'
  constructor(message: string, options?: LhErrorOptions) {
    super('UNAUTHENTICATED', message, options)
  }
}

/** A quota or a limit. `retryAfterMs` is set for quotas: the call may be tried again after it. */
export class ResourceExhausted extends LhError {
  override name = 'ResourceExhausted'
  readonly retryAfterMs: number | undefined
  constructor(message: string, options: LhErrorOptions & { readonly retryAfterMs?: number | undefined } = {}) {
    super('RESOURCE_EXHAUSTED', message, { retryable: options.retryAfterMs !== undefined, ...options })
    this.retryAfterMs = options.retryAfterMs
  }
}

/** Nobody answers, or the one who does is closing. */
export class Unavailable extends LhError {
  override name = 'Unavailable'
  constructor(message: string, options?: LhErrorOptions) {
    super('UNAVAILABLE', message, options)
  }
}

/** The call took longer than it may; whether it was carried out is not known. */
export class DeadlineExceeded extends LhError {
  override name = 'DeadlineExceeded'
  constructor(message: string, options?: LhErrorOptions) {
    super('DEADLINE_EXCEEDED', message, options)
  }
}

/** The server does not offer this call. */
export class Unimplemented extends LhError {
  override name = 'Unimplemented'
  constructor(message: string, options?: LhErrorOptions) {
    super('UNIMPLEMENTED', message, options)
  }
}

/** The caller's AbortSignal. Its name is the one fetch uses, so that libraries take it for a cancellation. */
export class Aborted extends LhError {
  override name = 'AbortError'
  constructor(message = 'The call was aborted', options?: LhErrorOptions) {
    super('CANCELLED', message, options)
  }
}

/** The data directory belongs to another process. */
export class DirectoryInUse extends FailedPrecondition {
  override name = 'DirectoryInUse'
}

/** The journal is damaged, or of a format this version does not read. Nothing was changed. */
export class CorruptJournal extends LhError {
  override name = 'CorruptJournal'
  constructor(message: string, options?: LhErrorOptions) {
    super('DATA_LOSS', message, options)
  }
}

/** A WfRun that was waited for ended in ERROR or EXCEPTION. */
export class WfRunFailed extends LhError {
  override name = 'WfRunFailed'
  /** The WfRun's id as text. */
  readonly wfRunId: string
  readonly kind: 'ERROR' | 'EXCEPTION'
  /** The failure's name, when the run has one. */
  readonly failure: string | undefined

  constructor(wfRunId: string, kind: 'ERROR' | 'EXCEPTION', failure: string | undefined, message: string) {
    super('FAILED_PRECONDITION', message, { details: { wfRunId, kind, failure } })
    this.wfRunId = wfRunId
    this.kind = kind
    this.failure = failure
  }
}

const CLASSES: ReadonlyMap<string, Fixed> = new Map<string, Fixed>([
  ['NOT_FOUND', NotFound],
  ['ALREADY_EXISTS', AlreadyExists],
  ['INVALID_ARGUMENT', InvalidArgument],
  ['FAILED_PRECONDITION', FailedPrecondition],
  ['PERMISSION_DENIED', PermissionDenied],
  ['UNAUTHENTICATED', Unauthenticated],
  ['RESOURCE_EXHAUSTED', ResourceExhausted],
  ['UNAVAILABLE', Unavailable],
  ['DEADLINE_EXCEEDED', DeadlineExceeded],
  ['UNIMPLEMENTED', Unimplemented],
  ['CANCELLED', Aborted],
])

/** The error of a gRPC status. */
export function errorOf(
  status: number,
  message: string,
  options: { readonly cause?: unknown; readonly retryAfterMs?: number | undefined } = {},
): LhError {
  const code = CODES[status]
  if (code === undefined || code === 'OK') return new LhError('UNKNOWN', message, options)
  if (code === 'RESOURCE_EXHAUSTED') return new ResourceExhausted(message, options)
  const cause = options.cause === undefined ? {} : { cause: options.cause }
  const Class = CLASSES.get(code)
  return Class === undefined ? new LhError(code, message, cause) : new Class(message, cause)
}
