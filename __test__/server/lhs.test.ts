// LHS_* keys: what they mean, and what is said about those that mean nothing (spec C 8.1).
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'ava'
import { lhsConfig } from '../../ts/config/lhs.js'
import { nodeWarning } from '../../ts/config/node-version.js'
import { parseProperties } from '../../ts/config/properties.js'
import { canter, startServing } from '../cli/canter.js'

const folder = mkdtempSync(join(tmpdir(), 'canter-lhs-'))

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const read: [rule: string, values: Record<string, string>, expected: object][] = [
  [
    'nothing: one plain listener on 2023',
    {},
    { listeners: [{ name: 'PLAIN', port: 2023, protocol: 'PLAIN', authentication: 'NONE' }], advertises: false },
  ],
  [
    'several listeners, unnamed ones plain and without authentication',
    {
      LHS_LISTENERS: 'A:1, B-b_1:2 ,C:3',
      LHS_LISTENERS_PROTOCOL_MAP: 'B-b_1:MTLS',
      LHS_LISTENERS_AUTHENTICATION_MAP: 'B-b_1:MTLS',
      LHS_ADVERTISED_LISTENERS: 'A://a.example:10,C://[::1]:30',
      'LHS_LISTENER_B-b_1_CERT': 'c',
      'LHS_LISTENER_B-b_1_KEY': 'k',
      LHS_CA_CERT: 'ca',
      LHS_CA_CRL: 'crl',
    },
    {
      advertises: true,
      listeners: [
        { name: 'A', port: 1, protocol: 'PLAIN', advertised: { host: 'a.example', port: 10 } },
        {
          name: 'B-b_1',
          port: 2,
          protocol: 'MTLS',
          authentication: 'MTLS',
          cert: 'c',
          key: 'k',
          ca: 'ca',
          crl: 'crl',
          advertised: null,
        },
        { name: 'C', port: 3, advertised: { host: '::1', port: 30 } },
      ],
    },
  ],
  [
    'OAuth; the file variant wins',
    {
      LHS_LISTENERS_AUTHENTICATION_MAP: 'PLAIN:OAUTH',
      LHS_OAUTH_CLIENT_ID: 'me',
      LHS_OAUTH_CLIENT_SECRET: 'wrong',
      LHS_OAUTH_CLIENT_SECRET_FILE: file('secret', 'right\n'),
      LHS_OAUTH_INTROSPECT_URL: 'https://example.org/introspect',
    },
    { oauth: { clientId: 'me', clientSecret: 'right', introspectUrl: 'https://example.org/introspect' } },
  ],
  [
    'names, directory and the HTTP side',
    {
      LHS_STATE_DIR: '/data',
      LHS_CLUSTER_ID: 'blue',
      LHS_INSTANCE_ID: '7',
      LHS_HEALTH_SERVICE_PORT: '1822',
      LHS_HEALTH_PATH_METRICS: '/m',
    },
    {
      stateDir: '/data',
      clusterId: 'blue',
      instanceId: 7,
      health: { port: 1822, metrics: '/m', liveness: '/liveness', readiness: '/readiness', status: '/status' },
    },
  ],
]

for (const [rule, values, expected] of read) {
  test(`keys: ${rule}`, (t) => {
    const config = lhsConfig({ values })
    t.like(config, expected)
    t.deepEqual(config.warnings, [])
  })
}

const faulty: [rule: string, values: Record<string, string>, texts: string[]][] = [
  [
    'all faults are told at once',
    {
      LHS_LISTENERS: 'A:1,A:2,B:1,C,D:99999',
      LHS_LISTENERS_PROTOCOL_MAP: 'A:SSL,X:TLS',
      LHS_ADVERTISED_LISTENERS: 'A:localhost:1',
      LHS_HEALTH_SERVICE_PORT: 'many',
      LHS_HEALTH_PATH_STATUS: 'status',
    },
    [
      'Expected LHS_LISTENERS to be a list of different names, but A is there twice',
      'Expected LHS_LISTENERS to be a list of different ports, but A and B have 1',
      'Expected LHS_LISTENERS to be a list of NAME:port, names of letters, digits, _ and -, but it has "C"',
      'Expected LHS_LISTENERS to be a list of NAME:port, names of letters, digits, _ and -, but it has "D:99999"',
      'Expected LHS_LISTENERS_PROTOCOL_MAP to be a list of NAME:PLAIN|TLS|MTLS, but it has "A:SSL"',
      'Expected LHS_LISTENERS_PROTOCOL_MAP to be about listeners (A), but it names "X"',
      'Expected LHS_ADVERTISED_LISTENERS to be a list of NAME://host:port, but it has "A:localhost:1"',
      'Expected LHS_HEALTH_SERVICE_PORT to be a whole number from 0 to 65535, but it is "many"',
      'Expected LHS_HEALTH_PATH_STATUS to be a path that begins with /, but it is "status"',
    ],
  ],
  [
    'what TLS, MTLS and OAUTH need',
    {
      LHS_LISTENERS: 'T:1,M:2,O:3,N:4',
      LHS_LISTENERS_PROTOCOL_MAP: 'T:TLS,M:MTLS',
      LHS_LISTENERS_AUTHENTICATION_MAP: 'O:OAUTH,N:MTLS',
      LHS_LISTENER_M_CERT: 'c',
      LHS_LISTENER_M_KEY: 'k',
      LHS_ADVERTISED_LISTENERS: 'Z://localhost:1',
    },
    [
      'Expected LHS_ADVERTISED_LISTENERS to be about listeners (T, M, O, N), but it names "Z"',
      'Expected LHS_LISTENER_T_CERT to be the path of a PEM file, as listener T has protocol TLS, but it is missing',
      'Expected LHS_LISTENER_T_KEY to be the path of a PEM file, as listener T has protocol TLS, but it is missing',
      'Expected LHS_CA_CERT to be the path of a PEM file, as listener M has protocol MTLS, but it is missing',
      'Expected LHS_LISTENERS_AUTHENTICATION_MAP to be MTLS where the protocol is, for listener N, but its protocol is PLAIN',
      'Expected LHS_OAUTH_CLIENT_ID to be set, as listener O has authentication OAUTH, but it is missing',
      'Expected LHS_OAUTH_CLIENT_SECRET to be set, as listener O has authentication OAUTH, but it is missing',
      'Expected LHS_OAUTH_INTROSPECT_URL to be set, as listener O has authentication OAUTH, but it is missing',
    ],
  ],
]

for (const [rule, values, texts] of faulty) {
  test(`faults: ${rule}`, (t) => {
    const error = t.throws(() => lhsConfig({ values }), { instanceOf: RangeError })
    for (const text of texts) t.true(error.message.split('\n').includes(text), `${text}\n in \n${error.message}`)
    t.is(error.message.split('\n').length, texts.length)
  })
}

test('a fault names the flag where the value came by one', (t) => {
  const source = { values: { LHS_LISTENERS: 'x' }, nameOf: () => '--listeners' }
  t.throws(() => lhsConfig(source), { message: /^Expected --listeners to be / })
})

const told: [key: string, value: string, warning: string | undefined][] = [
  ['LHS_LISTENER', 'A:1', 'LHS_LISTENER is not known and counts for nothing; LHS_LISTENERS is'],
  [
    'LHS_OAUTH_INTROSPECTION_URL',
    'x',
    'LHS_OAUTH_INTROSPECTION_URL is not known and counts for nothing; LHS_OAUTH_INTROSPECT_URL is',
  ],
  [
    'LHS_LISTENER_TLS_CERT',
    'x',
    'LHS_LISTENER_TLS_CERT is not known and counts for nothing; LHS_LISTENER_PLAIN_CERT is',
  ],
  ['LHS_X_METRIC_RETENTION_MS', '1000', 'LHS_X_METRIC_RETENTION_MS is 1000, but here it is always 1209600000'],
  ['LHS_X_MAX_THREAD_RUNS_PER_WF_RUN', '65', undefined],
  ['LHS_KAFKA_BOOTSTRAP_SERVERS', 'localhost:9092', undefined],
  ['LHS_CLUSTER_PARTITIONS', '12', undefined],
  ['LHS_CORE_STREAMS_COMMIT_INTERVAL', '500', undefined],
  ['LHS_INTERNAL_BIND_PORT', '2011', undefined],
  ['HEALTH_PATH_STANDBY', '/standby', undefined],
  [
    'LHS_HEALTH_PATH_STANDBY',
    '/standby',
    'LHS_HEALTH_PATH_STANDBY is not known and counts for nothing; HEALTH_PATH_STANDBY is',
  ],
  ['LHS_METRICS_LEVEL', 'INFO', undefined],
  ['LHS_METRICS_LEVEL', 'TRACE', 'LHS_METRICS_LEVEL is TRACE, but here all meters are there at every level'],
  ['LHS_LISTENER_PLAIN_KEY', 'k', 'LHS_LISTENER_PLAIN_KEY counts for nothing: listener PLAIN has protocol PLAIN'],
  ['LHS_CA_CERT', 'ca', 'LHS_CA_CERT counts for nothing: no listener has protocol MTLS'],
  ['LHS_CA_CRL', 'crl', 'LHS_CA_CRL counts for nothing: no listener has protocol MTLS'],
  [
    'LHS_OAUTH_INTROSPECT_URL',
    'https://example.org',
    'LHS_OAUTH_INTROSPECT_URL counts for nothing: no listener has authentication OAUTH',
  ],
  ['LHS_KAFKA_SECURITY_PROTOCOL', 'SASL_SSL', undefined],
]

for (const [key, value, warning] of told) {
  test(`${key}=${value} ${warning === undefined ? 'is accepted silently' : 'is told'}`, (t) => {
    t.deepEqual(lhsConfig({ values: { [key]: value } }).warnings, warning === undefined ? [] : [warning])
  })
}

test('what a client of Kafka would be told is told to count for nothing where output topics are published', (t) => {
  const values = { LHS_KAFKA_BOOTSTRAP_SERVERS: 'localhost:9092', LHS_KAFKA_SECURITY_PROTOCOL: 'SASL_SSL' }
  t.deepEqual(lhsConfig({ values }).warnings, [
    'LHS_KAFKA_SECURITY_PROTOCOL counts for nothing: output topics are published without it (publishOutput takes `connection`)',
  ])
})

const versions: [version: string, faults: string[]][] = [
  ['20.20.1', ['CVE-2026-21714', 'CVE-2026-56846', 'CVE-2026-56848']],
  ['20.20.2', ['CVE-2026-56846', 'CVE-2026-56848']],
  ['22.23.1', ['CVE-2026-56846', 'CVE-2026-56848']],
  ['22.23.2', []],
  ['23.11.1', ['CVE-2026-21714', 'CVE-2026-56846', 'CVE-2026-56848']],
  ['24.14.0', ['CVE-2026-21714', 'CVE-2026-56846', 'CVE-2026-56848']],
  ['24.18.1', []],
  ['24.19.0', []],
  ['25.9.0', ['CVE-2026-56846', 'CVE-2026-56848']],
  ['26.4.0', ['CVE-2026-56848']],
  ['26.5.1', []],
  ['27.0.0-nightly', []],
]

for (const [version, faults] of versions) {
  test(`Node.js ${version}: ${faults.length} known faults of HTTP/2 are told`, (t) => {
    t.deepEqual(nodeWarning(version)?.match(/CVE-[\d-]+/g) ?? [], faults)
  })
}

test('canter serve tells of them where others can reach it', async (t) => {
  // A name that is not known to be this machine's own, and is.
  const serving = await startServing(['--host', 'LOCALHOST', '--allow-public'])
  serving.child.kill('SIGTERM')
  const warning = nodeWarning(process.versions.node)
  t.is((await serving.ended).stderr, warning === undefined ? '' : `canter: ${warning}\n`)
  await serving.stop()
})

test('properties are read as Java reads them', (t) => {
  const text = '# no\n! nor this\n\nA=1\n B : 2\nC 3\nD = one,\\\n   two\nE=\\u0041\\n\\=\nF\nA=last'
  t.deepEqual(parseProperties(text), { A: 'last', B: '2', C: '3', D: 'one,two', E: 'A\n=', F: '' })
})

test('canter serve: a file in place of the environment, flags over both, unknown keys told', async (t) => {
  const config = file(
    'server.properties',
    'LHS_LISTENERS=ONE:0,TWO:0\nLHS_ADVERTISED_LISTENERS=ONE://one.example:1\nLHS_LISTENRS=x\n',
  )
  const serving = await startServing(['--config', config, '--advertised-listeners', 'ONE://flag.example:2'])
  t.regex(serving.ready, /serves gRPC at ONE 127\.0\.0\.1:\d+, TWO 127\.0\.0\.1:\d+ from /)
  const [, two = ''] = /TWO 127\.0\.0\.1:(\d+)/.exec(serving.ready) ?? []
  const { connect } = await import('../../ts/client/connect.js')
  const [first, second] = [serving.port, Number(two)].map((port) => connect({ host: '127.0.0.1', port }))
  const heartbeat = { taskWorkerId: 'w', taskDefId: { name: 'x' } }
  t.deepEqual((await first?.registerTaskWorker(heartbeat))?.yourHosts, [{ host: 'flag.example', port: 2 }])
  await t.throwsAsync(async () => second?.registerTaskWorker(heartbeat), { name: 'InvalidArgument' })
  await Promise.all([first?.close(), second?.close()])
  serving.child.kill('SIGTERM')
  const { stderr } = await serving.ended
  t.is(stderr, 'canter: LHS_LISTENRS is not known and counts for nothing; LHS_LISTENERS is\n')
  await serving.stop()
})

test('canter serve: faults of the configuration are a usage error, and nothing is opened', async (t) => {
  const dir = join(folder, 'never')
  const ended = await canter(['-o', 'table', 'serve', '--data-dir', dir], { LHS_LISTENERS_PROTOCOL_MAP: 'PLAIN:TLS' })
  t.is(ended.code, 2)
  t.regex(ended.stderr, /Expected LHS_LISTENER_PLAIN_CERT to be the path of a PEM file/)
})
