import { given } from '../../model/entity.ts'
import { openGoals } from '../../model/open-goals.ts'
import type { Goal, Project, Tactic } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { isToBeMoved, measureKeys, saysHowItIsSeen } from '../about-own-measure.ts'
import { costsMoney } from '../about-paid-work.ts'

export const tacticNoExpectation = rule({
  name: 'tactic-no-expectation',
  summary: 'Every tactic says how much it should bring.',
  family: 'measurement',
  severity: 'warning',
  softInDraft: true,
  fix: 'fill-in',
  why: 'Nobody can tell beforehand whether the plan is enough for the goal, nor afterwards whether this was worth it.',
  each: (project) => tacticsToExpectFrom(project),

  *check(tactic) {
    const { title, goals } = tactic
    if (given(tactic, 'expect') || tactic.expectEach.length > 0 || givesEach(tactic)) return
    const goal = goals.find(isToBeMoved)
    const unit = goal?.metricId === undefined ? '' : ` ${goal.metricId}`
    yield {
      at: [tactic],
      message: `"${title}" does not say how much it should bring to "${goal?.title}"`,
      fix: {
        title: `write the lowest, the likely and the highest number of${unit || ' what the goal counts'}:  expect: …..…..…`,
        tier: 'fill-in',
      },
      or: 'if it is a test whose outcome is open, describe it as  experiment: …  with  success-if: …',
      reads: [...measureKeys, 'expect', 'each', 'goal'].map((key) => [tactic, key] as const),
    }
  },
})

/**
 * Tactics for goals with a number, which say how they will be seen. Where a tactic says neither, that is one finding; and
 * what an experiment brings is not known yet. Of those that cost money the rule about money speaks.
 */
function tacticsToExpectFrom(project: Project): Tactic[] {
  const open = new Set(openGoals(project))
  const asks = (goal: Goal) => open.has(goal) && goal.target !== undefined && isToBeMoved(goal)
  return project.tactics.filter(
    (tactic) =>
      tactic.live &&
      tactic.goals.some(asks) &&
      saysHowItIsSeen(tactic) &&
      !given(tactic, 'experiment') &&
      !costsMoney(tactic, project),
  )
}

function givesEach({ node }: Tactic): boolean {
  const { each } = node
  return typeof each === 'object' && each !== null && 'expect' in each
}
