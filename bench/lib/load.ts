/**
 * The load: so many runs of one workflow in flight, from client and worker in this process.
 *
 * A run counts from before `runWf` to the acknowledgement of the report that ended it: from then on its end is durable. That costs no call
 * besides those that every run needs.
 */
import { performance } from 'node:perf_hooks'
import type { Client } from '../../ts/index.js'
import { createWorker, task, Workflow } from './canter.js'

export interface LoadSettings {
  /** Tasks of a run, one after the other; none of them does anything. */
  readonly tasks: number
  readonly inFlight: number
  readonly seconds: number
  readonly warmUpSeconds: number
}

/** What a load came to. */
export interface LoadResult {
  readonly runs: number
  readonly seconds: number
  /** Of each run, unsorted. */
  readonly latenciesMs: number[]
}

/** Runs the load; `measured` is called when the warm-up is over, and again when the measuring is. */
export async function load(client: Client, settings: LoadSettings, measured: () => void): Promise<LoadResult> {
  const { tasks, inFlight } = settings
  const name = `tasks-${tasks}`
  const reports = new Map<string, number>()
  const ends = new Map<string, () => void>()
  const counted: Client = {
    ...client,
    async reportTask(report, options) {
      const reply = await client.reportTask(report, options)
      const id = report?.taskRunId?.wfRunId?.id ?? ''
      const count = (reports.get(id) ?? 0) + 1
      reports.set(id, count)
      if (count === tasks) ends.get(id)?.()
      return reply
    },
  }
  await using worker = await createWorker(counted, {
    tasks: [task('work', { input: {}, run: () => {} })],
    concurrency: Math.max(inFlight, 8),
  })
  await client.register(
    Workflow.create(name, (wf) => {
      for (let index = 0; index < tasks; index++) wf.execute('work')
    }),
  )
  const endOf = (id: string) =>
    new Promise<void>((resolve) => (reports.get(id) === tasks ? resolve() : ends.set(id, resolve)))

  const startMs = performance.now()
  const fromMs = startMs + settings.warmUpSeconds * 1000
  const untilMs = fromMs + settings.seconds * 1000
  const latenciesMs: number[] = []
  let warm = false
  const oneAfterTheOther = async () => {
    for (;;) {
      const beganMs = performance.now()
      if (!warm && beganMs >= fromMs) {
        warm = true
        measured()
      }
      if (beganMs >= untilMs) return
      const { id } = await client.runWf({ wfSpecName: name })
      const text = id?.id ?? ''
      await endOf(text)
      reports.delete(text)
      ends.delete(text)
      const endedMs = performance.now()
      if (endedMs >= fromMs && endedMs < untilMs) latenciesMs.push(endedMs - beganMs)
    }
  }
  const ending = new Promise((resolve) => setTimeout(resolve, untilMs - startMs)).then(measured)
  await Promise.all(Array.from({ length: inFlight }, oneAfterTheOther))
  await ending
  await worker.close()
  return { runs: latenciesMs.length, seconds: settings.seconds, latenciesMs }
}
