// @ts-check
/**
 * Every test there is, as its text: where it stands, what it is called, which sections of the specification it names. `spec-tests.mjs` and
 * `rpc-tests.mjs` make their tables of it.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const HOME = join(dirname(fileURLToPath(import.meta.url)), '..')

/**
 * `text` is all of it, from the line that names it to the one that ends it.
 *
 * @typedef {{ file: string, name: string, cites: Set<string>, text: string }} Test
 */

/**
 * Files below a folder whose names fit.
 *
 * @param {string} folder
 * @param {RegExp} name
 * @returns {string[]}
 */
export function files(folder, name) {
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
 * The lines from one on to that which closes what it opens: the first one as far to the left that begins with a bracket.
 *
 * @param {readonly string[]} lines
 * @param {number} from
 * @returns {string}
 */
export function textFrom(lines, from) {
  const first = lines[from] ?? ''
  const indent = /^\s*/.exec(first)?.[0] ?? ''
  if (/[})\];]$/.test(first) && !/[{([]$/.test(first)) return first
  const end = lines.findIndex(
    (line, at) => at > from && line.startsWith(indent) && /^[)}\]]/.test(line.slice(indent.length)),
  )
  return lines.slice(from, end < 0 ? from + 1 : end + 1).join('\n')
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
  for (const [at, line] of lines.entries()) {
    const test = how.test.exec(line)
    const own = tests.at(-1)
    if (test !== null) {
      tests.push({
        file,
        name: (test[1] ?? '').trim(),
        cites: new Set([...comment.flatMap(cited), ...cited(line)]),
        text: textFrom(lines, at),
      })
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
export function allTests() {
  const rust = files('crate', /\.rs$/).filter((path) => /(^|\/)tests?(\/|\.rs)|_tests?\.rs$/.test(path))
  const tests = rust.flatMap((file) => {
    const marked = readFileSync(join(HOME, file), 'utf8')
    const isTest = new Set([...marked.matchAll(/#\[test\]\s+(?:#\[.*\]\s+)*fn (\w+)/g)].map(([, name]) => name))
    return testsOf(file, RUST).filter((test) => isTest.has(test.name))
  })
  return [...tests, ...files('__test__', /\.test\.ts$/).flatMap((file) => testsOf(file, TYPESCRIPT))]
}

/** @param {string} text @returns {string} */
function shorten(text) {
  return text.replace(/^crate\/engine\/(src|tests)\//, '').replace(/^__test__\//, 'ts: ')
}

/**
 * The files of tests, with how many of them each has.
 *
 * @param {Test[]} held
 * @returns {string}
 */
export function whereOf(held) {
  const counts = new Map()
  for (const test of held) counts.set(test.file, (counts.get(test.file) ?? 0) + 1)
  return [...counts].map(([file, count]) => (count > 1 ? `${shorten(file)} ${count}` : shorten(file))).join(', ')
}
