// A call refused by a quota carries google.rpc.RetryInfo and is tried again after it (spec C 1.3, 8.2). The server here is a stand-in for one
// with quotas.
import * as grpc from '@grpc/grpc-js'
import test from 'ava'
import { connect } from '../../ts/client/connect.js'
import { ResourceExhausted } from '../../ts/client/errors.js'
import { encode, RPCS, retryDelayMs, retryDetails } from '../../ts/gen/index.js'
import { RETRY_DETAILS } from './retry-details.js'

async function refusing(
  times: number,
  details: Buffer | undefined,
): Promise<{ port: number; asked(): number; stop(): void }> {
  let asked = 0
  const server = new grpc.Server()
  const asIs = (bytes: Buffer): Buffer => bytes
  const path = RPCS.GetServerVersion.path
  const serde = { requestSerialize: asIs, requestDeserialize: asIs, responseSerialize: asIs, responseDeserialize: asIs }
  server.addService(
    { GetServerVersion: { path, requestStream: false, responseStream: false, ...serde } },
    {
      GetServerVersion(_call: unknown, reply: grpc.sendUnaryData<Buffer>) {
        if (++asked > times) {
          reply(null, Buffer.from(encode('LittleHorseVersion', { majorVersion: 1 })))
          return
        }
        const metadata = new grpc.Metadata()
        if (details !== undefined) metadata.set('grpc-status-details-bin', details)
        reply({ code: grpc.status.RESOURCE_EXHAUSTED, details: 'slow down', metadata })
      },
    },
  )
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync('127.0.0.1:0', grpc.ServerCredentials.createInsecure(), (error, bound) =>
      error === null ? resolve(bound) : reject(error),
    ),
  )
  return { port, asked: () => asked, stop: () => server.forceShutdown() }
}

test('the delay is read from the details, and from nothing else', (t) => {
  t.is(retryDelayMs(RETRY_DETAILS), 20)
  t.is(retryDelayMs(Buffer.from('nonsense')), undefined)
  t.is(retryDelayMs(RETRY_DETAILS.subarray(0, 20)), undefined)
  t.is(retryDelayMs(Buffer.alloc(0)), undefined)
})

test('what is written is read back', (t) => {
  for (const ms of [1, 500, 1_000, 31_500, 4_294_967_295]) t.is(retryDelayMs(retryDetails(8, 'slow down', ms)), ms)
  t.deepEqual(
    Buffer.from(retryDetails(8, '', 20))
      .toString('hex')
      .slice(-10),
    RETRY_DETAILS.toString('hex').slice(-10),
  )
})

test('with a delay the call is tried again until it is let through', async (t) => {
  const { port, asked, stop } = await refusing(3, RETRY_DETAILS)
  const client = connect(`127.0.0.1:${port}`)
  t.is((await client.getServerVersion()).majorVersion, 1)
  t.is(asked(), 4)
  await client.close()
  stop()
})

test('without a delay, or when told not to, the refusal is the answer', async (t) => {
  for (const [details, resourceExhaustedRetry] of [
    [undefined, true],
    [RETRY_DETAILS, false],
  ] as const) {
    const { port, asked, stop } = await refusing(3, details)
    const client = connect({ host: '127.0.0.1', port, resourceExhaustedRetry })
    const error = await t.throwsAsync(client.getServerVersion(), {
      instanceOf: ResourceExhausted,
      message: 'slow down',
    })
    t.is(error.retryAfterMs, details === undefined ? undefined : 20)
    t.is(asked(), 1)
    await client.close()
    stop()
  }
})
