/**
 * A compiled workflow as lines, the way spec A 7.4 draws it: every node with its edges, every edge with its condition and mutations. What a line does
 * not show is unset; `outline` fails on a field it does not know how to show, so nothing escapes a test.
 */
import {
  type Edge,
  type MessageTypes,
  type Node,
  oneofCase,
  type PutWfSpecRequest,
  type ThreadSpec,
  type ThreadVarDef,
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
  if (thread.interruptDefs.length > 0) throw new Error('interrupts are not shown')
  for (const [name, node] of Object.entries(thread.nodes)) {
    lines.push([name, nodeText(node), ...node.outgoingEdges.map(edgeText)].filter((part) => part !== '').join('  '))
    for (const handler of node.failureHandlers) {
      const what = handler.specificFailure ?? handler.anyFailureOfType ?? 'anything'
      lines.push(`  on ${what}: ${handler.handlerSpecName}`)
    }
  }
  return lines
}

function variableLine({ varDef, required, searchable, jsonIndexes, accessLevel }: ThreadVarDef): string {
  const { name, typeDef, defaultValue, type, maskedValue } = varDef ?? { name: '' }
  if (type !== undefined || maskedValue !== undefined) throw new Error('the deprecated pair must not be sent')
  const parts = [`var ${name}: ${typeDef?.primitiveType}`]
  if (defaultValue !== undefined) parts.push(`= ${valueText(defaultValue)}`)
  if (typeDef?.masked === true) parts.push('masked')
  if (required) parts.push('required')
  if (searchable) parts.push('searchable')
  for (const { fieldPath, fieldType } of jsonIndexes) parts.push(`index ${fieldPath} ${fieldType}`)
  if (accessLevel !== 'PRIVATE_VAR') parts.push(accessLevel)
  return parts.join(' ')
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
    default:
      throw new Error(`no way to show ${JSON.stringify(node)}`)
  }
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
  const cast = assignment.targetType === undefined ? '' : ` as ${assignment.targetType.primitiveType}`
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
    case 'expression': {
      const { lhs, rhs, comparator, mutationType } = assignment.expression ?? {}
      return `(${text(lhs)} ${comparator ?? mutationType} ${text(rhs)})`
    }
    default:
      throw new Error(`no way to show ${JSON.stringify(assignment)}`)
  }
}

function pathText({
  jsonPath,
  lhPath,
}: {
  jsonPath?: string | undefined
  lhPath?: MessageTypes['LHPath'] | undefined
}): string {
  if (jsonPath !== undefined) return `@${jsonPath}`
  return lhPath === undefined
    ? ''
    : lhPath.path.map((step) => (step.key === undefined ? `[${step.index}]` : `.${step.key}`)).join('')
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
