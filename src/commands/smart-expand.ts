import { EditError } from '../edit/edit-error.ts'
import { type Expansion, expandItem } from '../edit/expand-item.ts'
import type { Validated } from '../engine/validate.ts'
import { missingQuestions } from '../goal-sentence/missing-questions.ts'
import { readGoal } from '../goal-sentence/read-goal.ts'
import { formatDay } from '../model/dates.ts'
import { createLines } from '../model/lines.ts'
import { nearest } from '../model/nearest.ts'
import type { Goal, Project } from '../model/project.ts'
import { show } from '../model/show.ts'
import { standardMetrics } from '../model/standard-metrics.ts'
import { yamlText } from '../templates/yaml-text.ts'
import { type ExitCode, type Options, UsageError, type World } from './command.ts'
import { loadProject } from './load-project.ts'
import { fieldsOf, knownAs } from './smart-fields.ts'
import { todayFor } from './today.ts'

/** Writes a goal that is one sentence out as fields, where it stands; all else in the file stays as it is. */
export async function expandGoal(id: string, options: Options, world: World): Promise<ExitCode> {
  const today = todayFor(options, world)
  const files = await loadProject(undefined, world)
  const { validate } = await import('../engine/validate.ts')
  const run = await validate({ files, rules: [], facts: [], today, only: [], skip: [] })
  const goal = sentenceGoal(id, run)
  const document = run.documents.get(goal.file)
  if (document === undefined || goal.item === undefined) throw unknownGoal(id, run)
  const { lines, open } = linesFor(goal, run.project)
  const { start } = document.positions.valueSpan(goal.node, goal.item)
  const text = expanded(document.text, {
    offset: start,
    before: [`id: ${yamlText(goal.id)}`],
    key: 'title',
    valueText: yamlText(goal.title.trim()),
    after: lines,
  })
  const place = `${show(goal.file)}:${createLines(document.text).at(start).line}`
  if (options.dryRun) {
    world.stdout.write(`${place} would change:\n\n${changedLines(document.text, text).join('\n')}\n\n`)
  } else {
    world.files.write(goal.file, text, document.text)
    world.stdout.write(`${place}: goal ${show(goal.id)} is written out as fields.\n`)
  }
  for (const question of open) world.stdout.write(`  still open: ${show(question, 400)}\n`)
  if (options.dryRun) world.stdout.write('Nothing was written.\n')
  return 0
}

/** @throws UsageError when the file is written in a way that cannot be changed safely */
function expanded(text: string, expansion: Expansion): string {
  try {
    return expandItem(text, expansion)
  } catch (failure) {
    if (failure instanceof EditError) throw new UsageError(`nothing was written: ${failure.message}`)
    throw failure
  }
}

/** The lines that differ between two texts that begin and end alike. */
function changedLines(old: string, changed: string): string[] {
  const before = old.split(/\r?\n/)
  const after = changed.split(/\r?\n/)
  let first = 0
  while (first < before.length && before[first] === after[first]) first += 1
  let last = 0
  while (last < before.length - first && before.at(-1 - last) === after.at(-1 - last)) last += 1
  const shown = (sign: string, lines: string[]) =>
    lines.slice(first, lines.length - last).map((line) => `${sign} ${show(line, 1200)}`)
  return [...shown('-', before), ...shown('+', after)]
}

const metricHint = (id: string): string =>
  `which number shows it? Add one to metrics:, such as - { id: ${id}, title: … }, then metric: ${id} to the goal`

function sentenceGoal(id: string, run: Validated): Goal {
  const goals = run.project.goals.filter((goal) => goal.id === id)
  const sentences = goals.filter((goal) => goal.sentence)
  const [goal] = sentences
  if (goal === undefined && goals.length > 0) {
    throw new UsageError(`goal ${show(id)} has fields already; change them in ${show(goals[0]?.file ?? '')}`)
  }
  if (goal === undefined) throw unknownGoal(id, run)
  if (sentences.length > 1)
    throw new UsageError(
      `${sentences.length} goals begin with the same words and so have the id ${show(id)}; reword one`,
    )
  return goal
}

function unknownGoal(id: string, { project, problems }: Validated): UsageError {
  const ids = project.goals.filter((goal) => goal.sentence).map((goal) => goal.id)
  const close = nearest(id, ids)
  if (close !== undefined) return new UsageError(`there is no goal "${show(id)}"; did you mean ${show(close)}?`)
  const broken = problems.some(({ severity }) => severity === 'error')
    ? '; mplan validate says what is wrong in the files'
    : ''
  const known =
    ids.length > 0
      ? `goals written as a sentence: ${ids
          .slice(0, 6)
          .map((each) => show(each))
          .join(', ')}`
      : 'no goal is written as a sentence'
  return new UsageError(`there is no goal "${show(id)}"; ${known}${broken}`)
}

/** The fields of the goal as the project can take them: only metrics and audiences that it knows. */
function linesFor(goal: Goal, { settings, today, metrics, audiences }: Project): { lines: string[]; open: string[] } {
  const start = settings.fiscalYear
  const two = (part: number) => String(part).padStart(2, '0')
  const reading = readGoal(goal.title, {
    today: formatDay(today),
    language: settings.language,
    ...(start && { fiscalYearStart: `${two(start.startsMonth)}-${two(start.startsDay)}` }),
  })
  if (!reading.judged)
    throw new UsageError(
      `sentences are read in English only, and this project says language: ${show(settings.language)}`,
    )
  const said = fieldsOf(reading, settings.fiscalYear)
  const metric = said.metric === undefined ? undefined : knownAs(said.metric, [...metrics, ...standardMetrics.values()])
  const audience = said.audience === undefined ? undefined : knownAs(said.audience, audiences)
  const fields: [key: string, value: string | undefined][] = [
    ['metric', metric?.id],
    ['baseline', said.baseline],
    ['target', said.target],
    ['done-when', said.doneWhen && yamlText(said.doneWhen)],
    ['deadline', said.deadline],
    ['audience', audience?.id],
  ]
  const questions = missingQuestions(reading).map(({ question }) => question)
  return {
    lines: fields.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`])),
    open: metric === undefined && said.metric !== undefined ? [...questions, metricHint(said.metric)] : questions,
  }
}
