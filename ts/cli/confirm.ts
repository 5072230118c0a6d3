/** What cannot be taken back is asked for first, with how many objects it concerns. */
import { type MessageName, RPCS, toProtoJson } from '../gen/index.js'
import type { CallOperation, Draft } from './operation.js'
import { UsageError } from './output.js'
import { canAsk, question } from './prompt.js'

/** Whether to go on. @throws {@link UsageError} when nobody can be asked. */
export async function confirmed({ path, count }: CallOperation, draft: Draft): Promise<boolean> {
  const { io, flags, request, rpc } = draft
  const [, noun = ''] = path
  if (flags.dryRun === true) {
    const type = RPCS[rpc].requestType as MessageName
    io.stdout.write(`${JSON.stringify(toProtoJson(type, request as never), null, 2)}\n`)
    io.stderr.write(`canter: this would delete ${objects(await (count?.(draft) ?? 1), noun)}; nothing was done\n`)
    return false
  }
  if (flags.yes === true) return true
  if (!canAsk(io)) {
    throw new UsageError(`Expected --yes to ${path.join(' ')}, because stdin is no terminal and nobody can be asked`)
  }
  const answer = await question(io, `Delete ${objects(await (count?.(draft) ?? 1), noun)}? [y/N] `)
  if (/^y(es)?$/i.test(answer)) return true
  io.stderr.write('canter: nothing was done\n')
  return false
}

function objects(count: number | string, noun: string): string {
  const name = noun === 'wfRunBulk' ? 'wfRun' : noun
  return `${count} ${name}${count === 1 ? '' : 's'}`
}
