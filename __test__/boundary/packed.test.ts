// The packed buffers, drawn in ts/native/packed.ts and crate/binding/src/packed.rs.
import test from 'ava'
import { loadNative } from '../../ts/native/load.js'
import { decodeCompletions, encodeCalls, encodeIds, type PackedCall, packedLength } from '../../ts/native/packed.js'
import { openRaw } from './raw.js'

const call: PackedCall = {
  id: 0x01020304,
  method: 0x0506,
  tenant: Buffer.from('te'),
  principal: Buffer.from('p'),
  deadlineMs: 0x1_0000_0002,
  body: Buffer.from([0xaa, 0xbb]),
}

function packed(...calls: PackedCall[]): Buffer {
  const bytes = Buffer.alloc(calls.reduce((sum, each) => sum + packedLength(each), 0))
  encodeCalls(calls, bytes)
  return bytes
}

test('a call is packed as it is drawn', (t) => {
  const head = '1d000000 04030201 0605 0200 0100 0000 0200000001000000'
  t.is(packed(call).toString('hex'), `${head.replaceAll(' ', '')}746570aabb`)
})

test('ids to cancel are packed as they are drawn', (t) => {
  t.is(encodeIds([1, 0xffffffff]).toString('hex'), '01000000ffffffff')
})

test('completions are unpacked as they are drawn', (t) => {
  const bytes = Buffer.from(
    '1200000007000000' + '00000000' + '000000006869' + '10000000ffffffff08000000' + 'f4010000',
    'hex',
  )
  const seen: unknown[] = []
  decodeCompletions(bytes, (id, code, payload, retryAfterMs) => seen.push([id, code, payload.toString(), retryAfterMs]))
  t.deepEqual(seen, [
    [7, 0, 'hi', 0],
    [0xffffffff, 8, '', 500],
  ])
})

const badCompletions: [why: string, hex: string, text: string][] = [
  [
    'the end of an entry is missing',
    '100000000700000000',
    'Expected an entry of at least 16 bytes at offset 0 of the packed buffer, but 9 are left',
  ],
  [
    'a length below the head',
    '0f000000070000000000000000000000',
    'Expected an entry length from 16 up to what is left at offset 0 of the packed buffer, but it is 15 with 16 left',
  ],
  [
    'a length beyond the end',
    '11000000070000000000000000000000',
    'Expected an entry length from 16 up to what is left at offset 0 of the packed buffer, but it is 17 with 16 left',
  ],
  [
    'padding that is not zero',
    '10000000070000000000000100000000',
    'Expected three zero bytes at offset 9 of the packed buffer, but they are not',
  ],
  [
    'a good entry before a bad one',
    '1000000007000000000000000000000000',
    'Expected an entry of at least 16 bytes at offset 16 of the packed buffer, but 1 are left',
  ],
]

for (const [why, hex, text] of badCompletions) {
  test(`completions with ${why} are refused whole`, (t) => {
    const error = t.throws(() => decodeCompletions(Buffer.from(hex, 'hex'), () => t.fail('nothing may be delivered')))
    t.is(error?.message, text)
  })
}

const good = packed(call)
const changed = (at: number, ...bytes: number[]): Buffer => {
  const copy = Buffer.from(good)
  copy.set(bytes, at)
  return copy
}

const badCalls: [why: string, bytes: Buffer, text: string][] = [
  [
    'less than a head',
    good.subarray(0, 23),
    'Expected a call entry of at least 24 bytes at offset 0 of the packed buffer, but 23 are left',
  ],
  [
    'a length below the head',
    changed(0, 23),
    'Expected an entry length from 24 up to what is left at offset 0 of the packed buffer, but it is 23 with 29 left',
  ],
  [
    'a length beyond the end',
    changed(0, 30),
    'Expected an entry length from 24 up to what is left at offset 0 of the packed buffer, but it is 30 with 29 left',
  ],
  [
    'names beyond their entry',
    changed(10, 9),
    'Expected tenant and principal within their entry at offset 10 of the packed buffer, but they need 34 bytes of an entry of 29',
  ],
  [
    'padding that is not zero',
    changed(14, 1),
    'Expected two zero bytes at offset 14 of the packed buffer, but they are 0x0001',
  ],
  [
    'a deadline below zero',
    changed(23, 0x80),
    'Expected a deadline of zero or more at offset 16 of the packed buffer, but it is -9223372032559808510',
  ],
  [
    'a tenant that is no UTF-8',
    changed(25, 0xff),
    'Expected UTF-8 at offset 25 of the packed buffer, but these bytes are not',
  ],
  [
    'a good entry before a bad one',
    Buffer.concat([good, Buffer.from([1])]),
    'Expected a call entry of at least 24 bytes at offset 29 of the packed buffer, but 1 are left',
  ],
]

for (const [why, bytes, text] of badCalls) {
  test(`calls with ${why} are refused whole`, async (t) => {
    const { handle, completions, close } = await openRaw()
    const error = t.throws(() => loadNative().submit(handle, bytes))
    t.is(error?.message, text)
    await close()
    t.deepEqual(completions, [], 'nothing may have been submitted')
  })
}

test('ids with bytes too many are refused whole', async (t) => {
  const { handle, close } = await openRaw()
  const error = t.throws(() => loadNative().cancel(handle, Buffer.alloc(7)))
  t.is(error?.message, 'Expected ids of four bytes each at offset 4 of the packed buffer, but 3 bytes are left')
  await close()
})

test('an empty buffer is no call', async (t) => {
  const { handle, completions, close } = await openRaw()
  loadNative().submit(handle, Buffer.alloc(0))
  loadNative().cancel(handle, Buffer.alloc(0))
  await close()
  t.deepEqual(completions, [])
})
