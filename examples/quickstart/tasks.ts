/**
 * The work itself: plain functions. A worker asks the engine for tasks, runs them, and reports what came out.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { TaskException, task } from 'canter'
import { Gate } from './gate.js'
import { identityServiceFails, isStolen, riskScore } from './world.js'

/** In front of the identity check; open unless the quickstart is about to kill its engine. */
export const gate = new Gate()

export const tasks = [
  task('check-identity', {
    input: { number: 'INT', nationalId: { type: 'STR', masked: true } },
    async run({ number, nationalId }, { attemptNumber }) {
      await sleep(20) // The service is far away.
      await gate.pass()
      // Any error fails the attempt; whether and when there is another one is up to the workflow.
      if (identityServiceFails(Number(number), attemptNumber)) throw new Error('The identity service is out of order')
      // This is an answer, and not tried again.
      if (isStolen(nationalId)) throw new TaskException('identity-stolen', 'The national id is reported as stolen')
    },
  }),

  task('assess-risk', {
    input: { country: 'STR', income: 'INT' },
    output: 'INT',
    run: ({ country, income }) => riskScore(country, Number(income)),
  }),

  task('open-account', {
    input: { title: 'STR' },
    output: 'STR',
    // The same for all attempts of this task: a bank that knows such keys opens one account, however often it is asked.
    run: (_input, { idempotencyKey }) => `account ${idempotencyKey}`,
  }),
]
