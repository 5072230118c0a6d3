/** `canter doctor`: what Canter needs, checked one after the other; what is not well comes with a way out. */
import { createServer } from 'node:net'
import { PORT_DEFAULT } from '../config/server.js'
import { withClient } from './connect.js'
import { EXIT } from './exit.js'
import type { Context } from './operation.js'
import { coloured, formatOf, isColourful } from './output.js'
import { packageVersion } from './version.js'

interface Check {
  readonly check: string
  readonly ok: boolean
  readonly message: string
  /** What to do when it is not. */
  readonly fix: string
}

/** How long the server has to answer. */
const SERVER_LIMIT = '3s'

/** Runs all checks; the exit code is 1 when one failed. */
export async function doctor(context: Context): Promise<void> {
  const { io, flags, exit } = context
  const server = await serverCheck(context)
  const checks = [nodeCheck(), await binaryCheck(), await portCheck(server.ok), server]
  if (formatOf(flags, io) === 'table') {
    const colour = isColourful(flags, io, io.stdout)
    for (const { check, ok, message, fix } of checks) {
      const word = ok ? 'ok    ' : 'failed'
      io.stdout.write(
        `${colour ? coloured(word, ok ? 'green' : 'red') : word}  ${check}: ${message}${ok ? '' : `; ${fix}`}\n`,
      )
    }
  } else {
    io.stdout.write(`${JSON.stringify({ checks }, null, 2)}\n`)
  }
  if (checks.some(({ ok }) => !ok)) exit(EXIT.OTHER)
}

function nodeCheck(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const ok = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)
  const message = `canter ${packageVersion()} on Node.js ${process.versions.node}`
  return { check: 'versions', ok, message, fix: 'install Node.js 20.19 or 22.12, or a later one' }
}

async function binaryCheck(): Promise<Check> {
  const check = 'binary'
  const platform = `${process.platform}-${process.arch}`
  const fix = 'install canter again, on this machine: its binary is a package of its own for each platform'
  try {
    const { Engine } = await import('../client/engine.js')
    const engine = await Engine.open({ memory: true })
    await engine.close()
    return { check, ok: true, message: `the engine for ${platform} loads and works`, fix }
  } catch (error) {
    return { check, ok: false, message: `the engine for ${platform}: ${(error as Error).message}`, fix }
  }
}

async function portCheck(isServed: boolean): Promise<Check> {
  const check = 'port'
  const free = await new Promise<boolean>((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(PORT_DEFAULT, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
  const message = free
    ? `${PORT_DEFAULT} is free`
    : isServed
      ? `${PORT_DEFAULT} is taken, and a server answers`
      : `${PORT_DEFAULT} is taken`
  return {
    check,
    ok: free || isServed,
    message,
    fix: 'stop what listens there, or give `canter serve` another --grpc-port',
  }
}

async function serverCheck({ flags, io }: Context): Promise<Check> {
  const check = 'server'
  const fix = 'start one with `canter dev`, or say where it is with --api-host and --api-port'
  try {
    const {
      majorVersion,
      minorVersion,
      patchVersion = 0,
    } = await withClient(flags, io, (client) => client.getServerVersion({}, { timeout: SERVER_LIMIT }))
    return { check, ok: true, message: `it speaks ${majorVersion}.${minorVersion}.${patchVersion}`, fix }
  } catch (error) {
    return { check, ok: false, message: (error as Error).message, fix }
  }
}
