// Structs, arrays and maps: declared, built, read by paths and changed in parts (spec A 7.5, 7.9, D 3 to D 5).
import test from 'ava'
import { arrayOf, mapOf, structDef, structOf, Workflow } from '../../ts/workflow/index.js'
import { check } from './check.js'

const person = structDef('person', { name: 'STR', age: { type: 'INT', nullable: true } })
const car = structDef('car', {
  model: 'STR',
  price: { type: 'DOUBLE', default: 0 },
  sold: { type: 'BOOL', default: false },
  owner: { type: person, nullable: true },
  tags: { type: arrayOf('STR'), default: [] },
  parts: { type: mapOf('STR', 'INT'), nullable: true },
})

check(
  'variables of every kind of type',
  (wf) => {
    wf.declareStruct('newest', 'car').required()
    wf.declareStruct('older', 'car', 3).masked()
    wf.declareStruct('known', car)
      .asPublic()
      .withDefault({ model: 'T', price: 5, owner: { name: 'Ada' }, tags: ['a'] })
    wf.declareStruct('by-type', structOf('car', 2)).asPrivate()
    wf.declareArray('words', 'STR').withDefault(['a', 'b'])
    wf.declareArray('matrix', arrayOf('DOUBLE')).withDefault([[1, 2], []])
    wf.declareArray('cars', structOf('car'))
    wf.declareMap('stock', 'STR', 'INT').withDefault({ a: 1, b: 2n })
    wf.declareMap('by-number', 'INT', mapOf('STR', arrayOf('BOOL'))).withDefault(new Map([[1n, { x: [true] }]]))
  },
  `
var newest: Struct<car,v-1> required
var older: Struct<car,v3> masked
var known: Struct<car,v-1> = struct:{"structDefId":{"name":"car","version":-1},"struct":{"fields":{"model":{"value":{"str":"T"},"masked":false},"price":{"value":{"double":5},"masked":false},"owner":{"value":{"struct":{"structDefId":{"name":"person","version":-1},"struct":{"fields":{"name":{"value":{"str":"Ada"},"masked":false}}}}},"masked":false},"tags":{"value":{"array":{"items":[{"str":"a"}]}},"masked":false}}}} PUBLIC_VAR
var by-type: Struct<car,v2>
var words: Array<STR> = array:{"items":[{"str":"a"},{"str":"b"}]}
var matrix: Array<Array<DOUBLE>> = array:{"items":[{"array":{"items":[{"double":1},{"double":2}]}},{"array":{"items":[]}}]}
var cars: Array<Struct<car,v-1>>
var stock: Map<STR, INT> = map:{"entries":[{"key":{"str":"a"},"value":{"int":"1n"}},{"key":{"str":"b"},"value":{"int":"2n"}}]}
var by-number: Map<INT, Map<STR, Array<BOOL>>> = map:{"entries":[{"key":{"int":"1n"},"value":{"map":{"entries":[{"key":{"str":"x"},"value":{"array":{"items":[{"bool":true}]}}}]}}}]}
0-entrypoint-ENTRYPOINT  [-> 1-exit-EXIT]
1-exit-EXIT
`,
)

check(
  'paths: fields, indexes, keys, and steps that are computed',
  (wf) => {
    const c = wf.declareStruct('c', car)
    const other = wf.declareStruct('other', 'anything')
    const matrix = wf.declareArray('matrix', arrayOf('INT'))
    const stock = wf.declareMap('stock', 'STR', 'INT')
    const slots = wf.declareMap('slots', 'INT', 'STR')
    const json = wf.declareJsonObj('json')
    const i = wf.declareInt('i')
    const s = wf.declareStr('s')
    wf.execute('read', c.get('owner').get('name'), c.get('tags').get(0), other.get('a').get(1).get('b'))
    wf.execute('index', matrix.get(1).get(0), matrix.get(i).get(i.add(1)), matrix.get(i).size())
    wf.execute('key', stock.get('x'), stock.get(s), slots.get(5), slots.get(2n ** 40n), slots.get(i))
    const t = wf.execute('json', json.get('list').get(i), json.get(s), json.get('list').get(-1))
    wf.execute('output', t.get('a').get(0), t.get(s).get(wf.format('k-{0}', i)))
    wf.doIf(c.get('sold'), (then) => then.execute('sold'))
    wf.doIf(other.get('flag'), (then) => then.execute('flagged'))
  },
  `
var c: Struct<car,v-1>
var other: Struct<anything,v-1>
var matrix: Array<Array<INT>>
var stock: Map<STR, INT>
var slots: Map<INT, STR>
var json: JSON_OBJ
var i: INT
var s: STR
0-entrypoint-ENTRYPOINT  [-> 1-read-TASK]
1-read-TASK  {read(c.owner.name, c.tags[0], other.a[1].b)}  [-> 2-index-TASK]
2-index-TASK  {index(matrix[1][0], matrix[i][(i ADD int:1)], size(matrix[i]))}  [-> 3-key-TASK]
3-key-TASK  {key(stock.x, stock[s], slots[int:5], slots[int:1099511627776], slots[i])}  [-> 4-json-TASK]
4-json-TASK  {json(json.list[i], json[s], json.list[-1])}  [-> 5-output-TASK]
5-output-TASK  {output(<4-json-TASK>.a[0], <4-json-TASK>[s][format(str:"k-{0}", i)])}  [-> 6-nop-NOP]
6-nop-NOP  [c.sold -> 7-sold-TASK]  [-> 8-nop-NOP]
7-sold-TASK  {sold()}  [-> 8-nop-NOP]
8-nop-NOP  [-> 9-nop-NOP]
9-nop-NOP  [other.flag -> 10-flagged-TASK]  [-> 11-nop-NOP]
10-flagged-TASK  {flagged()}  [-> 11-nop-NOP]
11-nop-NOP  [-> 12-exit-EXIT]
12-exit-EXIT
`,
)

// Spec D 5: the part is on the left of the mutation.
check(
  'changes of parts',
  (wf) => {
    const c = wf.declareStruct('c', car)
    const matrix = wf.declareArray('matrix', arrayOf('DOUBLE'))
    const stock = wf.declareMap('stock', 'STR', 'INT')
    const slots = wf.declareMap('slots', 'INT', 'STR')
    const i = wf.declareInt('i')
    c.get('price').assign(5)
    c.get('owner').get('age').assign(5)
    wf.mutate(c.get('price'), 'MULTIPLY', 2)
    c.get('tags').assign(['a', 'b'])
    c.get('owner').assign(null)
    matrix.get(0).get(i).assign(1)
    wf.mutate(matrix, 'EXTEND', [[1, 2]])
    wf.mutate(matrix.get(0), 'ADD', 3)
    stock.get('x').assign(i)
    wf.mutate(stock, 'EXTEND', { y: 1 })
    wf.mutate(stock, 'REMOVE_KEY', 'x')
    slots.get(i).assign('taken')
    slots.get(7).assign('free')
    wf.execute('t')
  },
  `
var c: Struct<car,v-1>
var matrix: Array<Array<DOUBLE>>
var stock: Map<STR, INT>
var slots: Map<INT, STR>
var i: INT
0-entrypoint-ENTRYPOINT  [-> 1-t-TASK, c.price ASSIGN double:5, c.owner.age ASSIGN int:5, c.price MULTIPLY double:2, c.tags ASSIGN array:{"items":[{"str":"a"},{"str":"b"}]}, c.owner ASSIGN NULL, matrix[0][i] ASSIGN double:1, matrix EXTEND array:{"items":[{"array":{"items":[{"double":1},{"double":2}]}}]}, matrix[0] ADD double:3, stock.x ASSIGN i, stock EXTEND map:{"entries":[{"key":{"str":"y"},"value":{"int":"1n"}}]}, stock REMOVE_KEY str:"x", slots[i] ASSIGN str:"taken", slots[int:7] ASSIGN str:"free"]
1-t-TASK  {t()}  [-> 2-exit-EXIT]
2-exit-EXIT
`,
)

check(
  'native containers take values of their types',
  (wf) => {
    const rates = wf.declareArray('rates', 'DOUBLE')
    const stock = wf.declareMap('stock', 'STR', 'DOUBLE')
    rates.assign([1, 2])
    rates.assign(rates.add(3).extend([4]).removeIfPresent(5).removeIndex(0))
    stock.assign(stock.extend({ a: 1 }).removeKey('b'))
    wf.doIf(
      rates
        .doesContain(5)
        .and(stock.doesContain('a'))
        .or(wf.condition(5, 'IN', rates)),
      (then) => {
        then.execute('t', rates.size(), rates.get(0).add(1))
      },
    )
  },
  `
var rates: Array<DOUBLE>
var stock: Map<STR, DOUBLE>
0-entrypoint-ENTRYPOINT  [-> 1-nop-NOP, rates ASSIGN array:{"items":[{"double":1},{"double":2}]}, rates ASSIGN ((((rates ADD double:3) EXTEND array:{"items":[{"double":4}]}) REMOVE_IF_PRESENT double:5) REMOVE_INDEX int:0), stock ASSIGN ((stock EXTEND map:{"entries":[{"key":{"str":"a"},"value":{"double":1}}]}) REMOVE_KEY str:"b")]
1-nop-NOP  [(((double:5 IN rates) AND (str:"a" IN stock)) OR (double:5 IN rates)) -> 2-t-TASK]  [-> 3-nop-NOP]
2-t-TASK  {t(size(rates), (rates[0] ADD double:1))}  [-> 3-nop-NOP]
3-nop-NOP  [-> 4-exit-EXIT]
4-exit-EXIT
`,
)

// Spec A 7.5: struct builders; an object where a struct is wanted is one too.
check(
  'structs that are built',
  (wf) => {
    const name = wf.declareStr('name')
    const c = wf.declareStruct('c', car)
    const t = wf.execute('price')
    const built = wf
      .buildStruct(car)
      .put('model', name)
      .put('price', 5)
      .put('owner', wf.buildInlineStruct().put('name', name).put('age', t.get('age')))
      .put('parts', { wheel: 4 })
    c.assign(built)
    c.assign(
      wf.buildStruct('car', 3).put('model', 'x').put('any', 5).put('owner', wf.buildStruct('person').put('name', 'y')),
    )
    c.assign({ model: name, owner: { name: 'Ada' }, parts: { wheel: t } })
    c.get('owner').assign({ name })
    wf.complete(wf.buildStruct('car').put('model', 'z'))
  },
  `
var name: STR
var c: Struct<car,v-1>
0-entrypoint-ENTRYPOINT  [-> 1-price-TASK]
1-price-TASK  {price()}  [-> 2-complete-EXIT, c ASSIGN car,v-1{model: name, price: double:5, owner: {name: name, age: <1-price-TASK>.age}, parts: map:{"entries":[{"key":{"str":"wheel"},"value":{"int":"4n"}}]}}, c ASSIGN car,v3{model: str:"x", any: int:5, owner: person,v-1{name: str:"y"}}, c ASSIGN car,v-1{model: name, owner: person,v-1{name: str:"Ada"}, parts: Map<STR, INT>{str:"wheel" => <1-price-TASK>}}, c.owner ASSIGN person,v-1{name: name}]
2-complete-EXIT  {returns car,v-1{model: str:"z"}}
`,
)

// Spec D 3: map builders.
check(
  'maps that are built',
  (wf) => {
    const n = wf.declareInt('n')
    const stock = wf.declareMap('stock', 'STR', 'DOUBLE')
    stock.assign(wf.buildMap('STR', 'DOUBLE').put('a', 1).put('b', n))
    stock.assign({ a: n, b: 2 })
    stock.assign(new Map<string, unknown>([['c', n]]))
    wf.execute(
      't',
      wf.buildMap().put(n, 'x').put(2, wf.buildStruct('car').put('model', 'y')),
      wf.buildMap('INT', 'INT'),
    )
  },
  `
var n: INT
var stock: Map<STR, DOUBLE>
0-entrypoint-ENTRYPOINT  [-> 1-t-TASK, stock ASSIGN Map<STR, DOUBLE>{str:"a" => double:1, str:"b" => n}, stock ASSIGN Map<STR, DOUBLE>{str:"a" => n, str:"b" => double:2}, stock ASSIGN Map<STR, DOUBLE>{str:"c" => n}]
1-t-TASK  {t(map{n => str:"x", int:2 => car,v-1{model: str:"y"}}, Map<INT, INT>{})}  [-> 2-exit-EXIT]
2-exit-EXIT
`,
)

check(
  'comparisons with parts, and their negation',
  (wf) => {
    const c = wf.declareStruct('c', car)
    wf.execute('t', c.get('price').isLessThan(5), c.get('model').isIn(['a']).negate(), c.get('owner').isEqualTo(null))
  },
  `
var c: Struct<car,v-1>
0-entrypoint-ENTRYPOINT  [-> 1-t-TASK]
1-t-TASK  {t((c.price LESS_THAN double:5), (c.model NOT_IN jsonArr:"[\\"a\\"]"), (c.owner EQUALS NULL))}  [-> 2-exit-EXIT]
2-exit-EXIT
`,
)

// Spec A 2.6: what a struct in code registers, and what it is made of before it.
test('structs in code are registered with the workflow, each once, those they are made of first', (t) => {
  const workflow = Workflow.create('wf', (wf) => {
    wf.declareArray('cars', car)
    wf.declareStruct('p', person)
    wf.throwEvent('sold', null).registeredAs(car)
  })
  const type = (primitiveType: string, masked = false) => ({ primitiveType, masked })
  const struct = (name: string) => ({ structDefId: { name, version: -1 }, masked: false })
  t.deepEqual(workflow.requests().slice(0, 3) as unknown[], [
    {
      rpc: 'PutStructDef',
      request: {
        name: 'person',
        allowedUpdates: 'NO_SCHEMA_UPDATES',
        structDef: {
          fields: {
            name: { fieldType: type('STR'), isNullable: false },
            age: { fieldType: type('INT'), isNullable: true },
          },
        },
      },
    },
    {
      rpc: 'PutStructDef',
      request: {
        name: 'car',
        allowedUpdates: 'NO_SCHEMA_UPDATES',
        structDef: {
          fields: {
            model: { fieldType: type('STR'), isNullable: false },
            price: { fieldType: type('DOUBLE'), defaultValue: { double: 0 }, isNullable: false },
            sold: { fieldType: type('BOOL'), defaultValue: { bool: false }, isNullable: false },
            owner: { fieldType: struct('person'), isNullable: true },
            tags: {
              fieldType: { inlineArrayDef: { arrayType: type('STR') }, masked: false },
              defaultValue: { array: { items: [] } },
              isNullable: false,
            },
            parts: {
              fieldType: { inlineMapDef: { keyType: type('STR'), valueType: type('INT') }, masked: false },
              isNullable: true,
            },
          },
        },
      },
    },
    {
      rpc: 'PutWorkflowEventDef',
      request: { name: 'sold', contentType: { returnType: struct('car') } },
    },
  ])
})

test('options of a struct and of its fields', (t) => {
  const secret = structDef(
    'secret',
    { key: { type: 'STR', masked: true, description: 'never shown' } },
    { description: 'of somebody', allowedUpdates: 'FULLY_COMPATIBLE_SCHEMA_UPDATES' },
  )
  t.deepEqual(secret.request(), {
    name: 'secret',
    description: 'of somebody',
    allowedUpdates: 'FULLY_COMPATIBLE_SCHEMA_UPDATES',
    structDef: {
      fields: {
        key: {
          fieldType: { primitiveType: 'STR', masked: true },
          defaultValue: undefined,
          isNullable: undefined,
          description: 'never shown',
        },
      },
    },
  })
})
