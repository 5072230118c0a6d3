import { type ConnectOptions, clientConfig } from '../config/client.js'
import { type Client, createClient } from './client.js'
import { Unavailable } from './errors.js'
import type { Transport } from './transport.js'

/**
 * A client of a server. Options left out come from `LHC_*` like in every LittleHorse SDK, then from the defaults; a text is `host:port`.
 * It connects at the first call.
 *
 * @throws RangeError naming the option that is not what it must be.
 *
 * @example
 * ```ts
 * await using client = connect('localhost:2023')
 * await client.whoami()
 * ```
 */
export function connect(options: ConnectOptions | string = {}): Client {
  const config = clientConfig(typeof options === 'string' ? addressOf(options) : options)
  // gRPC is loaded by the first call: whoever only works in process never pays for it.
  let loading: Promise<Transport> | undefined
  let closed = false
  const load = () => {
    if (closed) throw new Unavailable('Expected an open client, but it is closed')
    loading ??= import('./grpc.js').then(({ GrpcTransport }) => new GrpcTransport(config))
    return loading
  }
  return createClient({
    async call(rpc, body, callOptions) {
      return (await load()).call(rpc, body, callOptions)
    },
    async openPolls(host, events) {
      return (await load()).openPolls(host, events)
    },
    async close() {
      closed = true
      await (await loading)?.close()
    },
  })
}

function addressOf(text: string): ConnectOptions {
  const [, host = '', port = ''] = /^(?:grpc:\/\/)?(\[[^\]]+\]|[^:/]+):(\d+)$/.exec(text) ?? []
  if (host === '' || Number(port) < 1 || Number(port) > 65_535) {
    throw new RangeError(`Expected an address like localhost:2023, but got ${JSON.stringify(text)}`)
  }
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) }
}
