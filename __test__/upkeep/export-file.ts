/** Export files as tests read, spoil and seal them. */
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { Client, Exported } from '../../ts/index.js'

/** The file of version 1: a tenant with everything in it. */
export const GOLDEN = fileURLToPath(new URL('golden/export-v1.jsonl', import.meta.url))

export async function exported(client: Client, what: Exported): Promise<Buffer> {
  const lines = []
  for await (const line of client.export(what)) lines.push(line)
  return Buffer.from(lines.join(''))
}

/** A file of these lines, the header first, with an end that fits. */
export function sealed(lines: readonly string[]): Buffer {
  const before = lines.map((line) => `${line}\n`).join('')
  const sha256 = createHash('sha256').update(before).digest('hex')
  return Buffer.from(`${before}${JSON.stringify({ kind: 'End', objects: lines.length - 1, sha256 })}\n`)
}
