/**
 * The certificates of one listener: read from their files, and read again when they change (without a restart, and no connection is cut: one that
 * stands keeps what it was made with).
 *
 * Files are looked at from time to time and not watched: certificates are often replaced by renaming the folder they stand in, which watchers miss.
 *
 * **Invariant:** only certificates that fit together are used; while new ones do not, the old ones stay.
 */

import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { SecureServerOptions } from 'node:http2'
import { createSecureContext, type SecureContextOptions } from 'node:tls'
import { ServerCredentials } from '@grpc/grpc-js'
import { CERTIFICATE_CHECK_INTERVAL_MS, HANDSHAKE_LIMIT_MS } from '../config/limits.js'
import type { Logger } from '../config/logger.js'
import type { Listener } from '../config/server.js'

/** What is in the files. */
interface Files {
  readonly cert: Buffer
  readonly key: Buffer
  readonly ca: Buffer | undefined
}

/** Credentials that follow their files. */
export class FileCredentials extends ServerCredentials {
  readonly #listener: Listener
  readonly #logger: Logger
  #used: Files
  /** Why new ones cannot be used, and how often in a row that was so. */
  #fault: { readonly reason: string; readonly times: number } | undefined
  #timer: NodeJS.Timeout | undefined
  #closed = false

  /** @throws RangeError naming listener and files when they cannot be read or do not fit together. */
  constructor(listener: Listener, logger: Logger) {
    const { name, cert = '', key = '', protocol } = listener
    const ca = protocol === 'MTLS' ? listener.ca : undefined
    let used: Files
    try {
      const [certBytes, keyBytes] = [readFileSync(cert), readFileSync(key)]
      used = { cert: certBytes, key: keyBytes, ca: ca === undefined ? undefined : readFileSync(ca) }
      createSecureContext(contextOf(used))
    } catch (error) {
      const files = [cert, key, ...(ca === undefined ? [] : [ca])].join(', ')
      throw new RangeError(
        `Expected the certificates of listener ${name} in ${files}, but ${(error as Error).message}`,
        { cause: error },
      )
    }
    super(serverOptions(protocol === 'MTLS'), contextOf(used))
    this.#listener = listener
    this.#logger = logger
    this.#used = used
    this.#lookLater()
  }

  override _equals(other: ServerCredentials): boolean {
    return this === other
  }

  /** Looks at the files no more. */
  close(): void {
    this.#closed = true
    clearTimeout(this.#timer)
  }

  #lookLater(): void {
    const look = async () => {
      await this.#look()
      if (!this.#closed) this.#lookLater()
    }
    this.#timer = setTimeout(() => void look(), CERTIFICATE_CHECK_INTERVAL_MS).unref()
  }

  async #look(): Promise<void> {
    const { name, cert = '', key = '' } = this.#listener
    const ca = this.#used.ca === undefined ? undefined : this.#listener.ca
    try {
      const [certBytes, keyBytes, caBytes] = await Promise.all([
        readFile(cert),
        readFile(key),
        ca === undefined ? undefined : readFile(ca),
      ])
      const found = { cert: certBytes, key: keyBytes, ca: caBytes }
      if (same(found, this.#used)) {
        this.#fault = undefined
        return
      }
      createSecureContext(contextOf(found))
      this.#fault = undefined
      this.#used = found
      this.updateSecureContextOptions(contextOf(found))
      this.#logger.info('new certificates are used', { listener: name })
    } catch (error) {
      const reason = (error as Error).message
      const times = this.#fault?.reason === reason ? this.#fault.times + 1 : 1
      this.#fault = { reason, times }
      // Told once, and not at the first time: whoever replaces two files is between them for a moment.
      if (times === 2) {
        this.#logger.error('new certificates cannot be used, the old ones stay', {
          listener: name,
          cert,
          key,
          ca,
          reason,
        })
      }
    }
  }
}

function serverOptions(mutual: boolean): SecureServerOptions {
  return {
    minVersion: 'TLSv1.2',
    handshakeTimeout: HANDSHAKE_LIMIT_MS,
    requestCert: mutual,
    rejectUnauthorized: mutual,
  }
}

function contextOf({ cert, key, ca }: Files): SecureContextOptions {
  return { cert, key, minVersion: 'TLSv1.2', ...(ca === undefined ? {} : { ca }) }
}

function same(one: Files, other: Files | undefined): boolean {
  if (other === undefined || !one.cert.equals(other.cert) || !one.key.equals(other.key)) return false
  return one.ca === undefined ? other.ca === undefined : other.ca !== undefined && one.ca.equals(other.ca)
}
