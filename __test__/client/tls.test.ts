// A client over TLS, with and without a certificate of its own (spec C 8.2). The files in tls/ were made for this test and open nothing.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as grpc from '@grpc/grpc-js'
import test from 'ava'
import { connect } from '../../ts/client/connect.js'
import { clientConfig } from '../../ts/config/client.js'
import { encode, RPCS } from '../../ts/gen/index.js'

const path = (name: string): string => fileURLToPath(new URL(`tls/${name}`, import.meta.url))
const pem = (name: string): Buffer => readFileSync(path(name))

/** A server behind TLS that answers GetServerVersion, and tells with which tenant it was asked. */
async function behindTls(mutual: boolean): Promise<{ port: number; tenants: string[]; stop(): void }> {
  const tenants: string[] = []
  const server = new grpc.Server()
  const asIs = (bytes: Buffer): Buffer => bytes
  const serde = { requestSerialize: asIs, requestDeserialize: asIs, responseSerialize: asIs, responseDeserialize: asIs }
  const method = { path: RPCS.GetServerVersion.path, requestStream: false, responseStream: false, ...serde }
  server.addService(
    { GetServerVersion: method },
    {
      GetServerVersion(call: grpc.ServerUnaryCall<Buffer, Buffer>, reply: grpc.sendUnaryData<Buffer>) {
        tenants.push(String(call.metadata.get('tenantid')))
        reply(null, Buffer.from(encode('LittleHorseVersion', { majorVersion: 1 })))
      },
    },
  )
  const pairs = [{ private_key: pem('server.key'), cert_chain: pem('server.pem') }]
  const credentials = grpc.ServerCredentials.createSsl(mutual ? pem('ca.pem') : null, pairs, mutual)
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync('127.0.0.1:0', credentials, (error, bound) => (error === null ? resolve(bound) : reject(error))),
  )
  return { port, tenants, stop: () => server.forceShutdown() }
}

const ca = { LHC_API_PROTOCOL: 'TLS', LHC_CA_CERT: path('ca.pem') }
const own = { ...ca, LHC_CLIENT_CERT: path('client.pem'), LHC_CLIENT_KEY: path('client.key') }

const ways: [rule: string, mutual: boolean, env: Record<string, string>, refused: boolean][] = [
  ['TLS with the authority that is named', false, ca, false],
  ['TLS without it is refused', false, { LHC_API_PROTOCOL: 'TLS' }, true],
  ['plain text is refused', false, {}, true],
  ['mutual TLS with a certificate of its own', true, own, false],
  ['mutual TLS without one is refused', true, ca, true],
]

for (const [rule, mutual, env, refused] of ways) {
  test(rule, async (t) => {
    const { port, tenants, stop } = await behindTls(mutual)
    const config = clientConfig(
      {},
      { LHC_API_HOST: 'localhost', LHC_API_PORT: String(port), LHC_TENANT_ID: 'acme', ...env },
    )
    const client = connect(config)
    const asked = client.getServerVersion({}, { timeout: '10s' })
    if (refused) await t.throwsAsync(asked, { name: 'Unavailable' })
    else {
      t.is((await asked).majorVersion, 1)
      t.deepEqual(tenants, ['acme'])
    }
    await client.close()
    stop()
  })
}
