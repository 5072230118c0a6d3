/** The published Java client with what it needs, fetched once into `target/`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from '../process.js'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const JARS = fileURLToPath(new URL('../../../target/interop-java', import.meta.url))
const POM = join(HERE, 'pom.xml')
/** What the jars were fetched for; it is written last, so a half-filled folder has none. */
const STAMP = join(JARS, 'pom.xml')

/** A class path. @throws when there is no Maven, or the jars cannot be fetched. */
export async function jars(): Promise<string> {
  const wanted = readFileSync(POM, 'utf8')
  if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== wanted) {
    const copy = ['-q', '-B', '-f', POM, 'dependency:copy-dependencies', `-DoutputDirectory=${JARS}`]
    const { code, stdout, stderr } = await run('mvn', copy)
    if (code !== 0) throw new Error(`Expected Maven to fetch the client, but it ended with ${code}: ${stdout}${stderr}`)
    writeFileSync(STAMP, wanted)
  }
  return join(JARS, '*')
}
