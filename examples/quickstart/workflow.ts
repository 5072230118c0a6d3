/**
 * Know your customer, as a workflow. This describes the work; the engine does it, and remembers how far it came.
 */
import { Workflow } from 'canter'

/** How an application can end. */
export const OUTCOMES = ['approved', 'rejected', 'expired', 'manual-review'] as const

export const knowYourCustomer = Workflow.create('know-your-customer', (wf) => {
  // What a run starts with. Tasks see the national id; whoever reads the run sees *****.
  const applicant = wf.declareJsonObj('applicant').required()
  const nationalId = wf.declareStr('national-id').masked().required()
  // What it can be found by.
  wf.declareStr('batch').searchable().required()
  const outcome = wf.declareStr('outcome').searchable().withDefault('open')

  // The identity service is flaky: up to four more attempts, after 100, 200, 400 and 500 ms.
  const identity = wf
    .execute('check-identity', applicant.get('number'), nationalId)
    .timeout('30s')
    .withRetries(4)
    .withExponentialBackoff({ baseIntervalMs: 100, multiplier: 2, maxDelayMs: 500 })
  // A business exception: the service did answer, and the answer is no. It is not tried again.
  wf.handleException(identity, 'identity-stolen', () => outcome.assign('rejected'))
  // A technical error: the attempts are used up. A person has to look.
  wf.handleError(identity, 'TASK_FAILURE', () => outcome.assign('manual-review'))

  wf.doIf(outcome.isEqualTo('open'), () => {
    // Somebody else tells us: an external event, which may come before the workflow gets here, or never.
    const documents = wf.waitForEvent('documents-uploaded').registeredAs('STR').timeout('5s')
    wf.handleError(documents, 'TIMEOUT', () => outcome.assign('expired'))
  })

  wf.doIf(outcome.isEqualTo('open'), () => {
    const score = wf.declareInt('risk-score')
    score.assign(wf.execute('assess-risk', applicant.get('country'), applicant.get('income')).withRetries(3))
    wf.doIf(score.isGreaterThanEq(90), () => outcome.assign('rejected'))
      .doElseIf(score.isGreaterThanEq(50).or(applicant.get('publicOffice').isEqualTo(true)), () =>
        outcome.assign('manual-review'),
      )
      .doElse(() => {
        // Time to think again, which the law wants: a timer in the engine, not a process that waits.
        wf.sleepSeconds(1)
        wf.execute('open-account', wf.format('account of {0}', applicant.get('name'))).withRetries(3)
        outcome.assign('approved')
      })
  })

  wf.complete(outcome)
})
  // An attempt whose worker or whose report is lost is tried again after this time.
  .setDefaultTaskTimeout('3s')
