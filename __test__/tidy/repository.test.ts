// The house rules for every committed file, whatever its language.
import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import test from 'ava'
import { check, files, HOME, read } from './files.js'

const SOURCE = /\.(ts|mts|mjs|cjs|rs|py|proto)$/
const GENERATED = /^ts\/gen\/generated\//
/** Files that tools write, or that hold what others said. */
const FOREIGN = /^(package-lock\.json|Cargo\.lock|LICENSE)$|\.snap$/
/** A longer file says in its head why it is one thing. */
const LINES_MAX = 600

const TEXTS = files(
  /\.(ts|mts|mjs|cjs|js|rs|py|proto|md|json|toml|yml|yaml|sh|txt)$|^\.(npmrc|gitignore)$|^\.ci\//,
).filter((path) => !GENERATED.test(path))

/** `path:line` of each line a pattern matches, and what to do. */
function lines(path: string, pattern: RegExp, instead: string): string[] {
  return read(path)
    .split('\n')
    .flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1} has ${pattern.exec(line)?.[0]}: ${instead}`] : []))
}

test('a long file says why it is one thing', (t) => {
  // The service is one thing by the wire's own word. The Rust twin of this rule is in crate/engine/tests/tidy.rs.
  const long = files(SOURCE).filter((path) => !GENERATED.test(path) && !/\.(rs|proto)$/.test(path))
  const faults = long.flatMap((path) => {
    const text = read(path)
    const count = text.split('\n').length - 1
    const head = text.slice(0, text.search(/^(import|export|const|function)\b/m))
    if (count <= LINES_MAX || head.includes('**Size:**')) return []
    return [`${path} has ${count} lines: split it, or say in its head after \`**Size:**\` why it is one thing`]
  })
  check(t, faults)
})

test('nothing is left to be done in a comment', (t) => {
  const marker = new RegExp(
    `\\b(${['TO', 'FIX', 'XX', 'HA'].map((half, at) => half + ['DO', 'ME', 'X', 'CK'][at]).join('|')})\\b`,
  )
  const marked = TEXTS.filter((path) => SOURCE.test(path) && path !== 'crate/engine/tests/tidy.rs')
  check(
    t,
    marked.flatMap((path) => lines(path, marker, 'do it, or file an issue')),
  )
})

test('no file names a place of one machine', (t) => {
  const place = new RegExp(`(?<![\\w.*/)}-])/(${['work', 'root', 'home', 'Users'].join('|')})/`)
  check(
    t,
    TEXTS.flatMap((path) => lines(path, place, 'name it from the root of the repository')),
  )
})

test('no file names a registry', (t) => {
  const hosts = [
    'registry\\.npmjs',
    'registry\\.yarnpkg',
    'npmmirror',
    'pypi\\.org',
    'pythonhosted',
    'static\\.crates',
    'index\\.crates',
    'maven\\.org',
  ]
  const host = new RegExp([...hosts, 'proxy\\.golang', 'deb\\.debian', '//crates\\.io'].join('|'))
  const own = 'name packages, not hosts: whoever clones has a registry of their own'
  check(
    t,
    [...TEXTS.filter((path) => !path.startsWith('__test__/tidy/')), 'Cargo.lock'].flatMap((path) =>
      lines(path, host, own),
    ),
  )
})

test('the lock file names no registry', (t) => {
  check(
    t,
    lines(
      'package-lock.json',
      /"resolved": "http/,
      'set omit-lockfile-registry-resolved (as in .npmrc) and run npm install',
    ),
  )
})

test('what documents link to is there', (t) => {
  const faults: string[] = []
  for (const path of TEXTS.filter((path) => path.endsWith('.md'))) {
    for (const [, link = ''] of read(path).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(link) || link.startsWith('#')) continue
      const target = posix.join(posix.dirname(path), link.replace(/#.*$/, ''))
      if (!existsSync(join(HOME, target))) faults.push(`${path} links to ${link}, which is not there`)
    }
  }
  for (const path of TEXTS.filter((path) => !FOREIGN.test(path))) {
    for (const [named] of read(path).matchAll(/\bdocs\/[\w/-]+\.md\b/g)) {
      if (!existsSync(join(HOME, named))) faults.push(`${path} names ${named}, which is not there`)
    }
  }
  check(t, faults)
})

test('every limit of TypeScript says why', (t) => {
  const all = read('ts/config/limits.ts').split('\n')
  const faults = all.flatMap((line, at) => {
    const name = /^export const (\w+)/.exec(line)?.[1]
    return name === undefined || /\*\/$/.test(all[at - 1] ?? '')
      ? []
      : [`ts/config/limits.ts: ${name} has no doc comment: say what it bounds`]
  })
  check(t, faults)
})

const MANIFEST = JSON.parse(read('package.json')) as {
  scripts: { [name: string]: string }
  license: string
  version: string
  optionalDependencies?: unknown
}

test('npm scripts: each is used, none is there twice, all that are named exist', (t) => {
  const { scripts } = MANIFEST
  const faults: string[] = []
  const texts = TEXTS.filter((path) => !FOREIGN.test(path) && path !== 'package.json').map(
    (path) => [path, read(path)] as const,
  )
  const commands = Object.entries(scripts).map(([name, command]) => [`script ${name}`, command] as const)
  for (const [name, command] of Object.entries(scripts)) {
    const twin = Object.keys(scripts).find((other) => other !== name && scripts[other] === command)
    if (twin !== undefined) faults.push(`npm scripts ${name} and ${twin} are the same: keep one`)
    const use = new RegExp(`npm (run )?(-s )?${name}(?![\\w:-])`)
    if (![...texts, ...commands.filter(([of]) => of !== `script ${name}`)].some(([, text]) => use.test(text))) {
      faults.push(`npm script ${name} is named nowhere: use it, tell of it in the README, or take it out`)
    }
    for (const [, file = ''] of command.matchAll(/\b((?:scripts|bench|examples)\/[\w./-]+\.(?:ts|mjs))\b/g)) {
      if (!existsSync(join(HOME, file))) faults.push(`npm script ${name} runs ${file}, which is not there`)
    }
  }
  for (const [where, text] of [...texts, ...commands]) {
    for (const [, name = ''] of text.matchAll(/\bnpm run (?:-s )?([a-z][\w:-]*)/g)) {
      if (!(name in scripts)) faults.push(`${where} names npm run ${name}, which is no script`)
    }
  }
  check(t, faults)
})

test('every file of scripts/ is used', (t) => {
  const texts = [...Object.values(MANIFEST.scripts), ...TEXTS.filter((path) => SOURCE.test(path)).map(read)]
  const faults = files(/^scripts\//).flatMap((path) => {
    const stem = posix.basename(path).replace(/\.\w+$/, '')
    return texts.some((text) => text.includes(`scripts/${stem}.`) || text.includes(`'./${stem}.`))
      ? []
      : [`${path} is used by nobody: take it out`]
  })
  check(t, faults)
})

test('both languages carry one version and one licence, and a clone asks for nothing unpublished', (t) => {
  const cargo = read('Cargo.toml')
  t.is(
    /^version = "(.*)"$/m.exec(cargo)?.[1],
    MANIFEST.version,
    'set the version in package.json and Cargo.toml together',
  )
  t.is(/^license = "(.*)"$/m.exec(cargo)?.[1], MANIFEST.license, 'the licence is Apache-2.0 everywhere')
  t.is(MANIFEST.license, 'Apache-2.0')
  t.is(
    MANIFEST.optionalDependencies,
    undefined,
    'the packages with binaries are added by scripts/pack.ts; in a clone npm ci would look for them',
  )
})
