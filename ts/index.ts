/**
 * Canter: workflows that survive, in one process.
 *
 * This file is the public surface, exported by hand: what is not here may change at any time.
 */

// For everybody: an engine, a client, workers, a server.
export type { AwaitOptions, Client, Compilable, Conveniences, Put, RunOptions } from './client/client.js'
export { connect } from './client/connect.js'
export { Engine, type EngineOptions } from './client/engine.js'
export {
  Aborted,
  AlreadyExists,
  type Code,
  CorruptJournal,
  DeadlineExceeded,
  DirectoryInUse,
  FailedPrecondition,
  InvalidArgument,
  LhError,
  type LhErrorOptions,
  NotFound,
  PermissionDenied,
  ResourceExhausted,
  Unauthenticated,
  Unavailable,
  Unimplemented,
  WfRunFailed,
} from './client/errors.js'
export type { Exported } from './client/export/export.js'
export type { ExportSource } from './client/export/file.js'
export type { Imported, ImportOptions } from './client/export/import.js'
export type { RpcMethods, UnaryName } from './client/rpc-methods.js'
export type { CallOptions, Host, PollEvents, PollStream, Transport, WireOptions } from './client/transport.js'
export type { ConnectOptions, OAuthClient } from './config/client.js'
export type { Duration } from './config/duration.js'
export type { HealthPaths, HttpListenSettings, HttpSettings } from './config/http.js'
export type { Logger } from './config/logger.js'
export type { OutputOptions } from './config/output.js'
export type {
  Address,
  Authentication,
  ListenerOptions,
  OauthOptions,
  Protocol,
  ServeOptions,
} from './config/server.js'
export type { WorkerOptions } from './config/worker.js'
// For those who build on the wire itself: messages, their bytes and their JSON.
export * as wire from './gen/index.js'
export { type HttpHandler, type HttpHandlerOptions, httpHandler } from './http/handler.js'
export { type HttpOptions, type HttpServer, serveHttp } from './http/serve.js'
export type { Authenticator, Caller } from './identity/authenticator.js'
export type { BackedUp, CoreStats } from './native/core.js'
export { type OutputPublisher, publishOutput } from './output/publisher.js'
export { type CanterServer, type ListeningAt, serve } from './server/lazy.js'
export { TestEngine, type TestEngineOptions } from './testing/test-engine.js'
export { type Lost, type Restored, restore, type Salvaged, salvage, type Verified, verify } from './upkeep/upkeep.js'
export {
  fromVariableValue,
  PrecisionError,
  type TypedValue,
  toSafeNumber,
  toVariableValue,
  typed,
  ValueError,
  wfRunIdFromText,
  wfRunIdToText,
} from './value/index.js'
export type { CheckpointContext } from './worker/checkpoints.js'
export type { TaskContext } from './worker/context.js'
export {
  type Declared,
  type InputOf,
  type JsOf,
  type JsTypes,
  type OutputOf,
  type Task,
  TaskException,
  type TaskOptions,
  task,
} from './worker/task.js'
export type { WorkArguments } from './worker/tasks.js'
export { createWorker, type Worker } from './worker/worker.js'
export type {
  ArrayType,
  Comparison,
  ContentOptions,
  CorrelationOptions,
  Definition,
  DefinitionRequest,
  ElementType,
  ExponentialBackoff,
  Expression,
  ExternalEventDef,
  ExternalEventDefOptions,
  ExternalEventOutput,
  FieldValue,
  FormatString,
  IfStatement,
  InlineStructBuilder,
  Inputs,
  InterruptHandler,
  LhType,
  MapBuilder,
  MapKeyType,
  MapType,
  NodeHandle,
  NodeOutput,
  Operand,
  PutRequest,
  SpawnedChildWf,
  SpawnedThread,
  Step,
  StructBuilder,
  StructDef,
  StructDefOptions,
  StructField,
  StructType,
  TaskName,
  TaskOutput,
  Text,
  ThreadBody,
  ThrowEventHandle,
  UserTaskDef,
  UserTaskFieldInit,
  UserTaskFieldType,
  UserTaskOutput,
  VariablePart,
  WaitForThreadsHandle,
  WfRunVariable,
  WorkflowEventDef,
  WorkflowRequest,
  WorkflowThread,
} from './workflow/index.js'
export {
  arrayOf,
  externalEventDef,
  mapOf,
  SpawnedThreads,
  structDef,
  structOf,
  userTaskDef,
  Workflow,
  WorkflowError,
  workflowEventDef,
} from './workflow/index.js'
