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
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const HOME = join(dirname(fileURLToPath(import.meta.url)), '..')
/** Lists of quirks: each is a test, or a line in docs/semantics.md that says why not. */
const QUIRKS = [
  { prefix: 'A 8 #', count: 31 },
  { prefix: 'B Q-', count: 41 },
  { prefix: 'C 14 #', count: 44 },
]

/** @typedef {{ file: string, name: string, cites: Set<string> }} Test */

const TITLES = new Map(
  readFileSync(join(HOME, 'scripts/spec-sections.tsv'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [part, number, title] = line.split('\t')
      return [`${part} ${number}`, title]
    }),
)

/**
 * Files below a folder whose names fit.
 *
 * @param {string} folder
 * @param {RegExp} name
 * @returns {string[]}
 */
function files(folder, name) {
  return readdirSync(join(HOME, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => relative(HOME, join(entry.parentPath, entry.name)))
    .filter((path) => !path.includes('node_modules'))
    .sort()
}

/**
 * The sections a text names: `spec A 1.1, 2.3; B 4 to 6, Q-7`.
 *
 * @param {string} text
 * @returns {string[]}
 */
function cited(text) {
  const found = []
  for (const [, list] of text.matchAll(/\bspec((?:[\s,;]|\/\/|and\b|to\b|[ABCD]\b|Q-\d+|#\d+|\d+(?:\.\d+)*)+)/g)) {
    let part = ''
    let last = ''
    for (const [token] of (list ?? '').matchAll(/[ABCD]\b|to\b|Q-\d+|#\d+|\d+(?:\.\d+)*/g)) {
      if (/^[ABCD]$/.test(token)) part = token
      else if (token === 'to' || part === '') continue
      else if (token.startsWith('#')) found.push(`${last.split(' #')[0]} ${token}`)
      else {
        last = `${part} ${token}`
        found.push(last)
      }
    }
  }
  return found
}

/**
 * Tests of a file, each with what it names.
 *
 * @param {string} file
 * @param {{ test: RegExp, group: RegExp }} how  What begins a test, with its name; what is a comment.
 * @returns {Test[]}
 */
function testsOf(file, how) {
  const lines = readFileSync(join(HOME, file), 'utf8').split('\n')
  /** @type {Test[]} */
  const tests = []
  /** @type {string[]} */
  let comment = []
  /** @type {string[]} */
  let group = []
  const head = cited(
    lines
      .slice(
        0,
        lines.findIndex((line) => line !== '' && !/^(\/\/|\/\*| \*)/.test(line)),
      )
      .join('\n'),
  )
  for (const line of lines) {
    const test = how.test.exec(line)
    const own = tests.at(-1)
    if (test !== null) {
      tests.push({ file, name: (test[1] ?? '').trim(), cites: new Set([...comment.flatMap(cited), ...cited(line)]) })
      if (tests.at(-1)?.cites.size === 0)
        for (const section of group.length > 0 ? group : head) tests.at(-1)?.cites.add(section)
      comment = []
    } else if (how.group.test(line)) {
      comment.push(line)
    } else if (line.trim() === '') {
      // A comment that stands alone is about all tests below it.
      if (comment.length > 0 && tests.length > 0) group = comment.flatMap(cited)
      comment = []
    } else if (!/^#\[|^}/.test(line)) {
      // In a body: it is about the test it stands in.
      const inside = comment.filter((each) => /^\s/.test(each)).flatMap(cited)
      for (const section of [...inside, ...(/^\s/.test(line) ? cited(line) : [])]) own?.cites.add(section)
      if (comment.some((each) => !/^\s/.test(each))) group = comment.flatMap(cited)
      comment = []
    }
  }
  return tests
}

const RUST = { test: /^\s*fn (\w+)\(\)/, group: /^\s*\/\// }
const TYPESCRIPT = { test: /^\s*(?:test|test\.serial)\((.*)/, group: /^\s*(?:\/\/|\/\*\*? | \* )/ }

/** @returns {Test[]} */
function allTests() {
  const rust = files('crate', /\.rs$/).filter((path) => /(^|\/)tests?(\/|\.rs)|_tests?\.rs$/.test(path))
  const tests = rust.flatMap((file) => {
    const marked = readFileSync(join(HOME, file), 'utf8')
    const isTest = new Set([...marked.matchAll(/#\[test\]\s+(?:#\[.*\]\s+)*fn (\w+)/g)].map(([, name]) => name))
    return testsOf(file, RUST).filter((test) => isTest.has(test.name))
  })
  return [...tests, ...files('__test__', /\.test\.ts$/).flatMap((file) => testsOf(file, TYPESCRIPT))]
}

const isQuirk = (/** @type {string} */ section) => /Q-|#/.test(section)

/** @param {string} text @returns {string} */
function shorten(text) {
  return text.replace(/^crate\/engine\/(src|tests)\//, '').replace(/^__test__\//, 'ts: ')
}

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

/** @param {Test[]} held @returns {string} */
function whereOf(held) {
  const counts = new Map()
  for (const test of held) counts.set(test.file, (counts.get(test.file) ?? 0) + 1)
  return [...counts].map(([file, count]) => (count > 1 ? `${shorten(file)} ${count}` : shorten(file))).join(', ')
}

/** @param {string} number @param {string} title @param {Test[]} held */
function row(number, title, held) {
  console.log(`| ${number} | ${title} | ${held.length || ''} | ${whereOf(held)} |`)
}
