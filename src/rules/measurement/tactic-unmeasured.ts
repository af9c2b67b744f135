import { metricWay } from '../../model/metric-steps.ts'
import type { Goal, Project, Tactic } from '../../model/project.ts'
import { type Finding, rule } from '../../model/rule.ts'
import { isToBeMoved, measureKeys, saysHowItIsSeen } from '../about-own-measure.ts'
import { costsMoney } from '../about-paid-work.ts'

export const tacticUnmeasured = rule({
  name: 'tactic-unmeasured',
  summary: 'Every tactic says how its part in the result will be seen.',
  family: 'measurement',
  severity: 'warning',
  fix: 'fill-in',
  why: 'When the goal is reached or missed, nobody will know whether this had anything to do with it, or whether to do it again.',
  each: ({ tactics }) => tactics.filter(({ live, goals }) => live && goals.some(isToBeMoved)),

  *check(tactic, project) {
    if (saysHowItIsSeen(tactic) || expectsForGoal(tactic, project)) return
    const goal = tactic.goals.find(isToBeMoved)
    const metrics = [...tactic.expect, ...tactic.expectEach].flatMap(({ metricId }) => metricId ?? [])
    yield {
      at: [tactic],
      message:
        metrics.length > 0
          ? `"${tactic.title}" says that it should bring ${metrics.join(' and ')}, but not how it will be seen what that does for "${goal?.title}"`
          : `nothing says how anybody will see what "${tactic.title}" does for "${goal?.title}"`,
      ...waysOut(goal, costsMoney(tactic, project)),
      reads: [...measureKeys, 'expect', 'each', 'goal'].map((key) => [tactic, key] as const),
    }
  },
})

/** What costs money says how much it should bring, or what it tries out: either says how that is seen, too. */
function waysOut(goal: Goal | undefined, costs: boolean): Pick<Finding, 'fix' | 'or'> {
  if (costs) {
    return {
      fix: { title: `say what it should bring${inUnits(goal)}:  expect: …`, tier: 'fill-in' },
      or: 'if nobody can tell yet, say what you try out:  experiment: { hypothesis: …, success-if: …, decide-on: … }',
    }
  }
  return {
    fix: {
      title: 'say in your own words where it will show:  measure: orders with the code from the flyer',
      tier: 'fill-in',
    },
    or: `if you know what it should bring${inUnits(goal)}:  expect: …`,
  }
}

/** An expectation in the metric of a goal, or in one that the journey leads on to it, can be held against results. */
function expectsForGoal({ expect, expectEach, goals }: Tactic, project: Project): boolean {
  return [...expect, ...expectEach].some(
    ({ metricId }) =>
      metricId === undefined || goals.some((goal) => !goal.metricId || metricWay(metricId, goal.metricId, project)),
  )
}

function inUnits(goal: Goal | undefined): string {
  return goal?.metricId ? `, in ${goal.metricId}` : ''
}
