/**
 * The principal is the common name of the certificate the caller's connection was made with (spec C 6.2, MTLS). Whether the certificate is to be
 * trusted was decided by the TLS handshake; not here.
 */
import { Unauthenticated } from '../client/errors.js'
import { ANONYMOUS, type Authenticator } from './authenticator.js'

/** Asks the certificate: the first CN of its subject, `anonymous` when it has none. */
export const certificateAuthentication: Authenticator = {
  identify({ certificate }) {
    // The declared type leaves out what Node.js gives for a certificate without a subject, and for a CN that stands there twice.
    const subject = certificate?.subject as { readonly CN?: string | readonly string[] } | null | undefined
    if (certificate === undefined || subject === null || subject === undefined) {
      throw new Unauthenticated('Expected a client certificate with a subject, but it could not be read')
    }
    const { CN } = subject
    const first = typeof CN === 'string' ? CN : CN?.[0]
    return first === undefined || first === '' ? ANONYMOUS : first
  },
}
