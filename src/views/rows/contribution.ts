import { goalWords } from '../amounts.ts'
import { cell, entry, namedAll } from '../cells.ts'
import { goalTree } from '../goal-tree.ts'
import type { Entry, Gap, Row } from '../report.ts'
import { said, titleOf } from '../said.ts'
import type { Source } from '../source.ts'

/** How marketing goals serve business goals; which campaigns and tactics serve which goal. */
export function contribution(source: Source): Row {
  return {
    name: 'Contribution',
    strategy: cell('How marketing goals serve business goals', goalEntries(source), goalGaps(source)),
    plan: cell('Campaigns and tactics for each goal', workEntries(source), workGaps(source)),
  }
}

function goalEntries({ project, errorsOf }: Source): Entry[] {
  return goalTree(project.goals).map(({ goal, depth }) =>
    entry(goalWords(goal), {
      label: goal.level === 'business' ? 'Business' : 'Marketing',
      depth,
      errors: errorsOf(goal),
    }),
  )
}

function goalGaps({ project, strategyFile }: Source): (Gap | false)[] {
  const { goals } = project
  const isBusiness = goals.some(({ level }) => level === 'business')
  const loose = goals.filter(({ level, parent, node }) => level === 'marketing' && !parent && node.parent === undefined)
  return [
    goals.length === 0 && { what: 'the results you want', key: 'goals:', place: strategyFile },
    goals.length > 0 &&
      !isBusiness && {
        what: 'the business goal they serve',
        key: 'level: business',
        place: `a goal in ${strategyFile}`,
      },
    isBusiness &&
      loose.length > 0 && {
        what: 'the business goal they serve',
        key: 'parent:',
        place: `${namedAll('goal', idsOf(loose))} in ${strategyFile}`,
      },
  ]
}

function workEntries({ project, errorsOf }: Source): Entry[] {
  const served = goalTree(project.goals).flatMap(({ goal }) => {
    if (goal.tactics.length === 0) return []
    const campaigns = project.campaigns.filter(({ goals }) => goals.includes(goal))
    return [
      entry(titleOf(goal), { label: 'For', errors: errorsOf(goal) }),
      ...campaigns.map((campaign) =>
        entry(titleOf(campaign), { label: 'Campaign', depth: 1, errors: errorsOf(campaign) }),
      ),
      ...goal.tactics.map((tactic) => entry(titleOf(tactic), { depth: 1, errors: errorsOf(tactic) })),
    ]
  })
  const loose = project.tactics.filter(({ live, goals }) => live && goals.length === 0)
  if (loose.length === 0) return served
  return [
    ...served,
    entry('no goal', { label: 'For' }),
    ...loose.map((tactic) => {
      const why = tactic.withoutGoal ? said(tactic.node, 'why') : undefined
      return entry(why ? `${titleOf(tactic)} (${why})` : titleOf(tactic), { depth: 1, errors: errorsOf(tactic) })
    }),
  ]
}

function workGaps({ project, planFile }: Source): (Gap | false)[] {
  const idle = project.goals.filter(({ tactics, children }) => tactics.length === 0 && children.length === 0)
  const loose = project.tactics.filter(
    ({ live, goals, withoutGoal, node }) => live && goals.length === 0 && !withoutGoal && node.goal === undefined,
  )
  return [
    project.tactics.length === 0 && { what: 'what you will do', key: 'tactics:', place: planFile },
    ...(project.tactics.length === 0 ? [] : idle).map((goal) => ({
      what: `work for "${titleOf(goal)}"`,
      key: `a tactic with goal: ${goal.id}`,
      place: planFile,
    })),
    loose.length > 0 && {
      what: 'what they are for',
      key: 'goal:',
      place: `${namedAll('tactic', idsOf(loose))} in ${planFile}`,
    },
  ]
}

const idsOf = (entities: { id: string }[]): string[] => entities.map(({ id }) => id)
