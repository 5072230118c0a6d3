/** Certificates for tests, made by openssl: a CA, and what it signs. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Paths of a certificate and its key. */
export interface Pair {
  readonly cert: string
  readonly key: string
}

/** A CA of its own, in a folder of its own. */
export class Authority {
  readonly dir = mkdtempSync(join(tmpdir(), 'canter-certificates-'))
  readonly ca: string
  readonly #key: string
  #serial = 1

  constructor(name = 'Test CA') {
    const { cert, key } = this.#selfSigned(name)
    this.ca = cert
    this.#key = key
  }

  /** Signs a certificate for 127.0.0.1 and localhost with this subject, such as `/CN=alice`. */
  sign(subject: string, days = 1): Pair {
    const base = join(this.dir, `signed-${this.#serial++}`)
    const [cert, key, request, extensions] = [`${base}.pem`, `${base}.key`, `${base}.csr`, `${base}.ext`]
    writeFileSync(extensions, 'subjectAltName=DNS:localhost,IP:127.0.0.1\n')
    openssl(
      'req',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-keyout',
      key,
      '-out',
      request,
      '-subj',
      subject,
    )
    const serial = `0x${Date.now().toString(16)}${this.#serial}`
    const signer = ['-CA', this.ca, '-CAkey', this.#key, '-set_serial', serial]
    // A certificate of no days, or of fewer, has ended.
    openssl('x509', '-req', '-in', request, '-out', cert, ...signer, '-days', String(days), '-extfile', extensions)
    return { cert, key }
  }

  /** The list of certificates it has revoked, these among them; when the next one is due may be long ago. */
  revoked(pairs: readonly Pair[], due: 'tomorrow' | 'long ago' = 'tomorrow'): string {
    const [config, index, crl] = ['crl.cnf', 'index.txt', `crl-${this.#serial++}.pem`].map((name) =>
      join(this.dir, name),
    ) as [string, string, string]
    writeFileSync(index, '', { flag: 'a' })
    writeFileSync(config, `[ca]\ndefault_ca=own\n[own]\ndatabase=${index}\ndefault_md=sha256\n`)
    const own = ['ca', '-config', config, '-cert', this.ca, '-keyfile', this.#key]
    for (const { cert } of pairs) openssl(...own, '-revoke', cert)
    const dates =
      due === 'tomorrow'
        ? ['-crldays', '1']
        : ['-crl_lastupdate', '20200101000000Z', '-crl_nextupdate', '20200102000000Z']
    openssl(...own, '-gencrl', ...dates, '-out', crl)
    return crl
  }

  #selfSigned(name: string): Pair {
    const [cert, key] = [join(this.dir, 'ca.pem'), join(this.dir, 'ca.key')]
    const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', key, '-out', cert]
    openssl('req', '-x509', ...made, '-subj', `/CN=${name}`, '-days', '2')
    return { cert, key }
  }
}

function openssl(...args: string[]): void {
  execFileSync('openssl', args, { stdio: ['ignore', 'ignore', 'pipe'] })
}
