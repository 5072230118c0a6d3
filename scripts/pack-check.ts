/**
 * Proves that what is packed works where it is installed: `npm run pack:check`. The tarballs go into an empty project, without install scripts and
 * with nothing but Node.js on the PATH; there a workflow runs in process from an ES module and from CommonJS, a TypeScript user compiles, the
 * command serves and answers, and an install without the binary is told what to do.
 *
 * Not here: what the package does (`__test__/`). The user's files are in `__test__/pack/consumer/`.
 */
import { spawn, spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { thisPlatform } from '../ts/native/load.js'
import { HOME, npm, type Packed, pack } from './pack.js'

/** Files of the package `canter`: a reader of node_modules should not ask what all this is. */
const ROOT_BYTES_MAX = 2_200_000
/** The binary, with its symbols, so that the report of a panic names functions: what one install downloads for its platform. */
const BINARY_BYTES_MAX = 12_000_000
/** All that an install of canter brings: half of it gRPC and protobuf, a third our binary; YAML and meters add four megabytes. */
const INSTALLED_BYTES_MAX = 38_000_000
/** A program that says nothing for this long has hung. */
const PROGRAM_MS_MAX = 120_000

const project = mkdtempSync(join(tmpdir(), 'canter-pack-'))
const bin = join(project, 'bin')
const app = join(project, 'app')
/** A machine with Node.js and nothing else: no compiler, no cargo, no npm, no shell. */
const bare = { PATH: bin, HOME: project, TMPDIR: project }

interface Outcome {
  readonly status: number | null
  readonly output: string
}

/** Runs a script of Node on the bare machine. */
function node(args: readonly string[], env: NodeJS.ProcessEnv = bare): Outcome {
  const options = { cwd: app, env, encoding: 'utf8', timeout: PROGRAM_MS_MAX } as const
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [...args], options)
  return { status, output: `${stdout}${stderr}${error?.message ?? ''}`.trim() }
}

function expect(what: string, { status, output }: Outcome, pattern: RegExp, statusWanted = 0): string {
  if (status === statusWanted && pattern.test(output)) return pattern.exec(output)?.[0].split('\n')[0] ?? ''
  throw new Error(
    `Expected ${what} to exit ${statusWanted} saying ${pattern}, but it exited ${status} saying:\n${output}`,
  )
}

function install(tarballs: readonly string[]): void {
  rmSync(app, { recursive: true, force: true })
  mkdirSync(app)
  writeFileSync(join(app, 'package.json'), '{ "name": "app", "private": true }\n')
  // The third-party packages come out of npm's cache, where installing the clone has put them.
  const command = [npm(), 'install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', ...tarballs]
  const inCache = { ...bare, npm_config_cache: npmCache() }
  let outcome = node(command, inCache)
  if (outcome.status !== 0) {
    fillCache()
    outcome = node(command, inCache)
  }
  if (outcome.status !== 0) throw new Error(`Expected the tarballs to install, but:\n${outcome.output}`)
  cpSync(join(HOME, '__test__', 'pack', 'consumer'), app, { recursive: true })
}

function npmCache(): string {
  const { status, stdout } = spawnSync(process.execPath, [npm(), 'config', 'get', 'cache'], { encoding: 'utf8' })
  if (status !== 0) throw new Error('Expected npm to tell its cache, but `npm config get cache` failed')
  return stdout.trim()
}

/** The packages of others, as package.json asks for them; what TypeScript users of Node.js have as well. */
function thirdParty(): string[] {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8')) as {
    [field: string]: { [name: string]: string }
  }
  const wanted = { ...dependencies, '@types/node': devDependencies?.['@types/node'] }
  return Object.entries(wanted).map(([name, version]) => `${name}@${version}`)
}

/** Installs the third-party packages elsewhere, so that npm has them in its cache. */
function fillCache(): void {
  const folder = join(project, 'cache')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  const args = [npm(), 'install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', ...thirdParty()]
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`Expected the dependencies of canter to be had from npm, but:\n${stderr}`)
}

/** The contents of the tarball of `canter`: what must be in it, and what must not. */
function contents(root: Packed): string {
  const needed = [
    'package.json',
    'LICENSE',
    'dist/index.js',
    'dist/index.d.ts',
    'dist/cli/main.js',
    'proto/service.proto',
  ]
  const missing = needed.filter((path) => !root.files.includes(path))
  const strays = root.files.filter(
    (path) => /\.node$|\.tsx?$|\.map$|test/.test(path) && !/\.d\.ts$|^dist\/testing\//.test(path),
  )
  if (missing.length + strays.length > 0) {
    throw new Error(
      `Expected the tarball to hold ${needed.join(', ')} and no sources, but missing: [${missing}], strays: [${strays}]`,
    )
  }
  return `${root.files.length} files`
}

function size(what: string, bytes: number, bytesMax: number): string {
  const text = `${(bytes / 1e6).toFixed(2)} of ${(bytesMax / 1e6).toFixed(0)} MB`
  if (bytes > bytesMax)
    throw new Error(`Expected ${what} to stay within its budget, but it takes ${text}: see what grew in the tarball`)
  return text
}

function installedBytes(folder: string): number {
  let bytes = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) bytes += installedBytes(path)
    else if (entry.isFile()) bytes += statSync(path).size
  }
  return bytes
}

/** No package of ours may run anything when it is installed, and npm must leave nothing of others waiting to run for us either. */
function noInstallScripts(): string {
  const lock = JSON.parse(readFileSync(join(app, 'node_modules', '.package-lock.json'), 'utf8')) as {
    packages: { [path: string]: { hasInstallScript?: true } }
  }
  const ours = Object.entries(lock.packages).filter(([path]) => /node_modules\/canter/.test(path))
  const scripted = ours.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)
  if (ours.length !== 2 || scripted.length > 0) {
    throw new Error(
      `Expected canter and one binary without install scripts, but: ${ours.map(([path]) => path)}; with scripts: ${scripted}`,
    )
  }
  return `${Object.keys(lock.packages).length} packages`
}

function types(): string {
  const config = {
    compilerOptions: {
      module: 'nodenext',
      target: 'es2022',
      lib: ['es2023', 'esnext.disposable'],
      strict: true,
      noEmit: true,
      types: ['node'],
    },
    files: ['types.mts'],
  }
  writeFileSync(join(app, 'tsconfig.json'), JSON.stringify(config))
  expect('tsc', node([join(HOME, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', '.']), /^$/)
  return 'nodenext, strict, declarations checked too'
}

/** Serves with the installed command and asks it for its version. */
async function command(version: string): Promise<string> {
  const main = join(app, 'node_modules', '.bin', 'canter')
  const options = { cwd: app, env: bare, timeout: PROGRAM_MS_MAX }
  const server = spawn(main, ['serve', '--data-dir', 'data-serve', '--grpc-port', '0'], {
    ...options,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve))
  try {
    let port: string | undefined
    for await (const line of createInterface({ input: server.stdout })) {
      port = / at \S+:(\d+) /.exec(line)?.[1]
      break
    }
    if (port === undefined)
      throw new Error('Expected `canter serve` to print where it serves, but it ended or printed something else')
    const asked = node([main, '--api-host', '127.0.0.1', '--api-port', port, 'version'])
    const wanted = new RegExp(`^canter version: ${version.replaceAll('.', '\\.')}\nServer version: \\S+$`)
    expect('canter version', asked, wanted)
    server.kill('SIGTERM')
    const status = await ended
    if (status !== 0) throw new Error(`Expected \`canter serve\` to end with 0 on SIGTERM, but it ended with ${status}`)
    return asked.output.replace('\n', ', ')
  } finally {
    server.kill('SIGKILL')
  }
}

async function main(): Promise<void> {
  const rows: string[] = []
  const check = async (what: string, run: () => string | Promise<string>): Promise<void> => {
    const started = performance.now()
    const found = await run()
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    rows.push(`${what.padEnd(34)} ${seconds.padStart(5)} s  ${found}`)
    console.log(rows.at(-1))
  }
  const platform = thisPlatform()
  const { root, platforms } = pack(false)
  const binary = platforms.find(({ name }) => name === `canter-${platform}`)
  if (binary === undefined)
    throw new Error(`Expected the binary for ${platform} to be built, but it is not: run \`npm run build:native\``)
  mkdirSync(bin)
  symlinkSync(process.execPath, join(bin, 'node'))

  await check('what is in canter', () => contents(root))
  await check('size of canter, unpacked', () => size('canter', root.unpackedBytes, ROOT_BYTES_MAX))
  await check(`size of ${binary.name}`, () => size(binary.name, binary.unpackedBytes, BINARY_BYTES_MAX))
  const typesOfNode = thirdParty().filter((spec) => spec.startsWith('@types/node@'))
  await check('installs offline, runs no scripts', () => {
    install([root.tarball, binary.tarball, ...typesOfNode])
    return noInstallScripts()
  })
  await check('size of node_modules', () => {
    const users = installedBytes(join(app, 'node_modules')) - installedBytes(join(app, 'node_modules', '@types'))
    return size('node_modules', users, INSTALLED_BYTES_MAX)
  })
  await check('workflow from an ES module', () => expect('esm.mjs', node(['esm.mjs']), /^COMPLETED hello esm$/))
  await check('workflow from CommonJS', () => expect('cjs.cjs', node(['cjs.cjs']), /^COMPLETED hello cjs$/m))
  await check('types of a TypeScript user', types)
  await check('canter serve, canter version', () =>
    command(JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8')).version),
  )
  await check('says what helps without the binary', () => {
    rmSync(join(app, 'node_modules', binary.name), { recursive: true })
    const parts = [
      binary.name,
      `${process.platform} ${process.arch}`,
      ...(process.platform === 'linux' ? ['libc \\w+'] : []),
      `Node.js ${process.version}`,
    ]
    const text = new RegExp(
      `Expected the package ${parts[0]} .*${parts.slice(1).join(', ')}[^]*npm install --include=optional`,
    )
    return expect('missing.mjs', node(['missing.mjs']), text, 1)
  })
  console.log(`pack:check: ${rows.length} passed`)
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  rmSync(project, { recursive: true, force: true })
}
