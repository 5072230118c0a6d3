/** What is in the topics of a broker, as a consumer that begins at the beginning sees it. */
import { setTimeout as sleep } from 'node:timers/promises'
import { Consumer, type Message } from '@platformatic/kafka'

/** The messages of a topic from its beginning, until there are enough. */
export async function consume(
  address: string,
  topic: string,
  enough: (messages: readonly Message[]) => boolean,
): Promise<Message[]> {
  const name = `test-${process.pid}-${Math.random()}`
  const consumer = new Consumer({ clientId: name, groupId: name, bootstrapBrokers: [address] })
  const messages: Message[] = []
  try {
    const stream = await consumer.consume({ topics: [topic], mode: 'earliest', autocommit: false, maxWaitTime: 200 })
    for await (const message of stream) {
      messages.push(message)
      if (enough(messages)) break
    }
    return messages
  } finally {
    await consumer.close(true)
  }
}

/** Looks again and again until something holds. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Expected ${what}, but it did not happen`)
    await sleep(50)
  }
}
