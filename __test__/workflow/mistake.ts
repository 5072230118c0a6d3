import test from 'ava'
import { type ThreadBody, Workflow, WorkflowError } from '../../ts/workflow/index.js'

/** What `compile()` says to a body. Every text names the workflow, the thread and the call. */
export function check(body: ThreadBody, expected: string): void {
  test(expected, (t) => {
    const error = t.throws(() => Workflow.create('order', body).compile(), { instanceOf: WorkflowError })
    t.is(error.message, expected)
    t.is(error.workflow, 'order')
  })
}

/** Where: the node that the call would have added, unless it is about another one. */
export const at = (construct: string, node: number | string = 1, thread = 'entrypoint') =>
  `(workflow "order", thread "${thread}", node ${node}, ${construct})`

/** Where, of a thread whose body has returned. */
export const stale = (construct: string) => `(workflow "order", thread "entrypoint", ${construct})`
