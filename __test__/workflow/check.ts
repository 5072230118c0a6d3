import test from 'ava'
import { encode } from '../../ts/gen/index.js'
import { type ThreadBody, Workflow } from '../../ts/workflow/index.js'
import { outline } from './outline.js'

/** What a body compiles to, and that it does so each time. */
export function check(name: string, body: ThreadBody, expected: string): void {
  test(name, (t) => {
    const workflow = Workflow.create('wf', body)
    t.is(`\n${outline(workflow.compile())}\n`, expected)
    t.deepEqual(encode('PutWfSpecRequest', workflow.compile()), encode('PutWfSpecRequest', workflow.compile()), 'pure')
  })
}
