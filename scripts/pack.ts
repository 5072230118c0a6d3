/**
 * Packs what is published into `target/pack/`: `npm run pack`. The package `canter`, and `canter-<platform>` for each binary that is here;
 * `npm run pack -- --all` refuses when one of the eight is missing, which is what a release needs. Why it is made here and not committed:
 * docs/decisions/packages.md.
 *
 * Not here: publishing.
 *
 * **Invariant:** a packed package.json has no scripts: nothing of ours runs when somebody installs.
 * **Invariant:** all packages of one packing carry one version, and `canter` asks for exactly that.
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const HOME = join(dirname(fileURLToPath(import.meta.url)), '..')
const STAGE = join(HOME, 'target', 'pack')

/** What of package.json is for those who use the package; the rest is for those who work on it. */
const PUBLISHED_FIELDS = [
  'name',
  'version',
  'description',
  'keywords',
  'license',
  'type',
  'engines',
  'exports',
  'types',
  'bin',
  'files',
  'dependencies',
  'peerDependencies',
  'peerDependenciesMeta',
] as const

/** A packed package. */
export interface Packed {
  readonly name: string
  readonly tarball: string
  /** Bytes of the tarball, and of the files in it. */
  readonly bytes: number
  readonly unpackedBytes: number
  readonly files: readonly string[]
}

/** Packs `canter` and the package of every binary that is here. Throws when `all` is asked for and a binary is missing. */
export function pack(all: boolean): { root: Packed; platforms: readonly Packed[] } {
  rmSync(STAGE, { recursive: true, force: true })
  mkdirSync(STAGE, { recursive: true })
  const platforms = stagePlatforms()
  const missing = platforms.filter(({ binary }) => !existsSync(binary))
  if (all && missing.length > 0) {
    const names = missing.map(({ binary }) => binary.slice(HOME.length + 1)).join(', ')
    throw new Error(
      `Expected the binary of every platform, but these are missing: ${names}. Build each with napi build --target`,
    )
  }
  const present = platforms.filter((platform) => !missing.includes(platform))
  for (const { binary, folder, file } of present) {
    copyFileSync(binary, join(folder, file))
    copyFileSync(join(HOME, 'LICENSE'), join(folder, 'LICENSE'))
  }
  stageRoot(platforms.map(({ name }) => name))
  return { root: packFolder(join(STAGE, 'canter')), platforms: present.map(({ folder }) => packFolder(folder)) }
}

/** What the binary's package is called, where it is put together, and where its binary is when it was built. */
interface Platform {
  readonly name: string
  readonly folder: string
  readonly file: string
  readonly binary: string
}

// napi writes a folder a target: name, version, os, cpu and libc come from `napi.targets` and nowhere else.
function stagePlatforms(): Platform[] {
  const folders = join(STAGE, 'npm')
  run(join(HOME, 'node_modules', '@napi-rs', 'cli', 'dist', 'cli.js'), ['create-npm-dirs', '--npm-dir', folders], HOME)
  return readdirSync(folders)
    .sort()
    .map((platform) => {
      const folder = join(folders, platform)
      const { name, main } = json(join(folder, 'package.json')) as { name: string; main: string }
      return { name, folder, file: main, binary: join(HOME, main) }
    })
}

function stageRoot(platforms: readonly string[]): void {
  const manifest = json(join(HOME, 'package.json')) as Record<string, unknown> & { version: string; files: string[] }
  const folder = join(STAGE, 'canter')
  mkdirSync(folder)
  for (const path of manifest.files) {
    if (existsSync(join(HOME, path))) cpSync(join(HOME, path), join(folder, path), { recursive: true })
  }
  const published = {
    ...Object.fromEntries(
      PUBLISHED_FIELDS.filter((field) => field in manifest).map((field) => [field, manifest[field]]),
    ),
    optionalDependencies: Object.fromEntries(platforms.map((name) => [name, manifest.version])),
  }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(published, null, 2)}\n`)
}

function packFolder(folder: string): Packed {
  const output = run(npm(), ['pack', '--json', '--pack-destination', STAGE], folder)
  const [packed] = JSON.parse(output) as [
    { name: string; filename: string; size: number; unpackedSize: number; files: { path: string }[] },
  ]
  return {
    name: packed.name,
    tarball: join(STAGE, packed.filename),
    bytes: packed.size,
    unpackedBytes: packed.unpackedSize,
    files: packed.files.map(({ path }) => path),
  }
}

/** The npm that runs this, as a script for Node. */
export function npm(): string {
  const path = process.env.npm_execpath
  if (path === undefined) throw new Error('Expected to be run by npm, but npm_execpath is not set: use `npm run`')
  return path
}

function run(script: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [script, ...args], { cwd, encoding: 'utf8' })
  if (status !== 0)
    throw new Error(`Expected ${script} ${args.join(' ')} to work, but: ${error?.message ?? stderr + stdout}`)
  return stdout
}

function json(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { root, platforms } = pack(process.argv.includes('--all'))
  for (const { name, tarball, bytes, unpackedBytes } of [root, ...platforms]) {
    console.log(`${name}: ${tarball} (${bytes} bytes, ${unpackedBytes} unpacked)`)
  }
}
