/**
 * Canter for the processes that are killed: from the sources where a test runs, so that nothing must be built; as users have it (`dist`) where
 * the command says so by CANTER_BUILT, because starting is then twice as fast, and there is one start for each kill.
 */
import { fileURLToPath } from 'node:url'

const built = process.env.CANTER_BUILT === '1'
const home = new URL(built ? '../../dist/' : '../../ts/', import.meta.url)
const end = built ? 'js' : 'ts'

export const { connect, createWorker, Engine, serve, task, Workflow } = (await import(
  new URL(`index.${end}`, home).href
)) as typeof import('../../ts/index.js')

/** How Node.js runs `canter`. */
export const CLI: readonly string[] = [
  ...(built ? [] : ['--import=tsx']),
  fileURLToPath(new URL(`cli/main.${end}`, home)),
]

/** The root of the clone. */
export const HOME = fileURLToPath(new URL('../..', import.meta.url))
