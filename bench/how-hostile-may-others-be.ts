/**
 * How hostile may others be? What a bystander with a connection and a process of its own notices of attacks (reliability.md 7), and what they leave
 * in the server's memory. The attacks are those of the test of the same name, one after the other against one server.
 */
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { ATTACKS, BIG } from '../__test__/hostile/attacks.js'
import { connect } from './lib/canter.js'
import { firstMessage, rssBytes, serve, start } from './lib/child.js'
import { percentiles, short, table } from './lib/figures.js'
import { type Options, OUT } from './lib/options.js'

/** What one attack did. */
export interface Hit {
  readonly name: string
  readonly answered: string
  /** Of the bystander, in ms. */
  readonly p99BeforeMs: number
  readonly p99DuringMs: number
  /** Undefined where the system does not tell. */
  readonly bytesBefore: number | undefined
  readonly bytesAfter: number | undefined
}

export async function howHostileMayOthersBe(options: Options): Promise<readonly Hit[]> {
  const dir = mkdtempSync(`${OUT}hostile-`)
  const server = await serve(options, dir)
  const { pid, port } = server
  const client = connect({ host: '127.0.0.1', port })
  const defaultValue = { str: 'x'.repeat(900_000) }
  const inputVars = [{ name: 'pad', typeDef: { primitiveType: 'STR' as const }, defaultValue }]
  await client.putTaskDef({ name: BIG, returnType: {}, inputVars })
  await client.close()
  const bystander = start(options, 'bystander', { port })
  await firstMessage<string>(bystander)
  const p99Ms = async () => {
    bystander.send('since the last')
    const [latenciesMs] = (await once(bystander, 'message')) as [number[]]
    return percentiles(latenciesMs, 0.99)[0] ?? Number.NaN
  }
  const hits: Hit[] = []
  try {
    for (const { name, run } of options.quick ? ATTACKS.filter(({ crowd }) => crowd !== true) : ATTACKS) {
      await p99Ms()
      await sleep(options.seconds * 200)
      const [p99BeforeMs, bytesBefore] = [await p99Ms(), rssBytes(pid)]
      const answered = await run(port)
      const p99DuringMs = await p99Ms()
      // The server looks at its memory twice a second.
      await sleep(options.seconds * 400)
      hits.push({ name, answered, p99BeforeMs, p99DuringMs, bytesBefore, bytesAfter: rssBytes(pid) })
    }
    return hits
  } finally {
    bystander.disconnect()
    await once(bystander, 'exit')
    await server.close()
    rmSync(dir, { recursive: true })
  }
}

export function hostileTable(hits: readonly Hit[]): string {
  const mib = (bytes: number | undefined) => (bytes === undefined ? '-' : short(bytes / 1024 / 1024))
  return table([
    ['Attack', 'answered with', "bystander's p99 before, ms", 'during, ms', 'ratio', 'RSS before, MiB', 'after, MiB'],
    ...hits.map(({ name, answered, p99BeforeMs, p99DuringMs, bytesBefore, bytesAfter }) => [
      name,
      answered,
      short(p99BeforeMs),
      short(p99DuringMs),
      short(p99DuringMs / p99BeforeMs),
      mib(bytesBefore),
      mib(bytesAfter),
    ]),
  ])
}
