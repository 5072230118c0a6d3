// Completion is made from the tree of commands: nouns, aliases, flags and the words of flags.
import { execFileSync } from 'node:child_process'
import test from 'ava'
import { SHELLS } from '../../ts/cli/commands.js'
import { inside } from './inside.js'

/** What bash offers behind these words, the last of which is being typed. */
async function offered(...words: string[]): Promise<string[]> {
  const { stdout: script } = await inside(['completion', 'bash'])
  const set = `COMP_WORDS=(canter ${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}; _canter`
  const text = execFileSync('bash', ['-c', `${script}\n${set}; printf '%s\\n' "\${COMPREPLY[@]}"`], {
    encoding: 'utf8',
  })
  return text.split('\n').filter((line) => line !== '')
}

const rows: [typed: string[], words: string[]][] = [
  [['sea'], ['search']],
  [
    ['get', 'wf'],
    ['wfSpec', 'wfRun', 'wfMetricWindow', 'wf-spec', 'wf-run', 'wf-metric-window'],
  ],
  [['get', 'task-def', '--w'], ['--watch']],
  [
    ['search', 'wf-run', 'by'],
    ['byParent', 'by-parent'],
  ],
  [
    ['search', 'wfRun', 'order', '--status', 'HALT'],
    ['HALTING', 'HALTED'],
  ],
  [
    ['-o', 'js'],
    ['json', 'jsonl'],
  ],
  [['completion', ''], [...SHELLS]],
  [['serve', '--data'], ['--data-dir']],
  [['delete', 'wfRunBulk', '--dry'], ['--dry-run']],
]

for (const [typed, words] of rows) {
  test(`behind canter ${typed.join(' ')}`, async (t) => {
    const found = await offered(...typed)
    for (const word of words) t.true(found.includes(word), `${word} of ${found.join(' ')}`)
    t.true(found.every((word) => word.startsWith(typed.at(-1) ?? '')))
  })
}

for (const shell of SHELLS) {
  test(`completion for ${shell} knows every place of the tree`, async (t) => {
    const { code, stdout } = await inside(['completion', shell])
    t.is(code, 0)
    for (const words of [
      'canter search wfRun byParent',
      'wf-metric-window',
      '--show-full-tree',
      'TASK_TIMEOUT'.slice(5),
      '--grpc-port',
    ]) {
      t.true(stdout.includes(words), words)
    }
  })
}

test('a shell that is none is wrong usage', async (t) => {
  t.like(await inside(['completion', 'tcsh']), { code: 2, stdout: '' })
})
