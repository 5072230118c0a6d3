/**
 * Completion for shells, made from the tree: commands, nouns with their aliases, flags, and the words of flags that take a closed set.
 *
 * Each script walks the words typed so far down the tree, and offers what may follow; nothing is asked of `canter` while somebody types.
 */
import type { Option } from 'commander'
import { SHELLS } from './commands.js'
import type { Context } from './operation.js'
import { choiceOf } from './params.js'
import { build } from './program.js'
import { type Branch, branches } from './tree.js'

/** `canter completion <shell>` */
export async function printCompletion({ io, words: [shell = ''] }: Context): Promise<void> {
  const name = choiceOf({ choices: SHELLS }, shell, 'the shell') as (typeof SHELLS)[number]
  io.stdout.write(SCRIPTS[name](levelsOf(branches(build(io)))))
}

/** One place of the tree. */
interface Level {
  /** `canter get wfRun` */
  readonly path: string
  /** `wfRun wf-run`: what leads on from here, by each of its names, to the path it stands for. */
  readonly steps: readonly (readonly [word: string, path: string])[]
  /** Everything that may be typed here. */
  readonly words: readonly string[]
}

/** A flag whose value is one of a closed set, in all places it is in. */
interface Values {
  readonly flag: string
  readonly words: readonly string[]
}

interface Tree {
  readonly levels: readonly Level[]
  readonly values: readonly Values[]
}

function levelsOf(tree: readonly Branch[]): Tree {
  const [root] = tree
  const global = dashes(root?.options ?? [])
  const values = new Map<string, Set<string>>()
  for (const { operation, options } of tree) {
    for (const { argChoices, long, short } of options) {
      for (const flag of [long, short]) if (flag && argChoices !== undefined) add(values, flag, argChoices)
    }
    for (const { kind, name } of operation?.flags ?? []) {
      if (typeof kind === 'object') add(values, `--${name}`, kind.choices)
    }
  }
  const levels = tree.map(({ path, options, children, operation }) => {
    const here = ['canter', ...path].join(' ')
    const below = tree.filter(
      (each) => each.path.length === path.length + 1 && path.every((word, at) => each.path[at] === word),
    )
    const steps = below.flatMap((each) =>
      [each.path.at(-1) ?? '', ...each.aliases].map((word) => [word, `${here} ${each.path.at(-1)}`] as const),
    )
    const shells = operation?.path[0] === 'completion' ? SHELLS : []
    return {
      path: here,
      steps,
      words: [...children, ...shells, ...dashes(options), ...(path.length === 0 ? [] : global), '--help'],
    }
  })
  return { levels, values: [...values].map(([flag, words]) => ({ flag, words: [...words] })) }
}

function add(into: Map<string, Set<string>>, flag: string, words: readonly string[]): void {
  into.set(flag, new Set([...(into.get(flag) ?? []), ...words]))
}

function dashes(options: readonly Option[]): string[] {
  return options
    .flatMap(({ long, short }) => [long, short])
    .filter((flag) => flag !== undefined && flag !== null) as string[]
}

const SCRIPTS: { readonly [S in (typeof SHELLS)[number]]: (tree: Tree) => string } = {
  bash: ({ levels, values }) => `# canter completion for bash
_canter() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} at=canter word words=
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$at $word" in
${stepsOf(levels, ([from, to]) => `      '${from}') at='${to}' ;;`)}
    esac
  done
  case "$prev" in
${values.map(({ flag, words }) => `    ${flag}) words='${words.join(' ')}' ;;`).join('\n')}
    *) case "$at" in
${levels.map(({ path, words }) => `      '${path}') words='${words.join(' ')}' ;;`).join('\n')}
    esac ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -F _canter canter
`,
  zsh: ({ levels, values }) => `#compdef canter
# canter completion for zsh
_canter() {
  local at=canter word
  local -a offered
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "$at $word" in
${stepsOf(levels, ([from, to]) => `      '${from}') at='${to}' ;;`)}
    esac
  done
  case "$words[CURRENT-1]" in
${values.map(({ flag, words }) => `    ${flag}) offered=(${words.join(' ')}) ;;`).join('\n')}
    *) case "$at" in
${levels.map(({ path, words }) => `      '${path}') offered=(${words.join(' ')}) ;;`).join('\n')}
    esac ;;
  esac
  compadd -- $offered
}
compdef _canter canter
`,
  fish: ({ levels, values }) => `# canter completion for fish
function __canter_at
  set -l at canter
  for word in (commandline -opc)[2..-1]
    switch "$at $word"
${stepsOf(levels, ([from, to]) => `      case '${from}'\n        set at '${to}'`)}
    end
  end
  echo $at
end
${values.map(({ flag, words }) => `complete -c canter ${fishFlag(flag)} -xa '${words.join(' ')}'`).join('\n')}
${levels.map(({ path, words }) => `complete -c canter -n 'test (__canter_at) = "${path}"' -a '${words.join(' ')}'`).join('\n')}
`,
  pwsh: ({ levels, values }) => `# canter completion for PowerShell
Register-ArgumentCompleter -Native -CommandName canter -ScriptBlock {
  param($typed, $ast, $cursor)
  $steps = @{
${stepsOf(levels, ([from, to]) => `    '${from}' = '${to}'`)}
  }
  $offered = @{
${levels.map(({ path, words }) => `    '${path}' = '${words.join(' ')}'`).join('\n')}
  }
  $values = @{
${values.map(({ flag, words }) => `    '${flag}' = '${words.join(' ')}'`).join('\n')}
  }
  $words = @($ast.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { $_.ToString() })
  $at = 'canter'
  foreach ($word in $words | Select-Object -Skip 1) {
    if ($steps.ContainsKey("$at $word")) { $at = $steps["$at $word"] }
  }
  $known = if ($values.ContainsKey($words[-1])) { $values[$words[-1]] } else { $offered[$at] }
  $known -split ' ' | Where-Object { $_ -like "$typed*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`,
}

function stepsOf(levels: readonly Level[], line: (step: readonly [from: string, to: string]) => string): string {
  return levels.flatMap(({ path, steps }) => steps.map(([word, to]) => line([`${path} ${word}`, to]))).join('\n')
}

function fishFlag(flag: string): string {
  return flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`
}
