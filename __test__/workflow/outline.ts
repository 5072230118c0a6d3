/**
 * A compiled workflow as lines, the way spec A 7.4 draws it: every node with its edges, every edge with its condition and mutations. What a line does
 * not show is unset; `outline` fails on a field it does not know how to show, so nothing escapes a test.
 */
import {
  type Edge,
  type FailureHandlerDef,
  type InlineMapDef,
  type InlineStructBuilder,
  type MessageTypes,
  type Node,
  oneofCase,
  type PutWfSpecRequest,
  type ThreadSpec,
  type ThreadVarDef,
  type TypeDefinition,
  type VariableAssignment,
  type VariableMutation,
  type VariableValue,
} from '../../ts/gen/index.js'

export function outline(spec: PutWfSpecRequest): string {
  const lines: string[] = []
  if (spec.allowedUpdates !== 'ALL_UPDATES') lines.push(`updates ${spec.allowedUpdates}`)
  if (spec.retentionPolicy !== undefined) lines.push(`retention ${spec.retentionPolicy.secondsAfterWfTermination} s`)
  if (spec.parentWfSpec !== undefined)
    lines.push(`parent ${spec.parentWfSpec.wfSpecName} ${spec.parentWfSpec.wfSpecMajorVersion}`)
  const threads = Object.entries(spec.threadSpecs)
  for (const [name, thread] of threads) {
    if (name !== spec.entrypointThreadName) lines.push(`thread ${name}`)
    lines.push(...threadLines(thread))
  }
  return lines.join('\n')
}

function threadLines(thread: ThreadSpec): string[] {
  const lines = thread.variableDefs.map(variableLine)
  if (thread.retentionPolicy !== undefined)
    lines.push(`retention ${thread.retentionPolicy.secondsAfterThreadTermination} s`)
  for (const { externalEventDefId, handlerSpecName } of thread.interruptDefs)
    lines.push(`interrupt ${externalEventDefId?.name}: ${handlerSpecName}`)
  for (const [name, node] of Object.entries(thread.nodes)) {
    lines.push([name, nodeText(node), ...node.outgoingEdges.map(edgeText)].filter((part) => part !== '').join('  '))
    lines.push(...node.failureHandlers.map((handler) => `  on ${handlerText(handler)}`))
    const perThread = node.waitForThreads?.perThreadFailureHandlers ?? []
    lines.push(...perThread.map((handler) => `  on child ${handlerText(handler)}`))
  }
  return lines
}

function handlerText({ specificFailure, anyFailureOfType, handlerSpecName }: FailureHandlerDef): string {
  return `${specificFailure ?? anyFailureOfType ?? 'anything'}: ${handlerSpecName}`
}

function variableLine({ varDef, required, searchable, jsonIndexes, accessLevel }: ThreadVarDef): string {
  const { name, typeDef, defaultValue, type, maskedValue } = varDef ?? { name: '' }
  if (type !== undefined || maskedValue !== undefined) throw new Error('the deprecated pair must not be sent')
  const parts = [`var ${name}: ${typeText(typeDef)}`]
  if (defaultValue !== undefined) parts.push(`= ${valueText(defaultValue)}`)
  if (required) parts.push('required')
  if (searchable) parts.push('searchable')
  for (const { fieldPath, fieldType } of jsonIndexes) parts.push(`index ${fieldPath} ${fieldType}`)
  if (accessLevel !== 'PRIVATE_VAR') parts.push(accessLevel)
  return parts.join(' ')
}

/** A type as the server's messages show it. */
function typeText(type: TypeDefinition | undefined): string {
  const masked = type?.masked === true ? ' masked' : ''
  switch (oneofCase('TypeDefinition', 'definedType', type ?? {})) {
    case 'primitiveType':
      return `${type?.primitiveType}${masked}`
    case 'structDefId':
      return `Struct<${type?.structDefId?.name},v${type?.structDefId?.version}>${masked}`
    case 'inlineArrayDef':
      return `Array<${typeText(type?.inlineArrayDef?.arrayType)}>${masked}`
    case 'inlineMapDef':
      return `${mapText(type?.inlineMapDef)}${masked}`
    default:
      throw new Error(`no way to show ${JSON.stringify(type)}`)
  }
}

function mapText(map: InlineMapDef | undefined): string {
  return `Map<${typeText(map?.keyType)}, ${typeText(map?.valueType)}>`
}

function nodeText(node: Node): string {
  switch (oneofCase('Node', 'node', node)) {
    case 'task':
      return taskText(node.task as MessageTypes['TaskNode'])
    case 'externalEvent': {
      const { externalEventDefId, timeoutSeconds, correlationKey, maskCorrelationKey } =
        node.externalEvent as MessageTypes['ExternalEventNode']
      const parts = [`event ${externalEventDefId?.name}`]
      if (timeoutSeconds !== undefined) parts.push(`timeout ${text(timeoutSeconds)}`)
      if (correlationKey !== undefined) parts.push(`key ${text(correlationKey)}`)
      if (maskCorrelationKey) parts.push('masked')
      return `{${parts.join(', ')}}`
    }
    case 'sleep': {
      const length = oneofCase('SleepNode', 'sleepLength', node.sleep ?? {})
      return `{${length} ${text(node.sleep?.[length ?? 'rawSeconds'])}}`
    }
    case 'waitForCondition':
      return `{until ${text(node.waitForCondition?.condition)}}`
    case 'exit': {
      const { failureDef, returnContent } = node.exit ?? {}
      if (returnContent !== undefined) return `{returns ${text(returnContent)}}`
      if (failureDef === undefined) return ''
      const content = failureDef.content === undefined ? '' : `, content ${text(failureDef.content)}`
      return `{fails ${failureDef.failureName} ${JSON.stringify(failureDef.message)}${content}}`
    }
    case 'entrypoint':
    case 'nop':
      return ''
    case 'startThread':
      return `{${node.startThread?.threadSpecName}(${inputsText(node.startThread?.variables)})}`
    case 'startMultipleThreads': {
      const { threadSpecName, variables, iterable } =
        node.startMultipleThreads as MessageTypes['StartMultipleThreadsNode']
      return `{${threadSpecName}(${inputsText(variables)}) for each of ${text(iterable)}}`
    }
    case 'waitForThreads': {
      const { threads, threadList, strategy } = node.waitForThreads as MessageTypes['WaitForThreadsNode']
      const which =
        threads?.threads.map((each) => text(each.threadRunNumber)).join(', ') ?? `all of ${text(threadList)}`
      return `{${strategy} ${which}}`
    }
    case 'throwEvent':
      return `{throws ${node.throwEvent?.eventDefId?.name} ${text(node.throwEvent?.content)}}`
    case 'runChildWf': {
      const { wfSpecName, wfSpecVar, majorVersion, inputs, childId } = node.runChildWf as MessageTypes['RunChildWfNode']
      const id = childId === undefined ? '' : `, id ${text(childId)}`
      return `{runs ${wfSpecName ?? text(wfSpecVar)} v${majorVersion}(${inputsText(inputs)})${id}}`
    }
    case 'waitForChildWf':
      return `{${text(node.waitForChildWf?.childWfRunId)} of ${node.waitForChildWf?.childWfRunSourceNode}}`
    case 'userTask':
      return userTaskText(node.userTask as MessageTypes['UserTaskNode'])
    default:
      throw new Error(`no way to show ${JSON.stringify(node)}`)
  }
}

function inputsText(inputs: { readonly [name: string]: VariableAssignment } | undefined): string {
  return Object.entries(inputs ?? {})
    .map(([name, value]) => `${name}: ${text(value)}`)
    .join(', ')
}

function userTaskText(node: MessageTypes['UserTaskNode']): string {
  const { userTaskDefName, userId, userGroup, notes, onCancellationExceptionName, userTaskDefVersion } = node
  const parts = [`form ${userTaskDefName}`]
  if (userTaskDefVersion !== undefined) parts.push(`version ${userTaskDefVersion}`)
  if (userId !== undefined) parts.push(`user ${text(userId)}`)
  if (userGroup !== undefined) parts.push(`group ${text(userGroup)}`)
  if (notes !== undefined) parts.push(`notes ${text(notes)}`)
  if (onCancellationExceptionName !== undefined) parts.push(`cancelled as ${text(onCancellationExceptionName)}`)
  return `{${[...parts, ...node.actions.map(actionText)].join(', ')}}`
}

function actionText({ task, cancel, reassign, delaySeconds, hook }: MessageTypes['UTActionTrigger']): string {
  const when = `${hook} + ${text(delaySeconds)}`
  if (cancel !== undefined) return `${when}: cancel`
  if (reassign !== undefined) {
    const user = reassign.userId === undefined ? '' : ` user ${text(reassign.userId)}`
    return `${when}: reassign${user}${reassign.userGroup === undefined ? '' : ` group ${text(reassign.userGroup)}`}`
  }
  if (task?.task === undefined || task.mutations.length > 0)
    throw new Error('an action without a task, or with mutations')
  return `${when}: ${taskText(task.task)}`
}

function taskText({
  taskDefId,
  dynamicTask,
  variables,
  retries,
  timeoutSeconds,
  exponentialBackoff,
}: MessageTypes['TaskNode']): string {
  const parts = [`${taskDefId === undefined ? text(dynamicTask) : taskDefId.name}(${variables.map(text).join(', ')})`]
  if (retries !== 0) parts.push(`retries ${retries}`)
  if (timeoutSeconds !== 0) parts.push(`timeout ${timeoutSeconds} s`)
  if (exponentialBackoff !== undefined) {
    const { baseIntervalMs, maxDelayMs, multiplier } = exponentialBackoff
    parts.push(`backoff ${baseIntervalMs} ms x ${multiplier} to ${maxDelayMs} ms`)
  }
  return `{${parts.join(', ')}}`
}

function edgeText({ sinkNodeName, condition, legacyCondition, variableMutations }: Edge): string {
  if (legacyCondition !== undefined) throw new Error('legacy conditions must not be sent')
  const when = condition === undefined ? '' : `${text(condition)} `
  const mutations = variableMutations.length === 0 ? '' : `, ${variableMutations.map(mutationText).join(', ')}`
  return `[${when}-> ${sinkNodeName}${mutations}]`
}

function mutationText({ lhsName, lhsJsonPath, lhsLhPath, operation, rhsAssignment }: VariableMutation): string {
  return `${lhsName}${pathText({ jsonPath: lhsJsonPath, lhPath: lhsLhPath })} ${operation} ${text(rhsAssignment)}`
}

/** An assignment: its source, its path and its cast. */
function text(assignment: VariableAssignment | undefined): string {
  if (assignment === undefined) return 'nothing'
  const cast = assignment.targetType === undefined ? '' : ` as ${typeText(assignment.targetType)}`
  return `${sourceText(assignment)}${pathText(assignment)}${cast}`
}

function sourceText(assignment: VariableAssignment): string {
  switch (oneofCase('VariableAssignment', 'source', assignment)) {
    case 'variableName':
      return assignment.variableName ?? ''
    case 'literalValue':
      return valueText(assignment.literalValue ?? {})
    case 'formatString':
      return `format(${[assignment.formatString?.format, ...(assignment.formatString?.args ?? [])].map(text).join(', ')})`
    case 'nodeOutput':
      return `<${assignment.nodeOutput?.nodeName}>`
    case 'sizeOf':
      return `size(${text(assignment.sizeOf?.operand)})`
    case 'structBuilder': {
      const { structDefId, value } = assignment.structBuilder ?? {}
      return `${structDefId?.name},v${structDefId?.version}${fieldsText(value)}`
    }
    case 'mapBuilder': {
      const { entries = [], mapType } = assignment.mapBuilder ?? {}
      const shown = entries.map(({ key, value }) => `${text(key)} => ${text(value)}`).join(', ')
      return `${mapType === undefined ? 'map' : mapText(mapType)}{${shown}}`
    }
    case 'expression': {
      const { lhs, rhs, comparator, mutationType } = assignment.expression ?? {}
      return `(${text(lhs)} ${comparator ?? mutationType} ${text(rhs)})`
    }
    default:
      throw new Error(`no way to show ${JSON.stringify(assignment)}`)
  }
}

function fieldsText(builder: InlineStructBuilder | undefined): string {
  const fields = Object.entries(builder?.fields ?? {}).map(
    ([name, { simpleValue, subStructure }]) =>
      `${name}: ${subStructure === undefined ? text(simpleValue) : fieldsText(subStructure)}`,
  )
  return `{${fields.join(', ')}}`
}

function pathText({
  jsonPath,
  lhPath,
}: {
  jsonPath?: string | undefined
  lhPath?: MessageTypes['LHPath'] | undefined
}): string {
  if (jsonPath !== undefined) return `@${jsonPath}`
  return lhPath === undefined ? '' : lhPath.path.map(stepText).join('')
}

function stepText({ key, index, dynamic }: MessageTypes['LHPath.Selector']): string {
  if (dynamic !== undefined) return `[${text(dynamic)}]`
  return key === undefined ? `[${index}]` : `.${key}`
}

/** A value with its kind, so that 1 and 1.0 differ. */
function valueText(value: VariableValue): string {
  const kind = oneofCase('VariableValue', 'value', value)
  if (kind === undefined) return 'NULL'
  const content = value[kind]
  if (typeof content === 'object') {
    return `${kind}:${JSON.stringify(content, (_key, each) => (typeof each === 'bigint' ? `${each}n` : each))}`
  }
  return `${kind}:${typeof content === 'string' ? JSON.stringify(content) : String(content)}`
}
