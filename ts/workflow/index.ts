/** Workflows in code, with the customary names of the LittleHorse SDKs (spec C 12.1). No client is needed to compile one. */
export type { FieldValue, InlineStructBuilder, MapBuilder, StructBuilder } from './builders.js'
export type { Definition, DefinitionRequest, PutRequest } from './definition.js'
export {
  type ContentOptions,
  type CorrelationOptions,
  type ExternalEventDef,
  type ExternalEventDefOptions,
  externalEventDef,
  type UserTaskDef,
  type UserTaskFieldInit,
  type UserTaskFieldType,
  userTaskDef,
  type WorkflowEventDef,
  workflowEventDef,
} from './definitions.js'
export { WorkflowError } from './error.js'
export { type Comparison, Expression, type FormatString, type Operand } from './expression.js'
export type { SpawnedChildWf } from './node/child-wf.js'
export type { ExternalEventOutput } from './node/external-event.js'
export type { Inputs } from './node/inputs.js'
export type { InterruptHandler } from './node/interrupt.js'
export type { ExponentialBackoff, TaskName, TaskOutput } from './node/task.js'
export type { ThrowEventHandle } from './node/throw-event.js'
export type { Text, UserTaskOutput } from './node/user-task.js'
export type { WaitForThreadsHandle } from './node/wait-for-threads.js'
export type { NodeHandle } from './node-handle.js'
export type { NodeOutput } from './node-output.js'
export type { Step } from './path.js'
export { type SpawnedThread, SpawnedThreads } from './spawned-threads.js'
export { type StructDef, type StructDefOptions, type StructField, structDef } from './struct-def.js'
export type { IfStatement, ThreadBody, WorkflowThread } from './thread.js'
export {
  type ArrayType,
  arrayOf,
  type ElementType,
  type LhType,
  type MapKeyType,
  type MapType,
  mapOf,
  type StructType,
  structOf,
} from './type.js'
export type { VariablePart, WfRunVariable } from './variable.js'
export { Workflow, type WorkflowRequest } from './workflow.js'
