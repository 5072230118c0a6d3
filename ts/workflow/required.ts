/**
 * What a workflow needs to be there before it is put, read off its WfSpec: names that are known only when it runs are not among them.
 */
import type { Node, PutWfSpecRequest } from '../gen/index.js'

/** The names of definitions, by their kind. */
export interface RequiredNames {
  readonly taskDefs: ReadonlySet<string>
  readonly userTaskDefs: ReadonlySet<string>
  readonly externalEventDefs: ReadonlySet<string>
  readonly workflowEventDefs: ReadonlySet<string>
  readonly structDefs: ReadonlySet<string>
  readonly childWfSpecs: ReadonlySet<string>
}

/** The names a WfSpec names, in the order of their first use. */
export function requiredNames(spec: PutWfSpecRequest): RequiredNames {
  const threads = Object.values(spec.threadSpecs)
  const nodes = threads.flatMap((thread) => Object.values(thread.nodes))
  const interrupts = threads.flatMap((thread) => thread.interruptDefs)
  return {
    taskDefs: found(nodes.flatMap(tasksOf)),
    userTaskDefs: found(nodes.map((node) => node.userTask?.userTaskDefName)),
    externalEventDefs: found(
      [...nodes.map((node) => node.externalEvent), ...interrupts].map((each) => each?.externalEventDefId?.name),
    ),
    workflowEventDefs: found(nodes.map((node) => node.throwEvent?.eventDefId?.name)),
    structDefs: found(structNames(spec)),
    childWfSpecs: found(nodes.map((node) => node.runChildWf?.wfSpecName)),
  }
}

/** The task of a node, and the reminders of a user task. */
function tasksOf(node: Node): (string | undefined)[] {
  const reminders = (node.userTask?.actions ?? []).map((action) => action.task?.task)
  return [node.task, ...reminders].map((task) => task?.taskDefId?.name)
}

/** Types and builders may be anywhere in it. */
function* structNames(part: unknown): Generator<string> {
  if (typeof part !== 'object' || part === null) return
  for (const [field, value] of Object.entries(part)) {
    if (field === 'structDefId') yield String((value as { name?: unknown }).name)
    else yield* structNames(value)
  }
}

function found(names: Iterable<string | undefined>): ReadonlySet<string> {
  return new Set([...names].filter((name) => name !== undefined))
}
