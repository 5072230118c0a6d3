import { Mistake } from '../error.js'
import type { Assignment, Operand } from '../expression.js'

/** Inputs of a thread or a child workflow, by the names of the variables they become. */
export interface Inputs {
  readonly [name: string]: Operand
}

/** They as the wire has them. */
export interface LoweredInputs {
  readonly [name: string]: Assignment
}

/** Refuses NULL written down, which is of no type and so of none that fits (spec A 4.11). */
export function checkGiven(name: string, value: Operand): void {
  if (value === null || value === undefined)
    throw new Mistake(`input ${name} to be left out where there is none`, `got ${value}`)
}
