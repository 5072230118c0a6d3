import { checkText } from './check.js'
import { Mistake } from './error.js'
import { FormatString, type Operand } from './expression.js'

/** A text with places, or with literal braces around anything but a number. */
const PLACES = /^(?:[^{]|\{\d+(?:,[^{}]*)?\})*$/
const INDEX = /\{(\d+)/g

/**
 * A format string (spec A 5.2). Told here: a lone apostrophe, which would turn the rest into plain text; braces that do not close or hold no number,
 * which fail when the workflow runs; and a place without a value, which would stay as it is written.
 */
export function format(template: string, args: readonly Operand[]): FormatString {
  checkText('a format', template)
  const unquoted = template.replaceAll("''", '').replace(/'[^']*'/g, '')
  if (unquoted.includes("'"))
    throw new Mistake("apostrophes in a format to be doubled ('')", `got ${JSON.stringify(template)}`)
  if (!PLACES.test(unquoted)) throw new Mistake('places like {0} in a format', `got ${JSON.stringify(template)}`)
  for (const [place, index] of unquoted.matchAll(INDEX)) {
    if (Number(index) >= args.length) throw new Mistake(`a value for ${place}} in a format`, `it has ${args.length}`)
  }
  return new FormatString(template, args)
}
