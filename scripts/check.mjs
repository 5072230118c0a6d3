// @ts-check
/**
 * The one verb: `npm run check`, which is `npm test`, which is what CI runs. Makes the clone ready, then runs every check, the failed ones
 * notwithstanding, and ends with `N passed, N failed`: each test counts, and so does each step.
 *
 * `npm run check -- rust` runs the steps whose names begin so. A new check is a line in STEPS.
 *
 * **Invariant:** it needs Node.js and nothing of node_modules: on a fresh clone its first step is what fills them.
 * **Invariant:** a step that ran no test where it should have run some has failed.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, statfsSync, writeFileSync } from 'node:fs'
import { availableParallelism, freemem, loadavg, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const HOME = join(dirname(fileURLToPath(import.meta.url)), '..')
const LOGS = join(HOME, 'target', 'check')
/** What a failed step shows at most; all of it is in its log. */
const SHOWN_CHARACTERS_MAX = 60_000
/**
 * How long a step may say nothing: longer than any test may take, or any crate. AVA waits for ever when a test hangs after one that has a time limit
 * of its own (its idle timer rings in vain while such a limit runs, and is not wound up again).
 */
const SILENT_MINUTES_MAX = 10
/** How long a step may take: several times what the slowest needs on two cores. What has not ended by then hangs, and is ended with all it began. */
const STEP_MINUTES_MAX = 25
/** How long what a step has begun may hold its output open after it has ended. */
const LEFTOVER_SECONDS_MAX = 10

/**
 * What is counted in the output of a test runner.
 *
 * @typedef {{ passed: number, failed: number }} Counts
 */

/** Lines of a failed step that say nothing: tests that passed, titles, what a compiler is at, what a test's own server warns of. */
const UNTELLING = [
  /^test .* \.\.\. ok$/,
  /^ok \d+ - /,
  /^# /,
  /^ *(Compiling|Downloaded|Checking) /,
  /^oidc-provider WARNING: /,
]

/** @type {readonly { name: string, command: string, count?: (output: string) => Counts, help?: string, shown?: boolean }[]} */
const STEPS = [
  { name: 'setup', command: 'node scripts/setup.mjs' },
  { name: 'rust format', command: 'cargo fmt --all --check', help: '`npm run format` mends it' },
  // Clippy and the tests take the same features, so that they share what cargo has built.
  { name: 'rust lint', command: 'cargo clippy --locked --workspace --all-targets --all-features -- -D warnings' },
  { name: 'ts lint', command: 'npm run -s lint', help: '`npm run format` mends what is only format' },
  { name: 'ts docs', command: 'npm run -s docs:api' },
  { name: 'rust tests', command: 'cargo test --locked --workspace --all-features --no-fail-fast', count: countCargo },
  { name: 'ts tests', command: 'npm run -s test:ts -- --tap', count: countTap },
  { name: 'pack', command: 'npm run -s pack:check' },
  { name: 'spec', command: 'node scripts/spec-tests.mjs --counts', shown: true },
  { name: 'rpcs', command: 'node scripts/rpc-tests.mjs --counts', shown: true },
]

/**
 * `test result: ok. 12 passed; 0 failed; ...`, once a test program.
 *
 * @param {string} output
 * @returns {Counts}
 */
function countCargo(output) {
  const counts = { passed: 0, failed: 0 }
  for (const [, passed, failed] of output.matchAll(/^test result: \w+\. (\d+) passed; (\d+) failed;/gm)) {
    counts.passed += Number(passed)
    counts.failed += Number(failed)
  }
  return counts
}

/**
 * `# pass 12`, `# fail 0`, once at the end.
 *
 * @param {string} output
 * @returns {Counts}
 */
function countTap(output) {
  const last = (/** @type {string} */ word) =>
    Number([...output.matchAll(new RegExp(`^# ${word} (\\d+)$`, 'gm'))].at(-1)?.[1] ?? 0)
  return { passed: last('pass'), failed: last('fail') }
}

/**
 * Runs a command and gives its exit code and everything it said. What setup tells is shown at once: it may take minutes.
 *
 * **Invariant:** it ends, whatever the command does: one that hangs is ended with its process group, and what ran of it is told; a process that
 * outlives it is not waited for.
 *
 * @param {string} command
 * @returns {Promise<{ status: number | null, output: string }>}
 */
function run(command) {
  return new Promise((resolve) => {
    const child = spawn(command, {
      cwd: HOME,
      shell: true,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: '0' },
    })
    let output = ''
    const end = (/** @type {number | null} */ status) => {
      clearTimeout(limit)
      clearTimeout(silence)
      endGroup(child.pid)
      for (const stream of [child.stdout, child.stderr]) stream.destroy()
      resolve({ status, output })
    }
    const hangs = (/** @type {string} */ what) => {
      output += `\nnot ok 0 - Expected ${what}, but these still ran:\n${running()}\n`
      // A test runner that is interrupted tells what it waited for.
      endGroup(child.pid, 'SIGINT')
      setTimeout(end, LEFTOVER_SECONDS_MAX * 1000, null)
    }
    const limit = setTimeout(hangs, STEP_MINUTES_MAX * 60_000, `an end within ${STEP_MINUTES_MAX} minutes`)
    const silence = setTimeout(hangs, SILENT_MINUTES_MAX * 60_000, `a word within ${SILENT_MINUTES_MAX} minutes`)
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text
        silence.refresh()
        for (const [line] of text.matchAll(/^setup {2}.*$/gm)) console.log(line)
      })
    }
    child.on('error', (error) => {
      output += error.message
      end(null)
    })
    child.on('exit', (status) => setTimeout(end, LEFTOVER_SECONDS_MAX * 1000, status).unref())
    child.on('close', end)
  })
}

/**
 * Ends what is left of a step: its process group.
 *
 * @param {number | undefined} pid
 * @param {NodeJS.Signals} signal
 */
function endGroup(pid, signal = 'SIGKILL') {
  try {
    if (pid !== undefined) process.kill(-pid, signal)
  } catch {
    // Nothing is left.
  }
}

/** The processes that run, as a tree, without the kernel's own: who hangs. */
function running() {
  const { stdout } = spawnSync(
    'ps',
    ['-ww', '-N', '--ppid', '2', '-o', 'pid,ppid,etimes,stat,wchan:20,args', '--forest'],
    {
      encoding: 'utf8',
    },
  )
  return stdout ?? ''
}

/**
 * What of a failed step's output is worth reading: the names of the tests that failed first, whatever is cut off later, then all but the lines
 * of tests that passed.
 *
 * @param {string} output
 */
function telling(output) {
  const lines = output.split('\n').filter((line) => !UNTELLING.some((kind) => kind.test(line)))
  const failed = lines.filter((line) => /^(test .* \.\.\. FAILED|not ok \d+ - .*)$/.test(line))
  const text = lines.join('\n').trim()
  const shown = text.length <= SHOWN_CHARACTERS_MAX ? text : `(...)\n${text.slice(-SHOWN_CHARACTERS_MAX)}`
  return [...failed, shown].join('\n')
}

/** What the tests have to do with: where they fail for want of something, it shows. */
function machine() {
  const gib = (/** @type {number} */ bytes) => (bytes / 2 ** 30).toFixed(1)
  const room = [HOME, tmpdir()].map((path) => {
    const { bavail, bsize } = statfsSync(path)
    return `${gib(bavail * bsize)} GiB`
  })
  return `machine  ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}; free: memory ${gib(freemem())} GiB, disk ${room[0]}, for temporary files ${room[1]}; node ${process.version}`
}

async function main() {
  mkdirSync(LOGS, { recursive: true })
  console.log(machine())
  const chosen = process.argv.slice(2)
  const total = { passed: 0, failed: 0 }
  for (const { name, command, count, help, shown } of STEPS) {
    if (chosen.length > 0 && !chosen.some((start) => name.startsWith(start))) continue
    const started = Date.now()
    const { status, output } = await run(command)
    const log = join(LOGS, `${name.replaceAll(' ', '-')}.log`)
    writeFileSync(log, output)
    const counts = count?.(output) ?? { passed: 0, failed: 0 }
    const ranNone = count !== undefined && counts.passed + counts.failed === 0
    const ok = status === 0 && counts.failed === 0 && !ranNone
    total.passed += counts.passed + (ok ? 1 : 0)
    total.failed += counts.failed + (ok ? 0 : 1)
    const tests = count === undefined ? '' : `${counts.passed} tests passed, ${counts.failed} failed`
    const seconds = ((Date.now() - started) / 1000).toFixed(1).padStart(6)
    console.log(`${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(12)} ${seconds} s  ${tests}`.trimEnd())
    if (shown === true) console.log(output.trimEnd())
    if (ok) continue
    console.log(`\n--- ${command} (exit ${status}; whole log: ${log})`)
    if (ranNone) console.log('Expected it to run tests, but it ran none')
    console.log(`${telling(output)}\n---${help === undefined ? '' : ` ${help}`}\n`)
    // Nothing else can run in a clone that is not ready.
    if (name === 'setup') break
  }
  console.log(`${total.passed} passed, ${total.failed} failed`)
  // No step at all was chosen: that is a mistake, not a success.
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
}

await main()
