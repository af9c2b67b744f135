import { validate } from '../engine/validate.ts'
import { joinPath, parentFolder } from '../files/paths.ts'
import { lockName } from '../files/project-files.ts'
import { nearest } from '../model/nearest.ts'
import type { Project } from '../model/project.ts'
import { acceptedRecords } from '../model/review-state.ts'
import { show } from '../model/show.ts'
import { type Command, type ExitCode, UsageError, type World } from './command.ts'
import { loadProject } from './load-project.ts'
import { lockText } from './lock-text.ts'
import { textOption } from './options.ts'
import { reviewWords } from './review-words.ts'
import { todayFor } from './today.ts'

export const review: Command = {
  name: 'review',
  arguments: '[goals...]',
  summary: 'say which goals have changed since their tactics were last reviewed, and record that you have looked',
  options: [
    { flags: '--accept', summary: 'write into mplan.lock that the tactics of these goals, or of all, were reviewed' },
    { flags: '--in <path>', summary: 'the project in this folder, in place of the one around the current folder' },
    { flags: '--today <date>', summary: 'the day of the review, such as 2026-09-30' },
  ],
  examples: [
    ['mplan review', 'what has changed, and which tactics hang on it'],
    ['mplan review --accept leads-27', 'the tactics of this goal still fit'],
    ['mplan review --accept', 'the tactics of all goals were looked at'],
  ],

  async run(goals, options, world) {
    const { rules, allRules } = await import('../rules/index.ts')
    const path = textOption(options, 'in')
    const today = todayFor(options, world)
    const files = await loadProject(path, world)
    const { project, problems } = await validate({ files, rules, facts: allRules, today, only: [], skip: [] })
    if (!project.strategy) throw new UsageError('there is no strategy here whose goals could be reviewed')
    knownGoals(goals, project)
    if (options.accept !== true) {
      world.stdout.write(reviewWords(project, goals))
      return 0
    }
    const withoutCheck = new Set(rules.map(({ name }) => name))
    const isBroken = problems.some(({ rule, severity }) => severity === 'error' && !withoutCheck.has(rule))
    if (isBroken) return refuse(world)
    return accept(project, { goals, files: world, before: files.lock?.text ?? null })
  },
}

/** @throws UsageError for a goal that is not there */
function knownGoals(named: string[], project: Project): void {
  const ids = project.goals.map(({ id }) => id)
  for (const id of named) {
    if (ids.includes(id)) continue
    const close = nearest(id, ids)
    throw new UsageError(`the strategy has no goal "${show(id)}"${close ? `; did you mean ${close}?` : ''}`)
  }
}

/** What cannot be read would be put on record as if it were not there. */
function refuse({ stderr }: World): ExitCode {
  stderr.write(
    'mplan: nothing was recorded: part of the files cannot be read. mplan validate says what to mend first\n',
  )
  return 1
}

interface Acceptance {
  goals: string[]
  files: World
  /** What is in mplan.lock now; null where there is none. */
  before: string | null
}

function accept(project: Project, { goals, files: { files, stdout }, before }: Acceptance): ExitCode {
  const strategy = project.strategy?.file ?? ''
  const path = project.lock?.path ?? joinPath(parentFolder(strategy), lockName(strategy))
  const records = acceptedRecords(project, goals)
  const text = lockText(records)
  if (text === before) {
    stdout.write(`Nothing has changed since the last review: ${show(path)} stays as it is.\n`)
    return 0
  }
  files.write(path, text, before)
  const all = `${count(records.goals.size, 'goal')} with ${count(records.tactics.size, 'tactic')}`
  const what = goals.length === 0 ? all : goals.join(', ')
  stdout.write(`Recorded in ${show(path)}: ${show(what)}. mplan validate says when one of these goals changes.\n`)
  return 0
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`
