/** A real Kafka broker of one node on free ports, its data in a folder that the test gives. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../client/doors.js'
import { run } from '../../interop/process.js'
import { jars } from '../../jars.js'

const POM = fileURLToPath(new URL('pom.xml', import.meta.url))
const LOG = `<Configuration><Appenders><Console name="c"><PatternLayout pattern="%p %c %m%n"/></Console></Appenders>
<Loggers><Root level="error"><AppenderRef ref="c"/></Root></Loggers></Configuration>`

export class KafkaBroker {
  readonly address: string
  readonly #java: readonly string[]
  readonly #properties: string
  readonly #port: number
  #process: ChildProcess | undefined

  private constructor(java: readonly string[], properties: string, port: number) {
    this.#java = java
    this.#properties = properties
    this.#port = port
    this.address = `127.0.0.1:${port}`
  }

  /** Makes a broker's disk; `start` starts it. */
  static async format(dir: string): Promise<KafkaBroker> {
    const [port, controller, classPath] = [await freePort(), await freePort(), await jars(POM)]
    await mkdir(dir, { recursive: true })
    const [properties, log] = [join(dir, 'kafka.properties'), join(dir, 'log4j2.xml')]
    const lines = {
      'process.roles': 'broker,controller',
      'node.id': 1,
      'controller.quorum.voters': `1@127.0.0.1:${controller}`,
      listeners: `INTERNAL://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controller}`,
      'advertised.listeners': `INTERNAL://127.0.0.1:${port}`,
      'inter.broker.listener.name': 'INTERNAL',
      'controller.listener.names': 'CONTROLLER',
      'listener.security.protocol.map': 'CONTROLLER:PLAINTEXT,INTERNAL:PLAINTEXT',
      'log.dirs': join(dir, 'data'),
      'auto.create.topics.enable': false,
      'offsets.topic.replication.factor': 1,
      'offsets.topic.num.partitions': 1,
      'transaction.state.log.replication.factor': 1,
      'transaction.state.log.min.isr': 1,
      'share.coordinator.state.topic.replication.factor': 1,
      'share.coordinator.state.topic.min.isr': 1,
    }
    await writeFile(
      properties,
      Object.entries(lines)
        .map(([key, value]) => `${key}=${value}\n`)
        .join(''),
    )
    await writeFile(log, LOG)
    const java = ['-Xmx256m', '-Djava.net.preferIPv4Stack=true', `-Dlog4j2.configurationFile=${log}`, '-cp', classPath]
    const format = ['kafka.tools.StorageTool', 'format', '-t', 'Y2FudGVyLWthZmthLXRlc3Q', '-c', properties]
    const { code, stdout, stderr } = await run('java', [...java, ...format])
    if (code !== 0)
      throw new Error(`Expected a broker's disk to be made, but it ended with ${code}: ${stdout}${stderr}`)
    return new KafkaBroker(java, properties, port)
  }

  /** Starts it and waits until it listens. */
  async start(): Promise<void> {
    const child = spawn('java', [...this.#java, 'kafka.Kafka', this.#properties], { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text) => {
        said += text
      })
    }
    this.#process = child
    while (!(await listens(this.#port))) {
      if (child.exitCode !== null) throw new Error(`Expected the broker to start, but it ended: ${said}`)
      await sleep(200)
    }
  }

  /** Ends it; what it has acknowledged is on its disk. */
  async stop(): Promise<void> {
    const child = this.#process
    this.#process = undefined
    if (child === undefined || child.exitCode !== null) return
    const ended = new Promise((resolve) => child.once('close', resolve))
    child.kill('SIGTERM')
    const late = setTimeout(() => child.kill('SIGKILL'), 20_000)
    await ended
    clearTimeout(late)
  }
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
