/**
 * What all handlers of one listener share: who may come in, what is held for them, and what workers are told.
 */
import type { Address } from '../config/server.js'
import { decode, encode, RPCS, type Rpc } from '../gen/index.js'
import type { Authenticator } from '../identity/index.js'
import type { Core } from '../native/core.js'
import type { Gate } from './gate.js'
import type { HeldBytes } from './held-bytes.js'

/** A listener as its handlers see it. */
export interface Door {
  readonly core: Core
  readonly gate: Gate
  /** How long a call may take that waits for nothing. */
  readonly limitMs: number
  readonly authenticator: Authenticator
  /** The name of the listener. */
  readonly name: string
  /** Where workers are told to connect; undefined: what the core says; null: nowhere. */
  readonly advertised: Address | null | undefined
  readonly requests: HeldBytes
  readonly replies: HeldBytes
}

/** Why no worker can register by this listener, if so (spec C 3.2). It is asked before the core is, so that a refusal leaves nothing. */
export function registerRefusal(door: Door, rpc: Rpc): string | undefined {
  if (rpc !== RPCS.RegisterTaskWorker || door.advertised !== null) return undefined
  return `Expected a listener that is advertised to workers, but ${door.name} is not; use another one, or advertise it`
}

/**
 * The reply of the core as this listener gives it: of RegisterTaskWorker the one host is that of the listener (spec C 3.2). The core knows one
 * address only; where that is the listener's, the bytes pass as they are, and those of all other RPCs do.
 */
export function replyOf(door: Door, rpc: Rpc, payload: Buffer): Buffer {
  const { advertised } = door
  if (rpc !== RPCS.RegisterTaskWorker || advertised === undefined || advertised === null) return payload
  const reply = decode('RegisterTaskWorkerResponse', payload)
  const { buffer, byteOffset, length } = encode('RegisterTaskWorkerResponse', { ...reply, yourHosts: [advertised] })
  return Buffer.from(buffer, byteOffset, length)
}
