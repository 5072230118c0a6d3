/**
 * Opens data directories, one after the other, and tells what became of each: its parent sends a path, and gets an {@link Opening}. It is a process
 * of its own because what it opens is damaged: it may not die of that, and whether it does is the question.
 */
import { openStill } from '../lib/autopsy.js'
import { digest } from '../lib/data-dirs.js'

/** What became of one directory. */
export type Opening =
  | { readonly refused: string; readonly code: string }
  | {
      readonly position: number
      readonly stateHash: string
      /** Of all answers. */
      readonly answers: string
      /** Questions that were answered by an error. */
      readonly failed: readonly string[]
      /** Why the store was rebuilt; empty: it was not. */
      readonly rebuilt: string
      /** Panics inside the core that were caught. */
      readonly panics: number
    }

async function openingOf(dir: string): Promise<Opening> {
  let engine: Awaited<ReturnType<typeof openStill>>
  try {
    engine = await openStill(dir)
  } catch (error) {
    return { refused: (error as Error).message, code: String((error as { code?: unknown }).code) }
  }
  const { hash, failed } = await digest(engine.client)
  const { position, stateHash, recoveredStoreRebuilt, panics } = await engine.stats()
  await engine.client.close().catch((error) => failed.push(`close: ${(error as Error).message}`))
  return { position, stateHash, answers: hash, failed: failed.slice(0, 3), rebuilt: recoveredStoreRebuilt, panics }
}

process.on('message', (dir: string) => {
  openingOf(dir).then(
    (opening) => process.send?.(opening),
    (error) => {
      throw error
    },
  )
})
process.on('disconnect', () => process.exit(0))
