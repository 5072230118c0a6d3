/**
 * `npm run fuzz`: builds the targets of `crate/fuzz` with coverage counters and lets libFuzzer look for inputs that break a promise. Prints a table, and
 * ends with 1 when one was found. `docs/fuzzing.md` says what the promises are and what to do then.
 *
 * It needs a C++ compiler, for libFuzzer, and the same Rust as everything else: the counters are the compiler's own.
 *
 * Not here: the targets, and the replay of what is kept (`cargo test -p canter-fuzz`).
 */
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const HOME = join(dirname(fileURLToPath(import.meta.url)), '..')
const CORPORA = join(HOME, 'crate', 'fuzz', 'corpus')
const OUT = join(resolve(HOME, process.env.CARGO_TARGET_DIR ?? 'target'), 'fuzz')
const HELP = `npm run fuzz -- [--target NAME]... [--seconds N] [--keep] [--input FILE]

  --target NAME   this target alone; again for more of them
  --seconds N     how long each target is tried; 60
  --keep          what is new is minimized and kept in crate/fuzz/corpus
  --input FILE    runs one file through the one target, and nothing else`

/** Longest that one input may take, in seconds: promised is one, but a machine may be busy. */
const INPUT_SECONDS_MAX = 5
/** Memory that a target may take. */
const RSS_MIB_MAX = 512
/** Bytes of one target's kept corpus: all of them together are cloned with the repository. */
const CORPUS_BYTES_MAX = 64 * 1024
/** Files of it. */
const CORPUS_FILES_MAX = 48
/** How the compiler counts edges and tells comparisons, as libFuzzer wants it. */
const COVERAGE = [
  '--cfg=fuzzing',
  '-Cpasses=sancov-module',
  '-Cllvm-args=-sanitizer-coverage-level=4',
  '-Cllvm-args=-sanitizer-coverage-inline-8bit-counters',
  '-Cllvm-args=-sanitizer-coverage-pc-table',
  '-Cllvm-args=-sanitizer-coverage-trace-compares',
]

interface Target {
  readonly name: string
  readonly bytesMax: string
}

/** Builds the driver and returns its path. The target is named, so that build scripts and macros are not instrumented. */
function build(): string {
  const host = /^host: (.*)$/m.exec(execFileSync('rustc', ['-vV'], { encoding: 'utf8' }))?.[1]
  if (host === undefined) throw new Error('Expected rustc to name its host, but it does not')
  const manifest = join(HOME, 'crate', 'fuzz', 'driver', 'Cargo.toml')
  execFileSync('cargo', ['build', '--quiet', '--release', '--locked', '--manifest-path', manifest, '--target', host], {
    stdio: 'inherit',
    env: { ...process.env, CARGO_TARGET_DIR: OUT, CARGO_ENCODED_RUSTFLAGS: COVERAGE.join('\x1f') },
  })
  return join(OUT, host, 'release', `canter-fuzz-driver${process.platform === 'win32' ? '.exe' : ''}`)
}

/** Runs the driver until it ends. */
function run(
  driver: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(driver, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      // A target that goes on and on telling of the same is cut: the figures come last.
      output = (output + text).slice(-1_000_000)
    })
  }
  return new Promise((done, failed) => {
    child.on('error', failed)
    child.on('close', (code) => done({ code, output }))
  })
}

function files(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : []
}

const bytesOf = (folder: string) => files(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)

/** Tries one target for a time. */
async function fuzz(driver: string, target: Target, seconds: string): Promise<Record<string, string | number>> {
  const [work, found, kept] = [
    join(OUT, 'work', target.name),
    join(OUT, 'found', target.name),
    join(CORPORA, target.name),
  ]
  for (const folder of [work, found, kept]) mkdirSync(folder, { recursive: true })
  const before = new Set(files(found))
  const { code, output } = await run(
    driver,
    [
      work,
      kept,
      `-max_total_time=${seconds}`,
      `-max_len=${target.bytesMax}`,
      `-timeout=${INPUT_SECONDS_MAX}`,
      `-rss_limit_mb=${RSS_MIB_MAX}`,
      `-artifact_prefix=${found}/`,
      '-print_final_stats=1',
      '-use_value_profile=1',
      '-reload=0',
      '-report_slow_units=1',
    ],
    { CANTER_FUZZ_TARGET: target.name, CANTER_FUZZ_SEEDS: work },
  )
  const stat = (name: string) => Number(new RegExp(`^stat::${name}: +(\\d+)`, 'm').exec(output)?.[1] ?? 0)
  const crashes = files(found).filter((name) => !before.has(name))
  writeFileSync(join(OUT, `${target.name}.log`), output)
  if (code !== 0 || crashes.length > 0) {
    const panic = /panicked at [^\n]*\n[^\n]*/.exec(output)?.[0] ?? output.slice(-2_000)
    console.log(`\n${target.name} broke a promise (exit ${code}): ${panic}`)
    for (const name of crashes) console.log(`  npm run fuzz -- --target ${target.name} --input ${join(found, name)}`)
  }
  return {
    target: target.name,
    executions: stat('number_of_executed_units'),
    'per second': stat('average_exec_per_sec'),
    corpus: files(kept).length,
    new: stat('new_units_added'),
    // What was found but not written still counts.
    crashes: Math.max(crashes.length, code === 0 ? 0 : 1),
    'slowest s': stat('slowest_unit_time_sec'),
    'peak MiB': stat('peak_rss_mb'),
  }
}

/** Keeps the smallest inputs that cover what all of them do. Inputs with a name of their own, those of bugs, stay whatever they cover. */
async function keep(driver: string, target: Target): Promise<void> {
  const [work, kept, merged] = [
    join(OUT, 'work', target.name),
    join(CORPORA, target.name),
    join(OUT, 'merged', target.name),
  ]
  rmSync(merged, { recursive: true, force: true })
  mkdirSync(merged, { recursive: true })
  const limits = [`-max_len=${target.bytesMax}`, `-rss_limit_mb=${RSS_MIB_MAX}`, `-timeout=${INPUT_SECONDS_MAX}`]
  await run(driver, ['-set_cover_merge=1', ...limits, merged, kept, work], { CANTER_FUZZ_TARGET: target.name })
  const isOurs = (name: string) => /^[0-9a-f]{40}$/.test(name)
  for (const name of files(kept).filter(isOurs)) rmSync(join(kept, name))
  const inputs = files(merged).map((name) => readFileSync(join(merged, name)))
  const named = inputs.map((input) => [createHash('sha1').update(input).digest('hex'), input] as const)
  let room = CORPUS_BYTES_MAX - bytesOf(kept)
  // By their hashes, so that of more than there is room for some of each size stay.
  for (const [name, input] of named.sort(([left], [right]) => (left < right ? -1 : 1)).slice(0, CORPUS_FILES_MAX)) {
    room -= input.length
    if (room >= 0) writeFileSync(join(kept, name), input)
  }
  console.log(`${target.name}: ${files(kept).length} inputs kept, ${bytesOf(kept)} bytes`)
}

function table(rows: readonly Record<string, string | number>[]): string {
  const columns = Object.keys(rows[0] ?? {})
  const widths = columns.map((column) => Math.max(column.length, ...rows.map((row) => String(row[column]).length)))
  const line = (cells: readonly (string | number)[]) =>
    cells
      .map((cell, at) =>
        typeof cell === 'number' ? String(cell).padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
      )
      .join('  ')
  return [line(columns), ...rows.map((row) => line(columns.map((column) => row[column] ?? '')))].join('\n')
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      target: { type: 'string', multiple: true },
      seconds: { type: 'string', default: '60' },
      keep: { type: 'boolean', default: false },
      input: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(HELP)
    return 0
  }
  const driver = build()
  const listed = await run(driver, [], { CANTER_FUZZ_LIST: '1' })
  const all: Target[] = [...listed.output.matchAll(/^(\S+) (\d+)$/gm)].map(([, name = '', bytesMax = '']) => ({
    name,
    bytesMax,
  }))
  const targets = all.filter(({ name }) => values.target === undefined || values.target.includes(name))
  if (targets.length === 0) {
    throw new Error(
      `Expected --target to be one of ${all.map(({ name }) => name).join(', ')}, but it is ${values.target}`,
    )
  }
  if (values.input !== undefined) {
    const { code, output } = await run(driver, [values.input], { CANTER_FUZZ_TARGET: targets[0]?.name })
    console.log(output)
    return code === 0 ? 0 : 1
  }
  const rows: Record<string, string | number>[] = []
  for (const target of targets) {
    rows.push(await fuzz(driver, target, values.seconds))
    if (values.keep) await keep(driver, target)
  }
  console.log(`\n${table(rows)}`)
  return rows.some((row) => row.crashes !== 0) ? 1 : 0
}

process.exitCode = await main()
