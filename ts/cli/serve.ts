/**
 * `canter serve`: an engine and its server in a process of their own. What is said in the words of LittleHorse (`LHS_*`, spec C 8.1) has a flag
 * here as well; a flag wins over the file or the environment.
 */
import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import type { Engine } from '../client/engine.js'
import type { Duration } from '../config/duration.js'
import type { LhsConfig } from '../config/lhs.js'
import { HOST_DEFAULT, isLoopback, type ListenerOptions, PORT_DEFAULT } from '../config/server.js'
import type { HttpOptions } from '../http/serve.js'
import type { OutputPublisher } from '../output/publisher.js'
import { portOf } from './connect.js'
import { EXIT } from './exit.js'
import { UsageError } from './output.js'
import { addHttpFlags, type HttpFlags, httpPortOf, httpTlsOf, startHttp } from './serve-http.js'
import { packageVersion } from './version.js'

interface ServeFlags extends HttpFlags {
  readonly dataDir?: string
  readonly config?: string
  readonly grpcPort?: string
  readonly host: string
  readonly advertisedHost?: string
  readonly advertisedPort?: string
  readonly timeZone?: string
  readonly backupDir?: string
  readonly history?: string
  readonly historyBytes?: string
  readonly store?: string
  readonly listenerCert?: readonly string[]
  readonly listenerKey?: readonly string[]
  readonly outputPrincipal?: string
}

/** Flags that are a key, each with what its help says. */
const KEY_FLAGS: readonly (readonly [flag: string, key: string, help: string])[] = [
  ['--listeners <list>', 'LHS_LISTENERS', `NAME:port,... to listen on (PLAIN:${PORT_DEFAULT})`],
  ['--listeners-protocol-map <list>', 'LHS_LISTENERS_PROTOCOL_MAP', 'NAME:PLAIN|TLS|MTLS,...'],
  ['--listeners-authentication-map <list>', 'LHS_LISTENERS_AUTHENTICATION_MAP', 'NAME:NONE|OAUTH|MTLS,...'],
  ['--advertised-listeners <list>', 'LHS_ADVERTISED_LISTENERS', 'NAME://host:port,... for workers to connect to'],
  ['--ca-cert <file>', 'LHS_CA_CERT', "who signs clients' certificates, PEM"],
  ['--ca-crl <file>', 'LHS_CA_CRL', "clients' certificates that are revoked, PEM"],
  ['--oauth-introspect-url <url>', 'LHS_OAUTH_INTROSPECT_URL', 'where tokens are asked about (RFC 7662)'],
  ['--oauth-client-id <id>', 'LHS_OAUTH_CLIENT_ID', 'who asks'],
  ['--oauth-client-secret-file <file>', 'LHS_OAUTH_CLIENT_SECRET_FILE', 'and with what secret'],
  ['--kafka-bootstrap-servers <list>', 'LHS_KAFKA_BOOTSTRAP_SERVERS', 'brokers that output topics are published to'],
  ['--cluster-id <id>', 'LHS_CLUSTER_ID', 'what output topics and meters are called after'],
  ['--output-topic-partitions <n>', 'LHS_OUTPUT_TOPIC_PARTITIONS', 'partitions of an execution topic that is made'],
]

/** `canter serve` */
export function addServe(program: Command): void {
  const command = program
    .command('serve')
    .description('serve an engine to every LittleHorse client')
    .option('--data-dir <dir>', 'where everything is kept; made if it is not there (LHS_STATE_DIR)')
    .option('--config <file>', 'properties file with LHS_* keys; those of the environment are not read then')
    .option('--grpc-port <port>', `port of the first listener, 0: any free one (${PORT_DEFAULT})`)
    .option('--host <host>', 'address to listen on', HOST_DEFAULT)
    .option('--allow-public', 'listen on an address that other machines reach, though nobody is asked who they are')
    .option('--advertised-host <host>', 'where workers of the first listener are told to connect; its host by default')
    .option('--advertised-port <port>', 'and the port; its own by default')
    .option('--listener-cert <NAME=file...>', 'certificate of a listener, PEM (LHS_LISTENER_<NAME>_CERT)')
    .option('--listener-key <NAME=file...>', 'and its key (LHS_LISTENER_<NAME>_KEY)')
  for (const [flag, key, help] of KEY_FLAGS) command.option(flag, `${help} (${key})`)
  addHttpFlags(command)
    .option('--time-zone <zone>', 'the time zone cron expressions are read in, such as Europe/Berlin (UTC)')
    .option('--backup-dir <dir>', 'where `canter backup` puts backups; it is refused unless this is given')
    .option('--history <duration>', 'how long the journal keeps what happened, such as 30d (7d)')
    .option('--history-bytes <n>', 'and how many bytes of it at most (1 GiB)')
    .option('--store <kind>', 'the embedded store, redb or sled; one of another kind is rebuilt (redb)')
    .option('--output-principal <id>', 'the admin who publishes output topics (anonymous)')
    .action((flags: ServeFlags) => serveUntilSignal(flags))
}

function storeOf(text: string | undefined): 'redb' | 'sled' | undefined {
  if (text === undefined || text === 'redb' || text === 'sled') return text
  throw new UsageError(`Expected --store to be redb or sled, but it is ${text}`)
}

function bytesOf(text: string | undefined, what: string): bigint | undefined {
  if (text === undefined) return undefined
  if (/^\d+$/.test(text)) return BigInt(text)
  throw new UsageError(`Expected ${what} to be a whole number of bytes, but got ${JSON.stringify(text)}`)
}

async function serveUntilSignal(flags: ServeFlags): Promise<void> {
  const { config, values } = await configOf(flags)
  for (const warning of config.warnings) process.stderr.write(`canter: ${warning}\n`)
  const dir = flags.dataDir ?? config.stateDir
  if (dir === undefined) throw new UsageError('Expected a data directory (--data-dir or LHS_STATE_DIR), but got none')
  const httpPort = httpPortOf(flags, config.health.port)
  const httpTls = httpTlsOf(flags, config.listeners)
  const { listenersOf } = await import('../config/server.js')
  const options = {
    listeners: await listenersFrom(config, flags),
    oauth: config.oauth,
    allowPublic: flags.allowPublic,
    guardMemory: true,
  }
  // Before anything is opened, so that a fault leaves nothing behind.
  const decided = listenersOf(options)
  const [first] = decided
  if (decided.some(({ host }) => !isLoopback(host))) {
    const { nodeWarning } = await import('../config/node-version.js')
    const warning = nodeWarning(process.versions.node)
    if (warning !== undefined) process.stderr.write(`canter: ${warning}\n`)
  }
  const [{ Engine }, { serve }] = await Promise.all([import('../client/engine.js'), import('../server/server.js')])
  const engine = await Engine.open({
    dir,
    advertisedHost: first?.advertised?.host,
    advertisedPort: first?.advertised?.port,
    timeZone: flags.timeZone,
    backupDir: flags.backupDir,
    history: flags.history as Duration | undefined,
    historyBytes: bytesOf(flags.historyBytes, '--history-bytes'),
    store: storeOf(flags.store),
  }).catch((error) => {
    if (error?.name === 'DirectoryInUse') error.message += '; stop that process or choose another --data-dir'
    throw error
  })
  engine.onDamage((message) =>
    process.stderr.write(`canter: damage at rest: ${message}; make a backup, and see to the disk\n`),
  )
  const fatal = new Promise<string>((resolve) => engine.onFatal((error) => resolve(error.message)))
  const server = await serve(engine, asTheEngine(options)).catch(async (error) => {
    await engine.close()
    throw error
  })
  const output = await publisherOf(engine, values, flags.outputPrincipal).catch(async (error) => {
    await server.close()
    await engine.close()
    throw error
  })
  const http =
    httpPort === undefined
      ? undefined
      : await startHttp(engine, flags, httpPort, { ...(await httpOptions(config, httpTls)), output }).catch(
          async (error) => {
            await Promise.all([server.close(), output?.close()])
            await engine.close()
            throw error
          },
        )
  const listening = server.listeners.map(({ name, host, port }) =>
    server.listeners.length === 1 ? address(host, port) : `${name} ${address(host, port)}`,
  )
  const where =
    listening.join(', ') +
    (http === undefined ? '' : ` and ${httpTls === undefined ? 'HTTP' : 'HTTPS'} at ${address(http.host, http.port)}`)
  process.stdout.write(`canter ${packageVersion()} serves gRPC at ${where} from ${dir}\n`)

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

/**
 * HTTP with the certificates and the authentication of this listener. Without one it asks for tokens as soon as one listener does: it must not be the
 * way around.
 */
async function httpOptions(
  { listeners, oauth, clusterId, instanceId, health }: LhsConfig,
  tls: ListenerOptions | undefined,
): Promise<HttpOptions> {
  const { authenticators } = await import('../identity/index.js')
  const asks = listeners.some(({ authentication }) => authentication === 'OAUTH')
  const { port: _, ...healthPaths } = health
  const authentication = tls?.authentication ?? (asks ? 'OAUTH' : 'NONE')
  const { protocol, cert, key, ca, crl } = tls ?? {}
  const authenticator = authenticators(oauth)(authentication)
  return { clusterId, instanceId, healthPaths, authenticator, protocol, cert, key, ca, crl }
}

/** Publishes output topics, if a broker is named. */
async function publisherOf(
  engine: Engine,
  keys: Readonly<Record<string, string | undefined>>,
  principal = 'anonymous',
): Promise<OutputPublisher | undefined> {
  const { outputOptions } = await import('../config/output.js')
  const options = outputOptions(keys)
  if (options === undefined) return undefined
  const [{ publishOutput }, { createClient }, { InProcessTransport }] = await Promise.all([
    import('../output/publisher.js'),
    import('../client/client.js'),
    import('../client/in-process.js'),
  ])
  return publishOutput(createClient(new InProcessTransport(engine.core, { tenant: 'default', principal })), options)
}

async function configOf(
  flags: ServeFlags,
): Promise<{ config: LhsConfig; values: Readonly<Record<string, string | undefined>> }> {
  const [{ lhsConfig }, { parseProperties }] = await Promise.all([
    import('../config/lhs.js'),
    import('../config/properties.js'),
  ])
  const given = new Map(flagKeys(flags).map(([key, flag, value]) => [key, { flag, value }]))
  // The flag for a secret's file is for its own key, whatever variant the file or the environment has.
  const base = flags.config === undefined ? process.env : parseProperties(fileText(flags.config))
  const values = { ...base, ...Object.fromEntries([...given].map(([key, { value }]) => [key, value])) }
  if (given.has('LHS_OAUTH_CLIENT_ID')) values.LHS_OAUTH_CLIENT_ID_FILE = undefined
  return { config: lhsConfig({ values, nameOf: (key) => given.get(key)?.flag ?? key }), values }
}

function flagKeys(flags: ServeFlags): (readonly [key: string, flag: string, value: string])[] {
  const found = KEY_FLAGS.flatMap(([declared, key]) => {
    const [flag = ''] = declared.split(' ')
    const property = flag.slice(2).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
    const value = (flags as unknown as Readonly<Record<string, string | undefined>>)[property]
    return value === undefined ? [] : [[key, flag, value] as const]
  })
  const files = (flag: string, suffix: string, given: readonly string[] = []) =>
    given.map((text) => {
      const [, name, path] = /^([^=]+)=(.+)$/.exec(text) ?? []
      if (name !== undefined && path !== undefined) return [`LHS_LISTENER_${name}_${suffix}`, flag, path] as const
      throw new UsageError(`Expected ${flag} to be NAME=file, but got ${JSON.stringify(text)}`)
    })
  return [
    ...found,
    ...files('--listener-cert', 'CERT', flags.listenerCert),
    ...files('--listener-key', 'KEY', flags.listenerKey),
  ]
}

function fileText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new UsageError(`Expected a properties file at ${path}, but ${(error as Error).message}`)
  }
}

/** The listeners of the keys, with host and first port as flags have them; each is advertised where it listens, if the keys say nothing. */
async function listenersFrom(config: LhsConfig, flags: ServeFlags): Promise<ListenerOptions[]> {
  const { host } = flags
  const port = portOf(flags.grpcPort, '--grpc-port', 0)
  const [advertisedHost, advertisedPort] = [flags.advertisedHost, portOf(flags.advertisedPort, '--advertised-port')]
  const listeners: ListenerOptions[] = []
  for (const [index, listener] of config.listeners.entries()) {
    const bound = ((index === 0 ? port : undefined) ?? listener.port) || (await freePort(host))
    const own = { host: isWildcard(host) ? 'localhost' : host, port: bound }
    const said = config.advertises ? listener.advertised : own
    const told = said ?? own
    const flagged = index === 0 && (advertisedHost ?? advertisedPort) !== undefined
    const advertised = flagged ? { host: advertisedHost ?? told.host, port: advertisedPort ?? told.port } : said
    listeners.push({ ...listener, host, port: bound, advertised })
  }
  return listeners
}

// What the first listener advertises is what the engine was told: its replies pass as they are.
function asTheEngine<T extends { readonly listeners: readonly ListenerOptions[] }>(options: T): T {
  const listeners = options.listeners.map((listener, index) =>
    index === 0 && listener.advertised !== null ? { ...listener, advertised: undefined } : listener,
  )
  return { ...options, listeners }
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
