// A user's project, as an ES module: one workflow, run in process from its files.
import { Engine, task, Workflow } from 'canter'

const greet = task('greet', { input: { who: 'STR' }, output: 'STR', run: ({ who }) => `hello ${who}` })
const hello = Workflow.create('hello', (wf) => {
  const who = wf.declareStr('who').required()
  wf.execute('greet', who)
})

const engine = await Engine.open('./data-esm')
await engine.work(greet)
await engine.register(hello)
const run = await engine.runWf('hello', { who: 'esm' })
const done = await engine.awaitWfRun(run.id, { timeout: '20s' })
const { results } = await engine.listTaskRuns({ wfRunId: run.id })
console.log(`${done.status} ${results[0].attempts[0].output.str}`)
await engine.close()
