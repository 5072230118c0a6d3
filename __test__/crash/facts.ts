/** What an engine under load was promised, and the workflow it runs. */
import { Workflow } from '../../ts/workflow/index.js'

/** One thing that was acknowledged, or a moment of the process's life. */
export type Fact =
  | { readonly kind: 'opening' | 'ready' | 'closing' | 'closed' }
  /** RunWf was answered; awaitWfRun was answered. */
  | { readonly kind: 'started' | 'ended'; readonly run: string }
  /** PutExternalEvent was answered. */
  | { readonly kind: 'posted'; readonly run: string; readonly guid: string }
  /** A worker was given this attempt. */
  | { readonly kind: 'dispatched'; readonly run: string; readonly guid: string; readonly attempt: number }
  /** ReportTask was answered. */
  | {
      readonly kind: 'reported'
      readonly run: string
      readonly guid: string
      readonly attempt: number
      readonly status: string
    }

export const textOf = (fact: Fact): string => JSON.stringify(fact)

/** The facts of a stream's text; a last line that was cut off is none. */
export function factsOf(text: string): Fact[] {
  const lines = text.split('\n').slice(0, -1)
  return lines.map((line) => JSON.parse(line) as Fact)
}

/** How long an attempt may take, in seconds. */
export const TASK_TIMEOUT_S = 60

/** Runs whose tasks fail once: every seventh. */
export const isFlaky = (run: string): boolean => Number(run.split('-')[1]) % 7 === 0

/**
 * Two tasks with an event in between. An attempt that dies with its worker is freed by its timeout, which is long: a lost report must not hide
 * behind one.
 */
export const LOADED = Workflow.create('loaded', (wf) => {
  const run = wf.declareStr('run').required()
  wf.execute('first', run).withRetries(50).timeout({ seconds: TASK_TIMEOUT_S })
  wf.waitForEvent('go-on').registeredAs('STR')
  wf.execute('second', run).withRetries(50).timeout({ seconds: TASK_TIMEOUT_S })
})
