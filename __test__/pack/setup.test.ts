// What a clone is made ready with: which Node.js is new enough, told by the same words as package.json.
import { readFileSync } from 'node:fs'
import test from 'ava'
import { isOlder, nodeIsSupported } from '../../scripts/setup.mjs'

const versions: [version: string, supported: boolean][] = [
  ['18.20.8', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['20.20.2', true],
  ['21.7.3', false],
  ['22.11.0', false],
  ['22.12.0', true],
  ['24.0.0', true],
]

for (const [version, supported] of versions) {
  test(`Node.js ${version} is ${supported ? 'supported' : 'too old'}`, (t) => t.is(nodeIsSupported(version), supported))
}

test('package.json asks for the same', (t) => {
  const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  t.is(engines.node, '^20.19.0 || >=22.12.0', 'change nodeIsSupported and its table here as well')
})

test('versions compare by their numbers', (t) => {
  t.true(isOlder('1.9.9', '1.10'))
  t.false(isOlder('1.95.0', '1.95'))
  t.false(isOlder('1.100', '1.95'))
  t.true(isOlder('1.94.1-nightly', '1.95'))
})
