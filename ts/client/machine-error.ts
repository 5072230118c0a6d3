import { CorruptJournal, DirectoryInUse, FailedPrecondition, LhError } from './errors.js'

/** An error of the machine (opening, backing up, verifying a data directory) as the class that callers match on. */
export function machineError(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  if (error.code === 'NOT_A_DIRECTORY' || error.code === 'REFUSED')
    return new FailedPrecondition(error.message, { cause: error })
  if (error.code === 'IN_USE') return new DirectoryInUse(error.message, { cause: error })
  if (error.code === 'DAMAGED' || error.code === 'NEWER_FORMAT')
    return new CorruptJournal(error.message, { cause: error })
  return LhError.from(error)
}
