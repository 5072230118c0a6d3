/**
 * A small file system that is full (the promise 6 of the README): engines are loaded until there is no room, then room is made.
 *
 * Nothing that was acknowledged may be lost, and the engine goes on once there is room. New work is refused with RESOURCE_EXHAUSTED, reports and
 * deletions still go through: what was answered is counted by call and code, so that this can be held against it.
 *
 * The file system is a tmpfs of its own, which needs the right to mount.
 */
import { spawnSync } from 'node:child_process'
import { closeSync, openSync, statfsSync, writeSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { connect } from './lib/canter.js'
import { codeOf, Recorder } from './lib/history.js'
import type { Broken } from './lib/model.js'
import { Random } from './lib/random.js'
import { Scene } from './lib/scene.js'
import { start } from './lib/victim.js'
import { LOADED, PAD, post, QUIET, startRun, startWorkers } from './lib/workload.js'

/** Two segments of 64 MiB and a third one that does not fit any more. */
const FILE_SYSTEM_MIB = 200
/** Runs are started until this many in a row were refused. */
const REFUSED_MIN = 20
const RUNS_MAX = 400

export interface DiskFull {
  /** Answers to new work (RunWf) while the disk was full, by code; OK among them. */
  readonly newWork: Readonly<Record<string, number>>
  /** Answers to reports, and to deletions, then. */
  readonly reports: Readonly<Record<string, number>>
  readonly deletions: Readonly<Record<string, number>>
  /** How the server ended while the disk was full; undefined: it lived. */
  readonly ended: string | undefined
  /** Whether new work was taken again once there was room: by the same process, or only by one that was started again; or not. */
  readonly goesOn: 'in the same process' | 'after a start' | 'not'
  readonly startedBeforeFull: number
  readonly broken: readonly Broken[]
  readonly hashDiffers: string | undefined
}

/** Why no small file system can be had here; undefined: it can. */
export function whyNoSmallFileSystem(): string | undefined {
  if (process.platform !== 'linux') return `tmpfs is for Linux, and this is ${process.platform}`
  const probe = spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'canter-probe', tmpdir()])
  return probe.status === 0 ? undefined : 'this process may not mount a tmpfs'
}

function mount(command: 'mount' | 'umount', ...args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`Expected to ${command} ${args.join(' ')}, but: ${stderr}`)
}

export async function diskFull(seed: number): Promise<DiskFull> {
  const parent = await mkdtemp(join(tmpdir(), 'canter-small-'))
  mount('mount', '-t', 'tmpfs', '-o', `size=${FILE_SYSTEM_MIB}m`, 'canter-small', parent)
  const scene = await Scene.make(new Random(seed))
  const dir = join(parent, 'data')
  const ballast = join(parent, 'ballast')
  const recorder = new Recorder(scene.history('client'))
  const counted = () => ({}) as Record<string, number>
  const [newWork, reports, deletions] = [counted(), counted(), counted()]
  const count = async (answers: Record<string, number>, call: Promise<unknown>) => {
    const code = await call.then(() => 'OK', codeOf)
    answers[code] = (answers[code] ?? 0) + 1
    return code
  }
  const settings = { dir, history: scene.history('host'), prefix: 'h', inFlight: 0, kind: 'serve' } as const
  try {
    let victim = start(settings)
    let client = connect({ host: '127.0.0.1', port: await victim.ready })
    // One worker makes the definitions; then nobody works, so that there is something to report when the disk is full.
    const worker = await startWorkers(client, recorder, 1)
    await client.register(LOADED)
    await worker.close()
    let startedBeforeFull = 0
    for (let number = 0; number < 20; number++) {
      await startRun(client, recorder, `f-${number}`)
      startedBeforeFull++
    }
    const polled = await pollAll(client, 10)
    // The ballast leaves what a segment needs; the rest is the engine's to fill.
    fillUp(ballast, parent, 1 << 20)
    let refused = 0
    for (let number = 0; number < RUNS_MAX && refused < REFUSED_MIN; number++) {
      const code = await count(newWork, startRun(client, recorder, `p-${number}`, PAD))
      if (code === 'OK') startedBeforeFull++
      refused = code === 'OK' ? 0 : refused + 1
      // What is behind (the next segment, folding) is given time to find that there is no room.
      if (code !== 'OK') await sleep(50)
    }
    for (const report of polled) {
      const { run, guid, attempt } = report
      const call = { call: 'report', run, guid, attempt, status: 'TASK_SUCCESS', output: `late ${guid}` } as const
      const request = {
        taskRunId: { wfRunId: { id: run }, taskGuid: guid },
        attemptNumber: attempt,
        status: 'TASK_SUCCESS',
        output: { str: `late ${guid}` },
        time: new Date(),
      } as const
      await count(
        reports,
        recorder.record(call, () => client.reportTask(request, { timeout: '5s' })),
      )
    }
    for (let number = 10; number < 15; number++) {
      const run = `f-${number}`
      const remove = () => client.deleteWfRun({ id: { id: run } }, { timeout: '5s' })
      await count(deletions, recorder.record({ call: 'remove', run }, remove))
    }
    const early = await Promise.race([victim.over, sleep(500, undefined)])

    await rm(ballast)
    spawnSync('mount', ['-o', `remount,size=${2 * FILE_SYSTEM_MIB}m`, parent])
    let goesOn: DiskFull['goesOn'] = 'not'
    if (early === undefined && (await takesWork(client, recorder, 'same'))) goesOn = 'in the same process'
    if (goesOn === 'not') {
      victim.signal('SIGKILL')
      await victim.over
      await client.close()
      scene.killed(0)
      victim = start(settings)
      client = connect({ host: '127.0.0.1', port: await victim.ready })
      if (await takesWork(client, recorder, 'again')) goesOn = 'after a start'
    }
    victim.signal('SIGKILL')
    await victim.over
    await client.close()
    scene.killed(1)
    const { differs } = await scene.autopsy(dir)
    return {
      newWork,
      reports,
      deletions,
      ended:
        early === undefined ? undefined : `exit ${early.code ?? early.signal}: ${early.stderr.trim().split('\n')[0]}`,
      goesOn,
      startedBeforeFull,
      broken: scene.model.check(),
      hashDiffers: differs,
    }
  } finally {
    await scene.remove()
    mount('umount', '-l', parent)
    await rm(parent, { recursive: true, force: true })
  }
}

/** Takes so many tasks and reports none. */
async function pollAll(client: ReturnType<typeof connect>, count: number) {
  const taken: { run: string; guid: string; attempt: number }[] = []
  const { createWorker, task } = await import('./lib/canter.js')
  const worker = await createWorker(
    { ...client, reportTask: () => new Promise<never>(() => {}) },
    {
      tasks: [
        task('first', {
          input: { run: 'STR' },
          output: 'STR',
          run({ run }, { taskRunId, attemptNumber }) {
            taken.push({ run, guid: taskRunId.taskGuid, attempt: attemptNumber })
            return new Promise<string>(() => {})
          },
        }),
      ],
      concurrency: count,
      logger: QUIET,
      grace: '0s',
    },
  )
  while (taken.length < count) await sleep(10)
  worker.close().catch(() => {})
  return taken
}

/** Fills a file system but for so many bytes. */
function fillUp(path: string, fileSystem: string, left: number): void {
  const file = openSync(path, 'w')
  const block = Buffer.alloc(64 << 10)
  const free = () => {
    const { bavail, bsize } = statfsSync(fileSystem)
    return bavail * bsize
  }
  while (free() > left + block.length) writeSync(file, block)
  closeSync(file)
}

async function takesWork(client: ReturnType<typeof connect>, recorder: Recorder, run: string): Promise<boolean> {
  for (let tries = 0; tries < 20; tries++) {
    const taken = await startRun(client, recorder, `${run}-${tries}`)
      .then(() => post(client, recorder, `${run}-${tries}`))
      .then(
        () => true,
        () => false,
      )
    if (taken) return true
    await sleep(250)
  }
  return false
}
