import { openGoals } from '../../model/open-goals.ts'
import type { Goal, Project } from '../../model/project.ts'
import { quotedList } from '../../model/quoted-list.ts'
import { rule } from '../../model/rule.ts'

/** A goal with its open goals below. */
interface Branching {
  goal: Goal
  below: Goal[]
}

export const goalChainBroken = rule({
  name: 'goal-chain-broken',
  summary: 'Below every open goal there is work that goes on, all the way down.',
  family: 'references',
  severity: 'warning',
  fix: 'fill-in',
  why: 'A goal that has goals below it looks covered; if none of them is worked on, nothing is.',
  each: branchingGoals,

  *check({ goal, below }) {
    if (goal.tactics.length > 0 || below.some(({ status }) => status !== 'paused')) return
    const one = below.length === 1
    yield {
      at: [goal],
      message: `What is done for "${goal.title}"? ${one ? 'The goal' : below.length === 2 ? 'Both goals' : `All ${below.length} goals`} below it ${one ? 'is' : 'are'} paused: ${quotedList(below.map(({ title }) => title))}`,
      severity: goal.keep ? 'info' : 'warning',
      related: below.slice(0, 2).map((child) => ({ at: [child, 'status'] as const, message: 'paused' })),
      fix: {
        title: `plan a tactic for it with the line  goal: ${goal.id}  or take up one of the goals below`,
        tier: 'fill-in',
      },
      or: 'if it waits as well:  status: paused',
      reads: [
        [goal, 'tactics'],
        { kind: 'tactic', naming: goal },
        'goal',
        ...below.map((child) => [child, 'status'] as const),
      ],
    }
  },
})

/** Goals that are to be worked for now, and have open goals below them. Nothing is said before there is a plan. */
function branchingGoals(project: Project): Branching[] {
  if (project.plans.length === 0) return []
  const { today } = project
  const open = new Set(openGoals(project))
  return [...open]
    .filter(({ status, start }) => status !== 'paused' && (start ?? today) <= today)
    .map((goal) => ({ goal, below: goal.children.filter((child) => open.has(child)) }))
    .filter(({ below }) => below.length > 0)
}
