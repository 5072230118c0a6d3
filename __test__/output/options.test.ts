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

const SAID: [rule: string, flags: Parameters<typeof outputOptions>[0], env: NodeJS.ProcessEnv, expected: unknown][] = [
  ['no broker: nothing is published', {}, { LHS_CLUSTER_ID: 'c' }, undefined],
  [
    'the environment (spec C 8.1)',
    {},
    {
      LHS_KAFKA_BOOTSTRAP_SERVERS: 'a:1',
      LHS_CLUSTER_ID: 'c',
      LHS_OUTPUT_TOPIC_PARTITIONS: '3',
      LHS_SHOULD_CREATE_OUTPUT_TOPICS: 'false',
    },
    { brokers: 'a:1', clusterId: 'c', createTopics: false, partitions: 3, replicas: undefined },
  ],
  [
    'what output topics do not say, the cluster does (spec C 8.1)',
    {},
    {
      LHS_KAFKA_BOOTSTRAP_SERVERS: 'a:1',
      LHS_CLUSTER_PARTITIONS: '5',
      LHS_SHOULD_CREATE_TOPICS: 'false',
      LHS_REPLICATION_FACTOR: '2',
    },
    { brokers: 'a:1', clusterId: undefined, createTopics: false, partitions: 5, replicas: 2 },
  ],
  [
    'flags before the environment',
    { kafkaBootstrapServers: 'b:2', clusterId: 'd', outputTopicPartitions: '4' },
    { LHS_KAFKA_BOOTSTRAP_SERVERS: 'a:1', LHS_CLUSTER_ID: 'c', LHS_OUTPUT_TOPIC_PARTITIONS: '3' },
    { brokers: 'b:2', clusterId: 'd', createTopics: true, partitions: 4, replicas: undefined },
  ],
]

for (const [rule, flags, env, expected] of SAID) {
  test(rule, (t) => {
    t.deepEqual(outputOptions(flags, env), expected as never)
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
