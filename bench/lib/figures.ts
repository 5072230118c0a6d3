/** Figures out of many, and how they are written. */

/** The value below which this share of the values lies. Sorts in place. */
export function percentiles(values: number[], ...shares: number[]): number[] {
  values.sort((left, right) => left - right)
  return shares.map((share) => values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN)
}

/** Three digits that count; thousands separated. `null` is what NaN becomes on its way between processes. */
export function short(value: number | null | undefined): string {
  if (value === undefined || value === null || Number.isNaN(value)) return '-'
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-US')
  return String(Number(value.toPrecision(3)))
}

/** A table in Markdown; the first row is its head. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`
  const [head = [], ...body] = rows
  return [line(head), rule, ...body.map(line)].join('\n')
}
