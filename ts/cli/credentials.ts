/**
 * The token `canter login` keeps: a file only its owner reads, with the fields `lhctl` writes. It is used when LHC_OAUTH_SERVER_URL is set, so
 * that it is not shown to a server that does not ask for one.
 */
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type AccessToken, kept, oauthError, untilOf } from '../client/access-token.js'
import { Unauthenticated } from '../client/errors.js'
import { discovered, type Login, loginOf } from './oauth.js'
import { configDir, type Settings } from './settings.js'

/** What stands in the file. */
interface Saved {
  readonly access_token: string
  readonly token_type?: string | undefined
  readonly refresh_token?: string | undefined
  /** RFC 3339; absent: it does not expire. */
  readonly expiry?: string | undefined
}

/** What an OAuth server answers. */
interface Granted {
  readonly access_token: string
  readonly token_type?: string
  readonly refresh_token?: string | undefined
  readonly expires_in?: number | undefined
}

/** Where the token is. */
export function credentialsFile(settings: Settings): string {
  return settings.LHC_OAUTH_CREDENTIALS_LOCATION ?? join(configDir(settings), 'littlehorse.credentials')
}

/** Keeps a token. */
export async function saveToken(settings: Settings, granted: Granted): Promise<string> {
  const file = credentialsFile(settings)
  const { access_token, token_type, refresh_token, expires_in } = granted
  const expiry = expires_in === undefined ? undefined : new Date(untilOf(expires_in)).toISOString()
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, `${JSON.stringify({ access_token, token_type, refresh_token, expiry }, null, 2)}\n`, {
    mode: 0o600,
  })
  // The mode is for new files only.
  await chmod(file, 0o600)
  return file
}

/** Gives the kept token, refreshed when it has expired; nothing without one: the server then says what it misses. */
export async function savedToken(settings: Settings): Promise<(() => Promise<string>) | undefined> {
  // A machine's own credentials come first; the client gets that token by itself.
  if (settings.LHC_OAUTH_ACCESS_TOKEN_URL !== undefined) return undefined
  const saved = await savedIn(credentialsFile(settings))
  if (saved === undefined) return undefined
  return kept(() => usable(settings, saved))
}

async function savedIn(file: string): Promise<Saved | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Saved
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new Unauthenticated(
      `Expected a token in ${file}, but ${(error as Error).message}; \`canter login\` gets a new one`,
    )
  }
}

async function usable(settings: Settings, saved: Saved): Promise<AccessToken> {
  const untilMs = saved.expiry === undefined ? Number.POSITIVE_INFINITY : Date.parse(saved.expiry)
  if (Date.now() < untilMs) return { token: saved.access_token, untilMs }
  if (saved.refresh_token === undefined) {
    throw new Unauthenticated(
      `Expected a token that is valid, but it expired ${saved.expiry}; \`canter login\` gets a new one`,
    )
  }
  const granted = await refreshed(loginOf(settings), saved.refresh_token)
  await saveToken(settings, { ...granted, refresh_token: granted.refresh_token ?? saved.refresh_token })
  return { token: granted.access_token, untilMs: untilOf(granted.expires_in) }
}

async function refreshed(login: Login, refreshToken: string): Promise<Granted> {
  const oauth = await import('oauth4webapi')
  const server = await discovered(login)
  try {
    const { client, authentication, insecure } = login
    const response = await oauth.refreshTokenGrantRequest(
      server,
      client,
      await authentication(),
      refreshToken,
      insecure(oauth),
    )
    return await oauth.processRefreshTokenResponse(server, client, response)
  } catch (error) {
    throw oauthError(error, 'Expected the token to be refreshed, or `canter login` to get a new one')
  }
}
