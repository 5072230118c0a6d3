/**
 * Java properties: `key = value`, `key: value` or `key value`; `#` and `!` begin a comment, a backslash at the end of a line goes on in the next,
 * and `\n`, `\t`, `\uXXXX` and the like are characters.
 */

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['f', '\f'],
])

/** The keys of a text and their values; of a key that stands there twice, the last. */
export function parseProperties(text: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const line of logicalLines(text)) {
    const [, key, value] = /^((?:\\.|[^\\\s=:])+)(?:\s*[=:]\s*|\s+|$)(.*)$/s.exec(line) ?? []
    if (key !== undefined && value !== undefined) found[unescaped(key)] = unescaped(value)
  }
  return found
}

function logicalLines(text: string): string[] {
  const lines: string[] = []
  let open: string | undefined
  for (const natural of text.split(/\r\n|\r|\n/)) {
    const line = natural.trimStart()
    if (open === undefined && (line === '' || line.startsWith('#') || line.startsWith('!'))) continue
    const whole = (open ?? '') + line
    // An odd number of backslashes at the end: the last one is not itself escaped.
    const [backslashes = ''] = /\\*$/.exec(whole) ?? []
    open = backslashes.length % 2 === 1 ? whole.slice(0, -1) : undefined
    if (open === undefined) lines.push(whole)
  }
  if (open !== undefined) lines.push(open)
  return lines
}

function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (_, hex: string | undefined, char: string) =>
    hex === undefined ? (ESCAPES.get(char) ?? char) : String.fromCharCode(Number.parseInt(hex, 16)),
  )
}
