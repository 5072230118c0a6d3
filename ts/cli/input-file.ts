/** Files as requests and as variables: JSON or YAML, `-` for stdin. JSON is YAML, so that one reader takes both. */
import { readFile } from 'node:fs/promises'
import { decode, type MessageName } from '../gen/index.js'
import type { Io } from './io.js'
import { UsageError } from './output.js'
import type { Request } from './params.js'

/** The request in a file, with `toMessage` for one that is text. @throws {@link UsageError} naming the file. */
export async function readRequest(
  type: MessageName,
  file: string,
  isBinary: boolean,
  io: Io,
  toMessage: (json: unknown) => object,
): Promise<Request> {
  const bytes = await readBytes(file, io)
  try {
    return (isBinary ? decode(type, bytes) : toMessage(await parse(bytes.toString('utf8')))) as unknown as Request
  } catch (error) {
    throw new UsageError(`Expected ${nameOf(file)} to hold a ${type}, but ${(error as Error).message}`)
  }
}

/** What a file of JSON or YAML says; a whole number beyond 2^53 is a bigint. @throws {@link UsageError} naming the file. */
export async function readDocument(file: string, io: Io): Promise<unknown> {
  const bytes = await readBytes(file, io)
  try {
    return await parse(bytes.toString('utf8'))
  } catch (error) {
    throw new UsageError(`Expected ${nameOf(file)} to be JSON or YAML, but ${(error as Error).message}`)
  }
}

async function readBytes(file: string, { stdin }: Io): Promise<Buffer> {
  if (file !== '-') {
    return readFile(file).catch((error) => {
      throw new UsageError(`Expected a file at ${file}, but ${error.message}`)
    })
  }
  const chunks: Buffer[] = []
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

async function parse(text: string): Promise<unknown> {
  const { parse } = await import('yaml')
  return narrowed(parse(text, { intAsBigInt: true }))
}

// Every whole number comes as a bigint; those a number holds exactly become one.
function narrowed(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value
  if (Array.isArray(value)) return value.map(narrowed)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, narrowed(item)]))
}

function nameOf(file: string): string {
  return file === '-' ? 'stdin' : file
}
