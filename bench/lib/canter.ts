/** Canter as users have it: the built package, not its sources. The types come from the sources, so that nothing must be built to check them. */
import { fileURLToPath } from 'node:url'

const built = new URL('../../dist/', import.meta.url)

export const { connect, createWorker, Engine, task, Workflow } = (await import(
  new URL('index.js', built).href
)) as typeof import('../../ts/index.js')

/** The script behind `canter`. */
export const CLI = fileURLToPath(new URL('cli/main.js', built))
