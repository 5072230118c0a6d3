/**
 * The certificates of one listener, be it of gRPC or the HTTP side: read from their files, and read again when they change (without a restart, and no
 * connection is cut: one that stands keeps what it was made with).
 *
 * Files are looked at from time to time and not watched: certificates are often replaced by renaming the folder they stand in, which watchers miss.
 *
 * **Invariant:** only certificates that fit together are used; while new ones do not, the old ones stay.
 * **Invariant:** with a revocation list nobody gets in whose certificate stands in it, nor anybody at all whose CA it does not speak for.
 */
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createSecureContext, type SecureContextOptions, type TlsOptions } from 'node:tls'
import { CERTIFICATE_CHECK_INTERVAL_MS, HANDSHAKE_LIMIT_MS } from '../config/limits.js'
import type { Logger } from '../config/logger.js'
import type { CertificateOptions } from '../config/server.js'

const FILES = ['cert', 'key', 'ca', 'crl'] as const

/** What is in the files, those that a listener has. */
type Contents = { readonly [F in (typeof FILES)[number]]?: Buffer }

/** Whose certificates, and where they are. */
export interface CertifiedListener extends CertificateOptions {
  readonly name: string
}

/** Certificates that follow their files. */
export class Certificates {
  readonly #listener: CertifiedListener
  readonly #logger: Logger
  #used: Contents
  /** Why new ones cannot be used, and how often in a row that was so. */
  #fault: { readonly reason: string; readonly times: number } | undefined
  #timer: NodeJS.Timeout | undefined
  #closed = false

  /** @throws RangeError naming listener and files when they cannot be read or do not fit together. */
  constructor(listener: CertifiedListener, logger: Logger) {
    this.#listener = listener
    this.#logger = logger
    try {
      const read = this.#files().map(([file, path]) => [file, readFileSync(path)])
      this.#used = Object.fromEntries(read) as Contents
      createSecureContext(this.context)
    } catch (error) {
      const paths = this.#files().map(([, path]) => path)
      throw new RangeError(
        `Expected the certificates of listener ${listener.name} in ${paths.join(', ')}, but ${(error as Error).message}`,
        { cause: error },
      )
    }
  }

  /** What connections are made with from now on. */
  get context(): SecureContextOptions {
    return contextOf(this.#used)
  }

  /** What never changes. */
  get options(): TlsOptions {
    const mutual = this.#listener.protocol === 'MTLS'
    return {
      minVersion: 'TLSv1.2',
      handshakeTimeout: HANDSHAKE_LIMIT_MS,
      requestCert: mutual,
      rejectUnauthorized: mutual,
    }
  }

  /** Looks at the files from now on, and has new ones used. */
  follow(use: (context: SecureContextOptions) => void): void {
    const look = async () => {
      await this.#look(use)
      if (!this.#closed) this.follow(use)
    }
    this.#timer = setTimeout(() => void look(), CERTIFICATE_CHECK_INTERVAL_MS).unref()
  }

  /** Looks at the files no more. */
  close(): void {
    this.#closed = true
    clearTimeout(this.#timer)
  }

  // Those that speak of clients count only where clients are asked for certificates.
  #files(): (readonly [file: keyof Contents, path: string])[] {
    const { protocol, cert = '', key = '', ca, crl } = this.#listener
    const paths = { cert, key, ca: protocol === 'MTLS' ? ca : undefined, crl: protocol === 'MTLS' ? crl : undefined }
    return FILES.flatMap((file) => (paths[file] === undefined ? [] : [[file, paths[file]] as const]))
  }

  async #look(use: (context: SecureContextOptions) => void): Promise<void> {
    const { name: listener } = this.#listener
    const files = this.#files()
    try {
      const read = files.map(async ([file, path]) => [file, await readFile(path)])
      const found = Object.fromEntries(await Promise.all(read)) as Contents
      if (same(found, this.#used)) {
        this.#fault = undefined
        return
      }
      createSecureContext(contextOf(found))
      if (this.#closed) return
      this.#fault = undefined
      this.#used = found
      use(this.context)
      this.#logger.info('new certificates are used', { listener })
    } catch (error) {
      const reason = (error as Error).message
      const times = this.#fault?.reason === reason ? this.#fault.times + 1 : 1
      this.#fault = { reason, times }
      // Told once, and not at the first time: whoever replaces two files is between them for a moment.
      if (times === 2) {
        const paths = Object.fromEntries(files)
        this.#logger.error('new certificates cannot be used, the old ones stay', { listener, ...paths, reason })
      }
    }
  }
}

function contextOf(contents: Contents): SecureContextOptions {
  return { ...contents, minVersion: 'TLSv1.2' }
}

function same(one: Contents, other: Contents): boolean {
  return FILES.every((file) => {
    const [left, right] = [one[file], other[file]]
    return left === right || (left !== undefined && right !== undefined && left.equals(right))
  })
}
