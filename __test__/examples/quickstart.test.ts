// The quickstart tells the same story every time: with its engine killed half way, and on a server that lives on.
import test from 'ava'
import { runNode } from '../boundary/process.js'
import { startServing } from '../cli/canter.js'

const MAIN = 'examples/quickstart/main.ts'

/** Runs it; the progress above the table is timing, the table is not. */
async function quickstart(...args: string[]): Promise<{ progress: string; table: string }> {
  const { code, stdout, stderr } = await runNode(['--import=tsx', MAIN, ...args])
  if (code !== 0 || stderr !== '') throw new Error(`quickstart ended with ${code}: ${stderr}${stdout}`)
  const [progress = '', ...table] = stdout.split('\n\n')
  return { progress, table: table.join('\n\n') }
}

const TABLE = `approved          138  ##############################################
rejected           17  ######
expired            28  ##########
manual-review      17  ######

tasks done .............................  488
retries after a failed check ...........  170
checks given up after five attempts ....    5
business exceptions: identity stolen ...   17
events: documents uploaded .............  150
timeouts: documents never came .........   28
sleeps .................................  138
a national id, as readers see it: *****
`

test.serial('two runs, each with a killed engine, end with the same table', async (t) => {
  t.timeout(180_000)
  for (const round of [1, 2]) {
    const { progress, table } = await quickstart()
    t.regex(progress, /engine killed with SIGKILL, 8 checks in the middle of their work/, `round ${round}`)
    t.is(table, TABLE, `round ${round}`)
  }
})

test.serial('a server that lives on gives the same table', async (t) => {
  t.timeout(120_000)
  const serving = await startServing()
  try {
    const { progress, table } = await quickstart('--remote', `127.0.0.1:${serving.port}`)
    t.notRegex(progress, /SIGKILL/)
    t.is(table, TABLE)
  } finally {
    await serving.stop()
  }
})
