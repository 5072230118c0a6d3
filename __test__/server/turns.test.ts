// Calls begin by turns, so that nobody waits for a flood of somebody else (reliability.md 7).
import { EventEmitter } from 'node:events'
import test from 'ava'
import { type Stream, Turns } from '../../ts/server/turns.js'

const PER_TURN = 3

class FakeStream extends EventEmitter implements Stream {
  readonly name: string
  readonly session: object
  destroyed = false
  closed = false

  constructor(name: string, session: object) {
    super()
    this.name = name
    this.session = session
  }
}

/** Turns, and what has begun so far. */
function open() {
  const turns = new Turns<FakeStream, string>(PER_TURN)
  const begun: string[] = []
  return {
    begun,
    /** So many streams of a connection come: `a0`, `a1` and so on. */
    come(name: string, session: object, count: number): FakeStream[] {
      const streams = Array.from({ length: count }, (_, at) => new FakeStream(`${name}${at}`, session))
      for (const stream of streams) {
        turns.enter(stream, 'headers', 4, (which, headers, flags) => begun.push(`${which.name} ${headers} ${flags}`))
      }
      return streams
    },
    /** Names of those that have begun since it was asked last. */
    next: () => begun.splice(0).map((each) => each.split(' ')[0]),
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

test('few begin at once; of many so many in each turn, in their order', async (t) => {
  const { come, next, begun } = open()
  come('a', {}, 8)
  t.deepEqual(begun, ['a0 headers 4', 'a1 headers 4', 'a2 headers 4'])
  next()
  await turn()
  t.deepEqual(next(), ['a3', 'a4', 'a5'])
  await turn()
  t.deepEqual(next(), ['a6', 'a7'])
  await turn()
  t.deepEqual(next(), [])
})

test('another connection does not wait', async (t) => {
  const { come, next } = open()
  come('flood', {}, 100)
  next()
  come('b', {}, 1)
  t.deepEqual(next(), ['b0'])
  await turn()
  come('c', {}, 1)
  t.deepEqual(next(), ['flood3', 'flood4', 'flood5', 'c0'])
})

test('what comes while others of its connection wait is behind them', async (t) => {
  const { come, next } = open()
  const session = {}
  come('a', session, 4)
  await turn()
  come('later', session, 3)
  t.deepEqual(next(), ['a0', 'a1', 'a2', 'a3', 'later0', 'later1'])
  await turn()
  t.deepEqual(next(), ['later2'])
})

test('a stream that ends while it waits is not begun and takes no place, and its error harms nobody', async (t) => {
  const { come, next } = open()
  const streams = come('a', {}, 9)
  for (const stream of streams.slice(3, 6)) {
    stream.destroyed = true
    stream.emit('error', new Error('reset'))
  }
  next()
  await turn()
  t.deepEqual(next(), ['a6', 'a7', 'a8'])
})
