// Text as values (spec C 10.1), and values as tables.
import test from 'ava'
import { table } from '../../ts/cli/output.js'
import { parseValue } from '../../ts/cli/parse.js'
import type { VariableType } from '../../ts/gen/index.js'

const values: [type: VariableType, text: string, value: object][] = [
  ['STR', ' as it is ', { str: ' as it is ' }],
  ['INT', '-9223372036854775808', { int: -9223372036854775808n }],
  ['DOUBLE', '1e-3', { double: 0.001 }],
  ['BOOL', 'T', { bool: true }],
  ['BOOL', '0', { bool: false }],
  ['BYTES', 'AQI', { bytes: Buffer.from([1, 2]) }],
  ['JSON_OBJ', '{"a": 1}', { jsonObj: '{"a": 1}' }],
  ['JSON_ARR', '[1]', { jsonArr: '[1]' }],
  ['WF_RUN_ID', 'a_b', { wfRunId: { id: 'b', parentWfRunId: { id: 'a' } } }],
  ['TIMESTAMP', '1000', { utcTimestamp: new Date(1000) }],
  ['TIMESTAMP', '1970-01-01T00:00:01Z', { utcTimestamp: new Date(1000) }],
]

for (const [type, text, value] of values) {
  test(`${text} is a ${type}`, (t) => {
    t.deepEqual(parseValue('x', type, text), value)
  })
}

const misfits: [type: VariableType, text: string][] = [
  ['INT', '1.5'],
  ['INT', '9223372036854775808'],
  ['INT', ''],
  ['DOUBLE', ''],
  ['DOUBLE', 'x'],
  ['BOOL', 'yes'],
  ['BYTES', '%'],
  ['JSON_OBJ', '[1]'],
  ['JSON_OBJ', '{'],
  ['JSON_ARR', '{}'],
  ['WF_RUN_ID', 'a_'],
  ['TIMESTAMP', 'soon'],
]

for (const [type, text] of misfits) {
  test(`${JSON.stringify(text)} is no ${type}`, (t) => {
    t.throws(() => parseValue('x', type, text), { name: 'UsageError', message: new RegExp(`Expected x \\(${type}\\)`) })
  })
}

test('one object is a line for each field, a list a row for each result', (t) => {
  t.is(table({ id: { name: 'a' }, n: 1, none: null, list: [] }), 'id.name  a\nn        1')
  t.is(table({ results: [{ a: 'x', b: 1 }, { a: 'long' }], bookmark: '' }), 'a     b\nx     1\nlong')
  t.is(table({ results: [] }), '(none)')
})
