// @ts-check
/**
 * Which tests call which RPC: `npm run docs:rpc-tests`, which is `node scripts/rpc-tests.mjs > docs/rpc-tests.md`; `--counts` prints one line.
 *
 * What counts is a call that stands in a test: `Method::RunWf` in Rust, or the handler itself, `call(run_wf, ..)`; a step of a script of `tests/run`
 * (STEPS); `.runWf(`, `ask('RunWf'` and `RPCS.RunWf.path` in TypeScript; each also in a function or table of its file that the test uses. What a
 * door does on its own account (defining, starting, showing) does not count, nor what only compares names.
 *
 * **Invariant:** an RPC that answers and that no test calls is an error.
 * **Invariant:** a row of STEPS whose RPC the scripts' door does not call is an error.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allTests, files, HOME, textFrom, whereOf } from './tests.mjs'

/** @typedef {import('./tests.mjs').Test} Test */

/** How the steps of a script begin (`crate/engine/tests/run/check.rs` explains them), and what they call. The first that fits. */
const STEPS = /** @type {const} */ ([
  ['run', 'RunWf'],
  ['poll|take', 'PollTask'],
  ['ok|fail|throw|unreadable|unwritable|report', 'ReportTask'],
  ['checkpoint', 'PutCheckpoint'],
  ['queued|count tasks', 'CountTaskRun'],
  ['count nodes', 'CountNodeRun'],
  ['schedule', 'ScheduleWf'],
  ['unschedule', 'DeleteScheduledWfRun'],
  ['schedules', 'SearchScheduledWfRun'],
  ['bulk', 'CreateBulkJob'],
  ['unbulk', 'DeleteBulkJob'],
  ['bulks', 'SearchBulkJob'],
  ['plan', 'PutWorkflowMigrationPlan'],
  ['plans', 'SearchWorkflowMigrationPlan'],
  ['unplan', 'DeleteWorkflowMigrationPlan'],
  ['migrate', 'ApplyWorkflowMigrationPlan'],
  ['event', 'PutExternalEvent'],
  ['correlate', 'PutCorrelatedEvent'],
  ['uncorrelate', 'DeleteCorrelatedEvent'],
  ['correlated', 'GetCorrelatedEvent'],
  ['search-correlated', 'SearchCorrelatedEvent'],
  ['await-event', 'AwaitWorkflowEvent'],
  ['assign', 'AssignUserTaskRun'],
  ['complete', 'CompleteUserTaskRun'],
  ['save', 'SaveUserTaskRunProgress'],
  ['withdraw', 'CancelUserTaskRun'],
  ['comment', 'PutUserTaskRunComment'],
  ['recomment', 'EditUserTaskRunComment'],
  ['uncomment', 'DeleteUserTaskRunComment'],
  ['form', 'PutUserTaskDef'],
  ['forms', 'SearchUserTaskDef'],
  ['get form \\S+ \\d', 'GetUserTaskDef'],
  ['get form', 'GetLatestUserTaskDef'],
  ['drop form', 'DeleteUserTaskDef'],
  ['metrics workflows', 'ListWfMetrics'],
  ['metrics tasks', 'ListTaskMetrics'],
  ['windows', 'SearchWfMetricWindow'],
  ['stop', 'StopWfRun'],
  ['resume', 'ResumeWfRun'],
  ['rescue', 'RescueThreadRun'],
  ['delete', 'DeleteWfRun'],
  ['(?:cost )?search tasks', 'SearchTaskRun'],
  ['(?:cost )?search nodes', 'SearchNodeRun'],
  ['(?:cost )?search events', 'SearchExternalEvent'],
  ['(?:cost )?search thrown', 'SearchWorkflowEvent'],
  ['(?:cost )?search people', 'SearchUserTaskRun'],
  ['(?:cost )?search', 'SearchWfRun'],
  ['seek', 'SearchVariable'],
  ['list nodes', 'ListNodeRuns'],
  ['list tasks', 'ListTaskRuns'],
  ['list vars', 'ListVariables'],
  ['list events', 'ListExternalEvents'],
  ['list people', 'ListUserTaskRuns'],
  ['list thrown', 'ListWorkflowEvents'],
  ['get run', 'GetWfRun'],
  ['get node', 'GetNodeRun'],
  ['get task', 'GetTaskRun'],
  ['get var', 'GetVariable'],
  ['get event', 'GetExternalEvent'],
  ['get thread', 'GetInactiveThreadRun'],
  ['get person', 'GetUserTaskRun'],
  ['get thrown', 'GetWorkflowEvent'],
  ['get checkpoint', 'GetCheckpoint'],
  ['get schedule', 'GetScheduledWfRun'],
  ['get bulk', 'GetBulkJob'],
  ['get plan', 'GetWorkflowMigrationPlan'],
  ['drop task', 'DeleteTaskDef'],
  ['drop event', 'DeleteExternalEventDef'],
  ['drop thrown', 'DeleteWorkflowEventDef'],
  ['drop spec', 'DeleteWfSpec'],
  ['drop struct', 'DeleteStructDef'],
  ['put spec', 'PutWfSpec'],
  ['evolve', 'PutStructDef'],
  ['heartbeat', 'RegisterTaskWorker'],
  ['group', 'GetTaskWorkerGroup'],
  ['await', 'AwaitWfRun'],
  ['watch', 'AwaitChanges'],
  ['tells', 'PutTenant'],
  ['told|await-told', 'AwaitOutput'],
  ['forget', 'ForgetOutput'],
  ['explain', 'Explain'],
])
const RULES = STEPS.map(([begins, rpc]) => ({ begins, rpc, fits: new RegExp(`^(?:${begins})(?![\\w-])`) }))

/** Tests that are scripts. */
const SCRIPTS = 'crate/engine/tests/run/'

/** Files that name methods to compare them, not to call them. */
const COMPARING = /\/(wire_tables|rpc_table|tidy)\.rs$/

/** Every RPC by its name, and whether it answers: docs/rpcs.md says so, which a test compares with the engine. */
const RPCS = (() => {
  const [answering = '', refused = ''] = readFileSync(join(HOME, 'docs/rpcs.md'), 'utf8').split('## UNIMPLEMENTED')
  const names = (/** @type {string} */ text) =>
    [...text.matchAll(/^\| \d+ \| `(?:canter\.Canter\/)?(\w+)` \|/gm)].map(([, name]) => name ?? '')
  return new Map([
    ...names(answering).map((name) => /** @type {const} */ ([name, true])),
    ...names(refused).map((name) => /** @type {const} */ ([name, false])),
  ])
})()
const BY_CAMEL = new Map([...RPCS.keys()].map((name) => [`${name.charAt(0).toLowerCase()}${name.slice(1)}`, name]))

/** @param {string} snake */
function camel(snake) {
  return snake.replace(/_(\w)/g, (_all, letter) => letter.toUpperCase())
}

/**
 * The text without what is expected of it.
 *
 * @param {string} text
 */
function withoutExpected(text) {
  return text.replace(/expect!\[\[r#"[\s\S]*?"#\]\]|expect!\[\[[\s\S]*?\]\]/g, 'EXPECTED')
}

/**
 * What the scripts of a test call: the text right in front of what is expected, whichever door it is given to.
 *
 * @param {string} text
 * @returns {Set<string>}
 */
function ofScripts(text) {
  const called = new Set()
  for (const given of withoutExpected(text).split('EXPECTED').slice(0, -1)) {
    const script = [...given.matchAll(/r#"([\s\S]*?)"#|"((?:[^"\\]|\\[\s\S])*)"/g)].at(-1)
    for (const statement of (script?.[1] ?? script?.[2] ?? '').split(/[;\n]|\\n/)) {
      const step = statement.trim()
      const [, named] = /^call (\w+)/.exec(step) ?? []
      if (named !== undefined && RPCS.has(named)) called.add(named)
      const rule = RULES.find(({ fits }) => fits.test(step))
      if (rule !== undefined) called.add(rule.rpc)
    }
  }
  return called
}

/**
 * What a text calls by itself.
 *
 * @param {string} text
 * @param {boolean} isRust
 * @returns {Set<string>}
 */
function callsIn(text, isRust) {
  const code = text.replace(/^\s*(\/\/|\/?\*).*$/gm, '')
  /** @type {(string | undefined)[]} */
  const found = isRust
    ? [
        ...[...code.matchAll(/(?<![=!]= ?)\bMethod::([A-Z]\w+)\b(?! *(?:=>|\||\.))/g)].map(([, name]) => name),
        ...[...code.matchAll(/\.call\((?:\w+, )?([a-z_]+),/g)].map(([, name]) => BY_CAMEL.get(camel(name ?? ''))),
      ]
    : [
        ...[...code.matchAll(/\.(\w+)\(/g)].map(([, name]) => BY_CAMEL.get(name ?? '')),
        ...[...code.matchAll(/\bRPCS\.(\w+)\.(?:path|number)\b/g)].map(([, name]) => name),
        ...[...code.matchAll(/\b(?:ask|call|poll|step|inProcess)\((?:\w+, )*'([A-Z]\w+)'/g)].map(([, name]) => name),
      ]
  return new Set(found.filter((name) => name !== undefined && RPCS.has(name)).map((name) => name ?? ''))
}

/**
 * Functions and tables of a file and methods, by name.
 *
 * @param {string} file
 * @returns {Map<string, string>}
 */
function definitionsOf(file) {
  const lines = readFileSync(join(HOME, file), 'utf8').split('\n')
  const found = new Map()
  for (const [at, line] of lines.entries()) {
    const begin =
      /^(?:(?:export )?(?:async )?(?:function|const)\*? |\s*(?:pub(?:\(\w+\))? )?(?:fn|const|static) )(\w+)/.exec(line)
    if (begin?.[1] !== undefined && !/^\s*#\[test\]/.test(lines[at - 1] ?? '')) found.set(begin[1], textFrom(lines, at))
  }
  return found
}

/** @type {Map<string, Map<string, string>>} */
const definitions = new Map()

/**
 * What a test calls, by itself and through what it uses of its file.
 *
 * @param {Test} test
 * @returns {Set<string>}
 */
function callsOf({ file, text }) {
  if (COMPARING.test(file)) return new Set()
  const isRust = file.endsWith('.rs')
  const own = definitions.get(file) ?? definitionsOf(file)
  definitions.set(file, own)
  const called = new Set()
  const seen = new Set()
  const todo = [text]
  for (let part = todo.pop(); part !== undefined; part = todo.pop()) {
    for (const name of callsIn(part, isRust)) called.add(name)
    if (file.startsWith(SCRIPTS)) for (const name of ofScripts(part)) called.add(name)
    for (const [word] of withoutExpected(part).matchAll(/\b\w+\b/g)) {
      const used = own.get(word)
      if (used === undefined || seen.has(word)) continue
      seen.add(word)
      todo.push(used)
    }
  }
  return called
}

/** @type {Map<string, Test[]>} */
const byRpc = new Map([...RPCS.keys()].map((name) => [name, []]))
for (const test of allTests()) for (const name of callsOf(test)) byRpc.get(name)?.push(test)

const door = files(`${SCRIPTS}check`, /\.rs$/).map((file) => readFileSync(join(HOME, file), 'utf8'))
const faults = [
  ...[...byRpc].flatMap(([name, held]) => (held.length === 0 ? [`a test that calls ${name}`] : [])),
  ...RULES.filter(({ rpc }) => !door.some((text) => text.includes(`Method::${rpc}`))).map(
    ({ rpc }) => `a step for ${rpc}`,
  ),
]
if (faults.length > 0) {
  console.error(`Expected these, but there are none:\n  ${faults.join('\n  ')}`)
  process.exit(1)
}

const rows = [...byRpc].map(([name, held]) => ({ name, held, answers: RPCS.get(name) === true }))
const answering = rows.filter(({ answers }) => answers)
if (process.argv.includes('--counts')) {
  const fewest = answering.reduce((one, other) => (other.held.length < one.held.length ? other : one))
  const [all, refused] = [answering.length, rows.length - answering.length]
  const least = `fewest: ${fewest.name} (${fewest.held.length})`
  console.log(`rpcs: ${all} of ${all} answering have tests, ${least}; ${refused} of ${refused} that are refused have`)
} else {
  console.log(`# RPCs, and their tests

Made by \`npm run docs:rpc-tests\`; a test compares, and fails when an RPC has none. Counted are tests that make the call themselves, by a function or
table of their file, or as a step of a script; not what doors do to prepare or to show what was made. Besides these, the published Python client
calls all 108 of \`littlehorse.LittleHorse\` and the Java client, an older one, all but two (\`__test__/interop/every-call\`); six kinds of callers each
call them in the matrix of rights (\`crate/engine/tests/auth/matrix.rs\`), and the command line's contract most (\`__test__/cli/contract\`). None of
these is counted. What each RPC does: [rpcs](rpcs.md).

| RPC | Tests | Where |
|---|--:|---|`)
  for (const { name, held, answers } of rows) {
    console.log(`| \`${name}\`${answers ? '' : ' (UNIMPLEMENTED)'} | ${held.length} | ${whereOf(held)} |`)
  }
}
