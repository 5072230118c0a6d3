// What tenants tell arrives at a real broker (spec C 9.3), also what was told while it was away.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Admin, ConfigResourceTypes, type Message } from '@platformatic/kafka'
import test from 'ava'
import { Engine } from '../../ts/client/engine.js'
import { dateFromTimestamp, decode } from '../../ts/gen/index.js'
import { publishOutput } from '../../ts/output/publisher.js'
import { Workflow } from '../../ts/workflow/index.js'
import { consume, until } from './kafka/consume.js'
import { KafkaBroker } from './kafka/kafka.js'

const EXECUTION = 'c1_default_execution'
const METADATA = 'c1_default_metadata'
const PARTITIONS = 3
const AWAY_RUNS = 20

const order = Workflow.create('order', (wf) => {
  wf.declareStr('note').asPublic()
  wf.waitForEvent('paid')
})

/** What a message of the execution topic tells, in short. */
function told({ value }: Message): string {
  const { wfRun, variable, externalEvent } = decode('OutputTopicRecord', value)
  if (wfRun !== undefined) return `${wfRun.id?.id} ${wfRun.status}`
  if (variable !== undefined) return `${variable.id?.wfRunId?.id} ${variable.id?.name}=${variable.value?.str}`
  return `${externalEvent?.id?.wfRunId?.id} ${externalEvent?.id?.externalEventDefId?.name}`
}

test.serial('records arrive in order, and none is lost while the broker is away', async (t) => {
  // The jars are fetched once; two starts of a broker.
  t.timeout(300_000)
  const dir = await mkdtemp(join(tmpdir(), 'canter-output-'))
  const broker = await KafkaBroker.format(join(dir, 'kafka'))
  const engine = await Engine.open(join(dir, 'engine'))
  const warnings: string[] = []
  const logger = { debug() {}, info() {}, warn: (text: string) => warnings.push(text), error() {} }
  try {
    await broker.start()
    await engine.putTenant({ id: 'default', outputTopicConfig: {} })
    const publisher = await publishOutput(engine, {
      brokers: broker.address,
      clusterId: 'c1',
      partitions: PARTITIONS,
      logger,
    })

    await engine.putExternalEventDef({ name: 'paid' })
    await engine.register(order)
    await engine.runWf('order', { note: 'n' }, { id: 'first' })
    await engine.putExternalEvent({ wfRunId: { id: 'first' }, externalEventDefId: { name: 'paid' }, guid: 'g' })
    await until('everything to be published', () => engine.stats().outputRecords === 0)

    const metadata = await consume(broker.address, METADATA, (messages) => messages.length === 2)
    t.deepEqual(
      metadata.map(({ key }) => key.toString()),
      ['EXTERNAL_EVENT_DEF/paid', 'WF_SPEC/order/00000/00000'],
    )
    t.is(decode('MetadataOutputTopicRecord', metadata[1]?.value as Buffer).wfSpec?.id?.name, 'order')

    const first = await consume(broker.address, EXECUTION, (messages) =>
      messages.some((m) => told(m) === 'first COMPLETED'),
    )
    t.deepEqual(first.map(told), ['first RUNNING', 'first note=n', 'first paid', 'first COMPLETED'])
    for (const { key, timestamp, value } of first) {
      const { timestamp: time } = decode('OutputTopicRecord', value)
      t.is(key.toString(), 'first')
      t.is(Number(timestamp), dateFromTimestamp(time ?? { seconds: 0n, nanos: 0 }).getTime())
    }

    const admin = new Admin({ clientId: 'test', bootstrapBrokers: [broker.address] })
    const topics = (await admin.metadata({ topics: [EXECUTION, METADATA] })).topics
    t.is(topics.get(EXECUTION)?.partitionsCount, PARTITIONS)
    t.is(topics.get(METADATA)?.partitionsCount, 1)
    const resources = [
      { resourceType: ConfigResourceTypes.TOPIC, resourceName: METADATA, configurationKeys: ['cleanup.policy'] },
    ]
    const [described] = await admin.describeConfigs({ resources })
    t.is(described?.configs[0]?.value, 'compact')
    await admin.close()

    // The broker is away: callers do not notice.
    await broker.stop()
    const away = Array.from({ length: AWAY_RUNS }, (_each, n) => `away-${n}`)
    for (const id of away) await engine.runWf('order', { note: id }, { id })
    t.true(Number(engine.stats().outputRecords) > AWAY_RUNS)
    t.true(Number(engine.stats().outputOldestMs) > 0)
    await until('the publisher to tell', () => warnings.length > 0)

    await broker.start()
    await until('what piled up to be published', () => engine.stats().outputRecords === 0)
    t.is(engine.stats().outputOldestMs, 0)
    const wanted = new Set(away.flatMap((id) => [`${id} RUNNING`, `${id} note=${id}`]))
    const all = await consume(broker.address, EXECUTION, (messages) => {
      const seen = new Set(messages.map(told))
      return [...wanted].every((each) => seen.has(each))
    })
    for (const id of away) {
      const keyed = all.filter(({ key }) => key.toString() === id).map(told)
      t.deepEqual(keyed.slice(0, 2), [`${id} RUNNING`, `${id} note=${id}`])
    }
    t.is(warnings.length, 1, 'it is told once')
    await publisher.close()
    await publisher.done
  } finally {
    await engine.close()
    await broker.stop()
    await rm(dir, { recursive: true, force: true })
  }
})
