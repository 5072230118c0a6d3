/**
 * Faults of Node.js itself by which others can hurt a server on a network, and where they are mended (reliability.md 7). Told by `canter serve` when
 * others can reach it, and no reason not to start: nobody's server stays down for want of a newer Node.js.
 */

/** A fault of node:http2, and the first version of each line that has it no more; lines after the last one never had it. */
interface Fault {
  readonly id: string
  readonly mended: readonly (readonly [major: number, minor: number, patch: number])[]
}

/** From the project's own list of vulnerabilities. A line that is not named gets no fixes any more. */
const FAULTS: readonly Fault[] = [
  // WINDOW_UPDATE on stream 0: a session that is never cleaned up.
  {
    id: 'CVE-2026-21714',
    mended: [
      [20, 20, 2],
      [22, 22, 2],
      [24, 14, 1],
      [25, 8, 2],
    ],
  },
  // Headers that are kept and not counted.
  {
    id: 'CVE-2026-56846',
    mended: [
      [22, 23, 2],
      [24, 18, 1],
      [26, 4, 0],
    ],
  },
  // Memory that is used after it was freed, by refused streams.
  {
    id: 'CVE-2026-56848',
    mended: [
      [22, 23, 2],
      [24, 18, 1],
      [26, 5, 1],
    ],
  },
]

/** The first versions without any of them. */
const ADVISED = '22.23.2, 24.18.1 or 26.5.1'

/** What the operator of a server should know of this version of Node.js (`20.20.2`); undefined: nothing. */
export function nodeWarning(version: string): string | undefined {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map((part) => Number.parseInt(part, 10))
  const faults = FAULTS.filter(({ mended }) => {
    const line = mended.find(([each]) => each === major)
    if (line === undefined) return major <= (mended.at(-1)?.[0] ?? 0)
    return minor < line[1] || (minor === line[1] && patch < line[2])
  })
  if (faults.length === 0) return undefined
  const ids = faults.map(({ id }) => id).join(', ')
  return `Node.js ${version} has known faults by which others can exhaust or crash a server over HTTP/2 (${ids}); use ${ADVISED}, or a later one`
}
