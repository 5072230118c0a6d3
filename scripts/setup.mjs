// @ts-check
/**
 * Makes a clone ready: `npm run setup`. Checks the tools, installs the packages, builds the binary and `dist/`; what is up to date is
 * left alone, told by the contents of what went in and what came out. Every command that needs any of it begins with this one.
 *
 * Not here: tests and checks (`check.mjs`).
 *
 * **Invariant:** it needs Node.js and nothing of node_modules: it is what fills node_modules.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const HOME = join(dirname(fileURLToPath(import.meta.url)), '..')
const STAMPS = join(HOME, 'target', 'setup')

/**
 * One thing that is made of others.
 *
 * @typedef {object} Product
 * @property {string} name what it is, as told to people; the name of its stamp too
 * @property {string} command how it is made
 * @property {readonly string[]} inputs files and folders it is made of
 * @property {readonly string[]} outputs files and folders that are it
 * @property {string} [also] what else it depends on
 * @property {(path: string) => boolean} [counts] which files of its inputs count; all by default
 */

/** @type {() => readonly Product[]} */
const products = () => [
  {
    name: 'packages',
    // Without install scripts: none of ours needs one, and a clone should run nobody's.
    command: 'npm ci --ignore-scripts --no-audit --no-fund --loglevel=error',
    inputs: ['package-lock.json', '.npmrc'],
    // npm's own record of what it installed; comparing all files would take longer than installing them.
    outputs: ['node_modules/.package-lock.json'],
    also: `${process.platform} ${process.arch} ${process.versions.modules}`,
  },
  {
    name: 'binary',
    command: 'npm run -s build:native',
    inputs: ['Cargo.toml', 'Cargo.lock', 'proto', 'crate'],
    outputs: [binaryName()],
    also: firstLine('rustc', ['-vV']),
    counts: (path) => !/^crate\/(fuzz|[^/]+\/(tests|examples))\//.test(path),
  },
  {
    name: 'dist',
    command: 'npm run -s build:ts',
    inputs: ['ts', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
    outputs: ['dist'],
  },
]

/**
 * Makes ready what is not. Throws an Error whose message is for people: what is missing or what failed, and what to do.
 *
 * @param {(line: string) => void} tell takes progress, a line at a time
 */
export function setup(tell) {
  checkTools()
  mkdirSync(STAMPS, { recursive: true })
  for (const product of products()) {
    const stamp = join(STAMPS, product.name)
    const before = fingerprint(product)
    if (before !== undefined && existsSync(stamp) && readFileSync(stamp, 'utf8') === before) continue
    const started = Date.now()
    tell(`${product.name}: ${product.command}`)
    const { status, error } = spawnSync(product.command, { cwd: HOME, shell: true, stdio: ['ignore', 2, 2] })
    if (status !== 0) {
      throw new Error(
        `Expected \`${product.command}\` to make ${product.name}, but it failed (${error?.message ?? status}); its output is above`,
      )
    }
    const after = fingerprint(product)
    if (after === undefined) {
      throw new Error(`Expected \`${product.command}\` to make ${product.outputs.join(', ')}, but it is not there`)
    }
    writeFileSync(stamp, after)
    tell(`${product.name}: ready after ${((Date.now() - started) / 1000).toFixed(1)} s`)
  }
}

/** Throws an Error that names every missing or too old tool, and what to do about each. */
function checkTools() {
  /** @type {string[]} */
  const faults = []
  const node = process.versions.node
  if (!nodeIsSupported(node)) {
    faults.push(
      `Expected Node.js ${packageJson().engines.node}, but this is ${node}: install a newer one, then run this again`,
    )
  }
  const rustMin = /^rust-version = "(.*)"$/m.exec(readFileSync(join(HOME, 'Cargo.toml'), 'utf8'))?.[1] ?? '0'
  const cargo = /^cargo (\S+)/.exec(firstLine('cargo', ['--version']))?.[1]
  if (cargo === undefined) {
    faults.push(
      `Expected cargo ${rustMin} or newer, but there is none: install Rust with rustup (or your system's packages)`,
    )
  } else if (isOlder(cargo, rustMin)) {
    faults.push(`Expected cargo ${rustMin} or newer, but it is ${cargo}: run \`rustup update stable\``)
  }
  if (process.platform !== 'win32' && firstLine('cc', ['--version']) === '') {
    faults.push('Expected a C compiler named cc, which Rust links with, but there is none: install gcc or clang')
  }
  if (faults.length > 0) throw new Error(faults.join('\n'))
}

/**
 * The `engines` of package.json, as a test: ^20.19.0 || >=22.12.0.
 *
 * @param {string} version
 */
export function nodeIsSupported(version) {
  return (version.startsWith('20.') && !isOlder(version, '20.19')) || !isOlder(version, '22.12')
}

/**
 * Whether a version comes before another, by their numbers.
 *
 * @param {string} version
 * @param {string} than
 */
export function isOlder(version, than) {
  const numbers = (/** @type {string} */ text) => text.split('.').map((part) => Number.parseInt(part, 10) || 0)
  const [a, b] = [numbers(version), numbers(than)]
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return false
}

/** The binary of this machine, by the name napi gives it; the loader (`ts/native/load.ts`) knows the same words. */
function binaryName() {
  const { platform, arch } = process
  if (platform === 'darwin') return `canter.darwin-${arch}.node`
  if (platform === 'win32') return `canter.win32-${arch}-msvc.node`
  const musl = firstLine('rustc', ['-vV'], /^host: .*musl/m) !== ''
  return `canter.linux-${arch}-${musl ? 'musl' : 'gnu'}.node`
}

/**
 * What a product is made of and what it is, in a few letters; undefined: it is not there.
 *
 * @param {Product} product
 */
function fingerprint(product) {
  if (!product.outputs.every((path) => existsSync(join(HOME, path)))) return undefined
  const hash = createHash('sha256').update(`${product.command}\0${product.also ?? ''}\0`)
  for (const path of [...product.inputs, ...product.outputs].flatMap(filesOf)) {
    if (product.counts?.(path) === false) continue
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(HOME, path)))
      .update('\0')
  }
  return hash.digest('hex')
}

/**
 * The files of a file or folder, in order.
 *
 * @param {string} path
 * @returns {string[]}
 */
function filesOf(path) {
  const full = join(HOME, path)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [path]
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesOf(`${path}/${name}`))
}

/**
 * What a tool says first (or the first match of a pattern); empty when there is no such tool.
 *
 * @param {string} tool
 * @param {readonly string[]} args
 */
function firstLine(tool, args, pattern = /.*/) {
  const { status, stdout } = spawnSync(tool, args, { cwd: HOME, encoding: 'utf8' })
  return status === 0 ? (pattern.exec(stdout)?.[0] ?? '') : ''
}

/** @returns {{ engines: { node: string } }} */
function packageJson() {
  return JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8'))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    setup((line) => console.error(`setup  ${line}`))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
