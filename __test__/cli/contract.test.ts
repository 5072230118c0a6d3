// The command line as it is, compared with what is written down: a change of it is seen in review (spec C 10.2).
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import test from 'ava'
import { DOCUMENTS } from '../../scripts/cli-docs.js'
import * as choices from '../../ts/cli/choices.js'
import { COMMANDS } from '../../ts/cli/commands.js'
import { kebab } from '../../ts/cli/operation.js'
import { build } from '../../ts/cli/program.js'
import { branches } from '../../ts/cli/tree.js'
import { ENUMS, RPCS } from '../../ts/gen/index.js'
import { inside } from './inside.js'

const HOME = fileURLToPath(new URL('../..', import.meta.url))
const TREE = branches(build({ ...process, interrupted: async () => {} }))

for (const [path, text] of DOCUMENTS) {
  test(`${path} is the tree of commands`, (t) => {
    t.is(readFileSync(join(HOME, path), 'utf8'), text(), 'run `npm run docs:cli`, and look at what has changed')
  })
}

// Every command of spec C 10.2, as lhctl's users type it.
const REFERENCE = `version; whoami; login; run; schedule run; postEvent; stop wfRun; resume wfRun; rescue
deploy wfSpec taskDef userTaskDef externalEventDef principal
get wfRun scheduled wfSpec taskDef externalEventDef workflowEventDef workflowMigrationPlan userTaskDef structDef nodeRun taskRun userTaskRun
get variable externalEvent correlatedEvent workflowEvent taskWorkerGroup principal tenant quota bulkJob wfMetricWindow
search wfRun wfSpec taskDef structDef userTaskDef externalEventDef workflowEventDef taskRun nodeRun userTaskRun variable externalEvent
search correlatedEvent workflowEvent schedule principal tenant quota bulkJob wfMetricWindow; search wfRun byParent
list nodeRun taskRun userTaskRun variable externalEvent workflowEvent taskMetrics wfMetrics; count nodeRun taskRun
put tenant principal quota workflowEventDef correlatedEvent userTaskRunComment workflowMigrationPlan
apply workflowMigrationPlan; edit userTaskRunComment; execute userTaskRun; save userTaskRun; assign userTaskRun; cancel userTaskRun
delete wfRun wfRunBulk wfSpec userTaskDef structDef taskDef externalEventDef workflowEventDef workflowMigrationPlan schedule
delete correlatedEvent userTaskRunComment principal quota bulkJob; completion bash`

test('every command of lhctl is there by its name, and by its name in kebab-case', async (t) => {
  for (const line of REFERENCE.split(/[\n;]/)) {
    const [verb = '', ...nouns] = line.trim().split(' ')
    const paths =
      nouns.length === 0
        ? [[verb]]
        : nouns.at(-1) === 'byParent'
          ? [[verb, ...nouns]]
          : nouns.map((noun) => [verb, noun])
    for (const path of paths) {
      for (const words of [path, path.map(kebab)]) {
        const { code, stdout } = await inside([...words, '--help'])
        t.is(code, 0, words.join(' '))
        t.regex(stdout, /Example:|Usage: canter completion/, words.join(' '))
      }
    }
  }
})

test('no command is there twice, and each names calls that are there', (t) => {
  const names = TREE.flatMap(({ path, aliases }) => [
    path.join(' '),
    ...aliases.map((alias) => [...path.slice(0, -1), alias].join(' ')),
  ])
  t.is(new Set(names).size, names.length)
  for (const operation of COMMANDS) {
    for (const rpc of 'rpcs' in operation ? operation.rpcs : []) t.true(Object.hasOwn(RPCS, rpc), rpc)
  }
})

test('the example of every command is one of it: it is understood as far as the server', async (t) => {
  const here = ['--api-host', '127.0.0.1', '--api-port', '1']
  for (const { path, example, ...operation } of COMMANDS) {
    const words = example.match(/'[^']*'|\S+/g)?.map((word) => word.replaceAll("'", '')) ?? []
    if ('run' in operation || path[0] === 'deploy') continue
    const { code, stderr } = await inside([...here, ...path, ...words])
    t.is(code, 6, `canter ${path.join(' ')} ${example}: ${stderr}`)
  }
})

test('the words of flags are the names of the wire', (t) => {
  const sets: [choice: { choices: readonly string[] }, names: readonly string[]][] = [
    [choices.LH_STATUS, Object.keys(ENUMS.LHStatus)],
    [choices.TASK_STATUS, Object.keys(ENUMS.TaskStatus)],
    [choices.USER_TASK_STATUS, Object.keys(ENUMS.UserTaskRunStatus)],
    [choices.BULK_JOB_STATUS, Object.keys(ENUMS.BulkJobStatus)],
    [choices.VARIABLE_TYPE, Object.keys(ENUMS.VariableType)],
    [choices.SAVE_POLICY, Object.keys(ENUMS.SaveUserTaskRunProgressRequest_SaveUserTaskRunAssignmentPolicy)],
  ]
  for (const [{ choices }, names] of sets) t.deepEqual([...choices].sort(), [...names].sort())
})

test('every verb says what it is for', (t) => {
  for (const { path, about } of TREE) t.not(about, '', path.join(' '))
})
