// How the command line speaks: formats, streams, colours, paging, watching, questions, settings (experience 2.2).
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'ava'
import { parse } from 'yaml'
import { inside, type Surroundings } from './inside.js'
import { makeWorld, type World } from './world.js'

let world: World
let dir: string

test.before(async () => {
  world = await makeWorld()
  dir = await mkdtemp(join(tmpdir(), 'canter-forms-'))
})

test.after.always(async () => {
  await world.close()
  await rm(dir, { recursive: true, force: true })
})

const here = (): string[] => ['--api-host', '127.0.0.1', '--api-port', String(world.port)]
const run = (words: string, surroundings?: Surroundings) => inside([...here(), ...words.split(' ')], surroundings)

test('json is protojson, jsonl a line for each result, yaml the same as json, name the ids alone', async (t) => {
  const json = JSON.parse((await run('search wfSpec --prefix w')).stdout)
  t.deepEqual(json, { results: [{ name: 'waiting', majorVersion: 0, revision: 0 }] })
  t.deepEqual(parse((await run('-o yaml search wfSpec --prefix w')).stdout), json)
  t.is((await run('-o jsonl search wfSpec --prefix w')).stdout, '{"name":"waiting","majorVersion":0,"revision":0}\n')
  t.is((await run('-o name search wfSpec --prefix w')).stdout, 'waiting/0/0\n')
  t.is((await run('-o name get wfRun known')).stdout, 'known\n')
  t.is((await run('-o name get variable known 0 text')).stdout, 'known/0/text\n')
  t.is((await run('-o name get userTaskDef form')).stdout, 'form/0\n')
  t.is((await run('-o name search wfSpec --prefix nobody')).stdout, '')
})

test('a terminal gets a table, a pipe gets json', async (t) => {
  t.is(
    (await run('search wfSpec --prefix w', { tty: true, env: { NO_COLOR: '1' } })).stdout,
    'NAME     MAJOR VERSION  REVISION\nwaiting  0              0\n',
  )
  t.true((await run('search wfSpec --prefix w')).stdout.startsWith('{'))
})

const colours: [rule: string, words: string, surroundings: Surroundings, isColourful: boolean][] = [
  ['a terminal', 'list taskRun known', { tty: true }, true],
  ['no terminal', '-o table list taskRun known', {}, false],
  ['NO_COLOR', 'list taskRun known', { tty: true, env: { NO_COLOR: '1' } }, false],
  ['FORCE_COLOR', '-o table list taskRun known', { env: { FORCE_COLOR: '1' } }, true],
  ['FORCE_COLOR before NO_COLOR', '-o table list taskRun known', { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }, true],
  ['--no-color before FORCE_COLOR', '-o table --no-color list taskRun known', { env: { FORCE_COLOR: '1' } }, false],
]

for (const [rule, words, surroundings, isColourful] of colours) {
  test(`${rule} ${isColourful ? 'has' : 'has no'} colours`, async (t) => {
    const { stdout } = await run(words, surroundings)
    t.is(stdout.includes('\u001b[32mTASK_SUCCESS'), isColourful, stdout)
    t.is(stdout.includes('\u001b'), isColourful)
  })
}

test('errors are text on a terminal and JSON beside JSON, on stderr', async (t) => {
  const text = await run('-o table get wfRun nobody')
  t.like(text, { code: 3, stdout: '' })
  t.regex(text.stderr, /^canter: Expected .*\n$/)
  const json = await run('-o json get wfRun nobody')
  t.like(json, { code: 3, stdout: '' })
  t.like(JSON.parse(json.stderr).error, { code: 'NOT_FOUND', details: {} })
})

test('a list goes on to its limit, and tells the bookmark only when it was cut', async (t) => {
  const whole = JSON.parse((await run('list nodeRun known')).stdout)
  t.deepEqual(Object.keys(whole), ['results'])
  const cut = await run('-o jsonl list nodeRun known --limit 2')
  t.is(cut.stdout.trim().split('\n').length, 2)
  const [, bookmark = ''] = /^canter: there is more: --bookmark (\S+)\n$/.exec(cut.stderr) ?? []
  const rest = await run(`-o jsonl list nodeRun known --bookmark ${bookmark}`)
  t.is(`${cut.stdout}${rest.stdout}`, whole.results.map((each: object) => `${JSON.stringify(each)}\n`).join(''))
  t.like(await run('list nodeRun known --limit 0'), { code: 2 })
  t.like(await run('list nodeRun known --bookmark %'), { code: 2 })
  t.like(await run('search schedule done --bookmark AAAA'), { code: 2 })
})

test('--watch shows what has changed until it is interrupted, and ends with 130', async (t) => {
  await run('run waiting --wfRunId watched')
  let stop: () => void = () => {}
  const interrupted = new Promise<void>((resolve) => {
    stop = resolve
  })
  const seen: string[] = []
  const told = await run('get wfRun watched --watch -n 1', {
    interrupted,
    onOutput(text) {
      seen.push(JSON.parse(text).status)
      if (seen.length === 1) void run('postEvent watched paid')
      else stop()
    },
  })
  t.deepEqual(seen, ['RUNNING', 'COMPLETED'])
  t.is(told.code, 130)
})

test('what cannot be taken back is asked for with its count', async (t) => {
  await run('run done text x --wfRunId doomed --wait')
  const bulk = 'delete wfRunBulk refusing --from 2020-01-01T00:00:00Z --to 2100-01-01T00:00:00Z --status exception'
  await run('run refusing')
  await run('run refusing')
  const no = await run('delete wfRun doomed', { typed: ['n'] })
  t.like(no, { code: 0, stdout: '', stderr: 'Delete 1 wfRun? [y/N] canter: nothing was done\n' })
  const some = await run(bulk, { typed: [''] })
  t.regex(some.stderr, /^Delete 2 wfRuns\? \[y\/N\] /)
  t.is((await run('get wfRun doomed')).code, 0)
  const dry = await run(`${bulk} --dry-run`)
  t.regex(dry.stderr, /would delete 2 wfRuns; nothing was done/)
  t.like(JSON.parse(dry.stdout), { bulkDeleteWfRun: { wfSpecName: 'refusing', wfRunStatus: 'EXCEPTION' } })
  t.like(await run('delete wfRun doomed'), { code: 2, stdout: '' })
  t.like(await run('delete wfRun doomed', { typed: ['y'] }), { code: 0, stdout: '{}\n' })
  t.is((await run('get wfRun doomed')).code, 3)
})

test('verbs that ask: a terminal is asked for what is missing', async (t) => {
  const { asked, askedToo } = world.ids
  const comment = await run(`put userTaskRunComment asked ${asked}`, { typed: ['ann', 'who ordered this?'] })
  t.is(comment.code, 0, comment.stderr)
  t.regex(comment.stderr, /userId, who does it: comment, the text: $/)
  t.regex(comment.stdout, /"comment": "who ordered this\?"/)
  const saved = await run('save userTaskRun', { typed: ['asked-too', askedToo ?? '', 'ann', '', 'half done'] })
  t.is(saved.code, 0, saved.stderr)
  t.like(JSON.parse(saved.stdout).results, { note: { str: 'half done' } })
  const done = await run(`execute userTaskRun asked ${asked} --userId ann`, { typed: ['true', ''] })
  t.is(done.code, 0, done.stderr)
  t.regex(done.stderr, /Approved\? \(BOOL\): Note \(STR, empty: none\): $/)
  const plan = await run('put workflowMigrationPlan', {
    typed: ['p1', '0', '0', 'waiting/0/0', 'entrypoint', '', '', ''],
  })
  t.is(plan.code, 0, plan.stderr)
  t.like(JSON.parse(plan.stdout), { threadMigrations: { entrypoint: { newThreadName: 'entrypoint' } } })
  const nobody = await run('save userTaskRun')
  t.regex(
    nobody.stderr,
    /Expected --wfRunId, --userTaskGuid, --userId behind `canter save userTaskRun`, but they are missing/,
  )
})

// spec C 8.2, 10.1
test('a setting is of the flag, the environment, the context, the properties file, in this order', async (t) => {
  const port = String(world.port)
  const [config, contexts] = [join(dir, 'lh.config'), join(dir, 'canter.yaml')]
  const asks = async (words: string, env: { readonly [key: string]: string } = {}) => {
    const told = await inside([...words.split(' ').filter((word) => word !== ''), 'whoami'], {
      env: { LHC_API_HOST: '127.0.0.1', ...env },
    })
    return told.code
  }
  await writeFile(config, `# a comment\nPORT=${port}\nLHC_API_PORT = \${PORT}\n`)
  await writeFile(
    contexts,
    `current: wrong\ncontexts:\n  right: { LHC_API_PORT: ${port} }\n  wrong: { LHC_API_PORT: 1 }\n`,
  )
  const CANTER_CONFIG = contexts
  t.is(await asks(`--configFile ${config}`), 0)
  t.is(await asks(`--configFile ${config}`, { CANTER_CONFIG }), 6, 'the context comes before the properties')
  t.is(await asks('--context right', { CANTER_CONFIG }), 0)
  t.is(
    await asks('--context right', { CANTER_CONFIG, LHC_API_PORT: '1' }),
    6,
    'the environment comes before the context',
  )
  t.is(
    await asks(`--context wrong --api-port ${port}`, { CANTER_CONFIG, LHC_API_PORT: '1' }),
    0,
    'the flag comes first',
  )
  t.is(await asks(`--configFile ${config}.not`), 2, 'a file that was named is there')
  t.is(await asks('--context nobody', { CANTER_CONFIG }), 2)
  t.is(await asks('--context right'), 2)
})

test('a file that is no request is refused with its place', async (t) => {
  const told = await run('deploy taskDef -', { stdin: '{"name": 5}' })
  t.is(told.code, 2)
  t.regex(told.stderr, /Expected stdin to hold a PutTaskDefRequest, but/)
  t.like(await run('deploy taskDef /nonexistent.json'), { code: 2 })
})

test('deploy --proto takes the request as protobuf', async (t) => {
  const { encode } = await import('../../ts/gen/index.js')
  const file = join(dir, 'task.pb')
  await writeFile(file, encode('PutTaskDefRequest', { name: 'binary', returnType: {} }))
  const told = await run(`deploy taskDef ${file} --proto`)
  t.like(JSON.parse(told.stdout), { id: { name: 'binary' } })
})

test('doctor names what is not well, and what to do', async (t) => {
  const well = await run('doctor')
  const { checks } = JSON.parse(well.stdout) as { checks: { check: string; ok: boolean }[] }
  t.deepEqual(
    checks.map(({ check }) => check),
    ['versions', 'binary', 'port', 'server'],
  )
  t.true(checks.filter(({ check }) => check !== 'port').every(({ ok }) => ok))
  const ill = await inside(['-o', 'table', '--api-host', '127.0.0.1', '--api-port', '1', 'doctor'])
  t.is(ill.code, 1)
  t.regex(ill.stdout, /^ok {6}binary: the engine for \S+ loads and works$/m)
  t.regex(ill.stdout, /^failed {2}server: .*; start one with `canter dev`/m)
})
