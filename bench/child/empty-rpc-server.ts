/** A gRPC server that does nothing, the way ours does it: grpc-js, and bytes as they are. */
import * as grpc from '@grpc/grpc-js'
import { EMPTY_RPC } from '../lib/empty-rpc.js'

const server = new grpc.Server()
const reply = Buffer.alloc(0)
server.addService(
  { empty: EMPTY_RPC },
  { empty: (_call: unknown, done: grpc.sendUnaryData<Buffer>) => done(null, reply) },
)
server.bindAsync('127.0.0.1:0', grpc.ServerCredentials.createInsecure(), (error, port) => {
  if (error !== null) throw error
  process.send?.(port)
})
process.once('disconnect', () => server.forceShutdown())
