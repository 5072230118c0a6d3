/**
 * `canter verify`, `restore`, `salvage`: what is done with a data directory. A report for readers, JSON for programs.
 */
import type { Context } from './operation.js'
import { formatOf } from './output.js'
import { details } from './table.js'

/** `canter verify <dir>` */
export async function verifyDir(context: Context): Promise<void> {
  const { verify } = await import('../upkeep/upkeep.js')
  tell(await verify(context.words[0] ?? ''), context)
}

/** `canter restore <backup> <dir>` */
export async function restoreDir(context: Context): Promise<void> {
  const { restore } = await import('../upkeep/upkeep.js')
  tell(await restore(context.words[0] ?? '', context.words[1] ?? ''), context)
}

/** `canter salvage <dir> <target>` */
export async function salvageDir(context: Context): Promise<void> {
  const { salvage } = await import('../upkeep/upkeep.js')
  const { lost, ...report } = await salvage(context.words[0] ?? '', context.words[1] ?? '')
  if (formatOf(context.flags, context.io) !== 'table') return tell({ ...report, lost }, context)
  tell(report, context)
  for (const { file, offset, firstPosition, lastPosition, what } of lost) {
    const records = firstPosition === null ? '' : `, records ${firstPosition} to ${lastPosition ?? 'unknown'}`
    context.io.stdout.write(`lost: ${file} at ${offset}${records}: ${what}\n`)
  }
  if (lost.length === 0) context.io.stdout.write('lost: nothing\n')
}

function tell(report: object, { flags, io }: Context): void {
  const isTable = formatOf(flags, io) === 'table'
  io.stdout.write(`${isTable ? details(report as never, false) : JSON.stringify(report, null, 2)}\n`)
}
