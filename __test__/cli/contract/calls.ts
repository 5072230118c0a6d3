// A call of every verb and noun against a real server: the words, the exit code, what stdout holds at least. In order: later rows build on
// earlier ones. `{name}` is an id that the world generated.

/** One row: the words, and either what the JSON on stdout holds or what else is to come. */
export type Row = readonly [
  words: string,
  holds: object,
  more?: { readonly code?: number; readonly stdin?: string; readonly stderr?: RegExp },
]

const file = (request: object): { stdin: string } => ({ stdin: JSON.stringify(request) })
const ids = (...results: object[]): object => ({ results })
const run = (id: string): object => ({ id })
const missing = { code: 3, stderr: /"code":"NOT_FOUND"/ }

/** Rows every build answers. */
export const CALLS: readonly Row[] = [
  ['whoami', { id: { id: 'anonymous' } }],

  // Definitions.
  ['deploy taskDef -', { id: { name: 'deployed' } }, file({ name: 'deployed', returnType: {} })],
  ['deploy task-def -f -', { id: { name: 'deployed' } }, file({ name: 'deployed', returnType: {} })],
  ['get taskDef deployed', { id: { name: 'deployed' }, inputVars: [] }],
  ['get task-def nobody', {}, missing],
  ['search taskDef dep', ids({ name: 'deployed' })],
  ['delete taskDef deployed --yes', {}],
  ['delete taskDef deployed --yes', {}, missing],
  [
    'deploy structDef -',
    { id: { name: 'point', version: 0 } },
    file({ name: 'point', structDef: { fields: { x: { fieldType: { primitiveType: 'INT' } } } } }),
  ],
  ['get structDef point', { id: { name: 'point', version: 0 } }],
  ['get structDef point 0', { id: { version: 0 } }],
  ['get struct-def point/0', { id: { version: 0 } }],
  ['search structDef po', ids({ name: 'point', version: 0 })],
  ['search structDef --name point', ids({ name: 'point', version: 0 })],
  ['delete structDef point 0 --yes', {}],
  [
    'deploy userTaskDef -',
    { name: 'survey', version: 0 },
    file({ name: 'survey', fields: [{ name: 'a', type: 'STR' }] }),
  ],
  ['get userTaskDef survey', { name: 'survey', version: 0 }],
  ['get userTaskDef survey/0', { name: 'survey' }],
  ['get userTaskDef survey --v 0', { name: 'survey' }],
  ['get userTaskDef survey --v 7', {}, missing],
  ['search userTaskDef --prefix sur', ids({ name: 'survey', version: 0 })],
  ['search userTaskDef --name survey', ids({ name: 'survey', version: 0 })],
  ['delete userTaskDef survey/0 --yes', {}],
  ['deploy externalEventDef -', { id: { name: 'bought' } }, file({ name: 'bought' })],
  ['get externalEventDef bought', { id: { name: 'bought' } }],
  ['search externalEventDef --prefix bou', ids({ name: 'bought' })],
  ['search externalEventDef bou', ids({ name: 'bought' })],
  ['delete externalEventDef bought --yes', {}],
  ['put workflowEventDef sold STR', { id: { name: 'sold' }, contentType: { returnType: { primitiveType: 'STR' } } }],
  [
    'deploy workflowEventDef -',
    { id: { name: 'sold' } },
    file({ name: 'sold', contentType: { returnType: { primitiveType: 'STR' } } }),
  ],
  ['get workflowEventDef sold', { id: { name: 'sold' } }],
  ['search workflowEventDef --prefix so', ids({ name: 'sold' })],
  ['delete workflowEventDef sold --yes', {}],
  [
    'deploy wfSpec -',
    { id: { name: 'tiny', majorVersion: 0, revision: 0 } },
    file({
      name: 'tiny',
      entrypointThreadName: 'main',
      threadSpecs: {
        main: {
          nodes: {
            '0-entrypoint-ENTRYPOINT': { entrypoint: {}, outgoingEdges: [{ sinkNodeName: '1-exit-EXIT' }] },
            '1-exit-EXIT': { exit: {} },
          },
        },
      },
    }),
  ],
  ['get wfSpec tiny', { id: { name: 'tiny' }, status: 'ACTIVE' }],
  ['get wfSpec tiny --majorVersion 0', { id: { name: 'tiny' } }],
  ['get wfSpec tiny --majorVersion 0 --revision 0', { id: { name: 'tiny' } }],
  ['get wf-spec tiny/0/0', { id: { name: 'tiny' } }],
  ['get wfSpec tiny --revision 0', {}, { code: 2, stderr: /Expected --majorVersion with --revision/ }],
  ['search wfSpec --name tiny', ids({ name: 'tiny', majorVersion: 0, revision: 0 })],
  ['search wfSpec --taskDef unworked', ids({ name: 'unworked', majorVersion: 0, revision: 0 })],
  ['search wfSpec --prefix tin', ids({ name: 'tiny' })],
  ['search wfSpec --prefix tin --name tiny', {}, { code: 2, stderr: /Expected at most one of name, taskDef, prefix/ }],
  ['delete wfSpec tiny/0/0 --yes', {}],

  // Runs.
  ['run done text hi --wfRunId r1 --wait', { id: run('r1'), status: 'COMPLETED' }],
  [
    'run child --wfRunId r2 --parentWfRunId known --wait=20s',
    { id: { id: 'r2', parentWfRunId: run('known') }, status: 'COMPLETED' },
  ],
  ['run done --wfRunId r3 --vars-file -', { id: run('r3') }, { stdin: 'text: from yaml' }],
  ['run -f -', { id: run('r4') }, file({ wfSpecName: 'done', id: 'r4', variables: { text: { str: 'x' } } })],
  [
    'run done --wfRunId r5 --majorVersion 0 --revision 0 -f -',
    { id: run('r5') },
    file({ wfSpecName: 'other', variables: { text: { str: 'x' } } }),
  ],
  ['run', {}, { code: 2, stderr: /Expected wfSpecName behind `canter run`, but it is missing/ }],
  ['run nowhere', {}, missing],
  ['run refusing --wait', { status: 'EXCEPTION' }, { code: 11 }],
  ['run waiting --wfRunId w2 --wait=1ms', { status: 'RUNNING' }, { code: 124, stderr: /has not ended/ }],
  ['get wfRun known', { id: run('known'), status: 'COMPLETED' }],
  ['search wfRun done --var text=hello', ids(run('known'))],
  ['search wfRun done 0 0 --status completed --limit 1', ids(run('known'))],
  ['search wfRun done --earliestMinutesAgo 60 --latestMinutesAgo 30', ids()],
  ['search wfRun done --latestMinutesAgo -1 --var text=hello', ids(run('known'))],
  ['search wfRun byParent known', ids({ id: 'r2', parentWfRunId: run('known') })],
  ['search wfRun byParent known --levels 1', {}, { code: 2, stderr: /Expected --show-full-tree with --levels/ }],
  ['search wf-run by-parent known --wfSpecName child --status completed', ids({ id: 'r2' })],
  ['stop wfRun w2', {}],
  ['run waiting --wfRunId w2', {}, { code: 5, stderr: /ALREADY_EXISTS/ }],
  ['resume wfRun w2 --threadRunNumber 0', {}],
  ['rescue w2 0', {}, { code: 5, stderr: /FAILED_PRECONDITION/ }],
  ['rescue w2 0 --skipCurrentNode', {}, { code: 5 }],
  ['explain wfRun w2', { threads: [{ waits: [{}] }] }],
  ['get nodeRun known 0 1', { status: 'COMPLETED' }],
  ['get node-run known/0/1', { status: 'COMPLETED' }],
  [
    'list nodeRun known --threadRunNumber 0 --limit 2',
    { results: [{}, {}], bookmark: (text: unknown) => typeof text === 'string' },
  ],
  ['count nodeRun --all', { value: (text: unknown) => Number(text) > 3 }],
  ['count nodeRun --wfSpecName waiting --wfSpecMajorVersion 0', { value: '4' }],
  ['count nodeRun', {}, { code: 2, stderr: /Expected either --all or --wfSpecName/ }],
  ['get taskRun known {task}', { status: 'TASK_SUCCESS' }],
  ['get taskRun known/{task}', { status: 'TASK_SUCCESS' }],
  ['list taskRun known', ids({ status: 'TASK_SUCCESS' })],
  ['count taskRun unworked --status scheduled', { value: '1' }],
  ['count taskRun unworked', {}, { code: 2, stderr: /Expected --status behind/ }],
  ['get variable known 0 text', { value: { str: 'hello' } }],
  ['get variable known/0/text', { value: { str: 'hello' } }],
  ['list variable known', ids({ value: { str: 'hello' } })],
  [
    'search variable --varType STR --value hello --name text --wfSpecName done',
    ids({ wfRunId: run('known'), threadRunNumber: 0, name: 'text' }),
  ],
  ['postEvent w2 paid STR cash --guid g1 --threadRunNumber 0', { id: { guid: 'g1' }, content: { str: 'cash' } }],
  ['post-event w2 paid STR cash --guid g1', {}, { code: 5 }],
  ['get externalEvent w2 paid g1', { claimed: true }],
  ['get external-event w2/paid/g1', { claimed: true }],
  ['list externalEvent w2', ids({ claimed: true })],
  ['put correlatedEvent k2 paid STR cash', { id: { key: 'k2' }, content: { str: 'cash' } }],
  ['get correlatedEvent k2/paid', { id: { key: 'k2' } }],
  ['get correlatedEvent k2 paid', { id: { key: 'k2' } }],
  ['search correlatedEvent paid --hasEvents=false', ids({ key: 'k1' }, { key: 'k2' })],
  ['search correlatedEvent paid --hasEvents', ids()],
  ['delete correlatedEvent k2 paid --yes', {}],
  ['get workflowEvent known shipped 0', { content: { str: 'hello' } }],
  ['list workflowEvent known', ids({ content: { str: 'hello' } })],
  ['get inactiveThreadRun known 70', {}, missing],
  ['get checkpoint known {task} 0', {}, missing],
  ['get taskWorkerGroup step', { id: { taskDefId: { name: 'step' } } }],

  // User tasks.
  ['get userTaskRun asked {asked}', { status: 'ASSIGNED' }],
  ['list userTaskRun asked', ids({ status: 'ASSIGNED' })],
  ['search userTaskRun --userId ann --userTaskDefName form --userTaskStatus assigned', { results: [{}, {}] }],
  ['search userTaskRun --userGroup nobody', ids()],
  ['assign userTaskRun asked {asked} --userId bob --overrideClaim', {}],
  [
    'put userTaskRunComment asked {asked} --userId bob --comment why',
    { events: [{}, {}, { commentAdded: { comment: 'why', userCommentId: 1 } }] },
  ],
  [
    'edit userTaskRunComment asked {asked} 1 --userId bob --comment because',
    { events: [{}, {}, {}, { commentEdited: { comment: 'because' } }] },
  ],
  ['delete userTaskRunComment asked {asked} 1 bob --yes', { events: [{}, {}, {}, {}, { commentDeleted: {} }] }],
  [
    'put userTaskRunComment asked {asked}',
    {},
    { code: 2, stderr: /Expected --userId, --comment behind `canter put userTaskRunComment`, but they are missing/ },
  ],
  [
    'save userTaskRun --wfRunId asked --userTaskGuid {asked} --userId bob --policy 0 note hm',
    { results: { note: { str: 'hm' } } },
  ],
  ['execute userTaskRun asked {asked} --userId bob approved true', {}],
  ['cancel userTaskRun asked-too {askedToo}', {}],
  ['cancel userTaskRun asked-too nobody', {}, missing],

  // Operating.
  ["schedule run '0 9 * * 1' done text again --id s1", { id: { id: 's1' }, cronExpression: '0 9 * * 1' }],
  ['get scheduled s1', { id: { id: 's1' } }],
  ['search schedule done', ids({ id: 's1' })],
  ['search schedule done 0 0 --limit 1', ids({ id: 's1' })],
  ['delete schedule s1 --yes', {}],
  [
    'put workflowMigrationPlan m1 --wfSpec waiting/0/0 --majorVersion 0 --revision 0 --thread entrypoint=entrypoint',
    { oldWfSpec: { name: 'waiting' } },
  ],
  ['put workflowMigrationPlan m1 --majorVersion 0 --revision 0', {}, { code: 2, stderr: /Expected --wfSpec/ }],
  ['get workflowMigrationPlan m1', { workflowMigrationPlanId: { name: 'm1' } }],
  ['search workflowMigrationPlan --prefix m', ids({ name: 'm1' })],
  ['search workflowMigrationPlan --wfSpecName waiting', ids({ name: 'm1' })],
  ['apply workflowMigrationPlan m1 w1', { id: run('w1') }],
  // C 14 #35: refused by the reference.
  ['delete workflowMigrationPlan m1 --yes', {}],
  // A window is there once its minute is over, which depends on how long the calls before took.
  ['list wfMetrics', { windows: Array.isArray }],
  ['list wfMetrics done 0.0 --earliestMinutesAgo 5', { windows: Array.isArray }],
  ['list wfMetrics done', { windows: Array.isArray }],
  ['list taskMetrics step', { windows: Array.isArray }],
  ['get wfMetricWindow done 0 0 60000', {}, missing],
  ['search wfMetricWindow done --latestOnly', { results: Array.isArray }],
  [
    'delete wfRunBulk waiting --from 2020-01-01T00:00:00Z --to 2020-01-02T00:00:00Z --status completed --id b1 --yes',
    { id: { id: 'b1' } },
  ],
  ['get bulkJob b1', { id: { id: 'b1' } }],
  ['search bulkJob', ids({ id: 'b1' })],
  ['delete bulkJob b1 --yes', {}],
  ['delete wfRun known_r2 --yes', {}],
  ['get wfRun known_r2', {}, missing],
]

/** Searches of what runs. */
export const CALLS_OF_SEARCH: readonly Row[] = [
  ['run child --wfRunId t1 --parentWfRunId r1', { id: { id: 't1' } }],
  ['run grandchild --wfRunId t2 --parentWfRunId r1_t1', { id: { id: 't2' } }],
  ['search wfRun byParent r1', ids({ id: 't1' })],
  ['search wfRun byParent r1 --show-full-tree', ids({ id: 't1' }, { id: 't2' })],
  ['search wfRun byParent r1 --show-full-tree --levels 1', ids({ id: 't1' })],
  ['search nodeRun paid COMPLETED', { results: [{ threadRunNumber: 0 }] }],
  ['search taskRun step --status success', { results: (found: unknown) => (found as []).length > 2 }],
  ['search taskRun unworked --status scheduled', ids({ wfRunId: run('stuck') })],
  ['search externalEvent paid --isClaimed=false', ids({ guid: 'e1' })],
  ['search externalEvent paid --isClaimed', ids({ guid: 'g1' })],
  ['search workflowEvent shipped --earliestMinutesAgo 60 --limit 1', ids({ wfRunId: run('known'), number: 0 })],
]

/** Tenants, principals and quotas. */
export const CALLS_OF_ACCESS: readonly Row[] = [
  [
    'put tenant acme --all-entity-events',
    { id: { id: 'acme' }, outputTopicConfig: { defaultRecordingLevel: 'ALL_ENTITY_EVENTS' } },
  ],
  ['put tenant acme --no-entity-events', { outputTopicConfig: { defaultRecordingLevel: 'NO_ENTITY_EVENTS' } }],
  ['put tenant acme --no-entity-events --all-entity-events', {}, { code: 2 }],
  ['get tenant acme', { id: { id: 'acme' } }],
  ['search tenant', ids({ id: 'acme' }, { id: 'default' })],
  ['--tenant acme whoami', { id: { id: 'anonymous' } }],
  ['--tenant nowhere whoami', {}, { code: 4, stderr: /PERMISSION_DENIED/ }],
  [
    'put principal ann --acl acl_workflow:read,acl_task:write',
    {
      globalAcls: {
        acls: [
          { resources: ['ACL_WORKFLOW'], allowedActions: ['READ'] },
          { resources: ['ACL_TASK'], allowedActions: ['WRITE_METADATA'] },
        ],
      },
    },
  ],
  ['put principal ann --acl all:all --tenantId acme', {}, { code: 5, stderr: /ALREADY_EXISTS/ }],
  [
    'put principal ann --acl all:all --tenantId acme --overwrite',
    { perTenantAcls: { acme: { acls: [{ resources: ['ACL_ALL_RESOURCES'] }] } } },
  ],
  ['put principal ann --acl all:dance', {}, { code: 2, stderr: /Expected --acl resource:action/ }],
  ['put principal ann --tenantId acme', {}, { code: 2, stderr: /Expected --acl with --tenantId/ }],
  ['deploy principal -', { id: { id: 'bob' } }, file({ id: 'bob', globalAcls: { acls: [] } })],
  ['get principal ann', { id: { id: 'ann' } }],
  ['search principal --tenantId acme', ids({ id: 'ann' })],
  ['search principal --isAdmin', ids({ id: 'anonymous' })],
  ['put quota acme --writeRequestsPerSecond 100', { writeRequestsPerSecond: 100 }],
  ['put quota acme --writeRequestsPerSecond 50 --principal ann', { id: { principal: { id: 'ann' } } }],
  ['get quota acme', { writeRequestsPerSecond: 100 }],
  ['get quota acme --principal ann', { writeRequestsPerSecond: 50 }],
  ['get quota acme/ann', { writeRequestsPerSecond: 50 }],
  ['search quota --tenantId acme', { results: [{}, {}] }],
  ['search quota --tenantId acme --principal ann', { results: [{ principal: { id: 'ann' } }] }],
  ['list quotaUsage acme', { windows: [] }],
  ['delete quota acme --principal ann --yes', {}],
  ['delete quota acme --yes', {}],
  ['delete principal bob --yes', {}],
  ['delete principal anonymous --yes', {}, { code: 2 }],
  ['backup', {}, { code: 5, stderr: /in memory/ }],
]
