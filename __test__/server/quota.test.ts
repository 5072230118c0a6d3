// What a refusal by a quota says to clients, whichever way they call (spec C 5.1, 6.6, 14.1 #9).
import test from 'ava'
import { connect } from '../../ts/client/connect.js'
import { ResourceExhausted } from '../../ts/client/errors.js'
import { serving } from '../client/doors.js'

const WAYS = [
  ['in process', undefined],
  ['over gRPC', true],
  ['over unary gRPC', false],
] as const

async function open(multiplex: boolean | undefined) {
  const { engine, port, close } = await serving({ clock: 'manual' })
  const options = { host: '127.0.0.1', port, resourceExhaustedRetry: false }
  const client = multiplex === undefined ? undefined : connect({ ...options, multiplex })
  return {
    engine,
    caller: client ?? engine,
    async close() {
      await client?.close()
      await close()
    },
  }
}

for (const [name, multiplex] of WAYS) {
  test(`a quota says when to try again, a size that never fits does not: ${name}`, async (t) => {
    const { engine, caller, close } = await open(multiplex)
    await engine.putQuota({ tenant: { id: 'default' }, writeRequestsPerSecond: 1 })
    await caller.putTaskDef({ name: 'a' })
    const refused = await t.throwsAsync(caller.putTaskDef({ name: 'a' }), { instanceOf: ResourceExhausted })
    t.is(refused.retryAfterMs, 1_000)
    t.is(refused.message.endsWith('try again in 1000 ms'), true)
    t.is((await caller.whoami()).id?.id, 'anonymous')

    engine.advanceClock(1_000)
    const description = 'x'.repeat(1_100_000)
    const tooBig = await t.throwsAsync(caller.putTaskDef({ name: 'b', description }), { instanceOf: ResourceExhausted })
    t.is(tooBig.retryAfterMs, undefined)
    await close()
  })
}
