/**
 * What all handlers of one front door share, be it a listener of gRPC or the HTTP side: who may come in, what is held for them, and what workers are told.
 */
import { type Duration, durationMs } from '../config/duration.js'
import {
  CALL_LIMIT_MS,
  PARKED_CALLS_PER_CONNECTION_MAX,
  PENDING_CALLS_MAX,
  REPLY_BYTES_MAX,
  REPLY_BYTES_PER_CONNECTION_MAX,
  REQUEST_BYTES_MAX,
  REQUEST_BYTES_PER_CONNECTION_MAX,
  TIMER_MS_MAX,
} from '../config/limits.js'
import type { Address } from '../config/server.js'
import { decode, encode, RPCS, type Rpc } from '../gen/index.js'
import type { Authenticator } from '../identity/index.js'
import type { Core } from '../native/core.js'
import type { Gate } from './gate.js'
import { HeldBytes, Shares } from './shares.js'

/** A front door as its handlers see it. */
export interface Door {
  readonly core: Core
  readonly gate: Gate
  /** How long a call may take that waits for nothing. */
  readonly limitMs: number
  readonly authenticator: Authenticator
  /** What it is called, in texts. */
  readonly name: string
  /** Where workers are told to connect; undefined: what the core says; null: nowhere. */
  readonly advertised: Address | null | undefined
  readonly requests: HeldBytes
  readonly replies: HeldBytes
  /** Calls that wait for something to happen. */
  readonly parked: Shares
}

/** What the handlers of several front doors may share: what is held counts for all of them together. */
export type SharedDoor = Pick<Door, 'core' | 'gate' | 'limitMs' | 'requests' | 'replies' | 'parked'>

/** Nothing is held yet; `callLimit` is how long a call may take that waits for nothing. @throws RangeError when it is no duration. */
export function sharedDoor(core: Core, gate: Gate, callLimit: Duration | undefined): SharedDoor {
  return {
    core,
    gate,
    limitMs: callLimit === undefined ? CALL_LIMIT_MS : Math.min(durationMs(callLimit), TIMER_MS_MAX),
    requests: new HeldBytes(REQUEST_BYTES_PER_CONNECTION_MAX, REQUEST_BYTES_MAX),
    replies: new HeldBytes(REPLY_BYTES_PER_CONNECTION_MAX, REPLY_BYTES_MAX),
    parked: new Shares('calls that wait', PARKED_CALLS_PER_CONNECTION_MAX, PENDING_CALLS_MAX),
  }
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
