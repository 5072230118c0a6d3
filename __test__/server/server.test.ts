// The gRPC server as any client of the public wire meets it (spec C 1.1, 5.1, 7).
import * as grpc from '@grpc/grpc-js'
import { loadSync } from '@grpc/proto-loader'
import test from 'ava'
import { service as health } from 'grpc-health-check'
import { decode, encode, RPCS } from '../../ts/gen/index.js'
import { serve } from '../../ts/server/server.js'
import { serving } from '../client/doors.js'
import { WireClient } from './wire.js'

const { status } = grpc
const version = RPCS.GetServerVersion.path

/** A server, and a client of bytes. */
async function open(options?: grpc.ClientOptions) {
  const { engine, server, port, close } = await serving()
  const client = new WireClient(port, options)
  return {
    engine,
    server,
    port,
    client,
    async close() {
      client.close()
      await close()
    },
  }
}

test('bytes in and bytes out: a call of the public wire is answered', async (t) => {
  const { client, close } = await open()
  const { code, reply } = await client.call(version, new Uint8Array())
  t.is(code, status.OK)
  t.like(decode('LittleHorseVersion', reply ?? Buffer.alloc(0)), { majorVersion: 1, minorVersion: 3 })
  await close()
})

const tenants: [rule: string, headers: Record<string, string>, code: number][] = [
  ['no tenant is the default one', {}, status.OK],
  ['the default one', { tenantid: 'default' }, status.OK],
  ['spaces around it do not count', { tenantid: '  default ' }, status.OK],
  ['an empty one is the default one', { tenantid: '' }, status.OK],
  ['an unknown one is PERMISSION_DENIED', { tenantid: 'nobody' }, status.PERMISSION_DENIED],
]

for (const [rule, headers, expected] of tenants) {
  test(`tenantid: ${rule}`, async (t) => {
    const { client, close } = await open()
    t.is((await client.call(RPCS.Whoami.path, new Uint8Array(), headers)).code, expected)
    await close()
  })
}

const garbage: [rule: string, path: string, body: Uint8Array, code: number][] = [
  ['bytes that are no message', RPCS.GetWfRun.path, Buffer.from([0xff, 0xff, 0xff]), status.INVALID_ARGUMENT],
  ['a method that is not there', '/littlehorse.LittleHorse/Nothing', new Uint8Array(), status.UNIMPLEMENTED],
  ['a service that is not there', '/nothing.Nothing/Nothing', new Uint8Array(), status.UNIMPLEMENTED],
  ['a message over 4 MiB', RPCS.PutTaskDef.path, Buffer.alloc(4 * 1024 * 1024 + 1), status.RESOURCE_EXHAUSTED],
]

for (const [rule, path, body, expected] of garbage) {
  test(`${rule}: refused, and the next call is answered`, async (t) => {
    const { client, close } = await open()
    t.is((await client.call(path, body)).code, expected)
    t.is((await client.call(version, new Uint8Array())).code, status.OK)
    await close()
  })
}

test('a call ends by its own deadline', async (t) => {
  const { client, engine, close } = await open()
  await client.ask('PutTaskDef', { name: 'never', returnType: {} })
  await engine.register(await neverEnding())
  await engine.runWf('never-ending', {}, { id: 'a' })
  const body = encode('canter.AwaitWfRunRequest', { wfRunId: { id: 'a' } })
  const { code } = await client.call(RPCS.AwaitWfRun.path, body, {}, Date.now() + 100)
  t.is(code, status.DEADLINE_EXCEEDED)
  await close()
})

async function neverEnding() {
  const { Workflow } = await import('../../ts/workflow/index.js')
  return Workflow.create('never-ending', (wf) => {
    wf.execute('never')
  })
}

test('workers are told to dial what the engine advertises (spec C 3.2)', async (t) => {
  const { client, port, close } = await open()
  const request = { taskWorkerId: 'w', taskDefId: { name: 'any' } }
  t.deepEqual((await client.ask('RegisterTaskWorker', request)).yourHosts, [{ host: '127.0.0.1', port }])
  await close()
})

test('hundreds of streams may wait at once on one connection', async (t) => {
  const { client, engine, close } = await open()
  const polls = Array.from({ length: 900 }, () => client.polls())
  for (const each of polls) each.poll('nothing')
  t.is((await client.call(version, new Uint8Array())).code, status.OK)
  for (let tries = 0; tries < 1000 && parked(engine) < 900; tries++) await engine.whoami()
  t.is(parked(engine), 900)
  for (const each of polls) each.cancel()
  for (let tries = 0; tries < 1000 && parked(engine) > 0; tries++) {
    await client.call(version, new Uint8Array())
  }
  t.is(parked(engine), 0)
  await close()
})

function parked(engine: { stats(): unknown }): number {
  return (engine.stats() as { parkedCalls: number }).parkedCalls
}

test('closing refuses new calls, answers running ones and ends parked ones UNAVAILABLE', async (t) => {
  const { client, server, engine, close } = await open()
  await client.ask('PutTaskDef', { name: 'never', returnType: {} })
  await engine.register(await neverEnding())
  await engine.runWf('never-ending', {}, { id: 'a' })
  const body = encode('canter.AwaitWfRunRequest', { wfRunId: { id: 'a' } })
  const waiting = client.call(RPCS.AwaitWfRun.path, body)
  const polls = client.polls()
  polls.poll('nothing')
  while (parked(engine) < 2) await client.call(version, new Uint8Array())
  await server.close()
  t.is((await waiting).code, status.UNAVAILABLE)
  t.is((await polls.ended).code, status.UNAVAILABLE)
  t.is((await client.call(version, new Uint8Array(), {}, Date.now() + 2000)).code, status.UNAVAILABLE)
  t.is((await engine.whoami()).id?.id, 'anonymous', 'the engine itself stays open')
  await close()
})

test('a taken port is told, and how to go on', async (t) => {
  const { engine, port, close } = await open()
  await t.throwsAsync(serve(engine, { port }), {
    name: 'FailedPrecondition',
    message: `Expected port ${port} of 127.0.0.1 to be free, but another process listens there; stop it or choose another port`,
  })
  await close()
})

for (const host of ['0.0.0.0', '::', '192.0.2.1', 'example.org']) {
  test(`${host} is refused without allowPublic`, async (t) => {
    const { engine, close } = await open()
    await t.throwsAsync(serve(engine, { host, port: 0 }), { instanceOf: RangeError, message: /allow-public/ })
    await close()
  })
}

test('a public address is served when it is allowed', async (t) => {
  const { engine, close } = await open()
  const server = await serve(engine, { host: '0.0.0.0', port: 0, allowPublic: true })
  const client = new WireClient(server.port)
  t.is((await client.call(version, new Uint8Array())).code, status.OK)
  client.close()
  await server.close()
  await close()
})

test('the health service tells that both services serve', async (t) => {
  const { client, close } = await open()
  const check = health.Check
  if (check === undefined) throw new Error('grpc-health-check has no Check')
  for (const name of ['', 'littlehorse.LittleHorse', 'canter.Canter']) {
    const { reply } = await client.call(check.path, check.requestSerialize({ service: name } as never))
    t.like(check.responseDeserialize(reply ?? Buffer.alloc(0)), { status: 'SERVING' }, name)
  }
  t.is((await client.call(check.path, check.requestSerialize({ service: 'x' } as never))).code, status.NOT_FOUND)
  await close()
})

test('the reflection service shows both services and every message', async (t) => {
  const { client, close } = await open()
  const path = '/grpc.reflection.v1.ServerReflection/ServerReflectionInfo'
  const proto = new URL(
    '../../node_modules/@grpc/reflection/build/proto/grpc/reflection/v1/reflection.proto',
    import.meta.url,
  )
  const definition = loadSync(proto.pathname)['grpc.reflection.v1.ServerReflection'] as grpc.ServiceDefinition
  const method = definition.ServerReflectionInfo
  if (method === undefined) throw new Error('the reflection service has no method')
  const call = client.grpc.makeBidiStreamRequest(path, method.requestSerialize, method.responseDeserialize)
  const answers: object[] = []
  call.on('data', (answer) => answers.push(answer))
  const ended = new Promise((resolve) => call.on('end', resolve))
  call.write({ listServices: '' })
  call.write({ fileContainingSymbol: 'littlehorse.RunWfRequest' })
  call.write({ fileContainingSymbol: 'canter.AwaitWfRunRequest' })
  call.end()
  await ended
  const [list, littlehorse, canter] = answers as [
    { listServicesResponse: { service: { name: string }[] } },
    object,
    object,
  ]
  t.deepEqual(list.listServicesResponse.service.map(({ name }) => name).sort(), [
    'canter.Canter',
    'littlehorse.LittleHorse',
  ])
  t.true('fileDescriptorResponse' in littlehorse)
  t.true('fileDescriptorResponse' in canter)
  await close()
})
