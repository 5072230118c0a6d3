import { type Command, Option } from 'commander'
import { type GlobalOptions, UsageError } from './output.js'

/** Options of everything that gives pages. */
export interface PageFlags extends GlobalOptions {
  readonly limit: string
  readonly bookmark?: string
}

/** A page as every search and list gives it. */
export interface Page {
  readonly results: object[]
  readonly bookmark?: Uint8Array
}

/** Adds `--limit` and `--bookmark`. */
export function pageFlags(command: Command): Command {
  return command
    .addOption(new Option('--limit <number>', 'how many at most').default('100'))
    .option('--bookmark <base64>', 'where to go on, as the last answer told')
}

/** Asks page after page up to the limit: a short page does not mean the end (spec C 4.1). */
export async function pages(
  flags: PageFlags,
  ask: (page: { limit: number; bookmark?: Uint8Array }) => Promise<Page>,
): Promise<Page> {
  const limit = Number(flags.limit)
  if (!Number.isInteger(limit) || limit < 1) {
    throw new UsageError(`Expected --limit to be 1 or more, but got ${JSON.stringify(flags.limit)}`)
  }
  const results: object[] = []
  let bookmark = flags.bookmark === undefined ? undefined : new Uint8Array(Buffer.from(flags.bookmark, 'base64'))
  do {
    const page = await ask({ limit: limit - results.length, ...(bookmark === undefined ? {} : { bookmark }) })
    results.push(...page.results)
    bookmark = page.bookmark === undefined ? undefined : new Uint8Array(page.bookmark)
  } while (bookmark !== undefined && results.length < limit)
  return bookmark === undefined ? { results } : { results, bookmark }
}
