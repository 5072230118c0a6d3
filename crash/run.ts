/**
 * `npm run crash`: does to real processes and files what is asked for, prints what became of it as one page, which also goes to
 * `crash/out/latest.md`, and ends with 1 if a promise was broken.
 *
 * A folder of its own beside `bench`, because it asks another question: bench measures and fails over nothing, this judges. The tests in
 * `__test__/crash` call the same parts with small figures.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { short, table } from '../bench/lib/figures.js'
import { OUT, readOptions } from './lib/options.js'

// Before anything of Canter is loaded, here and in all processes that are started.
process.env.CANTER_BUILT = '1'
const { seed, secondsMax, ...asked } = readOptions(process.argv.slice(2))
const tell = (line: string) => process.stderr.write(`${line}\n`)
const keep = `${OUT}failed`
const pages: string[] = [
  '# Crash',
  `Node.js ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown CPU'}; seed ${seed}`,
]
const faults: string[] = []

/** A table of names and values, and under it what went wrong, which is kept for the exit code. */
function page(
  title: string,
  rows: readonly (readonly [name: string, value: string | number])[],
  wrong: readonly string[],
): void {
  const cells = rows.map(([name, value]) => [name, typeof value === 'number' ? short(value) : value])
  const text = [
    `## ${title}`,
    table([['', ''], ...cells]),
    ...wrong.slice(0, SENTENCES_MAX).map((line) => `FAILED: ${line}`),
  ]
  pages.push(text.join('\n\n'))
  faults.push(...wrong)
  process.stdout.write(`${text.join('\n\n')}\n\n`)
}

const { SENTENCES_MAX } = await import('./lib/scene.js')
const { FAULTS } = await import('./lib/model.js')
type Broken = import('./lib/model.js').Broken
const told = (broken: readonly Broken[]): string[] => broken.map(({ fault, sentence }) => `${fault}: ${sentence}`)
const counts = (broken: readonly Broken[]) =>
  FAULTS.map((fault) => [fault, broken.filter((each) => each.fault === fault).length] as const)
const byCode = (answers: Readonly<Record<string, number>>): string =>
  Object.entries(answers)
    .map(([code, count]) => `${count} ${code}`)
    .join(', ') || 'none'

/** How long a restart may take (reliability: kills), and how many TaskRuns a second make a load. */
const OPENING_MS_MAX = 5_000
const TASKS_PER_SECOND_MIN = 500

if (asked.kills !== undefined) {
  const { kills } = await import('./kills.js')
  const killed = await kills({ kills: asked.kills, seed, secondsMax, keep, tell })
  const { acknowledged, byKind, byDeath, broken, hashesDiffering } = killed
  const rate = killed.reportedUnderLoad / killed.loadedSeconds
  const rows: (readonly [string, string | number])[] = [
    ['kills', killed.kills],
    ['of hosts, of canter serve', `${byKind.host}, ${byKind.serve}`],
    [
      'at any time, while opening, at a segment change, in a compaction',
      `${byDeath.any}, ${byDeath.opening}, ${byDeath.segment}, ${byDeath.compaction}`,
    ],
    ['directories', killed.directories],
    ['seconds', killed.seconds],
    [`reports a second under load (${TASKS_PER_SECOND_MIN} or more)`, rate],
    ['acknowledged runs', acknowledged.started],
    ['acknowledged events', acknowledged.posted],
    ['attempts given out', acknowledged.given],
    ['acknowledged reports', acknowledged.reported],
    ['acknowledged deletions', acknowledged.removed],
    ['calls with an unknown outcome', acknowledged.unknown],
    ['looks', acknowledged.looks],
    ['runs carried to their end afterwards', killed.ended],
    ...counts(broken),
    ['hashes compared', killed.hashesCompared],
    ['hashes differing', hashesDiffering.length],
    ['slowest opening, ms', killed.slowestOpeningMs],
    ['slowest start of a process, ms', killed.slowestStartMs],
  ]
  const slow = killed.slowestOpeningMs > OPENING_MS_MAX ? [`an opening took ${killed.slowestOpeningMs} ms`] : []
  const idle = rate < TASKS_PER_SECOND_MIN ? [`the load was ${rate} reports a second`] : []
  page('kill -9', rows, [...told(broken), ...hashesDiffering, ...slow, ...idle])
}

const { whyNoDisk } = await import('./lib/disk.js')
const noDisk = whyNoDisk()
if (asked.powerLosses !== undefined && noDisk !== undefined) page('Loss of power', [['skipped', noDisk]], [])
else if (asked.powerLosses !== undefined) {
  const { powerLosses } = await import('./power-loss.js')
  const off = await powerLosses({ losses: asked.powerLosses, seed, secondsMax, keep, tell })
  const { lost, acknowledged, broken, hashesDiffering, refused } = off
  const rows: (readonly [string, string | number])[] = [
    ['losses of power', off.losses],
    ['with something unsynced', off.lossesWithUnsynced],
    ['unsynced writes, names', `${short(lost.unsyncedWrites)}, ${short(lost.unsyncedNames)}`],
    ['sectors, names taken back', `${short(lost.sectorsUndone)}, ${short(lost.namesUndone)}`],
    ['acknowledged runs', acknowledged.started],
    ['acknowledged reports', acknowledged.reported],
    ...counts(broken),
    ['directories refused', refused.length],
    ['hashes differing', hashesDiffering.length],
    ['slowest opening, ms', off.slowestOpeningMs],
  ]
  page('Loss of power', rows, [...told(broken), ...refused, ...hashesDiffering])
}

if (asked.ioErrors !== undefined && noDisk !== undefined) page('A failing disk', [['skipped', noDisk]], [])
else if (asked.ioErrors !== undefined) {
  const { ioErrors } = await import('./io-errors.js')
  const failed = await ioErrors({ failures: asked.ioErrors, seed, secondsMax })
  const happened = failed.filter((each) => each.happened)
  const broken = failed.flatMap((each) => each.broken)
  const late = failed.flatMap((each) => each.acknowledgedAfter)
  const silent = happened.filter(({ end }) => !/^(fatal|exit [1-9])/.test(end))
  const rows: (readonly [string, string | number])[] = [
    ['failures asked for, happened', `${failed.length}, ${happened.length}`],
    [
      'of writes, of syncs',
      ['write', 'sync'].map((kind) => happened.filter(({ failure }) => failure.kind === kind).length).join(', '),
    ],
    ['engines that said fatal', happened.filter(({ end }) => end.startsWith('fatal')).length],
    ['processes that ended with an error', happened.filter(({ end }) => end.startsWith('exit')).length],
    ['that said nothing', silent.length],
    ['acknowledged after the failure', late.length],
    ...counts(broken),
  ]
  const differing = failed.flatMap(({ hashDiffers }) => (hashDiffers === undefined ? [] : [hashDiffers]))
  page('A failing disk', rows, [...told(broken), ...late, ...silent.map(({ end }) => end), ...differing])
}

if (asked.damage !== undefined) {
  const { damage, OUTCOMES } = await import('./damage.js')
  const damaged = await damage({ copies: asked.damage, seed, secondsMax, tell })
  const targets = [...new Set(damaged.map(({ target }) => target))].sort()
  const of = (outcome: string, target?: string) =>
    damaged.filter((each) => each.outcome === outcome && (target === undefined || each.target === target)).length
  const rows: (readonly [string, string | number])[] = [
    ['files damaged', damaged.length],
    ...OUTCOMES.map((outcome) => {
      const parts = targets
        .filter((target) => of(outcome, target) > 0)
        .map((target) => `${of(outcome, target)} ${target}`)
      return [outcome, `${of(outcome)}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`] as const
    }),
  ]
  const bad = damaged.filter(({ outcome }) => outcome === 'wrong' || outcome === 'panic' || outcome === 'died')
  page(
    'Damage',
    rows,
    bad.map(({ outcome, way, place, said }) => `${outcome}: ${way}, ${place}: ${said}`),
  )
}

if (asked.diskFull !== undefined) {
  const { diskFull, whyNoSmallFileSystem } = await import('./disk-full.js')
  const why = whyNoSmallFileSystem()
  if (why !== undefined) page('A full disk', [['skipped', why]], [])
  for (let round = 0; why === undefined && round < asked.diskFull; round++) {
    const full = await diskFull(seed + round)
    const rows: (readonly [string, string | number])[] = [
      ['new work', byCode(full.newWork)],
      ['reports', byCode(full.reports)],
      ['deletions', byCode(full.deletions)],
      ['the server', full.ended ?? 'lived'],
      ['took new work once there was room', full.goesOn],
      ...counts(full.broken),
    ]
    const stays = full.goesOn === 'not' ? ['no new work was taken although there was room'] : []
    page('A full disk', rows, [
      ...told(full.broken),
      ...stays,
      ...(full.hashDiffers === undefined ? [] : [full.hashDiffers]),
    ])
  }
}

/** What a soak may come to (reliability: soak). */
const SLOPE_MB_MAX = 1
const RSS_BYTES_MAX = 512 * 1024 * 1024
const P99_RATIO_MAX = 1.25
/** The history that a server keeps unless told otherwise, and the segments that are not compacted yet. */
const JOURNAL_BYTES_MAX = 1.25 * 1024 ** 3

if (asked.soakMinutes !== undefined) {
  const { soak } = await import('./soak.js')
  const soaked = await soak(asked.soakMinutes)
  const { slopeMbPerMinute, rssMaxBytes, p99FirstMs, p99LastMs, fdsFirst, fdsLast, journalBytes } = soaked
  const bytes = [journalBytes, soaked.baseBytes, soaked.storeBytes]
  const rows: (readonly [string, string | number])[] = [
    ['minutes', soaked.minutes],
    ['capacity, runs/s', soaked.capacityRunsPerSecond],
    ['load, runs/s', soaked.runsPerSecond],
    ['reports/s', soaked.tasksPerSecond],
    ['calls that failed', byCode(soaked.failed)],
    [`memory, MB/min after warm-up (${SLOPE_MB_MAX} or less)`, slopeMbPerMinute],
    ['memory at most, MiB (512 or less)', rssMaxBytes / 1024 / 1024],
    [`p99 of RunWf first, last, ms (ratio ${P99_RATIO_MAX} or less)`, `${short(p99FirstMs)}, ${short(p99LastMs)}`],
    ['descriptors first, last', `${fdsFirst}, ${fdsLast}`],
    [
      'journal with its history (1,280 or less), its base, store on disk, MiB',
      bytes.map((all) => short(all / 1024 ** 2)).join(', '),
    ],
  ]
  page('Soak', rows, [
    ...(journalBytes > JOURNAL_BYTES_MAX ? [`the journal came to ${short(journalBytes / 1024 ** 2)} MiB`] : []),
    ...(slopeMbPerMinute > SLOPE_MB_MAX ? [`memory grew by ${short(slopeMbPerMinute)} MB a minute`] : []),
    ...(rssMaxBytes > RSS_BYTES_MAX ? [`memory came to ${short(rssMaxBytes / 1024 / 1024)} MiB`] : []),
    ...(p99LastMs > P99_RATIO_MAX * p99FirstMs ? [`p99 went from ${short(p99FirstMs)} to ${short(p99LastMs)} ms`] : []),
  ])
}

/** What an overload may come to (reliability: overload). */
const THROUGHPUT_SHARE_MIN = 0.9
const OVERLOAD_P99_RATIO_MAX = 10
const RECOVERY_SECONDS_MAX = 5

if (asked.overloadSeconds !== undefined) {
  const { overload } = await import('./soak.js')
  const over = await overload(asked.overloadSeconds)
  const { capacityRunsPerSecond, endedRunsPerSecond, p99NormalMs, p99AcceptedMs, recoverySeconds } = over
  const rows: (readonly [string, string | number])[] = [
    ['seconds', over.seconds],
    ['capacity, runs/s', capacityRunsPerSecond],
    ['offered, runs/s', over.offeredRunsPerSecond],
    [`ended, runs/s (${THROUGHPUT_SHARE_MIN} of the capacity or more)`, endedRunsPerSecond],
    ['calls that failed', byCode(over.failed)],
    [
      `p99 of RunWf normal, overloaded, ms (ratio ${OVERLOAD_P99_RATIO_MAX} or less)`,
      `${short(p99NormalMs)}, ${short(p99AcceptedMs)}`,
    ],
    ['memory at most, MiB', over.rssMaxBytes / 1024 / 1024],
    [`seconds until it was normal again (${RECOVERY_SECONDS_MAX} or less)`, recoverySeconds],
  ]
  page('Overload', rows, [
    ...(endedRunsPerSecond < THROUGHPUT_SHARE_MIN * capacityRunsPerSecond
      ? [`${short(endedRunsPerSecond)} runs/s ended`]
      : []),
    ...(p99AcceptedMs > OVERLOAD_P99_RATIO_MAX * p99NormalMs ? [`p99 was ${short(p99AcceptedMs)} ms`] : []),
    ...(recoverySeconds > RECOVERY_SECONDS_MAX ? [`it took ${short(recoverySeconds)} s to be normal again`] : []),
  ])
}

mkdirSync(OUT, { recursive: true })
pages.push(faults.length === 0 ? 'No promise was broken.' : `${faults.length} faults.`)
writeFileSync(`${OUT}latest.md`, `${pages.join('\n\n')}\n`)
process.stdout.write(`${pages.at(-1)}\n`)
process.exitCode = faults.length === 0 ? 0 : 1
