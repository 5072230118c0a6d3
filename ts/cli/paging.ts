import type { Flags } from './operation.js'
import { UsageError } from './output.js'
import { integerOf, type Request } from './params.js'

/** Any list of the wire: `results`, or `windows`, with a bookmark or without. */
type Reply = { readonly [field: string]: unknown }

/**
 * Asks page after page up to the limit: a short page does not mean the end (spec C 4.1). What comes as a whole is cut.
 *
 * @param what the words of the command, for errors.
 */
export async function pages(
  what: string,
  isPaged: boolean,
  flags: Flags,
  ask: (part: Request) => Promise<object>,
): Promise<object> {
  const limit = integerOf(String(flags.limit ?? '100'), '--limit')
  if (limit === 0) throw new UsageError('Expected --limit to be 1 or more, but got 0')
  if (!isPaged) {
    if (flags.bookmark !== undefined)
      throw new UsageError(`Expected no --bookmark, because ${what} answers all at once`)
    const reply = (await ask({})) as Reply
    const field = listField(reply)
    return { ...reply, [field]: (reply[field] as unknown[]).slice(0, limit) }
  }
  let bookmark = flags.bookmark === undefined ? undefined : bookmarkOf(flags.bookmark as string)
  const results: unknown[] = []
  do {
    const reply = (await ask({ limit: limit - results.length, bookmark })) as Reply
    results.push(...(reply.results as unknown[]))
    bookmark = reply.bookmark as Uint8Array | undefined
  } while (bookmark !== undefined && results.length < limit)
  return bookmark === undefined ? { results } : { results, bookmark }
}

/** The name of the list a reply holds. */
export function listField(reply: object): string {
  return 'windows' in reply ? 'windows' : 'results'
}

function bookmarkOf(text: string): Uint8Array {
  if (/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return new Uint8Array(Buffer.from(text, 'base64'))
  throw new UsageError(`Expected --bookmark to be base64, as an answer told it, but got ${JSON.stringify(text)}`)
}
