import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './interop/process.js'

/** What a pom names with all it needs, fetched once into `target/`: a class path. @throws when there is no Maven, or it cannot be fetched. */
export async function jars(pom: string): Promise<string> {
  const folder = fileURLToPath(new URL(`../target/jars-${basename(dirname(pom))}`, import.meta.url))
  /** What the jars were fetched for; it is written last, so a half-filled folder has none. */
  const stamp = join(folder, 'pom.xml')
  const wanted = readFileSync(pom, 'utf8')
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    const copy = ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${folder}`]
    const { code, stdout, stderr } = await run('mvn', [...copy, '-DincludeScope=runtime'])
    if (code !== 0) throw new Error(`Expected Maven to fetch the jars, but it ended with ${code}: ${stdout}${stderr}`)
    writeFileSync(stamp, wanted)
  }
  return join(folder, '*')
}
