/**
 * `npm run bench`: asks every question and prints the answers as one page, which also goes to `bench/out/latest.md`.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { bigTable, howBigMayARunBe } from './how-big-may-a-run-be.js'
import { howFastAreRuns, row, runsTable } from './how-fast-are-runs.js'
import { hostileTable, howHostileMayOthersBe } from './how-hostile-may-others-be.js'
import { howLongDoesOpeningTake, openTable } from './how-long-does-opening-take.js'
import { howMuchMemoryWhenIdle, idleTable } from './how-much-memory-when-idle.js'
import { OUT, readOptions } from './lib/options.js'
import { type Figures, shareTable, targetTable } from './lib/targets.js'
import { searchTable, whatDoesASearchCost } from './what-does-a-search-cost.js'
import { machineTable, whatDoesTheMachineAllow } from './what-does-the-machine-allow.js'

const options = readOptions(process.argv.slice(2))
const tell = (text: string) => process.stderr.write(`${text}\n`)
const asked = (question: string) => {
  const asks = options.only.length === 0 || options.only.some((part) => question.includes(part))
  if (asks) tell(`${question} ...`)
  return asks
}

mkdirSync(OUT, { recursive: true })
const figures: Figures = {
  machine: asked('what-does-the-machine-allow') ? await whatDoesTheMachineAllow(options) : undefined,
  runs: asked('how-fast-are-runs')
    ? await howFastAreRuns(options, (measured) => tell(`  ${row(measured).join('  ')}`))
    : undefined,
  opened: asked('how-long-does-opening-take') ? await howLongDoesOpeningTake(options) : undefined,
  idle: asked('how-much-memory-when-idle') ? await howMuchMemoryWhenIdle(options) : undefined,
}
const big = asked('how-big-may-a-run-be') ? await howBigMayARunBe(options) : undefined
const searched = asked('what-does-a-search-cost') ? await whatDoesASearchCost(options) : undefined
const hits = asked('how-hostile-may-others-be') ? await howHostileMayOthersBe(options) : undefined
const { machine, runs, opened, idle } = figures
const parts = [
  `# Bench${options.quick ? ' (quick: figures mean nothing)' : ''}`,
  `Node.js ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown CPU'}; ${options.seconds} s a load`,
  targetTable(figures),
  shareTable(figures),
  machine && machineTable(machine),
  runs && runsTable(runs),
  opened && openTable(opened),
  idle && idleTable(idle),
  big && bigTable(big),
  searched && searchTable(searched),
  hits && hostileTable(hits),
]
const page = `${parts.filter((part) => part !== undefined).join('\n\n')}\n`
writeFileSync(`${OUT}latest.md`, page)
process.stdout.write(page)
