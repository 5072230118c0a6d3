/** A Python with the published client in it, made once and kept in `.venv/` of the repository. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Ended, run } from '../process.js'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const HOME = fileURLToPath(new URL('../../..', import.meta.url))
const VENV = join(HOME, '.venv')
const REQUIREMENTS = join(HERE, 'requirements.txt')
/** What the venv was made of; it is written last, so a half-made venv has none. */
const STAMP = join(VENV, 'requirements.txt')

/** Path of the venv's Python. @throws when there is no Python, or the client cannot be installed. */
export async function python(): Promise<string> {
  const path = join(VENV, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python')
  const wanted = readFileSync(REQUIREMENTS, 'utf8')
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return path
  succeeded('make a venv', await run('python3', ['-m', 'venv', '--clear', VENV]))
  const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', REQUIREMENTS]
  succeeded('install the client', await run(path, install))
  writeFileSync(STAMP, wanted)
  return path
}

function succeeded(what: string, { code, stderr }: Ended): void {
  if (code !== 0) throw new Error(`Expected Python to ${what}, but it ended with ${code}: ${stderr}`)
}
