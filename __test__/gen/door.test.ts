import { readFileSync } from 'node:fs'
import test from 'ava'
import { generate } from '../../scripts/gen.js'
import { MESSAGES } from '../../ts/gen/generated/tables.js'
import {
  dateFromTimestamp,
  decode,
  ENUMS,
  encode,
  fromProtoJson,
  type Init,
  type MessageName,
  oneofCase,
  ProtoError,
  RPCS,
  timestampFromDate,
  toProtoJson,
  type VariableValue,
  walk,
} from '../../ts/gen/index.js'
import { messageTable } from '../../ts/gen/table.js'

const NAMES = Object.keys(MESSAGES) as MessageName[]

/** A value of every scalar that a careless conversion would change. */
const AWKWARD = {
  double: [Number.MIN_VALUE, -0.1, Number.POSITIVE_INFINITY, 2 ** 60],
  float: [0.5, Math.fround(0.1), -2],
  int32: [2 ** 31 - 1, -(2 ** 31), 7],
  int64: [2n ** 63n - 1n, -(2n ** 63n), 2n ** 53n + 1n, -(2n ** 53n) - 1n, -1n, 2n ** 32n, 5n],
  bool: [true],
  string: ['x', 'grün 🌱', '"\\\u0000'],
  bytes: [new Uint8Array([0, 255, 128])],
}

/** Messages with everything set that can be set at once; another `turn` takes other values and other members of the oneofs. */
function sample(name: string, turn: number, depth: number): Record<string, unknown> {
  if (name === 'google.protobuf.Timestamp') return { seconds: 1_700_000_000n + BigInt(turn), nanos: 123_456_789 }
  const out: Record<string, unknown> = {}
  const table = messageTable(name)
  for (const field of table.fields) {
    const siblings = table.fields.filter((other) => other.oneof !== undefined && other.oneof === field.oneof)
    if (siblings.length > 0 && siblings[turn % siblings.length] !== field) continue
    if (field.message !== undefined && depth === 0 && field.label === 'maybe') continue
    const one = (): unknown => {
      if (field.message !== undefined) return sample(field.message, turn, depth - 1)
      const values: readonly unknown[] = field.enumeration
        ? [...field.enumeration.numbers.keys()]
        : AWKWARD[field.scalar ?? 'bool']
      return values[turn % values.length]
    }
    if (field.label === 'list') out[field.name] = depth === 0 ? [] : [one(), one()]
    else if (field.label === 'map') out[field.name] = depth === 0 ? {} : { 'a/b c': one(), '': one(), 7: one() }
    else out[field.name] = one()
  }
  return out
}

const TURNS = 14

test('every message comes back as it went, in bytes and in JSON', (t) => {
  for (const name of NAMES) {
    for (let turn = 0; turn < TURNS; turn++) {
      const plain = sample(name, turn, 3) as never
      const bytes = encode(name, plain)
      t.deepEqual(decode(name, bytes), plain, name)
      t.deepEqual(encode(name, decode(name, bytes)), bytes, name)
      t.deepEqual(fromProtoJson(name, JSON.parse(JSON.stringify(toProtoJson(name, plain)))), plain, name)
    }
  }
})

test('an empty message is no bytes, and has its defaults back', (t) => {
  for (const name of NAMES) {
    t.is(encode(name, {} as never).length, 0, name)
    t.is(encode(name, decode(name, new Uint8Array())).length, 0, name)
  }
  t.deepEqual(decode('RunWfRequest', new Uint8Array()), { wfSpecName: '', variables: {} })
  t.deepEqual(decode('SearchWfRunRequest', new Uint8Array()), { wfSpecName: '', variableFilters: [] })
})

// The bytes themselves, so that the two directions cannot be wrong in the same way.
test('bytes of the wire', (t) => {
  const hex = (type: MessageName, plain: never) => Buffer.from(encode(type, plain)).toString('hex')
  t.is(hex('VariableValue', { int: 5n } as never), '3805')
  t.is(hex('VariableValue', { int: 0n } as never), '3800')
  t.is(hex('VariableValue', { int: -1n } as never), '38ffffffffffffffffff01')
  t.is(hex('VariableValue', { int: 2n ** 63n - 1n } as never), '38ffffffffffffffff7f')
  t.is(hex('VariableValue', { int: -(2n ** 63n) } as never), '3880808080808080808001')
  t.is(hex('VariableValue', { double: 0 } as never), '210000000000000000')
  t.is(hex('Count', { value: 0n } as never), '')
  t.is(hex('TypeDefinition', { primitiveType: 'JSON_OBJ' } as never), '0800')
  t.is(hex('PutWfSpecRequest', { name: '', allowedUpdates: 'NO_UPDATES' } as never), '5002')
})

test('a map key that is the name of the prototype is a key like others', (t) => {
  const variables = JSON.parse('{"__proto__":{"str":"x"},"constructor":{"str":"y"}}')
  const back = decode('RunWfRequest', encode('RunWfRequest', { variables })).variables
  t.deepEqual(Object.keys(back), ['__proto__', 'constructor'])
  t.is(
    JSON.stringify(toProtoJson('RunWfRequest', { variables: back })),
    '{"wfSpecName":"","variables":{"__proto__":{"str":"x"},"constructor":{"str":"y"}}}',
  )
  t.is(({} as { str?: string }).str, undefined)
})

const REFUSED: readonly [type: MessageName, plain: unknown, message: string][] = [
  ['RunWfRequest', { wfSpecName: 5 }, 'Expected wfSpecName to be a string, but got 5 (RunWfRequest)'],
  [
    'RunWfRequest',
    { wfSpecNam: 'x' },
    'Expected wfSpecNam to be a field of RunWfRequest, but there is none (RunWfRequest)',
  ],
  [
    'RunWfRequest',
    { variables: { 'a b': { int: 5 } } },
    'Expected variables["a b"].int to be a bigint, but got 5 (RunWfRequest)',
  ],
  ['RunWfRequest', { variables: [] }, 'Expected variables to be an object, but got an array (RunWfRequest)'],
  [
    'RunWfRequest',
    { majorVersion: 1.5 },
    'Expected majorVersion to be a whole number of 32 bits, but got 1.5 (RunWfRequest)',
  ],
  [
    'RunWfRequest',
    { majorVersion: 2 ** 31 },
    'Expected majorVersion to be a whole number of 32 bits, but got 2147483648 (RunWfRequest)',
  ],
  ['RunWfRequest', 'x', 'Expected RunWfRequest to be an object (RunWfRequest), but got "x"'],
  [
    'VariableValue',
    { int: 2n ** 63n },
    'Expected int to be a whole number of 64 bits, but got 9223372036854775808n (VariableValue)',
  ],
  [
    'VariableValue',
    { int: 1n, str: 'x' },
    'Expected VariableValue to have one of its value set, but both int and str are',
  ],
  ['VariableValue', { bytes: 'eA==' }, 'Expected bytes to be a Uint8Array, but got "eA==" (VariableValue)'],
  ['VariableValue', { bool: 'true' }, 'Expected bool to be a boolean, but got "true" (VariableValue)'],
  [
    'VariableValue',
    { str: '\ud800' },
    'Expected str to be well-formed Unicode, but it has half of a surrogate pair (VariableValue)',
  ],
  [
    'VariableValue',
    { utcTimestamp: 5 },
    'Expected utcTimestamp to be an object (google.protobuf.Timestamp), but got 5 (VariableValue)',
  ],
  [
    'PutWfSpecRequest',
    { allowedUpdates: 'SOME_UPDATES' },
    'Expected allowedUpdates to be a AllowedUpdateType (ALL_UPDATES, MINOR_REVISION_UPDATES, NO_UPDATES), but got "SOME_UPDATES" (PutWfSpecRequest)',
  ],
  [
    'PutWfSpecRequest',
    {
      threadSpecs: {
        entrypoint: { nodes: { '0-x': { outgoingEdges: [{}, { sinkNodeName: null }, { sinkNodeName: 1 }] } } },
      },
    },
    'Expected threadSpecs["entrypoint"].nodes["0-x"].outgoingEdges[2].sinkNodeName to be a string, but got 1 (PutWfSpecRequest)',
  ],
]

for (const [type, plain, message] of REFUSED) {
  test(`refused: ${message}`, (t) => {
    t.is(t.throws(() => encode(type, plain as never), { instanceOf: ProtoError }).message, message)
  })
}

test('bytes that are no message are refused', (t) => {
  for (const bytes of [[255], [0x0a, 5, 1], [0x0a, 1, 0xff]]) {
    const error = t.throws(() => decode('RunWfRequest', new Uint8Array(bytes)), { instanceOf: ProtoError })
    t.regex(error.message, /^Expected RunWfRequest to decode, but got this: /)
  }
})

test('what a newer peer adds is dropped if it is a field, and kept if it is an enum number', (t) => {
  const unknownField = Buffer.from('fa070101', 'hex')
  t.deepEqual(decode('Count', unknownField), { value: 0n })
  const unknownNumber = Buffer.from('5063', 'hex')
  const decoded = decode('PutWfSpecRequest', unknownNumber)
  t.is(decoded.allowedUpdates as unknown, 99)
  t.deepEqual(Buffer.from(encode('PutWfSpecRequest', decoded)), unknownNumber)
})

test('of a oneof sent twice the last one counts', (t) => {
  t.deepEqual(decode('VariableValue', Buffer.from('38053201' + '78', 'hex')), { str: 'x' })
})

test('bytes are a copy', (t) => {
  const wire = Buffer.from(encode('VariableValue', { bytes: new Uint8Array([1, 2]) }))
  const { bytes } = decode('VariableValue', wire)
  wire.fill(9)
  t.deepEqual(bytes, new Uint8Array([1, 2]))
})

test('which member of a oneof is set', (t) => {
  t.is(oneofCase('VariableValue', 'value', { int: 0n }), 'int')
  t.is(oneofCase('VariableValue', 'value', {}), undefined)
  t.is(oneofCase('Edge', 'edgeCondition', { condition: {} }), 'condition')
})

test('times, before and after 1970', (t) => {
  for (const ms of [0, 1, -1, -1001, 1_700_000_000_123, 8.64e15, -8.64e15]) {
    t.is(dateFromTimestamp(timestampFromDate(new Date(ms))).getTime(), ms)
  }
  t.deepEqual(timestampFromDate(new Date(-1)), { seconds: -1n, nanos: 999_000_000 })
  t.deepEqual(decode('VariableValue', encode('VariableValue', { utcTimestamp: new Date(1) })), {
    utcTimestamp: { seconds: 0n, nanos: 1_000_000 },
  })
  t.throws(() => timestampFromDate(new Date(Number.NaN)), { instanceOf: RangeError })
})

// Spec C 10.1: JSON as lhctl prints it.
const JSON_TEXT: readonly [name: string, type: MessageName, plain: unknown, expected: unknown][] = [
  [
    'unset fields are shown: scalars and lists empty, messages null; optional and oneof members are not',
    'PutExternalEventRequest',
    {},
    { wfRunId: null, externalEventDefId: null, content: null },
  ],
  ['enums show their first name', 'SearchNodeRunRequest', {}, { status: 'STARTING', externalEventDef: null }],
  ['64-bit integers are text', 'Count', { value: 2n ** 63n - 1n }, { value: '9223372036854775807' }],
  ['bytes are base64', 'VariableValue', { bytes: new Uint8Array([251, 255]) }, { bytes: '+/8=' }],
  ['times to the second', 'VariableValue', { utcTimestamp: new Date(0) }, { utcTimestamp: '1970-01-01T00:00:00Z' }],
  [
    'times to the millisecond',
    'VariableValue',
    { utcTimestamp: new Date(120) },
    { utcTimestamp: '1970-01-01T00:00:00.120Z' },
  ],
  [
    'times to the microsecond',
    'VariableValue',
    { utcTimestamp: { seconds: 0n, nanos: 1000 } },
    { utcTimestamp: '1970-01-01T00:00:00.000001Z' },
  ],
  [
    'times to the nanosecond',
    'VariableValue',
    { utcTimestamp: { seconds: 0n, nanos: 1 } },
    { utcTimestamp: '1970-01-01T00:00:00.000000001Z' },
  ],
  ['numbers JSON cannot say', 'VariableValue', { double: Number.NaN }, { double: 'NaN' }],
  [
    'a 32-bit number in its own digits',
    'ExponentialBackoffRetryPolicy',
    { multiplier: Math.fround(1.1) },
    { baseIntervalMs: 0, maxDelayMs: '0', multiplier: 1.1 },
  ],
  ['nothing at all', 'google.protobuf.Empty', {}, {}],
]

for (const [name, type, plain, expected] of JSON_TEXT) {
  test(`JSON: ${name}`, (t) => {
    t.deepEqual(toProtoJson(type, plain as never) as unknown, expected)
  })
}

test('JSON in the order of the .proto file', (t) => {
  t.deepEqual(Object.keys(toProtoJson('WfSpecId', { revision: 2, name: 'x' }) as object), [
    'name',
    'majorVersion',
    'revision',
  ])
})

test('JSON is read in either spelling, with nulls, numbers for text and text for numbers', (t) => {
  t.deepEqual(
    fromProtoJson('RunWfRequest', {
      wf_spec_name: 'x',
      majorVersion: '3',
      id: null,
      variables: { a: { int: 5 }, b: { int: '-7' } },
    }),
    {
      wfSpecName: 'x',
      majorVersion: 3,
      variables: { a: { int: 5n }, b: { int: -7n } },
    },
  )
  const value = (json: unknown): Init<VariableValue> => fromProtoJson('VariableValue', json)
  t.deepEqual(value({ utcTimestamp: '2026-01-31T13:00:00.5+01:00' }), {
    utcTimestamp: { seconds: 1_769_860_800n, nanos: 500_000_000 },
  })
  t.deepEqual(value({ utcTimestamp: '1969-12-31T23:59:59.75Z' }), {
    utcTimestamp: { seconds: -1n, nanos: 750_000_000 },
  })
  t.deepEqual(value({ double: '-Infinity' }), { double: Number.NEGATIVE_INFINITY })
  t.deepEqual(value({ bytes: '-_8' }), { bytes: new Uint8Array([251, 255]) })
  t.is(fromProtoJson('PutWfSpecRequest', { allowedUpdates: 2 }).allowedUpdates, 'NO_UPDATES')
})

const JSON_REFUSED: readonly [type: MessageName, json: unknown, message: string][] = [
  ['RunWfRequest', { wfSpec: 'x' }, 'Expected wfSpec to be a field of RunWfRequest, but there is none (RunWfRequest)'],
  ['Count', { value: 1.5 }, 'Expected value to be a whole number, as text beyond 2^53, but got 1.5 (Count)'],
  [
    'Count',
    { value: '9223372036854775808' },
    'Expected value to be a whole number of 64 bits, but got 9223372036854775808n (Count)',
  ],
  ['VariableValue', { bytes: '!' }, 'Expected bytes to be base64, but got "!" (VariableValue)'],
  [
    'VariableValue',
    { utcTimestamp: 'now' },
    'Expected utcTimestamp to be a time like 2026-01-31T12:00:00Z, but got "now" (VariableValue)',
  ],
  [
    'RunWfRequest',
    { variables: { a: { int: 'x' } } },
    'Expected variables["a"].int to be a whole number, as text beyond 2^53, but got "x" (RunWfRequest)',
  ],
  ['WfRunIdList', { results: {} }, 'Expected results to be an array, but got an object (WfRunIdList)'],
  ['Count', [], 'Expected Count to be an object (Count), but got an array'],
]

for (const [type, json, message] of JSON_REFUSED) {
  test(`JSON refused: ${message}`, (t) => {
    t.is(t.throws(() => fromProtoJson(type, json), { instanceOf: ProtoError }).message, message)
  })
}

test('messages are found wherever they are: in lists, in maps, in each other', (t) => {
  const node = { task: { taskDefId: { name: 'a' } } }
  const wfSpec = {
    id: { name: 'w' },
    threadSpecs: { main: { nodes: { one: node, two: { externalEvent: { externalEventDefId: { name: 'e' } } } } } },
  }
  const found: unknown[] = []
  walk('WfSpec', wfSpec, new Set(['WfSpecId', 'TaskDefId', 'ExternalEventDefId']), (type, message) =>
    found.push([type, message]),
  )
  t.deepEqual(found, [
    ['WfSpecId', { name: 'w' }],
    ['TaskDefId', { name: 'a' }],
    ['ExternalEventDefId', { name: 'e' }],
  ])
})

// The numbers are for ever: the place in the service, and from 1001 for Canter's own.
test('the calls and their numbers', (t) => {
  const rpcs = Object.values(RPCS)
  const numbers = rpcs.map((rpc) => rpc.number)
  t.deepEqual(numbers, [
    ...Array.from({ length: 108 }, (_each, index) => index + 1),
    1001,
    1002,
    1003,
    1010,
    1011,
    1012,
    1013,
    1014,
    1015,
    1016,
  ])
  t.is(RPCS.PutTaskDef.number, 1)
  t.is(RPCS.PollTask.path, '/littlehorse.LittleHorse/PollTask')
  t.deepEqual(
    rpcs.filter((rpc) => rpc.requestStream || rpc.responseStream).map((rpc) => rpc.name),
    ['PollTask', 'Calls'],
  )
  t.like(RPCS.AwaitWfRun, { path: '/canter.Canter/AwaitWfRun', number: 1001 })
  t.like(RPCS.Calls, { path: '/canter.Canter/Calls', number: 1002 })
  t.like(RPCS.Explain, { path: '/canter.Canter/Explain', number: 1003 })
  t.like(RPCS.AwaitChanges, { path: '/canter.Canter/AwaitChanges', number: 1010 })
  for (const rpc of rpcs) for (const type of [rpc.requestType, rpc.responseType]) t.true(NAMES.includes(type), type)
  t.is(ENUMS.TaskStatus.TASK_EXCEPTION, 8)
})

test('the generated code is what proto/ gives now', async (t) => {
  for (const [name, content] of await generate()) {
    const path = new URL(`../../ts/gen/generated/${name}`, import.meta.url)
    t.true(
      readFileSync(path, 'utf8') === content,
      `ts/gen/generated/${name} is stale: run \`npm run gen\` and commit what it writes`,
    )
  }
})
