import { addCosts, moneyIn } from '../../model/cost.ts'
import type { Project, Task } from '../../model/project.ts'
import { formatDuration } from '../../model/values/duration.ts'
import { formatQuantity } from '../../model/values/quantity.ts'
import { costWords } from '../amounts.ts'
import { cell, count, entry, labelled, namedAll } from '../cells.ts'
import { dayWords } from '../dates.ts'
import { progressOf, resultWords } from '../progress.ts'
import type { Entry, Gap, Row } from '../report.ts'
import { group, groups, metricName, personName, said, titleOf } from '../said.ts'
import type { Source } from '../source.ts'
import { statusWords } from '../status.ts'

/** What is invested, on what it concentrates and what came of it; who does what next. */
export function investmentAndActions(source: Source): Row {
  const { project, strategyFile } = source
  const { strategy, budget, sales, goals } = project
  return {
    name: 'Investment and actions',
    strategy: cell(
      'Investment, focus, sales results',
      [...budgetEntries(project), ...focusEntries(project), ...salesEntries(project), ...resultEntries(source)],
      [
        !budget.total &&
          strategy?.node.budget === undefined && { what: 'what may be spent', key: 'budget:', place: strategyFile },
        !sales.deliver &&
          !sales.respondWithin && {
            what: 'what marketing and sales promise each other',
            key: 'sales:',
            place: strategyFile,
          },
        goals.length > 0 &&
          project.measurements.length === 0 && { what: 'what came of it', key: 'measurements:', place: 'results.yaml' },
      ],
    ),
    plan: cell('Action plan: who does what next', actionEntries(source), actionGaps(source)),
  }
}

function budgetEntries({ budget, strategy }: Project): Entry[] {
  const node = group(strategy?.node, 'budget')
  const shares = Object.entries(node ?? {}).filter(([key]) => key.startsWith('by-'))
  return [
    ...labelled('Budget', budget.total && formatQuantity(budget.total)),
    ...labelled('Kept back', budget.reserve && formatQuantity(budget.reserve)),
    ...shares.flatMap(([key]) => {
      const parts = group(node, key) ?? {}
      const words = Object.keys(parts).map((name) => `${name} ${said(parts, name) ?? ''}`.trim())
      return labelled(`By ${key.slice(3)}`, words.join(', '))
    }),
  ]
}

function focusEntries({ goals, strategy }: Project): Entry[] {
  const business = goals.filter(({ level }) => level === 'business').length
  const parts = [
    business && count(business, 'business goal'),
    goals.length - business && count(goals.length - business, 'marketing goal'),
  ]
  const left = groups(strategy?.node, 'not-doing').flatMap((each) => said(each, 'title') ?? [])
  return [...labelled('Focus', parts.filter(Boolean).join(', ')), ...labelled('Left out on purpose', left.join(', '))]
}

function salesEntries({ sales: { deliver, respondWithin } }: Project): Entry[] {
  return [
    ...labelled('Marketing promises', deliver && formatQuantity(deliver)),
    ...labelled('Sales answers within', respondWithin && formatDuration(respondWithin)),
  ]
}

function resultEntries({ project, errorsOf }: Source): Entry[] {
  const results = project.goals.flatMap((goal) => {
    const words = progressOf(goal, project)
    return words === undefined ? [] : [entry(`${titleOf(goal)}: ${words}`, { label: 'So far', errors: errorsOf(goal) })]
  })
  const inGoals = new Set(project.goals.map(({ metricId }) => metricId))
  const others = new Map<string, Project['measurements']>()
  for (const each of project.measurements) {
    const { metricId, goalId } = each
    if (goalId !== undefined || metricId === undefined || inGoals.has(metricId)) continue
    others.set(metricId, [...(others.get(metricId) ?? []), each])
  }
  const watched = [...others].flatMap(([id, list]) => {
    const metric = project.metricOf(id)
    return labelled('So far', withTitle(metricName(id, project), resultWords(list, metric?.measuredAs)))
  })
  return [...results, ...watched, ...labelled('Spent so far', spentWords(project))]
}

const withTitle = (title: string, words: string | undefined): string | undefined => words && `${title}: ${words}`

function spentWords(project: Project): string | undefined {
  const money = project.spend.flatMap(({ amount }) => (amount && moneyIn(amount, project.settings)) ?? [])
  return money.length > 0
    ? costWords(addCosts(money.map((each) => ({ money: [each], complete: true }))), project)
    : undefined
}

const mostTasks = 6

function actionEntries({ project, errorsOf }: Source): Entry[] {
  const open = openTasks(project)
  const next = open.slice(0, mostTasks).map((task) => {
    const owner = task.owner === undefined ? '' : ` (${personName(task.owner, project)})`
    return entry(titleOf(task) + owner, { label: dueWords(task, project.today), errors: errorsOf(task) })
  })
  const more = open.length > mostTasks ? [entry(`and ${count(open.length - mostTasks, 'further task')}`)] : []
  return [...labelled('Status', statusWords(project.tactics)), ...next, ...more, ...ownerEntries(project)]
}

/** Tasks that are not done: those with a date first, the earliest before the others. */
function openTasks({ tasks }: Project): Task[] {
  const day = ({ due }: Task) => due?.last ?? Number.MAX_SAFE_INTEGER
  return tasks.filter(({ done, tactic }) => !done && tactic?.live !== false).toSorted((a, b) => day(a) - day(b))
}

function dueWords({ due }: Task, today: number): string {
  if (!due) return 'No date yet'
  return `${due.last < today ? 'Overdue since' : 'Due'} ${dayWords(due.last)}`
}

function ownerEntries(project: Project): Entry[] {
  const work = new Map<string, { tactics: number; tasks: number }>()
  const of = (owner: string) => {
    const known = work.get(owner) ?? { tactics: 0, tasks: 0 }
    work.set(owner, known)
    return known
  }
  for (const { owner, live } of project.tactics) if (owner !== undefined && live) of(owner).tactics++
  for (const { owner } of openTasks(project)) if (owner !== undefined) of(owner).tasks++
  return [...work].map(([owner, { tactics, tasks }]) => {
    const parts = [tactics && count(tactics, 'tactic'), tasks && count(tasks, 'open task')]
    return entry(parts.filter(Boolean).join(', '), { label: personName(owner, project) })
  })
}

function actionGaps({ project, planFile }: Source): (Gap | false)[] {
  const ownerless = project.tactics.filter(({ live, node }) => live && node.owner === undefined)
  return [
    project.tactics.length === 0 && { what: 'what you will do', key: 'tactics:', place: planFile },
    project.tactics.length > 0 &&
      project.tasks.length === 0 && { what: 'the next steps', key: 'tasks:', place: `a tactic in ${planFile}` },
    ownerless.length > 0 && {
      what: 'who does it',
      key: 'owner:',
      place: `${namedAll(
        'tactic',
        ownerless.map(({ id }) => id),
      )} in ${planFile}`,
    },
  ]
}
