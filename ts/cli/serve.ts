import type { Command } from 'commander'
import type { Engine } from '../client/engine.js'
import { HOST_DEFAULT, isLoopback, PORT_DEFAULT } from '../config/server.js'
import type { OutputPublisher } from '../output/publisher.js'
import { portOf } from './connect.js'
import { EXIT } from './exit.js'
import { UsageError } from './output.js'
import { addHttpFlags, type HttpFlags, httpPortOf, startHttp } from './serve-http.js'
import { packageVersion } from './version.js'

interface ServeFlags extends HttpFlags {
  readonly dataDir: string
  readonly grpcPort?: string
  readonly host: string
  readonly allowPublic?: true
  readonly advertisedHost?: string
  readonly advertisedPort?: string
  readonly timeZone?: string
  readonly kafkaBootstrapServers?: string
  readonly clusterId?: string
  readonly outputTopicPartitions?: string
  readonly outputPrincipal?: string
}

/** `canter serve` */
export function addServe(program: Command): void {
  const command = program
    .command('serve')
    .description('serve an engine to every LittleHorse client')
    .requiredOption('--data-dir <dir>', 'where everything is kept; made if it is not there')
    .option('--grpc-port <port>', `port to listen on, 0: any free one (${PORT_DEFAULT})`)
    .option('--host <host>', 'address to listen on', HOST_DEFAULT)
    .option('--allow-public', 'listen on an address that other machines reach, though nobody is asked who they are')
    .option('--advertised-host <host>', 'where workers are told to connect; the host it listens on by default')
    .option('--advertised-port <port>', 'and the port; the one it listens on by default')
  addHttpFlags(command)
    .option('--time-zone <zone>', 'the time zone cron expressions are read in, such as Europe/Berlin (UTC)')
    .option(
      '--kafka-bootstrap-servers <list>',
      'brokers that output topics are published to (LHS_KAFKA_BOOTSTRAP_SERVERS)',
    )
    .option('--cluster-id <id>', 'what output topics are called after (LHS_CLUSTER_ID)')
    .option(
      '--output-topic-partitions <n>',
      'partitions of an execution topic that is made (LHS_OUTPUT_TOPIC_PARTITIONS)',
    )
    .option('--output-principal <id>', 'the admin who publishes output topics (anonymous)')
    .action((flags: ServeFlags) => serveUntilSignal(flags))
}

async function serveUntilSignal(flags: ServeFlags): Promise<void> {
  const { host } = flags
  if (!isLoopback(host) && flags.allowPublic !== true) {
    throw new UsageError(
      `Expected an address of this machine only, but ${host} can be reached from others and nobody is asked who they are; ` +
        'say --allow-public if that is meant',
    )
  }
  const httpPort = httpPortOf(flags)
  const [{ Engine }, { serve }] = await Promise.all([import('../client/engine.js'), import('../server/server.js')])
  const port = (portOf(flags.grpcPort, '--grpc-port', 0) ?? PORT_DEFAULT) || (await freePort(host))
  const engine = await Engine.open({
    dir: flags.dataDir,
    advertisedHost: flags.advertisedHost ?? (isWildcard(host) ? 'localhost' : host),
    advertisedPort: portOf(flags.advertisedPort, '--advertised-port') ?? port,
    timeZone: flags.timeZone,
  }).catch((error) => {
    if (error?.name === 'DirectoryInUse') error.message += '; stop that process or choose another --data-dir'
    throw error
  })
  const fatal = new Promise<string>((resolve) => engine.onFatal((error) => resolve(error.message)))
  const server = await serve(engine, { host, port, allowPublic: flags.allowPublic }).catch(async (error) => {
    await engine.close()
    throw error
  })
  const http =
    httpPort === undefined
      ? undefined
      : await startHttp(engine, flags, httpPort).catch(async (error) => {
          await server.close()
          await engine.close()
          throw error
        })
  const output = await publisherOf(engine, flags).catch(async (error) => {
    await Promise.all([server.close(), http?.close()])
    await engine.close()
    throw error
  })
  const where = address(host, server.port) + (http === undefined ? '' : ` and HTTP at ${address(http.host, http.port)}`)
  process.stdout.write(`canter ${packageVersion()} serves gRPC at ${where} from ${flags.dataDir}\n`)

  const end = await Promise.race([fatal, signalled()])
  if (end !== undefined) {
    process.stderr.write(`canter: the engine has stopped and must be started again: ${end}\n`)
    // What was acknowledged is on disk; nothing more can be done for what was not.
    process.exit(EXIT.OTHER)
  }
  await Promise.all([server.close(), http?.close()])
  await output?.close()
  await engine.close()
}

/** Publishes output topics, if a broker is named. */
async function publisherOf(engine: Engine, flags: ServeFlags): Promise<OutputPublisher | undefined> {
  const { outputOptions } = await import('../config/output.js')
  const options = outputOptions({
    ...process.env,
    ...(flags.kafkaBootstrapServers && { LHS_KAFKA_BOOTSTRAP_SERVERS: flags.kafkaBootstrapServers }),
    ...(flags.clusterId && { LHS_CLUSTER_ID: flags.clusterId }),
    ...(flags.outputTopicPartitions && { LHS_OUTPUT_TOPIC_PARTITIONS: flags.outputTopicPartitions }),
  })
  if (options === undefined) return undefined
  const [{ publishOutput }, { createClient }, { InProcessTransport }] = await Promise.all([
    import('../output/publisher.js'),
    import('../client/client.js'),
    import('../client/in-process.js'),
  ])
  const principal = flags.outputPrincipal ?? 'anonymous'
  return publishOutput(createClient(new InProcessTransport(engine.core, { tenant: 'default', principal })), options)
}

/** Resolves at the first SIGTERM or SIGINT; the second one no longer waits for anything. */
function signalled(): Promise<undefined> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => {
        resolve(undefined)
        process.on(signal, () => process.exit(EXIT.INTERRUPTED))
      })
    }
  })
}

async function freePort(host: string): Promise<number> {
  const { createServer } = await import('node:net')
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, host, () => {
      const found = probe.address()
      probe.close(() => resolve(typeof found === 'object' && found !== null ? found.port : PORT_DEFAULT))
    })
  })
}

function isWildcard(host: string): boolean {
  return host === '0.0.0.0' || host === '::'
}

function address(host: string, port: number): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`
}
