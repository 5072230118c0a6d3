/** What the exit code tells. Scripts depend on them: a number is never given another meaning. */
export const EXIT = {
  OK: 0,
  OTHER: 1,
  USAGE: 2,
  NOT_FOUND: 3,
  DENIED: 4,
  STATE: 5,
  UNAVAILABLE: 6,
  QUOTA: 7,
  RUN_ERROR: 10,
  RUN_EXCEPTION: 11,
  RUN_HALTED: 12,
  WAIT_TIMED_OUT: 124,
  INTERRUPTED: 130,
} as const

const BY_CODE: ReadonlyMap<string, number> = new Map<string, number>([
  ['INVALID_ARGUMENT', EXIT.USAGE],
  ['NOT_FOUND', EXIT.NOT_FOUND],
  ['PERMISSION_DENIED', EXIT.DENIED],
  ['UNAUTHENTICATED', EXIT.DENIED],
  ['ALREADY_EXISTS', EXIT.STATE],
  ['FAILED_PRECONDITION', EXIT.STATE],
  ['UNAVAILABLE', EXIT.UNAVAILABLE],
  ['DEADLINE_EXCEEDED', EXIT.UNAVAILABLE],
  ['RESOURCE_EXHAUSTED', EXIT.QUOTA],
])

/** The exit code of a gRPC status by name. */
export function exitOf(code: string): number {
  return BY_CODE.get(code) ?? EXIT.OTHER
}

/** The exit code of `run --wait`, by the run's status. */
export function exitOfRun(status: unknown): number {
  if (status === 'ERROR') return EXIT.RUN_ERROR
  if (status === 'EXCEPTION') return EXIT.RUN_EXCEPTION
  if (status === 'HALTED' || status === 'HALTING') return EXIT.RUN_HALTED
  return EXIT.OK
}
