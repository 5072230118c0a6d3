// One real broker for what `canter serve` publishes, and for what a broker refuses for good: it holds up no other record and is not lost in
// silence (spec C 8.1, 9.3; docs/decisions/output-topic.md).
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Admin, type Message } from '@platformatic/kafka'
import test from 'ava'
import { connect } from '../../ts/client/connect.js'
import { Engine } from '../../ts/client/engine.js'
import { decode } from '../../ts/gen/index.js'
import { publishOutput } from '../../ts/output/publisher.js'
import { Workflow } from '../../ts/workflow/index.js'
import { type Serving, startServing } from '../cli/canter.js'
import { freePort } from '../client/doors.js'
import { consume, until } from './kafka/consume.js'
import { KafkaBroker } from './kafka/kafka.js'

const TOPIC_BYTES_MAX = 2_000
const RUNS = 40

const note = Workflow.create('note', (wf) => {
  wf.declareStr('text').asPublic()
})

let dir: string
let broker: KafkaBroker

test.before(async (t) => {
  // The jars are fetched once; then a broker starts.
  t.timeout(300_000)
  dir = await mkdtemp(join(tmpdir(), 'canter-broker-'))
  broker = await KafkaBroker.format(join(dir, 'kafka'))
  await broker.start()
})

test.after.always(async () => {
  await broker.stop()
  await rm(dir, { recursive: true, force: true })
})

function topicsOf(cluster: string) {
  const of = (kind: string) => `${cluster}_default_${kind}`
  return { execution: of('execution'), metadata: of('metadata'), refused: of('refused') }
}

/** Topics of one partition that take messages of 2,000 bytes at most. */
async function makeSmall(topics: string[]): Promise<void> {
  const admin = new Admin({ clientId: 'test', bootstrapBrokers: [broker.address] })
  const configs = [{ name: 'max.message.bytes', value: String(TOPIC_BYTES_MAX) }]
  await admin.createTopics({ topics, partitions: 1, replicas: 1, configs })
  await admin.close()
}

/** An engine that tells, with a publisher's log. */
async function telling() {
  const engine = await Engine.open({ memory: true })
  await engine.putTenant({ id: 'default', outputTopicConfig: {} })
  await engine.register(note)
  const told: string[] = []
  const tell = (level: string) => (text: string) => void told.push(`${level} ${text}`)
  const logger = { debug() {}, info() {}, warn: tell('warn'), error: tell('error') }
  const allPublished = () => until('everything to be published', () => engine.stats().outputRecords === 0)
  return { engine, told, logger, allPublished }
}

function noteOf({ value }: Message): string | undefined {
  const { variable } = decode('OutputTopicRecord', value)
  return variable === undefined ? undefined : `${variable.id?.wfRunId?.id}: ${variable.value?.str?.length}`
}

function headersOf({ headers }: Message): Record<string, string> {
  return Object.fromEntries([...headers].map(([name, value]) => [name.toString(), value.toString()]))
}

test.serial('a record that is too large goes aside, and those before and after it arrive in order', async (t) => {
  const { execution, refused } = topicsOf('large')
  await makeSmall([execution])
  const { engine, told, logger, allPublished } = await telling()
  // All of it waits already when the publisher comes, so that large ones are sent together with small ones.
  const sizes = Array.from({ length: RUNS }, (_each, n) => (n % 16 === 7 ? TOPIC_BYTES_MAX * 2 : 10))
  for (const [n, size] of sizes.entries()) await engine.runWf('note', { text: 'x'.repeat(size) }, { id: `run-${n}` })
  const publisher = await publishOutput(engine, { brokers: broker.address, clusterId: 'large', logger })
  await allPublished()

  const wanted = sizes.flatMap((size, n) => (size === 10 ? [`run-${n}: 10`] : []))
  const taken = await consume(broker.address, execution, (messages) => messages.map(noteOf).includes(wanted.at(-1)))
  // What was sent together with a refused one may be there twice; the last of each stand in order.
  const last = [...new Set(taken.map(noteOf).toReversed())].toReversed().filter((each) => each !== undefined)
  t.deepEqual(last, wanted)

  const large = sizes.flatMap((size, n) => (size === 10 ? [] : [`run-${n}`]))
  const aside = await consume(broker.address, refused, (messages) => messages.length >= large.length)
  t.deepEqual(
    aside.map(({ key }) => key.toString()),
    large,
  )
  for (const message of aside) {
    t.is(noteOf(message), `${message.key}: ${TOPIC_BYTES_MAX * 2}`, 'the other topic takes it whole')
    const { 'canter-topic': topic, 'canter-error': error, 'canter-bytes': bytes } = headersOf(message)
    t.deepEqual([topic, error, bytes], [execution, 'MESSAGE_TOO_LARGE', String(message.value.length)])
  }
  t.is(publisher.refused, large.length)
  const text = `output topics: Expected Kafka to take all records, but ${execution} refuses one with MESSAGE_TOO_LARGE`
  t.deepEqual(told, [`error ${text}; it goes to ${refused}`], 'it is told once')
  await publisher.close()
  await engine.close()
})

test.serial('what the topic for refused records refuses as well is told there without its value', async (t) => {
  const { execution, refused } = topicsOf('larger')
  await makeSmall([execution, refused])
  const { engine, told, logger, allPublished } = await telling()
  const publisher = await publishOutput(engine, { brokers: broker.address, clusterId: 'larger', logger })
  await engine.runWf('note', { text: 'x'.repeat(TOPIC_BYTES_MAX * 2) }, { id: 'large' })
  await engine.runWf('note', { text: 'y' }, { id: 'small' })
  await allPublished()
  const [aside] = await consume(broker.address, refused, (messages) => messages.length === 1)
  t.is(aside?.key.toString(), 'large')
  t.falsy(aside?.value?.length, 'no value')
  t.true(Number(headersOf(aside as Message)['canter-bytes']) > TOPIC_BYTES_MAX)
  const taken = await consume(broker.address, execution, (messages) => messages.map(noteOf).includes('small: 1'))
  t.false(taken.some((message) => noteOf(message)?.startsWith('large')))
  t.is(told.length, 1)
  await publisher.close()
  await engine.close()
})

/** The value of a meter of a `canter serve`. */
async function meter(port: number, name: string): Promise<number | undefined> {
  const page = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  const [, value] = new RegExp(`^${name}(?:\\{.*\\})? (\\S+)$`, 'm').exec(page) ?? []
  return value === undefined ? undefined : Number(value)
}

test.serial('canter serve publishes as its flags say, by the principal it is told', async (t) => {
  const { execution, metadata, refused } = topicsOf('served')
  await makeSmall([execution])
  const httpPort = await freePort()
  const flags = ['--kafka-bootstrap-servers', broker.address, '--cluster-id', 'served', '--http-port', String(httpPort)]
  const first = await startServing([...flags, '--output-topic-partitions', '2'])
  let [second, said]: [Serving | undefined, string] = [undefined, '']
  first.child.stderr?.on('data', (text) => {
    said += text
  })
  try {
    const client = connect(`127.0.0.1:${first.port}`)
    await client.putPrincipal({
      id: 'publisher',
      globalAcls: { acls: [{ resources: ['ACL_ALL_RESOURCES'], allowedActions: ['ALL_ACTIONS'] }] },
    })
    await client.putTenant({ id: 'default', outputTopicConfig: {} })
    await client.register(note)
    await client.runWf('note', { text: 'x' }, { id: 'first' })
    await until('the first records to be published', async () => (await meter(httpPort, 'canter_output_records')) === 0)
    t.true(((await meter(httpPort, 'canter_output_published_total')) ?? 0) >= 3)
    t.is(await meter(httpPort, 'canter_output_refused_total'), 0)

    // Without its rights, the publisher of a server that does not say otherwise gets nothing more; callers do not notice.
    const rights = ['ACL_WORKFLOW', 'ACL_TENANT'] as const
    const acl = { resources: [...rights], allowedActions: ['READ' as const, 'RUN' as const] }
    await client.putPrincipal({ id: 'anonymous', globalAcls: { acls: [acl] }, overwrite: true })
    await client.runWf('note', { text: 'y' }, { id: 'second' })
    await client.runWf('note', { text: 'z'.repeat(TOPIC_BYTES_MAX * 2) }, { id: 'large' })
    await client.close()
    await until('it to be told', () => said.includes('PERMISSION_DENIED'))
    first.child.kill('SIGTERM')
    await first.ended

    second = await startServing([...flags, '--data-dir', first.dir, '--output-principal', 'publisher'])
    await until('the rest to be published', async () => (await meter(httpPort, 'canter_output_records')) === 0)
    t.is(await meter(httpPort, 'canter_output_refused_total'), 1)
    const taken = await consume(broker.address, execution, (messages) => messages.map(noteOf).includes('second: 1'))
    const notes = taken.map(noteOf).filter((each) => each !== undefined)
    t.deepEqual([...new Set(notes)], ['first: 1', 'second: 1'])
    const [aside] = await consume(broker.address, refused, (messages) => messages.length === 1)
    t.is(aside?.key.toString(), 'large')
    const specs = await consume(broker.address, metadata, (messages) => messages.length > 0)
    t.is(specs[0]?.key.toString(), 'WF_SPEC/note/00000/00000')
  } finally {
    await first.stop()
    await second?.stop()
  }
})

test.serial('canter serve makes topics with the partitions it is told', async (t) => {
  const { execution } = topicsOf('made')
  const flags = ['--kafka-bootstrap-servers', broker.address, '--cluster-id', 'made', '--output-topic-partitions', '2']
  const serving = await startServing(flags)
  try {
    const client = connect(`127.0.0.1:${serving.port}`)
    await client.putTenant({ id: 'default', outputTopicConfig: {} })
    await client.register(note)
    await client.runWf('note', { text: 'x' }, { id: 'only' })
    await client.close()
    const admin = new Admin({ clientId: 'test', bootstrapBrokers: [broker.address] })
    await until('the topic to be made', async () => (await admin.listTopics()).includes(execution))
    const { topics } = await admin.metadata({ topics: [execution] })
    t.is(topics.get(execution)?.partitionsCount, 2)
    await admin.close()
    const taken = await consume(broker.address, execution, (messages) => messages.map(noteOf).includes('only: 1'))
    t.true(taken.every(({ key }) => key.toString() === 'only'))
  } finally {
    await serving.stop()
  }
})
