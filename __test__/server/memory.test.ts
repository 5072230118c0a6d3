// What the server holds for its connections, and whom it cuts when that is too much (reliability.md 7).
import test from 'ava'
import {
  BUFFER_BYTES_MAX,
  CUT_BYTES_MIN,
  GARBAGE_BYTES_MAX,
  GARBAGE_LOOKS_MIN,
  HELD_BYTES_MIN,
} from '../../ts/config/limits.js'
import { HeldBytes } from '../../ts/door/shares.js'
import { Pressure } from '../../ts/server/pressure.js'

test('a connection is refused beyond its share, and nobody else is; what is given back may be taken again', (t) => {
  const held = new HeldBytes(100, 150)
  t.is(held.take('a', 100), undefined)
  t.is(held.take('a', 1), 'Expected at most 100 bytes in flight on one connection, but there are 100 and 1 more')
  t.is(held.take('b', 50), undefined)
  t.regex(held.take('c', 1) ?? '', /^Expected at most 150 bytes in flight on all connections/)
  held.give('a', 100)
  t.is(held.take('a', 100), undefined)
  held.give('a', 100)
  held.give('b', 50)
  t.is(held.total, 0)
  t.deepEqual([held.counts(HELD_BYTES_MIN - 1), held.counts(HELD_BYTES_MIN)], [false, true])
})

/** A process with this memory, and connections that sent so much. */
function looked(t: { teardown(close: () => void): void }, sent: readonly number[]) {
  const zero = { bufferBytes: 0, heldBytes: 0, garbageBytes: 0, processBytes: 0, collected: 0, released: 0 }
  const state = { ...zero, cut: [] as number[] }
  const silent = () => {}
  const pressure = new Pressure(
    { debug: silent, info: silent, warn: silent, error: silent },
    {
      bufferBytes: () => state.bufferBytes,
      heapBytes: () => 0,
      heldBytes: () => state.heldBytes,
      collect() {
        state.collected++
        state.bufferBytes -= state.garbageBytes
        state.garbageBytes = 0
      },
      processBytes: () => state.processBytes,
      release() {
        state.released++
        state.processBytes = 0
      },
    },
  )
  t.teardown(() => pressure.close())
  for (const [index, bytesRead] of sent.entries()) {
    pressure.add({ bytesRead, destroy: () => state.cut.push(index) })
  }
  return { pressure, state }
}

test('garbage is collected when buffers have grown by much, and nobody is cut for it', (t) => {
  const { pressure, state } = looked(t, [CUT_BYTES_MIN * 2])
  pressure.look()
  Object.assign(state, { bufferBytes: BUFFER_BYTES_MAX * 2, garbageBytes: BUFFER_BYTES_MAX * 2 })
  pressure.look()
  pressure.look()
  t.deepEqual([state.collected, state.cut], [1, []])
  t.is(state.released, 1, 'at the look after, when what was collected is free')
  Object.assign(state, { bufferBytes: GARBAGE_BYTES_MAX, garbageBytes: 1 })
  pressure.look()
  t.is(state.collected, 2)
})

test('the allocator is asked for what it keeps when the process has grown by much, and not at every look', (t) => {
  const { pressure, state } = looked(t, [])
  const looks = (count: number) => {
    for (let look = 0; look < count; look++) {
      state.processBytes = GARBAGE_BYTES_MAX
      pressure.look()
    }
    return state.released
  }
  t.deepEqual([looks(GARBAGE_LOOKS_MIN - 1), looks(1), looks(GARBAGE_LOOKS_MIN)], [0, 1, 2])
  state.processBytes = GARBAGE_BYTES_MAX - 1
  for (let look = 0; look < 2 * GARBAGE_LOOKS_MIN; look++) pressure.look()
  t.is(state.released, 2)
})

test('the allocator is asked for what it keeps when much was let go of, though nobody collected it and the process has not grown', (t) => {
  const { pressure, state } = looked(t, [])
  const looks = (count: number) => {
    for (let look = 0; look < count; look++) pressure.look()
    return state.released
  }
  Object.assign(state, { bufferBytes: GARBAGE_BYTES_MAX, heldBytes: GARBAGE_BYTES_MAX })
  t.is(looks(GARBAGE_LOOKS_MIN), 0)
  Object.assign(state, { bufferBytes: 0, heldBytes: 0 })
  t.deepEqual([looks(1), looks(2 * GARBAGE_LOOKS_MIN)], [1, 1])
})

test('what is held is no garbage until it is given back', (t) => {
  const { pressure, state } = looked(t, [])
  Object.assign(state, { bufferBytes: GARBAGE_BYTES_MAX, heldBytes: GARBAGE_BYTES_MAX })
  pressure.look()
  t.is(state.collected, 0)
  state.heldBytes = 0
  pressure.look()
  t.is(state.collected, 1)
})

test('what somebody held who has left is garbage, though no number has changed', (t) => {
  const { pressure, state } = looked(t, [])
  state.bufferBytes = GARBAGE_BYTES_MAX
  pressure.look()
  for (let looks = 0; looks < 2 * GARBAGE_LOOKS_MIN; looks++) pressure.look()
  t.is(state.collected, 1)
  pressure.remove({ bytesRead: 0, destroy() {} })
  pressure.look()
  t.is(state.collected, 2)
  pressure.remove({ bytesRead: 0, destroy() {} })
  for (let looks = 0; looks < GARBAGE_LOOKS_MIN; looks++) pressure.look()
  t.is(state.collected, 3, 'not at every look')
})

test('when what is left is too much, the connection that sent most lately is cut, and none that sent little', (t) => {
  const { pressure, state } = looked(t, [10, CUT_BYTES_MIN * 3, CUT_BYTES_MIN * 2])
  state.bufferBytes = BUFFER_BYTES_MAX + 1
  pressure.look()
  t.deepEqual([state.collected, state.cut], [1, []], 'garbage first')
  pressure.look()
  t.deepEqual(state.cut, [1])
  const small = looked(t, [10, 20])
  small.state.bufferBytes = BUFFER_BYTES_MAX + 1
  small.pressure.look()
  small.pressure.look()
  t.deepEqual(small.state.cut, [])
})
