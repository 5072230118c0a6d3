// Who may import whom in ts/: docs/architecture.md draws it. The arrows of the Rust side are in crate/engine/tests/tidy.rs.
import test from 'ava'
import { check, files, importsOf, read } from './files.js'

/** What the files of each folder may import, their own folder and Node.js aside. `index.ts` exports from everywhere and nobody imports it. */
const ARROWS: { readonly [folder: string]: readonly string[] } = {
  cli: [
    'client',
    'config',
    'gen',
    'http/serve',
    'identity',
    'native/core',
    'output',
    'server',
    'upkeep',
    'value',
    'cli-table3',
    'commander',
    'oauth4webapi',
    'yaml',
  ],
  client: ['config', 'gen', 'native', 'value', 'worker', '@grpc/grpc-js', 'oauth4webapi'],
  config: [],
  door: ['config', 'gen', 'identity', 'native'],
  gen: ['protobufjs/minimal.js'],
  http: ['client/errors', 'config', 'door', 'gen', 'identity', 'native', 'value', 'prom-client'],
  identity: ['client/errors', 'config', 'oauth4webapi'],
  native: ['config', 'gen'],
  output: ['client', 'config', 'gen', 'worker/backoff', '@platformatic/kafka'],
  server: [
    'client/errors',
    'config',
    'door',
    'gen',
    'identity',
    'native',
    '@grpc/grpc-js',
    '@grpc/proto-loader',
    '@grpc/reflection',
    'grpc-health-check',
  ],
  testing: ['client', 'config', 'gen'],
  upkeep: ['client/machine-error', 'native'],
  value: ['gen'],
  worker: ['client', 'config', 'gen', 'value'],
  workflow: ['config', 'gen', 'value'],
}

const SOURCES = files(/^ts\/.*\.ts$/)

/** `ts/client/errors.ts` is of `client`; a file of ts/ itself is of the empty name. */
const folderOf = (path: string): string => (path.split('/').length > 2 ? (path.split('/')[1] ?? '') : '')

test('every folder imports only what the architecture draws', (t) => {
  const faults: string[] = []
  for (const path of SOURCES.filter((path) => path !== 'ts/index.ts')) {
    const folder = folderOf(path)
    const allowed = ARROWS[folder]
    if (allowed === undefined) {
      faults.push(`${path} is of a new folder: give \`${folder}\` its row in ARROWS, with as few names as it needs`)
      continue
    }
    for (const { from, to } of importsOf(path)) {
      if (from.startsWith('node:')) continue
      const target = to === undefined ? from : folderOf(to)
      const file = to?.replace(/^ts\//, '').replace(/\.ts$/, '')
      if (
        (to !== undefined && target === folder) ||
        allowed.includes(target) ||
        (file !== undefined && allowed.includes(file))
      )
        continue
      faults.push(
        `${path} imports ${from}, but no arrow goes from \`${folder}\` to it: pass in what it needs, or move the code`,
      )
    }
  }
  check(t, faults)
})

test('the table keeps the design: workflow needs no client, client no server', (t) => {
  const faults = Object.entries(ARROWS)
    .filter(([folder]) => folder === 'workflow' || folder === 'value' || folder === 'gen' || folder === 'config')
    .flatMap(([folder, allowed]) =>
      allowed
        .filter((name) => /^(client|server|worker|native|cli|testing)/.test(name))
        .map((name) => `\`${folder}\` may import ${name}: take it out`),
    )
  if (ARROWS.client?.includes('server')) faults.push('`client` may import server: hand the engine to `serve` instead')
  for (const folder of Object.keys(ARROWS)) {
    if (!SOURCES.some((path) => folderOf(path) === folder))
      faults.push(`ARROWS has \`${folder}\`, which is gone: take its row out`)
  }
  check(t, faults)
})

// A cycle at load time makes what a module sees depend on who was imported first.
test('no file imports itself by way of others', (t) => {
  const loads = new Map(
    SOURCES.map((path) => [
      path,
      importsOf(path).flatMap(({ to, typeOnly, lazy }) => (to === undefined || typeOnly || lazy ? [] : [to])),
    ]),
  )
  const faults: string[] = []
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path)
    if (start >= 0)
      faults.push(`${[...trail.slice(start), path].join(' -> ')}: move what both need into a file of its own`)
    if (start >= 0 || done.has(path)) return
    for (const next of loads.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const path of SOURCES) visit(path, [])
  check(t, faults)
})

test('every import of ours is a file', (t) => {
  const known = new Set(SOURCES)
  const faults = SOURCES.flatMap((path) =>
    importsOf(path)
      .filter(({ to }) => to !== undefined && !known.has(to))
      .map(({ from }) => `${path} imports ${from}, which is not there`),
  )
  check(t, faults)
})

const OWNERS: readonly [rule: string, pattern: RegExp, owners: RegExp, instead: string][] = [
  ['only ts/native loads the binary', /createRequire|\.node\b(?!:)'|process\.dlopen/, /^ts\/native\//, 'ask ts/native'],
  ['only ts/gen knows the generated code', /generated\//, /^ts\/gen\//, 'import gen/index.js, the one door'],
  ['only ts/gen knows the protobuf library', /'protobufjs|'long'/, /^ts\/gen\//, 'import gen/index.js, the one door'],
  [
    'only ts/config and ts/cli read the environment',
    /process\.env/,
    /^ts\/(config|cli)\//,
    'take an option; its default may read process.env in ts/config',
  ],
  ['only ts/cli ends the process', /process\.exit/, /^ts\/cli\//, "throw, or reject: the process is the user's"],
  ['nothing prints', /\bconsole\./, /^$/, 'use the logger of the options; ts/cli writes to process.stdout'],
]

for (const [rule, pattern, owners, instead] of OWNERS) {
  test(rule, (t) => {
    const faults = SOURCES.filter((path) => !owners.test(path) && !path.startsWith('ts/gen/generated/'))
      .filter((path) => pattern.test(codeOf(path)))
      .map((path) => `${path} has ${pattern.exec(codeOf(path))?.[0]}: ${instead}`)
    check(t, faults)
  })
}

function codeOf(path: string): string {
  return read(path).replaceAll(/^\s*(\/\/|\*|\/\*\*).*$/gm, '')
}
