/**
 * gRPC server reflection, so that grpcurl and its like need no .proto files. Loaded by the first who asks: most servers never are.
 */
import { fileURLToPath } from 'node:url'
import type { Server, ServerDuplexStream } from '@grpc/grpc-js'

const METHOD = 'ServerReflectionInfo'
const SERVICES = ['grpc.reflection.v1.ServerReflection', 'grpc.reflection.v1alpha.ServerReflection']
const SHOWN = ['littlehorse.LittleHorse', 'canter.Canter']

/** A stream as @grpc/reflection uses it. */
interface Stream {
  on(event: string, listener: (message?: unknown) => void): unknown
  write(message: unknown): unknown
  end(): unknown
}

/** A reflection service as @grpc/reflection offers it. */
interface Loaded {
  readonly requestDeserialize: (bytes: Buffer) => unknown
  readonly responseSerialize: (message: unknown) => Buffer
  readonly handle: (stream: Stream) => void
}

/** Adds both versions of the service. */
export function addReflection(server: Server): void {
  let loading: Promise<ReadonlyMap<string, Loaded>> | undefined
  const asIs = (bytes: Buffer): Buffer => bytes
  for (const service of SERVICES) {
    const path = `/${service}/${METHOD}`
    const definition = {
      path,
      requestStream: true,
      responseStream: true,
      requestSerialize: asIs,
      requestDeserialize: asIs,
      responseSerialize: asIs,
      responseDeserialize: asIs,
    }
    const handler = (call: ServerDuplexStream<Buffer, Buffer>): void => {
      loading ??= load()
      loading.then(
        (loaded) => bridge(call, loaded.get(path)),
        (error) => call.destroy(error),
      )
    }
    server.addService({ [METHOD]: definition }, { [METHOD]: handler })
  }
}

function bridge(call: ServerDuplexStream<Buffer, Buffer>, loaded: Loaded | undefined): void {
  if (loaded === undefined) {
    call.end()
    return
  }
  loaded.handle({
    on: (event, listener) =>
      call.on(event, (bytes?: Buffer) => listener(bytes === undefined ? undefined : loaded.requestDeserialize(bytes))),
    write: (message) => call.write(loaded.responseSerialize(message)),
    end: () => call.end(),
  })
}

async function load(): Promise<ReadonlyMap<string, Loaded>> {
  const [{ loadSync }, { ReflectionService }] = await Promise.all([
    import('@grpc/proto-loader'),
    import('@grpc/reflection'),
  ])
  const proto = fileURLToPath(new URL('../../proto', import.meta.url))
  const all = loadSync(['service.proto', 'canter.proto'], { includeDirs: [proto] })
  // Every message carries the descriptors of all files; one of each package is enough, and hundreds take half a second.
  const some = Object.fromEntries(
    Object.entries(all).filter(([name]) => name === 'littlehorse.WfRun' || name === 'canter.AwaitWfRunRequest'),
  )
  const found = new Map<string, Loaded>()
  const collector = {
    addService(
      service: Record<string, Omit<Loaded, 'handle'> & { path: string }>,
      handlers: Record<string, Loaded['handle']>,
    ) {
      for (const [name, definition] of Object.entries(service)) {
        const handle = handlers[name]
        if (handle !== undefined) found.set(definition.path, { ...definition, handle })
      }
    },
  }
  const reflection = new ReflectionService(some, { services: SHOWN })
  reflection.addToServer(collector as unknown as Parameters<typeof reflection.addToServer>[0])
  return found
}
