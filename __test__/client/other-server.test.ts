// A server that is not Canter: it has no AwaitWfRun, so the client looks until the run has ended. The transport here stands for such a server.
import test from 'ava'
import { createClient } from '../../ts/client/client.js'
import { Unimplemented } from '../../ts/client/errors.js'
import type { Transport } from '../../ts/client/transport.js'
import { encode, type LHStatus } from '../../ts/gen/index.js'

test('without AwaitWfRun the run is looked at until it has ended', async (t) => {
  const statuses: LHStatus[] = ['RUNNING', 'RUNNING', 'COMPLETED']
  const asked: string[] = []
  const transport: Transport = {
    async call(rpc) {
      asked.push(rpc.name)
      if (rpc.name !== 'GetWfRun') throw new Unimplemented('no such call')
      return encode('WfRun', { id: { id: 'a' }, status: statuses.shift() })
    },
    async openPolls() {
      throw new Unimplemented('no polls')
    },
    async close() {},
  }
  const run = await createClient(transport).awaitWfRun('a')
  t.is(run.status, 'COMPLETED')
  t.deepEqual(asked, ['AwaitWfRun', 'GetWfRun', 'GetWfRun', 'GetWfRun'])
})
