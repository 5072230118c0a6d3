// Text as values (spec C 10.1), and values as tables.
import test from 'ava'
import { parseValue, valueOfText } from '../../ts/cli/parse.js'
import { details, idText, rows } from '../../ts/cli/table.js'
import {
  decode,
  encode,
  type Init,
  type StructDef,
  type TypeDefinition,
  type VariableType,
} from '../../ts/gen/index.js'

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

const whole = (type: Init<TypeDefinition>) => decode('TypeDefinition', encode('TypeDefinition', type))
const INT: Init<TypeDefinition> = { primitiveType: 'INT' }
const POINT: Init<StructDef> = {
  id: { name: 'point', version: 2 },
  structDef: {
    fields: {
      x: { fieldType: INT },
      tags: { fieldType: { inlineArrayDef: { arrayType: { primitiveType: 'STR' } } } },
      at: { fieldType: { primitiveType: 'TIMESTAMP' } },
      raw: { fieldType: { primitiveType: 'JSON_OBJ' } },
    },
  },
}
const point: Init<TypeDefinition> = { structDefId: { name: 'point', version: 2 } }
const parsed = (type: Init<TypeDefinition>, text: string) =>
  valueOfText('v', whole(type), text, async () => decode('StructDef', encode('StructDef', POINT)))

const documents: [rule: string, type: Init<TypeDefinition>, text: string, value: object][] = [
  ['a primitive is no JSON', { primitiveType: 'STR' }, '"x"', { str: '"x"' }],
  [
    'an array',
    { inlineArrayDef: { arrayType: INT } },
    '[1, "9007199254740993", 9007199254740993, null]',
    {
      array: {
        items: [{ int: 1n }, { int: 9007199254740993n }, { int: 9007199254740993n }, {}],
        elementType: whole(INT),
      },
    },
  ],
  [
    'a map, its keys by their type',
    { inlineMapDef: { keyType: INT, valueType: { primitiveType: 'BOOL' } } },
    '{"7": true}',
    {
      map: {
        entries: [{ key: { int: 7n }, value: { bool: true } }],
        mapType: whole({ inlineMapDef: { keyType: INT, valueType: { primitiveType: 'BOOL' } } }).inlineMapDef,
      },
    },
  ],
  [
    'a struct, by its StructDef',
    point,
    '{"x": 1, "tags": ["a"], "at": 1000, "raw": {"n": 9007199254740993}}',
    {
      struct: {
        structDefId: { name: 'point', version: 2 },
        struct: {
          fields: {
            x: { value: { int: 1n } },
            tags: { value: { array: { items: [{ str: 'a' }], elementType: whole({ primitiveType: 'STR' }) } } },
            at: { value: { utcTimestamp: new Date(1000) } },
            raw: { value: { jsonObj: '{"n":9007199254740993}' } },
          },
        },
      },
    },
  ],
]

for (const [rule, type, text, value] of documents) {
  test(`a document by its declared type: ${rule}`, async (t) => {
    t.deepEqual(await parsed(type, text), value)
  })
}

const faults: [type: Init<TypeDefinition>, text: string, message: string][] = [
  [{ inlineArrayDef: { arrayType: INT } }, '[1, true]', 'Expected v[1] to be INT, but got true'],
  [{ inlineArrayDef: { arrayType: INT } }, '{}', 'Expected v (array of INT) to be a JSON array, but got an object'],
  [
    { inlineMapDef: { keyType: INT, valueType: INT } },
    '{"a": 1}',
    'Expected v["a"] as a key (INT) to be a whole number, but got "a"',
  ],
  [point, '{"y": 1}', 'Expected a field of v (x, tags, at, raw), but got "y"'],
  [point, '{"tags": [1]}', 'Expected v.tags[0] to be STR, but got 1'],
  [point, '[1]', 'Expected v (struct point) to be a JSON object, but got an array'],
]

for (const [type, text, message] of faults) {
  test(`a document that does not fit is refused with its place: ${message}`, async (t) => {
    await t.throwsAsync(parsed(type, text), { name: 'UsageError', message })
  })
}

test('one object is a line for each field, a list a row for each result', async (t) => {
  t.is(details({ id: { name: 'a' }, n: 1, none: null, list: [] }, false), 'id  a\nn   1')
  const list = [{ id: { wfRunId: { id: 'b', parentWfRunId: { id: 'a' } }, position: 2 }, value: { str: 'x' } }]
  t.is(await rows(list, ['id', 'value'], false, false, undefined), 'ID     VALUE\na_b/2  {"str":"x"}')
  t.is(await rows([], undefined, true, false, 80), '(none)')
  const wide = await rows(
    [
      { name: '\u6f22\u5b57', version: 1 },
      { name: 'abc', version: 2 },
    ],
    undefined,
    true,
    false,
    80,
  )
  t.is(wide, 'NAME  VERSION\n\u6f22\u5b57  1\nabc   2')
})

// spec C 5
test('an id as text', (t) => {
  const wfRunId = { id: 'c', parentWfRunId: { id: 'b', parentWfRunId: { id: 'a', parentWfRunId: null } } }
  t.is(idText(wfRunId), 'a_b_c')
  t.is(idText({ wfRunId, threadRunNumber: 0, name: 'x' }), 'a_b_c/0/x')
  t.is(idText({ key: 'k', externalEventDefId: { name: 'paid' } }), 'k/paid')
})
