import test from 'ava'
import type { VariableType } from '../../ts/gen/index.js'
import {
  fromVariableValue,
  PrecisionError,
  toSafeNumber,
  toVariableValue,
  typed,
  ValueError,
  wfRunIdFromText,
  wfRunIdToText,
} from '../../ts/value/index.js'

const DATE = new Date('2026-01-31T12:00:00.123Z')

// Spec A 7.10: how a value of the language becomes a value of the wire.
const CASES: readonly [name: string, value: unknown, type: VariableType | undefined, expected: object][] = [
  ['undefined is NULL', undefined, undefined, {}],
  ['null is NULL whatever the type', null, 'INT', {}],
  ['a bigint is an INT', 5n, undefined, { int: 5n }],
  ['the greatest INT', 2n ** 63n - 1n, undefined, { int: 2n ** 63n - 1n }],
  ['the least INT', -(2n ** 63n), 'INT', { int: -(2n ** 63n) }],
  ['a whole number without a type stays a DOUBLE', 5, undefined, { double: 5 }],
  ['a whole number declared INT is an INT', 5, 'INT', { int: 5n }],
  ['a number declared DOUBLE is a DOUBLE', 5, 'DOUBLE', { double: 5 }],
  ['NaN is a DOUBLE', Number.NaN, undefined, { double: Number.NaN }],
  ['a string is a STR', 'x', undefined, { str: 'x' }],
  ['a boolean is a BOOL', false, undefined, { bool: false }],
  ['bytes are BYTES', new Uint8Array([1]), undefined, { bytes: new Uint8Array([1]) }],
  ['a Date is a TIMESTAMP', DATE, undefined, { utcTimestamp: DATE }],
  ['a text declared TIMESTAMP is a TIMESTAMP', '2026-01-31T12:00:00.123Z', 'TIMESTAMP', { utcTimestamp: DATE }],
  ['nanoseconds are kept', { seconds: 1n, nanos: 7 }, 'TIMESTAMP', { utcTimestamp: { seconds: 1n, nanos: 7 } }],
  ['an array is a JSON_ARR', [1, 'a', null], undefined, { jsonArr: '[1,"a",null]' }],
  ['an object is a JSON_OBJ', { a: 1, b: undefined }, undefined, { jsonObj: '{"a":1}' }],
  ['an object with an id is a JSON_OBJ without a type', { id: 'x' }, undefined, { jsonObj: '{"id":"x"}' }],
  ['and a WF_RUN_ID with it', { id: 'x' }, 'WF_RUN_ID', { wfRunId: { id: 'x' } }],
  ['a text declared WF_RUN_ID', 'p_c', 'WF_RUN_ID', { wfRunId: { id: 'c', parentWfRunId: { id: 'p' } } }],
  [
    'a bigint in JSON keeps its digits',
    { a: 2n ** 60n, b: ['i7', 's'] },
    undefined,
    { jsonObj: '{"a":1152921504606846976,"b":["i7","s"]}' },
  ],
  ['a Date in JSON is its ISO text', [DATE], undefined, { jsonArr: '["2026-01-31T12:00:00.123Z"]' }],
  ['a typed value is what it says', typed('DOUBLE', 5), undefined, { double: 5 }],
]

for (const [name, value, type, expected] of CASES) {
  test(`to the wire: ${name}`, (t) => {
    t.deepEqual(toVariableValue(value, type), expected)
  })
}

const REFUSED: readonly [value: unknown, type: VariableType | undefined, message: string][] = [
  [1.5, 'INT', 'Expected a whole number within 2^53, or a bigint for INT, but got the number 1.5'],
  [2 ** 53, 'INT', 'Expected a whole number within 2^53, or a bigint for INT, but got the number 9007199254740992'],
  [2n ** 63n, undefined, 'Expected a whole number of 64 bits for INT, but got the bigint 9223372036854775808n'],
  ['5', 'INT', 'Expected a bigint or a whole number for INT, but got the string "5"'],
  [5n, 'DOUBLE', 'Expected a number for DOUBLE, but got the bigint 5n'],
  [5, 'STR', 'Expected a string for STR, but got the number 5'],
  ['true', 'BOOL', 'Expected a boolean for BOOL, but got the string "true"'],
  ['x', 'BYTES', 'Expected a Uint8Array for BYTES, but got the string "x"'],
  [new Date(Number.NaN), undefined, 'Expected a valid time for TIMESTAMP, but got a Date'],
  ['', 'WF_RUN_ID', 'Expected the text of a WfRunId like "run" or "parent_child", but got ""'],
  [[], 'JSON_OBJ', 'Expected an object for JSON_OBJ, but got an array'],
  [{}, 'JSON_ARR', 'Expected an array for JSON_ARR, but got an object'],
  [{ total: Number.NaN }, undefined, 'Expected total to be a value JSON can say, but got the number NaN'],
  [{ seen: new Map() }, undefined, 'Expected seen to be a value JSON can say, but got a Map'],
  [() => 1, undefined, 'Expected a value a workflow can hold, but got a function'],
]

for (const [value, type, message] of REFUSED) {
  test(`refused: ${message}`, (t) => {
    t.is(t.throws(() => toVariableValue(value, type), { instanceOf: ValueError }).message, message)
  })
}

test('a value that contains itself is refused', (t) => {
  const value: { self?: unknown } = {}
  value.self = value
  t.is(t.throws(() => toVariableValue(value)).message, 'Expected a value JSON can say, but it contains itself')
})

const BACK: readonly [name: string, value: Parameters<typeof fromVariableValue>[0], expected: unknown][] = [
  ['NULL', {}, null],
  ['INT is always a bigint', { int: 0n }, 0n],
  ['DOUBLE', { double: 0 }, 0],
  ['STR', { str: '' }, ''],
  ['BOOL', { bool: false }, false],
  ['BYTES', { bytes: new Uint8Array([1]) }, new Uint8Array([1])],
  ['TIMESTAMP', { utcTimestamp: { seconds: -1n, nanos: 999_999_999 } }, new Date(-1)],
  ['WF_RUN_ID', { wfRunId: { id: 'x' } }, { id: 'x' }],
  ['JSON_OBJ', { jsonObj: '{"a":[1,1.5,"x"]}' }, { a: [1, 1.5, 'x'] }],
  [
    'a whole number beyond 2^53 in JSON keeps its digits, and looks alike are left alone',
    {
      jsonArr: '[9007199254740993,"9007199254740993","i1","\\"s:",{"i2" :-9223372036854775808},1e3,0.1234567890123456]',
    },
    [9007199254740993n, '9007199254740993', 'i1', '"s:', { i2: -9223372036854775808n }, 1000, 0.1234567890123456],
  ],
  ['a native array', { array: { items: [{ int: 1n }, {}] } }, [1n, null]],
  ['a native map', { map: { entries: [{ key: { str: 'a' }, value: { int: 1n } }] } }, new Map([['a', 1n]])],
  ['a struct', { struct: { struct: { fields: { a: { value: { str: 'x' } } } } } }, { a: 'x' }],
]

for (const [name, value, expected] of BACK) {
  test(`from the wire: ${name}`, (t) => {
    t.deepEqual(fromVariableValue(value), expected)
  })
}

test('an INT is given as a number only where that is exact', (t) => {
  t.is(toSafeNumber(-5n), -5)
  t.throws(() => toSafeNumber(2n ** 53n), { instanceOf: PrecisionError })
})

// Spec C 5: a WfRunId as text is the chain of ids, root first.
test('a WfRunId as text', (t) => {
  const id = { id: 'c', parentWfRunId: { id: 'b', parentWfRunId: { id: 'a' } } }
  t.is(wfRunIdToText(id), 'a_b_c')
  t.deepEqual(wfRunIdFromText('a_b_c'), id)
})
