/** `canter dev`: `canter serve` with a directory that is gone afterwards. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Context } from './operation.js'
import { build } from './program.js'

/** Serves until a signal comes. */
export async function dev({ io, flags, exit }: Context): Promise<void> {
  const given = flags.dir as string | undefined
  const dir = given ?? (await mkdtemp(join(tmpdir(), 'canter-dev-')))
  const port = flags.grpcPort as string | undefined
  try {
    const { root } = build(io, exit)
    await root.parseAsync(['serve', '--data-dir', dir, ...(port === undefined ? [] : ['--grpc-port', port])], {
      from: 'user',
    })
  } finally {
    if (given === undefined) await rm(dir, { recursive: true, force: true })
  }
}
