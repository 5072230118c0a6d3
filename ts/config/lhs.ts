/**
 * The configuration of a server in the words of LittleHorse: `LHS_*` keys from the environment or from a properties file (spec C 8.1), and flags
 * for the same, which win.
 *
 * **Invariant:** all faults are told at once, each with its key, what was expected and what came; secrets are in none of them.
 */
import { readFileSync } from 'node:fs'
import { HEALTH_PATHS, type HealthPaths } from './http.js'
import { FIXED, isKnown, KAFKA_PREFIX, type LhsKey, METRICS_LEVEL, nearest, READ } from './lhs-keys.js'
import { CLUSTER_ID_DEFAULT } from './output.js'
import {
  type Address,
  AUTHENTICATIONS,
  LISTENER_DEFAULT,
  type ListenerOptions,
  type OauthOptions,
  PORT_DEFAULT,
  PROTOCOLS,
} from './server.js'

/** What the keys say. */
export interface LhsConfig {
  /** None has a host: the keys name ports only. */
  readonly listeners: readonly ListenerOptions[]
  /** Whether the keys say where workers are told to connect; if not, each listener is advertised where it listens. */
  readonly advertises: boolean
  readonly oauth: OauthOptions | undefined
  /** The data directory. */
  readonly stateDir: string | undefined
  readonly clusterId: string
  readonly instanceId: number | undefined
  /** The HTTP side: `port` is undefined when no key asks for it. */
  readonly health: HealthConfig
  /** What the operator should know and what stops nothing, a line each. */
  readonly warnings: readonly string[]
}

/** Port and paths of the HTTP side (spec C 9.1). */
export interface HealthConfig extends HealthPaths {
  readonly port: number | undefined
}

/** Keys and their values, and how each was given (`LHS_LISTENERS`, `--listeners`), for texts. */
export interface LhsSource {
  readonly values: Readonly<Record<string, string | undefined>>
  readonly nameOf?: (key: string) => string
}

const NAME = /^[A-Za-z0-9_-]+$/

/**
 * Reads the keys.
 *
 * @throws RangeError with a line for each fault.
 */
export function lhsConfig(source: LhsSource): LhsConfig {
  const reader = new Reader(source)
  const listeners = listenersOf(reader)
  const names = listeners.map(({ name }) => name)
  const config: LhsConfig = {
    listeners,
    advertises: reader.text('LHS_ADVERTISED_LISTENERS') !== undefined,
    oauth: oauthOf(reader, listeners),
    stateDir: reader.text('LHS_STATE_DIR'),
    clusterId: reader.text('LHS_CLUSTER_ID') ?? CLUSTER_ID_DEFAULT,
    instanceId: reader.integer('LHS_INSTANCE_ID', 0, Number.MAX_SAFE_INTEGER),
    health: {
      port: reader.integer('LHS_HEALTH_SERVICE_PORT', 0, 65_535),
      metrics: reader.path('LHS_HEALTH_PATH_METRICS') ?? HEALTH_PATHS.metrics,
      liveness: reader.path('LHS_HEALTH_PATH_LIVENESS') ?? HEALTH_PATHS.liveness,
      readiness: reader.path('LHS_HEALTH_PATH_READINESS') ?? HEALTH_PATHS.readiness,
      status: reader.path('LHS_HEALTH_PATH_STATUS') ?? HEALTH_PATHS.status,
      diskUsage: reader.path('LHS_HEALTH_PATH_DISK_USAGE') ?? HEALTH_PATHS.diskUsage,
      // Its name has no prefix, in the reference either.
      standby: reader.path('HEALTH_PATH_STANDBY') ?? HEALTH_PATHS.standby,
    },
    warnings: [
      ...fixedWarnings(reader),
      ...vainWarnings(reader, listeners),
      ...kafkaWarnings(reader, source),
      ...unknownWarnings(source, names),
    ],
  }
  if (reader.faults.length > 0) throw new RangeError(reader.faults.join('\n'))
  return config
}

class Reader {
  readonly faults: string[] = []
  readonly #source: LhsSource

  constructor(source: LhsSource) {
    this.#source = source
  }

  /** What a key is called where it was given. */
  nameOf(key: string): string {
    return this.#source.nameOf?.(key) ?? key
  }

  /** A value; nothing is as good as left out. */
  text(key: string): string | undefined {
    const value = this.#source.values[key]?.trim()
    return value === '' ? undefined : value
  }

  fault(key: string, expected: string, found: string): void {
    this.faults.push(`Expected ${this.nameOf(key)} to be ${expected}, but ${found}`)
  }

  integer(key: string, min: number, max: number): number | undefined {
    const text = this.text(key)
    if (text === undefined) return undefined
    const value = Number(text)
    if (/^\d+$/.test(text) && value >= min && value <= max) return value
    this.fault(key, `a whole number from ${min} to ${max}`, `it is ${JSON.stringify(text)}`)
    return undefined
  }

  path(key: string): string | undefined {
    const text = this.text(key)
    if (text === undefined || text.startsWith('/')) return text
    this.fault(key, 'a path that begins with /', `it is ${JSON.stringify(text)}`)
    return undefined
  }

  /** The parts of a comma list. */
  list(key: string): readonly string[] {
    return (this.text(key) ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '')
  }

  /** A list of `NAME:VALUE`, each name that of a listener. */
  map<V extends string>(key: string, values: readonly V[], names: readonly string[]): ReadonlyMap<string, V> {
    const found = new Map<string, V>()
    for (const part of this.list(key)) {
      const [name = '', value = ''] = part.split(':')
      const known = values.find((each) => each === value)
      if (known === undefined || part.split(':').length !== 2) {
        this.fault(key, `a list of NAME:${values.join('|')}`, `it has ${JSON.stringify(part)}`)
      } else if (!names.includes(name)) {
        this.fault(key, `about listeners (${names.join(', ')})`, `it names ${JSON.stringify(name)}`)
      } else found.set(name, known)
    }
    return found
  }

  /** A value, or what stands in the file of its `_FILE` variant, which wins. */
  secret(key: string): string | undefined {
    const path = this.text(`${key}_FILE`)
    if (path === undefined) return this.text(key)
    try {
      return readFileSync(path, 'utf8').trim()
    } catch (error) {
      this.fault(`${key}_FILE`, 'a file that can be read', (error as Error).message)
      return undefined
    }
  }
}

function listenersOf(reader: Reader): ListenerOptions[] {
  const ports = new Map<string, number>()
  for (const part of reader.text('LHS_LISTENERS') === undefined
    ? [`${LISTENER_DEFAULT}:${PORT_DEFAULT}`]
    : reader.list('LHS_LISTENERS')) {
    const [, name = '', digits = ''] = /^([^:]*):(\d{1,5})$/.exec(part) ?? []
    const port = Number(digits)
    const same = [...ports].find(([, other]) => port !== 0 && other === port)
    if (!NAME.test(name) || digits === '' || port > 65_535) {
      reader.fault(
        'LHS_LISTENERS',
        'a list of NAME:port, names of letters, digits, _ and -',
        `it has ${JSON.stringify(part)}`,
      )
    } else if (ports.has(name)) reader.fault('LHS_LISTENERS', 'a list of different names', `${name} is there twice`)
    else if (same !== undefined) {
      reader.fault('LHS_LISTENERS', 'a list of different ports', `${same[0]} and ${name} have ${port}`)
    } else ports.set(name, port)
  }
  const names = [...ports.keys()]
  const protocols = reader.map('LHS_LISTENERS_PROTOCOL_MAP', PROTOCOLS, names)
  const authentications = reader.map('LHS_LISTENERS_AUTHENTICATION_MAP', AUTHENTICATIONS, names)
  const advertised = advertisedOf(reader, names)
  const [ca, caCrl] = [reader.text('LHS_CA_CERT'), reader.text('LHS_CA_CRL')]
  return names.map((name) => {
    const protocol = protocols.get(name) ?? 'PLAIN'
    const authentication = authentications.get(name) ?? 'NONE'
    const [certKey, keyKey] = [`LHS_LISTENER_${name}_CERT`, `LHS_LISTENER_${name}_KEY`]
    const [cert, key] = [reader.text(certKey), reader.text(keyKey)]
    for (const [each, value] of [
      [certKey, cert],
      [keyKey, key],
    ] as const) {
      if (protocol !== 'PLAIN' && value === undefined) {
        reader.fault(each, `the path of a PEM file, as listener ${name} has protocol ${protocol}`, 'it is missing')
      }
    }
    if (protocol === 'MTLS' && ca === undefined) {
      reader.fault('LHS_CA_CERT', `the path of a PEM file, as listener ${name} has protocol MTLS`, 'it is missing')
    }
    if (authentication === 'MTLS' && protocol !== 'MTLS') {
      const found = `its protocol is ${protocol}`
      reader.fault('LHS_LISTENERS_AUTHENTICATION_MAP', `MTLS where the protocol is, for listener ${name}`, found)
    }
    const where = advertised === undefined ? undefined : (advertised.get(name) ?? null)
    const crl = protocol === 'MTLS' ? caCrl : undefined
    return { name, port: ports.get(name) ?? 0, protocol, authentication, cert, key, ca, crl, advertised: where }
  })
}

function advertisedOf(reader: Reader, names: readonly string[]): ReadonlyMap<string, Address> | undefined {
  const key = 'LHS_ADVERTISED_LISTENERS'
  if (reader.text(key) === undefined) return undefined
  const found = new Map<string, Address>()
  for (const part of reader.list(key)) {
    const [, name = '', host = '', digits = ''] = /^([^:]+):\/\/(\[[^\]]+\]|[^:/]+):(\d{1,5})$/.exec(part) ?? []
    const port = Number(digits)
    if (host === '' || port < 1 || port > 65_535) {
      reader.fault(key, 'a list of NAME://host:port', `it has ${JSON.stringify(part)}`)
    } else if (!names.includes(name)) {
      reader.fault(key, `about listeners (${names.join(', ')})`, `it names ${JSON.stringify(name)}`)
    } else found.set(name, { host: host.replace(/^\[|\]$/g, ''), port })
  }
  return found
}

function oauthOf(reader: Reader, listeners: readonly ListenerOptions[]): OauthOptions | undefined {
  const clientId = reader.secret('LHS_OAUTH_CLIENT_ID')
  const clientSecret = reader.secret('LHS_OAUTH_CLIENT_SECRET')
  const introspectUrl = reader.text('LHS_OAUTH_INTROSPECT_URL')
  const who = listeners.find(({ authentication }) => authentication === 'OAUTH')
  if (who !== undefined) {
    for (const [key, value] of [
      ['LHS_OAUTH_CLIENT_ID', clientId],
      ['LHS_OAUTH_CLIENT_SECRET', clientSecret],
      ['LHS_OAUTH_INTROSPECT_URL', introspectUrl],
    ] as const) {
      if (value === undefined)
        reader.fault(key, `set, as listener ${who.name} has authentication OAUTH`, 'it is missing')
    }
  }
  if (introspectUrl !== undefined && !isHttpUrl(introspectUrl)) {
    reader.fault('LHS_OAUTH_INTROSPECT_URL', 'a URL with http or https', `it is ${JSON.stringify(introspectUrl)}`)
  }
  if (clientId === undefined || clientSecret === undefined || introspectUrl === undefined) return undefined
  return { clientId, clientSecret, introspectUrl }
}

function isHttpUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}

function fixedWarnings(reader: Reader): string[] {
  return [...FIXED].flatMap(([key, value]) => {
    const asked = reader.integer(key, 0, Number.MAX_SAFE_INTEGER)
    if (asked === undefined || asked === value) return []
    return [`${reader.nameOf(key)} is ${asked}, but here it is always ${value}`]
  })
}

/** Keys that somebody counts on and that count for nothing, most of all those that were to keep others out. */
function vainWarnings(reader: Reader, listeners: readonly ListenerOptions[]): string[] {
  const vain = (key: string, why: string) =>
    reader.text(key) === undefined ? [] : [`${reader.nameOf(key)} counts for nothing: ${why}`]
  const warnings = listeners.flatMap(({ name, protocol }) => {
    const why = `listener ${name} has protocol PLAIN`
    const keys = protocol === 'PLAIN' ? [`LHS_LISTENER_${name}_CERT`, `LHS_LISTENER_${name}_KEY`] : []
    return keys.flatMap((key) => vain(key, why))
  })
  if (!listeners.some(({ protocol }) => protocol === 'MTLS')) {
    for (const key of ['LHS_CA_CERT', 'LHS_CA_CRL']) warnings.push(...vain(key, 'no listener has protocol MTLS'))
  }
  if (!listeners.some(({ authentication }) => authentication === 'OAUTH')) {
    warnings.push(...vain('LHS_OAUTH_INTROSPECT_URL', 'no listener has authentication OAUTH'))
  }
  const { key, level } = METRICS_LEVEL
  const asked = reader.text(key)
  if (asked !== undefined && asked !== level) {
    warnings.push(`${reader.nameOf(key)} is ${asked}, but here all meters are there at every level`)
  }
  return warnings
}

/** What clients of Kafka are told: of account only where there is one. */
function kafkaWarnings(reader: Reader, { values }: LhsSource): string[] {
  if (reader.text('LHS_KAFKA_BOOTSTRAP_SERVERS') === undefined) return []
  return Object.keys(values)
    .filter((key) => key.startsWith(KAFKA_PREFIX) && !READ.includes(key as LhsKey) && reader.text(key) !== undefined)
    .map(
      (key) => `${key} counts for nothing: output topics are published without it (publishOutput takes \`connection\`)`,
    )
}

function unknownWarnings({ values }: LhsSource, listeners: readonly string[]): string[] {
  const keys = Object.keys(values).filter((key) => key.startsWith('LHS_') && values[key] !== undefined)
  return keys
    .filter((key) => !isKnown(key, listeners))
    .map((key) => `${key} is not known and counts for nothing; ${nearest(key, listeners)} is`)
}
