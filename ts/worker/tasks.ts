/**
 * What a worker is asked to run, as users write it. Those without types are told what is wrong as well: a worker that runs nothing is a mistake.
 */
import { InvalidArgument } from '../client/errors.js'
import type { WorkerOptions } from '../config/worker.js'
import type { Task } from './task.js'

/** The arguments of `work`: tasks one by one or as an array, and options last. */
export type WorkArguments = readonly Task[] | [...Task[], WorkerOptions] | [readonly Task[], WorkerOptions?]

/** Tells tasks and options apart. @throws {@link InvalidArgument} */
export function workArguments(args: WorkArguments): WorkerOptions & { readonly tasks: readonly Task[] } {
  const given: readonly unknown[] = args.flat()
  const last = given.at(-1)
  const options = isOptions(last) ? last : undefined
  const tasks = options === undefined && last !== undefined ? given : given.slice(0, -1)
  return { ...options, tasks: checkTasks(tasks) }
}

/** @throws {@link InvalidArgument} when there is none, one that is no task, or two of a name */
export function checkTasks(tasks: readonly unknown[]): readonly Task[] {
  if (tasks.length === 0) throw new InvalidArgument('Expected at least one task to work on, but got none')
  const names = new Set<string>()
  for (const [index, each] of tasks.entries()) {
    if (!isTask(each)) {
      throw new InvalidArgument(
        `Expected tasks made by task(), and options last, but number ${index + 1} is ${kindOf(each)}`,
      )
    }
    if (names.has(each.name))
      throw new InvalidArgument(`Expected tasks of different names, but two are ${JSON.stringify(each.name)}`)
    names.add(each.name)
  }
  return tasks as readonly Task[]
}

function isTask(value: unknown): value is Task {
  return (
    typeof value === 'object' && value !== null && 'run' in value && typeof value.run === 'function' && 'name' in value
  )
}

function isOptions(value: unknown): value is WorkerOptions {
  if (typeof value !== 'object' || value === null || 'run' in value) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value)
  if (typeof value !== 'object') return `a ${typeof value}`
  const { name } = value.constructor ?? {}
  return name === undefined || name === 'Object' ? 'an object without a function run' : `of class ${name}`
}
