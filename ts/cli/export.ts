/**
 * `canter export` and `canter import`: a WfRun or a tenant as one file, and back.
 */
import { once } from 'node:events'
import { open, rename, rm } from 'node:fs/promises'
import type { Exported } from '../client/export/export.js'
import { withClient } from './connect.js'
import type { Io } from './io.js'
import type { Context, Flags } from './operation.js'
import { formatOf } from './output.js'
import { details } from './table.js'

/** `canter export wfRun <id>` */
export async function exportWfRun(context: Context): Promise<void> {
  await write({ wfRun: context.words[0] ?? '' }, context.flags, context)
}

/** `canter export tenant [id]` */
export async function exportTenant(context: Context): Promise<void> {
  const [tenant] = context.words
  await write({ tenant: true }, tenant === undefined ? context.flags : { ...context.flags, tenant }, context)
}

async function write(what: Exported, flags: Flags, { io }: Context): Promise<void> {
  await withClient(flags, io, async (client) => {
    const lines = client.export(what)
    if (flags.out === undefined) return toStdout(lines, io)
    await toFile(lines, String(flags.out))
  })
}

async function toStdout(lines: AsyncIterable<string>, { stdout }: Io): Promise<void> {
  for await (const line of lines) {
    // A pipe that is read slowly must not fill the memory.
    if (stdout.write(line) === false && 'once' in stdout) await once(stdout as never, 'drain')
  }
}

/** A file of this name is there when all of it is. */
async function toFile(lines: AsyncIterable<string>, path: string): Promise<void> {
  const part = `${path}.part`
  const file = await open(part, 'w')
  try {
    for await (const line of lines) await file.write(line)
    await file.sync()
    await file.close()
    await rename(part, path)
  } catch (error) {
    await file.close()
    await rm(part, { force: true })
    throw error
  }
}

/** `canter import <file>` */
export async function importFile(context: Context): Promise<void> {
  const { flags, io, words } = context
  await withClient(flags, io, async (client) => {
    const { leftOutIds, ...told } = await client.import(words[0] ?? '', { endedOnly: flags.endedOnly === true })
    if (formatOf(flags, io) !== 'table') {
      io.stdout.write(`${JSON.stringify({ ...told, leftOutIds }, null, 2)}\n`)
      return
    }
    io.stdout.write(`${details(told as never, false)}\n`)
    for (const id of leftOutIds) io.stdout.write(`left out: ${id}\n`)
    if (told.leftOut > leftOutIds.length) io.stdout.write(`left out: ${told.leftOut - leftOutIds.length} more\n`)
  })
}
