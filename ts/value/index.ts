/** Values between JavaScript and the wire: one way in, one way out. */
export { PrecisionError, ValueError } from './error.js'
export { fromVariableValue, toSafeNumber } from './from.js'
export { TypedValue, toVariableValue, typed, type ValueInit } from './to.js'
export { wfRunIdFromText, wfRunIdToText } from './wf-run-id.js'
