// Options of the output topics, and what is said when the Kafka client is not installed.
import test from 'ava'
import { type OutputOptions, outputConfig, outputOptions } from '../../ts/config/output.js'
import { runModule } from '../boundary/process.js'

test('defaults are those of a cluster (spec C 8.1)', (t) => {
  t.like(outputConfig({ brokers: ' a:1, b:2' }), {
    brokers: ['a:1', 'b:2'],
    clusterId: 'cluster1',
    createTopics: true,
    partitions: 12,
    replicas: 1,
  })
})

const WRONG: [OutputOptions, string][] = [
  [{ brokers: '' }, 'Expected brokers as host:port, but got ""'],
  [{ brokers: [] }, 'Expected brokers as host:port, but got ""'],
  [{ brokers: 'a:1,b' }, 'Expected brokers as host:port, but got "b"'],
  [{ brokers: 'a:1', clusterId: 'x y' }, `Expected a cluster id of letters, digits, '.', '_' and '-', but got "x y"`],
  [{ brokers: 'a:1', partitions: 0 }, 'Expected partitions to be a whole number from 1, but got 0'],
  [{ brokers: 'a:1', replicas: 1.5 }, 'Expected replicas to be a whole number from 1, but got 1.5'],
]

for (const [options, message] of WRONG) {
  test(`refused: ${JSON.stringify(options)}`, (t) => {
    t.throws(() => outputConfig(options), { instanceOf: RangeError, message })
  })
}

const SAID: [rule: string, keys: Parameters<typeof outputOptions>[0], expected: unknown][] = [
  ['no broker: nothing is published', { LHS_CLUSTER_ID: 'c', LHS_KAFKA_BOOTSTRAP_SERVERS: ' ' }, undefined],
  [
    'output topics have keys of their own',
    {
      LHS_KAFKA_BOOTSTRAP_SERVERS: 'a:1,b:2',
      LHS_CLUSTER_ID: 'c',
      LHS_CLUSTER_PARTITIONS: '5',
      LHS_OUTPUT_TOPIC_PARTITIONS: '3',
      LHS_SHOULD_CREATE_TOPICS: 'true',
      LHS_SHOULD_CREATE_OUTPUT_TOPICS: 'FALSE',
    },
    { brokers: 'a:1,b:2', clusterId: 'c', createTopics: false, partitions: 3, replicas: undefined },
  ],
  [
    'what they do not say, those of the cluster do',
    {
      LHS_KAFKA_BOOTSTRAP_SERVERS: 'a:1',
      LHS_CLUSTER_PARTITIONS: '5',
      LHS_SHOULD_CREATE_TOPICS: 'false',
      LHS_REPLICATION_FACTOR: '2',
    },
    { brokers: 'a:1', clusterId: undefined, createTopics: false, partitions: 5, replicas: 2 },
  ],
]

for (const [rule, keys, expected] of SAID) {
  // spec C 8.1
  test(`keys: ${rule}`, (t) => {
    t.deepEqual(outputOptions(keys), expected as never)
  })
}

test('a Kafka client that is not installed is named with what to do', async (t) => {
  const hook = `export const resolve = (name, context, next) => {
    if (name === '@platformatic/kafka') throw new Error('no such package')
    return next(name, context)
  }`
  const { code, stdout, stderr } = await runModule(`
    import { register } from 'node:module'
    import { publishOutput } from '#ts/output/publisher.js'
    register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(hook)}`)})
    const error = await publishOutput({}, { brokers: 'localhost:9092' }).catch((error) => error)
    process.stdout.write(error.code + ' ' + error.message)
  `)
  t.is(code, 0, stderr)
  t.is(
    stdout,
    'FAILED_PRECONDITION Expected the package @platformatic/kafka to publish output topics, but it cannot be loaded; run `npm install @platformatic/kafka`',
  )
})
