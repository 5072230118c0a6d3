/** Statuses of a WfRun that has ended. */
export const ENDED: ReadonlySet<unknown> = new Set(['COMPLETED', 'ERROR', 'EXCEPTION'])
