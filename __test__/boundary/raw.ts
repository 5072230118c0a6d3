import { loadNative } from '../../ts/native/load.js'
import type { Handle, OpenOptions } from '../../ts/native/native.js'
import { decodeCompletions } from '../../ts/native/packed.js'

/** Options of an engine in memory with a clock that stands still. */
export const MEMORY: OpenOptions = {
  dir: null,
  clockManualStartMs: 0,
  seed: 1n,
  advertisedHost: 'localhost',
  advertisedPort: 2023,
  timeZone: 'UTC',
  segmentBytes: null,
  historyMs: null,
  historyBytes: null,
  backupDir: null,
  store: null,
}

/** One completion: call id, gRPC status code, payload as text. */
export type Seen = [id: number, code: number, payload: string]

/** An engine at the bare boundary: what comes back is collected. */
export async function openRaw(options: OpenOptions = MEMORY): Promise<{
  handle: Handle
  completions: Seen[]
  close(): Promise<void>
}> {
  const native = loadNative()
  const completions: Seen[] = []
  const handle = await native.open(
    options,
    (bytes) =>
      decodeCompletions(bytes, (id, code, payload) => completions.push([id, code, payload.toString('latin1')])),
    () => {},
    () => {},
  )
  return {
    handle,
    completions,
    async close() {
      await native.close(handle)
      // The last completions are on the event loop's queue; they were put there before close resolved.
      await new Promise((resolve) => setImmediate(resolve))
    },
  }
}
