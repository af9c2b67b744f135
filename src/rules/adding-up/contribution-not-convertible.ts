import { aimOf } from '../../model/goal-way.ts'
import { hasMetricSteps, moves } from '../../model/metric-steps.ts'
import { openGoals } from '../../model/open-goals.ts'
import type { Goal, Project, Tactic } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { waysTo } from '../../model/ways-to-goal.ts'
import { isToBeMoved, measureKeys, saysHowItIsSeen } from '../about-own-measure.ts'

export const contributionNotConvertible = rule({
  name: 'contribution-not-convertible',
  summary: 'What a tactic brings leads on to what its goal counts.',
  family: 'adding up',
  severity: 'warning',
  fix: 'fill-in',
  why: 'Whether the plan is enough for the goal cannot be added up: nobody has said what these numbers are worth to it.',
  each: (project) => (hasMetricSteps(project) ? tacticsToCarry(project) : []),

  *check(tactic, project) {
    const expected = [...tactic.expect, ...tactic.expectEach].flatMap(({ metricId }) => metricId ?? [])
    const goals = tactic.goals.flatMap(({ metricId }) => metricId ?? [])
    const ways = tactic.goals.map((goal) => waysTo(goal, project))
    const leadsOn = (from: string) =>
      ways.some((wayFrom) => wayFrom(from)) || goals.some((to) => moves(from, to, project))
    const [first] = expected
    const [goal] = tactic.goals
    if (first === undefined || !goal || expected.some(leadsOn)) return
    yield {
      at: [tactic, tactic.expect.length > 0 ? 'expect' : 'each'],
      message: `"${tactic.title}" brings ${[...new Set(expected)].join(' and ')}, and nothing says how much of that becomes ${goal.metricId}, which "${goal.title}" counts`,
      fix: {
        title: `give each stage of the journey, from ${first} to ${goal.metricId}, the share that goes on:  conversion: …`,
        tier: 'fill-in',
      },
      or: `say what it brings to the goal itself:  expect: …  with  metric: ${goal.metricId}`,
      reads: [
        'stage',
        'metric',
        [tactic, 'goal'],
        [goal, 'metric'],
        ...measureKeys.map((key) => [tactic, key] as const),
      ],
    }
  },
})

/**
 * Tactics for goals that are still to be moved, all of which name what they count. Where a tactic says neither how it will
 * be seen nor anything in the goal's metric, that is said already.
 */
function tacticsToCarry(project: Project): Tactic[] {
  const open = new Set(openGoals(project))
  const isCounted = (goal: Goal) => open.has(goal) && goal.metricId !== undefined && isToBeMoved(goal) && !isRatio(goal)
  return project.tactics.filter(
    (tactic) =>
      tactic.live &&
      saysHowItIsSeen(tactic) &&
      tactic.goals.length > 0 &&
      tactic.goals.every(isCounted) &&
      namesItsMetrics(tactic),
  )
}

/** People do not become a percentage. */
function isRatio({ metric, target, baseline }: Goal): boolean {
  const unit = (target && aimOf(target, baseline))?.unit ?? baseline?.unit
  return metric?.measuredAs === 'ratio' || unit?.kind === 'percent'
}

/** A bare amount is in the metric of the first goal. */
function namesItsMetrics({ expect, expectEach }: Tactic): boolean {
  const all = [...expect, ...expectEach]
  return all.length > 0 && all.every(({ metricId }) => metricId !== undefined)
}
