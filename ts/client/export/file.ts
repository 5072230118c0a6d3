/**
 * An export file: lines of JSON, a header, an object on each line, and an end that counts and hashes them (docs/export-format.md).
 *
 * **Invariant:** every version that was ever written is read for ever; what is written is the newest.
 * **Invariant:** a file that was cut, changed or put together otherwise is refused, with the line.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { EXPORT_LINE_BYTES_MAX } from '../../config/limits.js'
import {
  decode,
  type ExportedObject,
  encodeProtoJson,
  type Json,
  type OneofTypes,
  oneofCase,
  ProtoError,
  toProtoJson,
} from '../../gen/index.js'
import { InvalidArgument } from '../errors.js'

/** What the first line says the file is. */
export const FORMAT = 'canter-export'
/** The version that is written. */
export const VERSION = 1

/** The kinds of objects, by the names of their fields. */
type Case = OneofTypes['canter.ExportedObject']['object']

/** The first line. */
export interface Header {
  readonly format: typeof FORMAT
  readonly version: number
  /** Of what: a WfRun and its children, or a tenant. */
  readonly kind: 'wfRun' | 'tenant'
  /** The id of it, a WfRun's as text. */
  readonly id: string
  /** The tenant it is of. */
  readonly tenant: string
  /** When the first of it was read, as RFC 3339. */
  readonly exportedAt: string
  /** The version of the engine it is of. */
  readonly engine: string
}

/** A line that holds an object. */
export interface Entry {
  /** Its line, from 1 on. */
  readonly line: number
  readonly object: ExportedObject
  /** Which object it is: `wfRun`. */
  readonly of: Case
  /** What it takes in a message. */
  readonly bytes: number
}

/**
 * Where an export file is read: the path of a file, all of its bytes, or what gives them from the beginning whenever it is called. It is read twice.
 */
export type ExportSource = string | URL | Uint8Array | (() => AsyncIterable<Uint8Array | string>)

/** Makes the lines of a file, one after the other. */
export class LineWriter {
  readonly #hash = createHash('sha256')
  #objects = 0

  header(header: Omit<Header, 'format' | 'version'>): string {
    return this.#line({ format: FORMAT, version: VERSION, ...header })
  }

  object(object: ExportedObject): string {
    const of = caseOf(object)
    const json = toProtoJson('canter.ExportedObject', object) as { [field: string]: Json }
    const kept = Object.entries((json.kept ?? {}) as object).filter(([, value]) => !isDefault(value))
    this.#objects++
    return this.#line({
      kind: kindOf(of),
      value: json[of],
      ...(kept.length > 0 && { kept: Object.fromEntries(kept) }),
    })
  }

  end(): string {
    return this.#line({ kind: 'End', objects: this.#objects, sha256: this.#hash.copy().digest('hex') })
  }

  #line(value: object): string {
    const line = `${JSON.stringify(value)}\n`
    this.#hash.update(line)
    return line
  }
}

function isDefault(value: unknown): boolean {
  return value === false || value === '0' || (Array.isArray(value) && value.length === 0)
}

function caseOf(object: ExportedObject): Case {
  const of = oneofCase('canter.ExportedObject', 'object', object)
  if (of === undefined) {
    throw new InvalidArgument('Expected an object of a kind this Canter knows, but the server is newer and has others')
  }
  return of
}

/** The kind of an object as lines have it: the name of its message. */
function kindOf(of: Case): string {
  return of.charAt(0).toUpperCase() + of.slice(1)
}

/**
 * Reads a file from its first line to its last: its header, then its objects. That all of it is as it was written is known once it has ended.
 *
 * @throws {@link InvalidArgument} naming the line.
 */
export async function* readExport(source: ExportSource): AsyncGenerator<Header | Entry, void> {
  const hash = createHash('sha256')
  let [line, objects, hasEnded] = [0, 0, false]
  for await (const bytes of linesOf(source)) {
    line++
    if (hasEnded) throw damaged(line, 'to be none, because the file ended before it', 'there is one')
    const json = parsed(line, bytes)
    if (line === 1) {
      yield headerOf(json)
    } else if (json.kind === 'End') {
      checkEnd(line, json, objects, hash.copy().digest('hex'))
      hasEnded = true
    } else {
      objects++
      yield entryOf(line, json)
    }
    hash.update(bytes)
  }
  if (!hasEnded) throw damaged(line + 1, 'to go on, or to be the end of the file', 'there is nothing: the file was cut')
}

function damaged(line: number, expected: string, found: string): InvalidArgument {
  return new InvalidArgument(`Expected line ${line} of the export ${expected}, but ${found}`)
}

function parsed(line: number, bytes: Buffer): { readonly [key: string]: unknown } {
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw damaged(line, 'to be JSON', `it is not: ${(error as Error).message}`)
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw damaged(line, 'to be an object of JSON', 'it is something else')
  }
  return json as { readonly [key: string]: unknown }
}

const HEADER_TEXTS = ['id', 'tenant', 'exportedAt', 'engine'] as const

function headerOf(json: { readonly [key: string]: unknown }): Header {
  if (json.format !== FORMAT) {
    throw damaged(1, `to say that this is a ${FORMAT}`, `its format is ${JSON.stringify(json.format)}`)
  }
  if (typeof json.version !== 'number' || !Number.isInteger(json.version) || json.version < 1) {
    throw damaged(1, 'to have a version', `it is ${JSON.stringify(json.version)}`)
  }
  if (json.version > VERSION) {
    throw damaged(
      1,
      `to be of version ${VERSION} or older`,
      `it is of version ${json.version}: it was written by a newer Canter`,
    )
  }
  if (json.kind !== 'wfRun' && json.kind !== 'tenant') {
    throw damaged(1, 'to be of a wfRun or a tenant', `it is of ${JSON.stringify(json.kind)}`)
  }
  for (const key of HEADER_TEXTS) {
    if (typeof json[key] !== 'string')
      throw damaged(1, `to have ${key} as a text`, `it is ${JSON.stringify(json[key])}`)
  }
  return json as unknown as Header
}

function checkEnd(line: number, json: { readonly [key: string]: unknown }, objects: number, sha256: string): void {
  if (json.objects !== objects) {
    throw damaged(line, `to end a file of ${objects} objects`, `it says ${JSON.stringify(json.objects)}`)
  }
  if (json.sha256 !== sha256) {
    throw damaged(line, `to say that all before has SHA-256 ${sha256}`, `it says ${JSON.stringify(json.sha256)}`)
  }
  const other = Object.keys(json).find((key) => !['kind', 'objects', 'sha256'].includes(key))
  if (other !== undefined) throw damaged(line, 'to end the file', `it has ${JSON.stringify(other)}`)
}

function entryOf(line: number, { kind, value, kept, ...rest }: { readonly [key: string]: unknown }): Entry {
  const other = Object.keys(rest)[0]
  if (other !== undefined) throw damaged(line, 'to have kind, value and kept', `it has ${JSON.stringify(other)}`)
  if (typeof kind !== 'string' || typeof value !== 'object' || value === null) {
    throw damaged(line, 'to have a kind and a value', 'it has not')
  }
  const name = kind.charAt(0).toLowerCase() + kind.slice(1)
  try {
    const bytes = encodeProtoJson('canter.ExportedObject', { [name]: value, ...(kept !== undefined && { kept }) })
    const object = decode('canter.ExportedObject', bytes)
    const of = oneofCase('canter.ExportedObject', 'object', object)
    if (of === undefined || kindOf(of) !== kind) throw damaged(line, 'to be of a known kind', `it is of ${kind}`)
    return { line, object, of, bytes: bytes.length + ENTRY_BYTES_MAX }
  } catch (error) {
    if (error instanceof ProtoError) throw damaged(line, `to be a ${kind}`, error.message)
    throw error
  }
}

/** What an object takes in a message besides itself: tag and length. */
const ENTRY_BYTES_MAX = 8

async function* linesOf(source: ExportSource): AsyncGenerator<Buffer, void> {
  let [begun, bytes, line]: [Buffer[], number, number] = [[], 0, 1]
  for await (const chunk of chunksOf(source)) {
    for (let rest = chunk; rest.length > 0; ) {
      const end = rest.indexOf(NEWLINE)
      const part = end < 0 ? rest : rest.subarray(0, end + 1)
      begun.push(part)
      bytes += part.length
      if (bytes > EXPORT_LINE_BYTES_MAX) {
        throw damaged(line, `to have at most ${EXPORT_LINE_BYTES_MAX} bytes`, 'it has more')
      }
      rest = rest.subarray(part.length)
      if (end < 0) continue
      yield Buffer.concat(begun, bytes)
      begun = []
      bytes = 0
      line++
    }
  }
  if (bytes > 0) throw damaged(line, 'to end', 'it does not: the file was cut')
}

const NEWLINE = 0x0a

async function* chunksOf(source: ExportSource): AsyncGenerator<Buffer, void> {
  if (source instanceof Uint8Array) {
    yield Buffer.from(source.buffer, source.byteOffset, source.byteLength)
    return
  }
  const chunks = typeof source === 'function' ? source() : createReadStream(source)
  try {
    for await (const chunk of chunks) yield Buffer.from(chunk as Uint8Array)
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    throw new InvalidArgument(`Expected to read the export, but: ${error.message}`, { cause: error })
  }
}
