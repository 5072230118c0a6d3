// What `compile()` says about types, paths, builders, operators and casts.
import test from 'ava'
import { arrayOf, mapOf, structDef, structOf, WorkflowError } from '../../ts/workflow/index.js'
import { at, check } from './mistake.js'

const person = structDef('person', { name: 'STR', age: { type: 'INT', nullable: true } })
const car = structDef('car', {
  model: 'STR',
  owner: { type: person, nullable: true },
  parts: { type: mapOf('STR', 'INT'), nullable: true },
})

// Declarations (spec A 4.1, 7.9).
check(
  (wf) => wf.declareArray('v', 'JSON_OBJ' as 'STR'),
  `Expected the elements of an array to be of another type than JSON, but got JSON_OBJ ${at('declareArray("v")')}`,
)
check(
  (wf) => wf.declareMap('v', 'BYTES' as 'STR', 'STR'),
  `Expected keys of a map of type INT, STR, BOOL, DOUBLE, TIMESTAMP or WF_RUN_ID, but got BYTES ${at('declareMap("v")')}`,
)
check(
  (wf) => wf.declareArray('v', arrayOf('JSON_ARR' as 'STR')),
  `Expected the elements of an array to be of another type than JSON, but got JSON_ARR ${at('arrayOf')}`,
)
check(
  (wf) => wf.declareStruct('v', 'my car'),
  `Expected the name of a StructDef of letters, digits and inner hyphens, but got "my car" ${at('declareStruct("v")')}`,
)
check(
  (wf) => wf.declareStruct('v', structOf('car'), 3),
  `Expected a version of a struct by its name, but got a type and a version ${at('declareStruct("v")')}`,
)
check(
  (wf) => wf.declareArray('v', 'INT').withDefault([1, 'x']),
  `Expected a bigint or a whole number for INT, but got the string "x" ${at('v.withDefault')}`,
)
check(
  (wf) => wf.declareArray('v', 'INT').withDefault({ a: 1 }),
  `Expected an array for Array<INT>, but got {"a":1} ${at('v.withDefault')}`,
)
check(
  (wf) => wf.declareStruct('v', car).withDefault({ model: 'T', colour: 'red' }),
  `Expected a field of Struct<car>: model, owner, parts, but got "colour" ${at('v.withDefault')}`,
)
check(
  (wf) => wf.declareStruct('v', car).withDefault({ owner: null }),
  `Expected Struct<car> to have its field model, but it is missing ${at('v.withDefault')}`,
)
check(
  (wf) => wf.declareJsonObj('v').withDefault({ a: wf.declareInt('w') }),
  `Expected a value written down, but variable w of type INT is inside of it; put it into buildStruct or buildMap, or into a variable ${at('v.withDefault')}`,
)
check(
  (wf) => {
    wf.declareStruct('v', structDef('car', { model: 'STR' }))
    wf.declareStruct('w', structDef('car', { model: 'INT' }))
  },
  `Expected struct "car" to be registered in one way, but another node registers it differently ${at('structDef("car")')}`,
)

// Paths (spec A 5.4, D 4).
check(
  (wf) => wf.declareStruct('v', car).get('modle'),
  `Expected a field of Struct<car>: model, owner, parts, but got "modle" ${at('v.get("modle")')}`,
)
check(
  (wf) => wf.declareStruct('v', car).get('owner').get('name').get('first'),
  `Expected get of a struct, an array, a map or JSON, but a part of variable v is a STR ${at('v.get("first")')}`,
)
check(
  (wf) => wf.declareStruct('v', 'car').get(wf.declareStr('s')),
  `Expected the name of a field of Struct<car>, but got variable s of type STR ${at('v.get()')}`,
)
check(
  (wf) => wf.declareArray('v', 'INT').get(-1),
  `Expected an index of Array<INT> to be a whole number from 0 to 2147483647, but got -1 ${at('v.get()')}`,
)
check(
  (wf) => wf.declareArray('v', 'INT').get('first'),
  `Expected an index of Array<INT> to be a whole number from 0 to 2147483647, but got first ${at('v.get("first")')}`,
)
check(
  (wf) => wf.declareArray('v', 'INT').get(wf.declareStr('s')),
  `Expected an index of Array<INT> of type INT, but got variable s of type STR ${at('v.get()')}`,
)
check((wf) => wf.declareMap('v', 'STR', 'INT').get(5), `Expected a key of Map<STR, INT>, but got 5 ${at('v.get()')}`)
check(
  (wf) => wf.declareMap('v', 'BOOL', 'INT').get('true'),
  `Expected a map with keys of type STR or INT to get from, but it is a Map<BOOL, INT> ${at('v.get("true")')}`,
)
check(
  (wf) => wf.declareStruct('v', car).jsonPath('$.model'),
  `Expected jsonPath of a JSON_OBJ or JSON_ARR, but variable v is a Struct<car> ${at('v.jsonPath("$.model")')}`,
)
check(
  (wf) => wf.doIf(wf.declareJsonObj('v').get('ok'), () => {}),
  `Expected a condition: a comparison, and, or, or a BOOL, but got a part of variable v; compare it with something ${at('doIf')}`,
)

// Assignments (spec A 4.12, D 5).
check(
  (wf) => wf.declareInt('v').assign(wf.declareStr('s')),
  `Expected a value that INT takes, but got variable s of type STR; cast it ${at('v.assign')}`,
)
check(
  (wf) => wf.declareStruct('v', car).get('owner').get('age').assign('old'),
  `Expected a bigint or a whole number for INT, but got the string "old" ${at('v.assign')}`,
)
check(
  (wf) => wf.declareArray('v', 'INT').assign(wf.declareArray('w', 'STR')),
  `Expected a value that Array<INT> takes, but got variable w of type Array<STR> ${at('v.assign')}`,
)
check(
  (wf) => wf.mutate(wf.declareInt('v'), 'POW', 0.5),
  `Expected POW to give a INT again, but it gives a DOUBLE ${at('v.POW')}`,
)
check(
  (wf) => wf.mutate(wf.declareBool('v'), 'ADD', 1),
  `Expected types that ADD can join, but got BOOL and INT ${at('v.ADD')}`,
)
check(
  (wf) => wf.mutate(wf.declareMap('v', 'STR', 'INT'), 'REMOVE_KEY', 5),
  `Expected a string for STR, but got the number 5 ${at('v.REMOVE_KEY')}`,
)

// Operators and casts (spec A 3.5, 6.3).
check(
  (wf) => wf.execute('t', wf.declareStr('s').subtract('x')),
  `Expected types that SUBTRACT can join, but got STR and STR ${at('execute("t")')}`,
)
check(
  (wf) => wf.execute('t', wf.declareJsonArr('a').extend(wf.declareArray('b', 'INT'))),
  `Expected types that EXTEND can join, but got JSON_ARR and Array<INT> ${at('execute("t")')}`,
)
check(
  (wf) => wf.execute('t', wf.declareInt('i').size()),
  `Expected the size of a STR, a JSON_ARR or an array, but got variable i of type INT ${at('execute("t")')}`,
)
check(
  (wf) => wf.execute('t', wf.declareBool('b').castToInt()),
  `Expected a value that can be cast to INT, but got variable b of type BOOL ${at('execute("t")')}`,
)

// Builders (spec A 4.10, D 3).
check(
  (wf) => wf.execute('t', wf.buildStruct(car)),
  `Expected Struct<car> to have its field model, but it is missing ${at('execute("t")')}`,
)
check(
  (wf) => wf.buildStruct(car).put('colour', 'red'),
  `Expected a field of Struct<car>: model, owner, parts, but got "colour" ${at('put("colour")')}`,
)
check(
  (wf) => wf.buildStruct('car').put('model', 'a').put('model', 'b'),
  `Expected one value for a field, but model has one already ${at('put("model")')}`,
)
check(
  (wf) => wf.execute('t', wf.buildStruct(car).put('model', wf.declareJsonObj('o'))),
  `Expected a value of field model that STR takes, but got variable o of type JSON_OBJ ${at('execute("t")')}`,
)
check(
  (wf) => wf.execute('t', wf.buildStruct(car).put('model', wf.buildInlineStruct())),
  `Expected a value of field model that STR takes, but got an inline struct ${at('execute("t")')}`,
)
check(
  (wf) => wf.execute('t', wf.buildStruct(car).put('model', 'a').put('owner', wf.buildInlineStruct().put('nme', 'b'))),
  `Expected Struct<person> to have its field name, but it is missing ${at('execute("t")')}`,
)
check(
  (wf) => wf.execute('t', wf.buildMap()),
  `Expected an entry, or the types of keys and values, but the map has neither ${at('execute("t")')}`,
)
check((wf) => wf.execute('t', wf.buildMap().put(null, 5)), `Expected a key, but got null ${at('put()')}`)
check(
  (wf) => wf.execute('t', wf.buildMap('STR', 'INT').put('a', wf.declareStr('s'))),
  `Expected a value that INT takes, but got variable s of type STR; cast it ${at('execute("t")')}`,
)
check(
  (wf) => wf.execute('t', [wf.declareInt('i')]),
  `Expected a value written down, but variable i of type INT is inside of it; put it into buildStruct or buildMap, or into a variable ${at('execute("t")')}`,
)

// Definitions outside of a workflow: there is no place but the call (spec A 2.6).
const outside: readonly [() => unknown, string][] = [
  [
    () => structDef('my car', {}),
    'Expected the name of a StructDef of letters, digits and inner hyphens, but got "my car" (structDef("my car"))',
  ],
  [
    () => structDef('car', { Model: 'STR' }),
    'Expected the name of a field of letters and digits, a small letter first, but got "Model" (structDef("car"))',
  ],
  [
    () => structDef('car', { data: 'JSON_OBJ' as 'STR' }),
    'Expected field data to be of another type than JSON, but it is a JSON_OBJ (structDef("car"))',
  ],
  [
    () => structDef('car', { model: { type: 'STR', default: null } }),
    'Expected field model to be nullable for a default of NULL, but it is not (structDef("car"))',
  ],
  [
    () => structDef('car', { model: { type: 'STR', default: 5 } }),
    'Expected a string for STR, but got the number 5 (structDef("car"))',
  ],
  [
    () => mapOf('STR', 'JSON_ARR' as 'STR'),
    'Expected the values of a map to be of another type than JSON, but got JSON_ARR (mapOf)',
  ],
]

for (const [define, expected] of outside) {
  test(expected, (t) => {
    const error = t.throws(define, { instanceOf: WorkflowError })
    t.is(error.message, expected)
    t.is(error.workflow, undefined)
  })
}
