// A user's project, as a CommonJS module: the same, by require of an ES module.
const { Engine, task, Workflow } = require('canter')

const greet = task('greet', { input: { who: 'STR' }, output: 'STR', run: ({ who }) => `hello ${who}` })
const hello = Workflow.create('hello', (wf) => {
  const who = wf.declareStr('who').required()
  wf.execute('greet', who)
})

async function main() {
  const engine = await Engine.open('./data-cjs')
  await engine.work(greet)
  await engine.register(hello)
  const run = await engine.runWf('hello', { who: 'cjs' })
  const done = await engine.awaitWfRun(run.id, { timeout: '20s' })
  const { results } = await engine.listTaskRuns({ wfRunId: run.id })
  console.log(`${done.status} ${results[0].attempts[0].output.str}`)
  await engine.close()
}

void main()
