// @ts-check
/**
 * Which tests hold which section of the specification: `node scripts/spec-tests.mjs > docs/spec-tests.md`; `--counts` prints tests a section,
 * in one line a chapter.
 *
 * A test names its sections where it is written: `spec B 7.3, 7.5`, `spec A 8 #9`, `spec B Q-11`, in its name, in the comment above it or in its
 * body. A test that names none belongs to the sections its group's comment names, or else the head of its file.
 *
 * **Invariant:** a citation of a section that does not exist is an error: the table must not look fuller than it is.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allTests, HOME, whereOf } from './tests.mjs'

/** @typedef {import('./tests.mjs').Test} Test */

/** Lists of quirks: each is a test, or a line in docs/semantics.md that says why not. */
const QUIRKS = [
  { prefix: 'A 8 #', count: 31 },
  { prefix: 'B Q-', count: 41 },
  { prefix: 'C 14 #', count: 44 },
]

const TITLES = new Map(
  readFileSync(join(HOME, 'scripts/spec-sections.tsv'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [part, number, title] = line.split('\t')
      return [`${part} ${number}`, title]
    }),
)

const isQuirk = (/** @type {string} */ section) => /Q-|#/.test(section)

const tests = allTests()
/** @type {Map<string, Test[]>} */
const bySection = new Map()
const unknown = []
for (const test of tests) {
  for (const section of test.cites) {
    if (!TITLES.has(section) && !isQuirk(section)) unknown.push(`${test.file}: ${test.name}: spec ${section}`)
    bySection.set(section, [...(bySection.get(section) ?? []), test])
  }
}
if (unknown.length > 0) {
  console.error(`Expected citations of sections that exist, but not these do:\n  ${unknown.join('\n  ')}`)
  process.exit(1)
}

if (process.argv.includes('--counts')) {
  /** @type {Map<string, Set<Test>>} */
  const chapters = new Map()
  for (const [section, held] of bySection) {
    const chapter = section.replace(/^([ABCD]) (Q)-.*/, '$1 $2').replace(/^([ABCD] \d+).*/, '$1')
    chapters.set(chapter, new Set([...(chapters.get(chapter) ?? []), ...held]))
  }
  const order = [...chapters].sort(([one], [two]) => one.localeCompare(two, 'en', { numeric: true }))
  for (const part of ['A', 'B', 'C', 'D']) {
    const of = order.filter(([chapter]) => chapter.startsWith(part))
    console.log(`spec ${part}: ${of.map(([chapter, held]) => `${chapter.slice(2)}: ${held.size}`).join(', ')}`)
  }
} else {
  console.log(`# The specification, and its tests

Made by \`npm run docs:spec\`; a test compares. A test may stand in several rows, because it names several sections; a chapter's row counts only what
names the chapter as a whole. Sections without a test are either not built yet (README) or say nothing that a test could hold.
`)
  for (const [part = '', title] of [
    ['A', 'Definitions, types, values, what SDKs send'],
    ['B', 'What happens at run time'],
    ['C', 'The API'],
    ['D', 'What 1.3.0 adds'],
  ]) {
    console.log(`## ${part}: ${title}\n\n| Section | | Tests | Where |\n|---|---|--:|---|`)
    for (const [section, name] of TITLES) {
      if (section.startsWith(part)) row(section.slice(2), name ?? '', bySection.get(section) ?? [])
    }
    console.log('')
  }
  const inSemantics = quirksIn(readFileSync(join(HOME, 'docs/semantics.md'), 'utf8'))
  console.log(
    '## Quirks\n\nEach is held by a test, or listed in [semantics](semantics.md) as a difference.\n\n| Quirk | Tests | Where |\n|---|--:|---|',
  )
  for (const { prefix, count } of QUIRKS) {
    for (let number = 1; number <= count; number++) {
      const quirk = `${prefix}${number}`
      const listed = inSemantics.has(quirk)
      const held = bySection.get(quirk) ?? []
      const where = held.length > 0 ? whereOf(held) : ''
      console.log(
        `| ${quirk} | ${held.length || ''} | ${[where, listed ? 'semantics' : ''].filter(Boolean).join(', ')} |`,
      )
    }
  }
}

/**
 * Quirks a text names: `A 8 #3, #5 to #7`, `B Q-4, Q-32`.
 *
 * @param {string} text
 * @returns {Set<string>}
 */
function quirksIn(text) {
  const found = new Set([...text.matchAll(/\bQ-\d+/g)].map(([quirk]) => `B ${quirk}`))
  for (const [, list, items] of text.matchAll(/\b(A 8|C 14)((?:,? (?:to )?#\d+)+)/g)) {
    for (const [, to, last] of (items ?? '').matchAll(/( to)? #(\d+)/g)) {
      let first = Number(last)
      while (to !== undefined && !found.has(`${list} #${first}`)) found.add(`${list} #${first--}`)
      found.add(`${list} #${last}`)
    }
  }
  return found
}

/** @param {string} number @param {string} title @param {Test[]} held */
function row(number, title, held) {
  console.log(`| ${number} | ${title} | ${held.length || ''} | ${whereOf(held)} |`)
}
