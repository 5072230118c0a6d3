/** Who calls: one way for each kind of listener (spec C 6.2). */
import type { Authentication, OauthOptions } from '../config/server.js'
import { type Authenticator, noAuthentication } from './authenticator.js'
import { certificateAuthentication } from './certificate.js'
import { OauthAuthentication } from './oauth.js'

export { ANONYMOUS, type Authenticator, type Caller, noAuthentication } from './authenticator.js'

/**
 * Makes the authenticators of a server's listeners. All that ask the OAuth server are one, so that what it said is kept once.
 *
 * @throws RangeError when a listener asks an OAuth server that was not told.
 */
export function authenticators(oauth: OauthOptions | undefined): (authentication: Authentication) => Authenticator {
  let asking: OauthAuthentication | undefined
  return (authentication) => {
    switch (authentication) {
      case 'NONE':
        return noAuthentication
      case 'MTLS':
        return certificateAuthentication
      case 'OAUTH':
        if (oauth === undefined) {
          throw new RangeError('Expected `oauth` with an OAuth server for listeners with OAUTH, but there is none')
        }
        asking ??= new OauthAuthentication(oauth)
        return asking
    }
  }
}
