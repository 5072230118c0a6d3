/** Everything the command line can talk about. To add a noun, add its row: every verb it names, the help, completion and docs/cli.md follow. */
import type { Noun } from './noun.js'
import { ACCESS } from './nouns/access.js'
import { DEFINITIONS } from './nouns/definitions.js'
import { OPERATING } from './nouns/operations.js'
import { RUNS } from './nouns/runs.js'
import { USER_TASKS } from './nouns/user-tasks.js'

/** All rows. */
export const NOUNS: readonly Noun[] = [...DEFINITIONS, ...RUNS, ...USER_TASKS, ...OPERATING, ...ACCESS]
