import { assign } from '../builders.js'
import { checkText } from '../check.js'
import { INPUT } from '../compilation.js'
import { Mistake } from '../error.js'
import { Expression, type Operand, toAssignment } from '../expression.js'
import { SpawnedThread, SpawnedThreads } from '../spawned-threads.js'
import type { NodeDraft, ThreadDraft } from '../thread-draft.js'
import { ArrayType, type LhType, typeText } from '../type.js'
import { variable, type WfRunVariable } from '../variable.js'
import { checkGiven, type Inputs, type LoweredInputs } from './inputs.js'

/** Adds a START_THREAD node; the body becomes a thread of this name. */
export function startThread(
  draft: ThreadDraft,
  construct: string,
  name: string,
  body: (draft: ThreadDraft) => void,
  inputs: Inputs,
): SpawnedThread {
  draft.checkReachable()
  checkText('the name of a thread', name)
  const child = draft.compilation.enqueue(name, draft, body)
  let variables: LoweredInputs = {}
  const node = draft.add(name, 'startThread', () => ({ startThread: { threadSpecName: name, variables } }))
  // What the child takes is known when its body has run.
  const lower = (): void => {
    variables = lowerInputs(draft, child, inputs)
    checkRequired(child, inputs)
  }
  draft.compilation.later(draft, construct, lower, node)
  return new SpawnedThread(child, keptOutput(draft, node, 'INT'))
}

/** Adds a START_MULTIPLE_THREADS node: a thread for each element, which gets it as INPUT if it declares that. */
export function startMultipleThreads(
  draft: ThreadDraft,
  construct: string,
  elements: Operand,
  name: string,
  body: (draft: ThreadDraft) => void,
  inputs: Inputs,
): SpawnedThreads {
  draft.checkReachable()
  checkText('the name of a thread', name)
  const iterable = lowerIterable(elements, draft)
  const child = draft.compilation.enqueue(name, draft, body)
  let variables: LoweredInputs = {}
  const node = draft.add(name, 'startMultipleThreads', () => ({
    startMultipleThreads: { threadSpecName: name, variables, iterable },
  }))
  const lower = (): void => {
    if (Object.hasOwn(inputs, INPUT)) throw new Mistake(`${INPUT} to be the element`, 'it is given')
    variables = lowerInputs(draft, child, inputs)
    checkRequired(child, { ...inputs, [INPUT]: elements })
  }
  draft.compilation.later(draft, construct, lower, node)
  return SpawnedThreads.each(child, keptOutput(draft, node, 'JSON_ARR'))
}

/** Elements may be of a native array, of JSON, or written down. */
function lowerIterable(elements: Operand, draft: ThreadDraft): ReturnType<typeof toAssignment> {
  const type = elements instanceof Expression ? elements.type : Array.isArray(elements) ? 'JSON_ARR' : typeof elements
  if (type !== undefined && type !== 'JSON_ARR' && !(type instanceof ArrayType))
    throw new Mistake(
      'an array to spawn threads for',
      `got ${elements instanceof Expression ? elements.describe() : `a ${type}`}`,
    )
  return toAssignment(elements, draft)
}

/** What a node starts is kept in a variable of the node's name, so that inner threads can wait for it too (spec A 7.2). */
function keptOutput(draft: ThreadDraft, node: NodeDraft, type: LhType): WfRunVariable {
  const kept = variable(draft, node.name, type)
  draft.mutate({
    lhsName: node.name,
    operation: 'ASSIGN',
    rhsAssignment: { nodeOutput: { nodeName: node.name } },
  })
  return kept
}

function lowerInputs(draft: ThreadDraft, child: ThreadDraft, inputs: Inputs): LoweredInputs {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => {
      const declared = child.variables.find((each) => each.name === name)
      if (declared === undefined) {
        const names = child.variables.map((each) => each.name).join(', ')
        throw new Mistake(
          `inputs of thread ${JSON.stringify(child.name)} to be among its variables: ${names === '' ? 'it has none' : names}`,
          `got ${JSON.stringify(name)}`,
        )
      }
      checkGiven(name, value)
      if (declared.accessLevel === 'INHERITED_VAR')
        throw new Mistake(
          `input ${name} to be left out`,
          `the variable of type ${typeText(declared.type)} is inherited`,
        )
      return [name, assign(value, draft, declared.type, `input ${name}`)]
    }),
  )
}

function checkRequired(child: ThreadDraft, inputs: Inputs): void {
  const missing = child.variables.find((each) => each.required && !Object.hasOwn(inputs, each.name))
  if (missing !== undefined)
    throw new Mistake(`input ${missing.name} of thread ${JSON.stringify(child.name)}`, 'it is missing and required')
}
