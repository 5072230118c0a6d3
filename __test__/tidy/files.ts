// The files of the repository, as the house rules look at them.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ExecutionContext } from 'ava'

export const HOME = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Every file that is committed or about to be, in order. */
export function files(pattern: RegExp): string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z']
  const listed = execFileSync('git', args, { cwd: HOME, encoding: 'utf8', maxBuffer: 1 << 26 }).split('\0')
  const found = [...new Set(listed)].filter((path) => pattern.test(path) && existsSync(join(HOME, path))).sort()
  if (found.length === 0) throw new Error(`Expected files like ${pattern}, but there are none`)
  return found
}

export const read = (path: string): string => readFileSync(join(HOME, path), 'utf8')

/** An import of a file: `from` is as written, `to` is the file's path where it is one of ours. */
export interface Import {
  readonly from: string
  readonly to: string | undefined
  readonly typeOnly: boolean
  /** Loaded when it is reached, by `import()`. */
  readonly lazy: boolean
}

/** The imports and re-exports of a TypeScript file. Types are gone when it runs. */
export function importsOf(path: string): Import[] {
  const text = read(path).replaceAll(/^\s*(\/\/|\*|\/\*\*).*$/gm, '')
  const found: Import[] = []
  const add = (from: string, typeOnly: boolean, lazy: boolean): void => {
    const to = from.startsWith('.') ? posix.join(posix.dirname(path), from).replace(/\.js$/, '.ts') : undefined
    found.push({ from, to, typeOnly, lazy })
  }
  for (const [, type, names = '', from = ''] of text.matchAll(
    /^(?:import|export)\s+(type\s)?([^'";]*?)\bfrom\s+'([^']+)'/gm,
  )) {
    const braced = /^\{([^}]*)\}\s*$/.exec(names.trim())?.[1]
    const everyNameIsType = braced?.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type '))
    add(from, type !== undefined || everyNameIsType === true, false)
  }
  for (const [, from = ''] of text.matchAll(/^import\s+'([^']+)'/gm)) add(from, false, false)
  for (const [, from = ''] of text.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g)) add(from, false, true)
  return found
}

/** Fails with all faults at once. */
export function check(t: ExecutionContext, faults: readonly string[]): void {
  t.true(faults.length === 0, `Expected the house rules to hold, but:\n  ${faults.join('\n  ')}`)
}
