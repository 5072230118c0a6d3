import type { Duration } from './duration.js'

/** Options of `serve()`. */
export interface ServeOptions {
  /** Address to listen on; `127.0.0.1` by default. */
  readonly host?: string | undefined
  /** Port to listen on, 0: any free one; 2023 by default. */
  readonly port?: number | undefined
  /** Whether `host` may be reached from other machines. Nobody is asked who they are, so this has to be said. False by default. */
  readonly allowPublic?: boolean | undefined
  /** How long a call may take before it is answered DEADLINE_EXCEEDED, unless it waits for something by its nature; 60 s by default. */
  readonly callLimit?: Duration | undefined
}

/** Where the server listens when it is not told: the port every LittleHorse client knows, on this machine only. */
export const HOST_DEFAULT = '127.0.0.1'
export const PORT_DEFAULT = 2023

/** Whether an address is this machine's own. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)
}
