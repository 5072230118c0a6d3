import { ServerCredentials } from '@grpc/grpc-js'
import type { Certificates } from '../door/certificates.js'

/** Certificates as @grpc/grpc-js takes them; they follow their files. */
export class FileCredentials extends ServerCredentials {
  constructor(certificates: Certificates) {
    super(certificates.options, certificates.context)
    certificates.follow((context) => this.updateSecureContextOptions(context))
  }

  override _equals(other: ServerCredentials): boolean {
    return this === other
  }
}
