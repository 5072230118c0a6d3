import type { MethodDefinition } from '@grpc/grpc-js'

const asIs = (bytes: Buffer): Buffer => bytes

/** A unary call of bytes that nobody reads. */
export const EMPTY_RPC: MethodDefinition<Buffer, Buffer> = {
  path: '/bench.Bench/Empty',
  requestStream: false,
  responseStream: false,
  requestSerialize: asIs,
  requestDeserialize: asIs,
  responseSerialize: asIs,
  responseDeserialize: asIs,
}
