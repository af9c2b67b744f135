import { formatDay } from '../../model/dates.ts'
import { given, textOf } from '../../model/entity.ts'
import { openGoals } from '../../model/open-goals.ts'
import type { Project } from '../../model/project.ts'
import { formatQuantity } from '../../model/values/quantity.ts'
import { type Criterion, counted, type Evidence, evidenceOf, namesOf } from './criterion.ts'

/** Is the strategy clear? In the order in which one would ask. */
export const strategyCriteria: Criterion[] = [
  {
    title: 'why you do it',
    rules: ['strategy-no-why'],
    evidence: ({ strategy }) => quoted(purposeOf(strategy?.node.purpose)),
    missing: 'nothing says why the business does this:  purpose:',
    neededAlways: true,
  },
  {
    title: 'for whom',
    rules: ['strategy-no-audience', 'audience-no-needs'],
    evidence: ({ audiences }) => evidenceOf(audiences.length, 'audience', `: ${namesOf(audiences)}`),
    missing: 'no audience is described:  audiences:',
    neededAlways: true,
  },
  {
    title: 'why you and not somebody else',
    rules: ['strategy-no-positioning', 'strategy-no-competitors'],
    evidence: ({ positioning, competitors }) =>
      positioning.length + competitors.length === 0
        ? undefined
        : {
            text: `${counted(positioning.length, 'position')}, ${counted(competitors.length, 'thing')} that people choose instead`,
            of: 2,
            sides: true,
          },
    missing: 'nothing says what sets you apart:  positioning:',
    neededAlways: true,
  },
  {
    title: 'which way',
    rules: ['strategy-no-approach', 'strategy-is-goal-list', 'strategy-is-channel-list'],
    evidence: approachOf,
    missing: 'nothing says which way leads to the goals:  approach:',
    neededAlways: true,
  },
  {
    title: 'goals that can be measured',
    rules: ['goal-not-measurable', 'goal-not-time-bound', 'goal-no-baseline', 'goal-relative-without-baseline'],
    evidence: (project) =>
      goalsWith(project, { 'a target': ['target', 'keep', 'done-when'], 'a deadline': ['deadline'] }),
    missing: 'there is no goal:  goals:',
    neededAlways: true,
  },
  {
    title: 'goals that somebody stands for',
    rules: ['goal-no-owner', 'goal-not-relevant', 'goal-not-specific'],
    evidence: (project) => goalsWith(project, { 'an owner': ['owner'], 'a reason': ['why', 'parent'] }),
    missing: 'there is no goal:  goals:',
    neededAlways: true,
  },
  {
    title: 'goals that are ends, not work',
    rules: ['goal-is-tactic', 'goal-is-output', 'plan-in-strategy'],
    evidence: (project) => evidenceOf(openGoals(project).length, 'goal'),
    missing: 'there is no goal:  goals:',
  },
  {
    title: 'goals that lead to the business',
    rules: ['goal-without-business-goal'],
    evidence: (project) => {
      const open = openGoals(project)
      const business = open.filter(({ level }) => level === 'business')
      return evidenceOf(open.length, 'goal', business.length > 0 ? `, above them ${namesOf(business, 2)}` : '')
    },
    missing: 'there is no goal:  goals:',
  },
  {
    title: 'how much and how long',
    rules: ['budget-missing', 'strategy-period-short', 'deadline-outside-period'],
    evidence: limitsOf,
    missing: 'neither a budget nor a period is named:  budget:  and  period:',
    neededAlways: true,
  },
]

/** `4 goals, 3 with an owner, 3 with a reason, 1 in a sentence`: what a sentence says is not counted as fields. */
function goalsWith(project: Project, wanted: Record<string, string[]>): Evidence | undefined {
  const goals = openGoals(project)
  const counts = Object.entries(wanted).map(([what, keys]) => {
    const having = goals.filter((goal) => !goal.sentence && given(goal, ...keys))
    return `, ${having.length} with ${what}`
  })
  const sentences = goals.filter((goal) => goal.sentence).length
  return evidenceOf(goals.length, 'goal', `${counts.join('')}${sentences > 0 ? `, ${sentences} in a sentence` : ''}`)
}

function purposeOf(purpose: unknown): string | undefined {
  if (typeof purpose === 'string') return purpose
  const why = typeof purpose === 'object' && purpose !== null && 'why' in purpose ? purpose.why : undefined
  return typeof why === 'string' ? why : undefined
}

function quoted(text: string | undefined): Evidence | undefined {
  return text === undefined || text.trim() === '' ? undefined : { text: `"${text.trim()}"`, of: 1 }
}

function approachOf({ strategy, principles }: Project): Evidence | undefined {
  const approach = strategy && textOf(strategy, 'approach')
  if (approach !== undefined) return quoted(approach)
  return evidenceOf(principles.length, 'principle', `: ${namesOf(principles)}`)
}

function limitsOf({ strategy }: Project): Evidence | undefined {
  const { period, budget } = strategy ?? {}
  const parts = [
    ...(budget?.total ? [formatQuantity(budget.total)] : []),
    ...(period ? [`${formatDay(period.first)} to ${formatDay(period.last)}`] : []),
  ]
  return parts.length === 0 || !strategy || !given(strategy, 'budget', 'period')
    ? undefined
    : { text: parts.join(', '), of: 2, sides: true }
}
