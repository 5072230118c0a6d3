// How a client is told where to go (spec C 8.2), and durations.
import test from 'ava'
import { connect } from '../../ts/client/connect.js'
import { errorOf, LhError } from '../../ts/client/errors.js'
import { clientConfig } from '../../ts/config/client.js'
import { type Duration, durationMs } from '../../ts/config/duration.js'

test('without anything said, the defaults of every LittleHorse SDK hold', (t) => {
  t.deepEqual(clientConfig({}, {}), {
    host: 'localhost',
    port: 2023,
    protocol: 'PLAINTEXT',
    tenant: 'default',
    caCert: undefined,
    clientCert: undefined,
    clientKey: undefined,
    accessToken: undefined,
    oauth: undefined,
    keepaliveTimeMs: 45_000,
    keepaliveTimeoutMs: 5_000,
    resourceExhaustedRetry: true,
    receiveBytesMax: 4_194_304,
    multiplex: true,
  })
})

test('every LHC_ key is read, and options come first', (t) => {
  const env = {
    LHC_API_HOST: 'lh',
    LHC_API_PORT: '1234',
    LHC_API_PROTOCOL: 'TLS',
    LHC_TENANT_ID: 'acme',
    LHC_CA_CERT: 'ca.pem',
    LHC_CLIENT_CERT: 'cert.pem',
    LHC_CLIENT_KEY: 'key.pem',
    LHC_GRPC_KEEPALIVE_TIME_MS: '1',
    LHC_GRPC_KEEPALIVE_TIMEOUT_MS: '2',
    LHC_GRPC_RESOURCE_EXHAUSTED_RETRY: 'false',
    LHC_GRPC_MAX_RECEIVE_MESSAGE_LENGTH: '-1',
  }
  t.deepEqual(clientConfig({ tenant: 'other' }, env), {
    host: 'lh',
    port: 1234,
    protocol: 'TLS',
    tenant: 'other',
    caCert: 'ca.pem',
    clientCert: 'cert.pem',
    clientKey: 'key.pem',
    accessToken: undefined,
    oauth: undefined,
    keepaliveTimeMs: 1,
    keepaliveTimeoutMs: 2,
    resourceExhaustedRetry: false,
    receiveBytesMax: -1,
    multiplex: true,
  })
})

const badEnvironments: [env: Record<string, string>, text: string][] = [
  [{ LHC_API_PORT: 'x' }, 'Expected LHC_API_PORT to be a whole number from 1, but it is "x"'],
  [{ LHC_API_PORT: '70000' }, 'Expected LHC_API_PORT to be a whole number from 1, but it is "70000"'],
  [{ LHC_API_PROTOCOL: 'HTTP' }, 'Expected LHC_API_PROTOCOL to be PLAINTEXT or TLS, but it is "HTTP"'],
  [
    { LHC_CLIENT_CERT: 'a' },
    'Expected LHC_CLIENT_CERT and LHC_CLIENT_KEY to be given both or neither, but one is missing',
  ],
  [
    { LHC_GRPC_RESOURCE_EXHAUSTED_RETRY: 'maybe' },
    'Expected LHC_GRPC_RESOURCE_EXHAUSTED_RETRY to be true or false, but it is "maybe"',
  ],
]

for (const [env, text] of badEnvironments) {
  test(`${JSON.stringify(env)} is refused by name`, (t) => {
    t.throws(() => clientConfig({}, env), { instanceOf: RangeError, message: text })
  })
}

for (const address of ['localhost', 'localhost:0', 'a:b', 'http://x:1', '']) {
  test(`${JSON.stringify(address)} is no address`, (t) => {
    t.throws(() => connect(address), { instanceOf: RangeError, message: /Expected an address like localhost:2023/ })
  })
}

const durations: [duration: Duration, ms: number][] = [
  ['500ms', 500],
  ['30s', 30_000],
  ['1.5m', 90_000],
  ['2h', 7_200_000],
  ['7d', 604_800_000],
  [{ minutes: 5, seconds: 1 }, 301_000],
  ['0s', 0],
]

for (const [duration, ms] of durations) {
  test(`${JSON.stringify(duration)} is ${ms} ms`, (t) => {
    t.is(durationMs(duration), ms)
  })
}

for (const wrong of [30, '30', 's', '-1s', '1w', {}, { weeks: 1 }, { seconds: -1 }, null, undefined, 5n]) {
  const shown = typeof wrong === 'bigint' ? '5n' : JSON.stringify(wrong)
  test(`${shown} is no duration`, (t) => {
    t.throws(() => durationMs(wrong as never), { instanceOf: RangeError, message: /Expected a duration like/ })
  })
}

test('an error of another copy of the package is still one of ours', (t) => {
  const foreign = Object.assign(new Error('x'), { [Symbol.for('canter.LhError')]: true })
  t.true(LhError.is(foreign))
  t.false(LhError.is(new Error('x')))
  t.false(LhError.is(undefined))
})

test('every gRPC status is an error of its own code', (t) => {
  const codes = Array.from({ length: 16 }, (_, index) => errorOf(index + 1, 'text').code)
  t.is(new Set(codes).size, 16)
  t.is(errorOf(99, 'text').code, 'UNKNOWN')
  t.deepEqual(
    codes.filter((_, index) => errorOf(index + 1, 'text').retryable),
    ['ABORTED', 'UNAVAILABLE'],
  )
})
