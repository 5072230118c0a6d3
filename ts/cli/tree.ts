/** The tree of commands as it is: what completion, the contract and docs/cli.md are made of. */
import type { Command, Option } from 'commander'
import type { Operation } from './operation.js'
import type { Program } from './program.js'

/** A command that can be run or that leads to others. */
export interface Branch {
  /** The words behind `canter`, none for itself. */
  readonly path: readonly string[]
  readonly aliases: readonly string[]
  readonly about: string
  /** The arguments as the help shows them. */
  readonly args: string
  readonly options: readonly Option[]
  /** The words that may follow. */
  readonly children: readonly string[]
  readonly operation: Operation | undefined
  readonly isRunnable: boolean
}

/** Every command, parents before their children, in the order the help has. */
export function branches({ root, operationOf }: Program): Branch[] {
  const found: Branch[] = []
  const visit = (command: Command, path: readonly string[]): void => {
    const operation = operationOf(command)
    const usage = command.usage()
    found.push({
      path,
      aliases: command.aliases(),
      about: command.description(),
      args: operation === undefined ? '' : usage.replace(/ ?\[options\]/, ''),
      options: command.options,
      children: command.commands.flatMap((child) => [child.name(), ...child.aliases()]),
      operation,
      isRunnable: operation !== undefined || command.commands.length === 0,
    })
    for (const child of command.commands) visit(child, [...path, child.name()])
  }
  visit(root, [])
  return found
}
