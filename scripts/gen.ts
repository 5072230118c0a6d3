/**
 * Makes `ts/gen/generated/` from `proto/`: `npm run gen`. Run it after any change of a .proto file; a test fails when it was forgotten.
 *
 * **Invariant:** the same .proto files give the same bytes, whatever the machine, the time and the order of a directory listing.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import protobuf from 'protobufjs'
import pbjs from 'protobufjs-cli/pbjs.js'

const HOME = join(dirname(fileURLToPath(import.meta.url)), '..')
const PROTO = join(HOME, 'proto')
const OUT = join(HOME, 'ts', 'gen', 'generated')

/** The numbers of Canter's own calls, as `crate/engine/src/api/method.rs` has them: from 1001 on, so that a number never means two things. */
const CANTER_RPCS: { readonly [name: string]: number } = {
  AwaitWfRun: 1001,
  Calls: 1002,
  Explain: 1003,
  AwaitChanges: 1010,
  AwaitOutput: 1011,
  ForgetOutput: 1012,
  GetHistory: 1013,
  MakeBackup: 1014,
  ExportObjects: 1015,
  ImportObjects: 1016,
}

const BANNER = '// Made by `npm run gen` from proto/. Do not edit.\n'

/** Every generated file by its name: what is on disk must equal this. */
export async function generate(): Promise<Map<string, string>> {
  const protoFiles = readdirSync(PROTO)
    .filter((name) => name.endsWith('.proto'))
    .sort()
  const root = loadRoot(protoFiles)
  const model = modelOf(root)
  return new Map([
    ['static.ts', await staticCode(protoFiles)],
    ['tables.ts', tables(model)],
    ['types.ts', types(model)],
    ['rpcs.ts', rpcs(model)],
  ])
}

interface Model {
  readonly messages: readonly protobuf.Type[]
  readonly enums: readonly protobuf.Enum[]
  readonly services: readonly protobuf.Service[]
}

function loadRoot(protoFiles: readonly string[]): protobuf.Root {
  const root = new protobuf.Root()
  root.resolvePath = (_origin, target) => (target.startsWith('google/') ? target : join(PROTO, target))
  root.fetch = (path, callback) => callback(null as unknown as Error, readFileSync(path, 'utf8'))
  root.loadSync([...protoFiles], { alternateCommentMode: true, keepCase: false })
  root.resolveAll()
  return root
}

function modelOf(root: protobuf.Root): Model {
  const messages: protobuf.Type[] = []
  const enums: protobuf.Enum[] = []
  const services: protobuf.Service[] = []
  const visit = (object: protobuf.ReflectionObject): void => {
    if (object instanceof protobuf.Type) messages.push(object)
    if (object instanceof protobuf.Enum) enums.push(object)
    if (object instanceof protobuf.Service) services.push(object)
    if (object instanceof protobuf.Namespace) for (const nested of object.nestedArray) visit(nested)
  }
  visit(root)
  const byName = (a: protobuf.ReflectionObject, b: protobuf.ReflectionObject) => (nameOf(a) < nameOf(b) ? -1 : 1)
  return { messages: messages.sort(byName), enums: enums.sort(byName), services }
}

/** The name a message or enum has at the door: without its package for `littlehorse`, with it for all others. */
function nameOf(object: protobuf.ReflectionObject): string {
  return object.fullName.replace(/^\./, '').replace(/^littlehorse\./, '')
}

/** The name of its interface or union: a nested name or a package joined by underscores; Google's two by their last name. */
function identifierOf(object: protobuf.ReflectionObject): string {
  return nameOf(object)
    .replace(/^(google\.protobuf|canter)\./, '')
    .replaceAll('.', '_')
}

async function staticCode(protoFiles: readonly string[]): Promise<string> {
  const args = ['-t', 'static-module', '-w', 'es6', '--es6', '-p', PROTO]
  for (const part of ['comments', 'verify', 'convert', 'create', 'delimited', 'service', 'typeurl', 'beautify']) {
    args.push(`--no-${part}`)
  }
  const code = await new Promise<string>((resolve, reject) => {
    pbjs.main([...args, ...protoFiles.map((name) => join(PROTO, name))], (error, output) => {
      if (error) reject(error)
      else resolve(output ?? '')
    })
  })
  const body = code
    .replace(/^\/\*eslint.*\n/, '')
    // A root of our own: the shared registry of protobufjs is not ours to fill.
    .replace(/const \$root = .*\n/, 'const $root = {}\n')
    .replace(/^export const \w+ = (\$root\.\w+ = )/gm, '$1')
    .replace(/^export \{[^}]*\};?\n?/gm, '')
    .replace(/^ +/gm, (indent) => ' '.repeat(indent.length / 4))
  return `// @ts-nocheck\n${BANNER}${body.trimEnd()}\n\n/** Encode and decode of every message by its full name's parts. */\nexport const root: any = $root\n`
}

/** One field as a word of the table; `ts/gen/table.ts` reads it. */
function fieldWord(field: protobuf.Field): string {
  const label = labelOf(field)
  if (field instanceof protobuf.MapField && field.keyType !== 'string') {
    throw new Error(`Expected map ${field.fullName} to have string keys, but got ${field.keyType}`)
  }
  const oneof = field.partOf !== null && !field.partOf.isProto3Optional ? ` ${field.partOf.name}` : ''
  return `${field.name} ${label}${typeWord(field)}${oneof}`
}

function labelOf(field: protobuf.Field): string {
  if (field instanceof protobuf.MapField) return '%'
  if (field.repeated) return '*'
  if (field.partOf !== null) return '?'
  return field.resolvedType instanceof protobuf.Type ? '^' : ''
}

function typeWord(field: protobuf.Field): string {
  if (field.resolvedType instanceof protobuf.Enum) return `#${identifierOf(field.resolvedType)}`
  return field.resolvedType === null ? field.type : nameOf(field.resolvedType)
}

function hasPresence(field: protobuf.Field): boolean {
  return field.partOf !== null || field.resolvedType instanceof protobuf.Type
}

function tables(model: Model): string {
  let out = `${BANNER}import type * as types from './types.js'\n\n/** Fields of every message, a word each: name, label (? may be unset, ^ the same but null in JSON, * repeated, % map) and type (# enum), oneof. */\n`
  out += 'export const MESSAGES: { readonly [name: string]: readonly string[] } = {\n'
  for (const message of model.messages) {
    const words = message.fieldsArray.map((field) => `'${fieldWord(field)}'`)
    out += `  '${nameOf(message)}': [${words.join(', ')}],\n`
  }
  out += "}\n\n/** The numbers of every enum, by its values' names. */\nexport const ENUMS: {\n"
  for (const e of model.enums) {
    out += `  /** \`${e.fullName.slice(1)}\` */\n  readonly ${identifierOf(e)}: Readonly<Record<types.${identifierOf(e)}, number>>\n`
  }
  out += '} = {\n'
  for (const e of model.enums) {
    const entries = Object.entries(e.values).map(([key, number]) => `${key}: ${number}`)
    out += `  ${identifierOf(e)}: { ${entries.join(', ')} },\n`
  }
  return `${out}}\n`
}

function types(model: Model): string {
  let out = BANNER
  for (const e of model.enums) {
    const values = Object.keys(e.values).map((key) => `'${key}'`)
    out += `\n${doc('', e.comment, `Enum \`${e.fullName.slice(1)}\`.`)}export type ${identifierOf(e)} = ${values.join(' | ')}\n`
  }
  for (const message of model.messages) {
    out += `\n${doc('', message.comment, `Message \`${message.fullName.slice(1)}\`.`)}`
    out += `export interface ${identifierOf(message)} {\n`
    for (const field of message.fieldsArray) {
      const member = field.partOf !== null && !field.partOf.isProto3Optional ? `; one of \`${field.partOf.name}\`` : ''
      out += doc('  ', field.comment, `\`${protoTypeOf(field)} = ${field.id}\`${member}`)
      const unset = hasPresence(field) && !field.repeated && !(field instanceof protobuf.MapField)
      out += `  ${field.name}${unset ? '?' : ''}: ${tsTypeOf(field)}\n`
    }
    out += '}\n'
  }
  out += '\n/** Every message by its name: the names `encode` and `decode` take. */\nexport interface MessageTypes {\n'
  for (const message of model.messages) {
    out += `  /** \`${message.fullName.slice(1)}\` */\n  '${nameOf(message)}': ${identifierOf(message)}\n`
  }
  out += '}\n\n/** The members of every oneof, by message and oneof. */\nexport interface OneofTypes {\n'
  for (const message of model.messages) {
    const oneofs = message.oneofsArray.filter((oneof) => !oneof.isProto3Optional)
    if (oneofs.length === 0) continue
    out += `  /** \`${message.fullName.slice(1)}\` */\n  '${nameOf(message)}': {\n`
    for (const oneof of oneofs) {
      const members = oneof.fieldsArray.map((field) => `'${field.name}'`)
      out += `    /** oneof \`${oneof.name}\` */\n    ${oneof.name}: ${members.join(' | ')}\n`
    }
    out += '  }\n'
  }
  return `${out}}\n`
}

function protoTypeOf(field: protobuf.Field): string {
  const type = field.resolvedType === null ? field.type : nameOf(field.resolvedType)
  const label = field.repeated ? 'repeated ' : field.partOf?.isProto3Optional ? 'optional ' : ''
  return `${field instanceof protobuf.MapField ? `map<string, ${type}>` : `${label}${type}`} ${field.name}`
}

const SCALARS: { readonly [type: string]: string } = {
  double: 'number',
  float: 'number',
  int32: 'number',
  int64: 'bigint',
  bool: 'boolean',
  string: 'string',
  bytes: 'Uint8Array',
}

function tsTypeOf(field: protobuf.Field): string {
  const type = field.resolvedType === null ? SCALARS[field.type] : identifierOf(field.resolvedType)
  if (type === undefined) throw new Error(`Expected ${field.fullName} to be of a known type, but got ${field.type}`)
  if (field instanceof protobuf.MapField) return `{ [key: string]: ${type} }`
  return field.repeated ? `${type}[]` : type
}

function doc(indent: string, comment: string | null, fact: string): string {
  const lines = (comment ?? '').split('\n').map((line) => line.trim().replaceAll('*/', '* /'))
  const text = [...lines.filter((line) => line !== ''), fact]
  if (text.length === 1) return `${indent}/** ${fact} */\n`
  return `${indent}/**\n${text.map((line) => `${indent} * ${line}\n`).join('')}${indent} */\n`
}

/** One call of a service, with the number it has for ever. */
interface Call {
  readonly method: protobuf.Method
  readonly service: string
  readonly number: number
  readonly request: string
  readonly response: string
}

function callsOf(model: Model): Call[] {
  return model.services.flatMap((service) => {
    const isPublic = service.fullName.startsWith('.littlehorse.')
    return service.methodsArray.map((method, index) => {
      const [request, response] = [method.resolvedRequestType, method.resolvedResponseType]
      if (request === null || response === null) throw new Error(`Expected ${method.fullName} to be resolved`)
      const number = isPublic ? index + 1 : CANTER_RPCS[method.name]
      if (number === undefined)
        throw new Error(`Expected ${method.fullName} to have a number, but CANTER_RPCS has none`)
      const names = { request: nameOf(request), response: nameOf(response) }
      return { method, service: service.fullName.slice(1), number, ...names }
    })
  })
}

function rpcs(model: Model): string {
  const calls = callsOf(model)
  let out = `${BANNER}
/** A call of the wire. */
export interface RpcRow<Name extends string, Request extends string, Response extends string> {
  /** Its name in the service. */
  readonly name: Name
  /** For ever: the place in the service for \`littlehorse\`, from 1001 for Canter's own. */
  readonly number: number
  /** Its path in gRPC. */
  readonly path: string
  /** What it takes. */
  readonly requestType: Request
  /** What it answers. */
  readonly responseType: Response
  /** Whether it takes a stream. */
  readonly requestStream: boolean
  /** Whether it answers a stream. */
  readonly responseStream: boolean
}

/** The calls by their names. */
export interface RpcRows {
`
  for (const { method, request, response } of calls) {
    const stream = method.responseStream === true ? 'stream ' : ''
    out += doc('  ', method.comment, `\`${method.name}(${stream}${request}) returns (${stream}${response})\``)
    out += `  readonly ${method.name}: RpcRow<'${method.name}', '${request}', '${response}'>\n`
  }
  out += '}\n\n/** Every call of the wire. */\nexport const RPCS: RpcRows = {\n'
  for (const { method, service, number, request, response } of calls) {
    out += `  ${method.name}: {\n    name: '${method.name}',\n    number: ${number},\n`
    out += `    path: '/${service}/${method.name}',\n`
    out += `    requestType: '${request}',\n    responseType: '${response}',\n`
    out += `    requestStream: ${method.requestStream === true},\n    responseStream: ${method.responseStream === true},\n  },\n`
  }
  return `${out}}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(OUT, { recursive: true })
  for (const [name, content] of await generate()) writeFileSync(join(OUT, name), content)
}
