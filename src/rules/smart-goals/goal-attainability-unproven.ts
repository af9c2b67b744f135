import { given } from '../../model/entity.ts'
import { goalWay } from '../../model/goal-way.ts'
import { openFieldGoals } from '../../model/open-goals.ts'
import type { Goal, Measurement, Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { saysWhyReachable } from '../about-benchmarks.ts'
import { historyByMetric } from '../about-history.ts'
import { targetState } from '../about-met-targets.ts'
import { ownWorkCounted } from '../about-own-work.ts'

export const goalAttainabilityUnproven = rule({
  name: 'goal-attainability-unproven',
  summary: 'Of every number to reach, something says why it can be reached.',
  family: 'SMART goals',
  severity: 'info',
  fix: 'fill-in',
  why: 'A number from nowhere convinces nobody, least of all those who are to reach it.',
  each: goalsToReach,

  *check({ goal, history }, project) {
    if (saysWhyReachable(goal) || history.length > 1 || isCovered(goal) || ownWorkCounted(goal, project)) return
    yield {
      at: [goal, 'target'],
      message: `What makes you think so? Nothing says why "${goal.title}" can be reached`,
      fix: { title: 'say what the number rests on:  attainable: …', tier: 'fill-in' },
      or:
        goal.tactics.length > 0
          ? 'say at its tactics what each should bring:  expect: …'
          : 'plan tactics for it, and say what each should bring:  expect: …',
      reads: [[goal, 'attainable'], [goal, 'baseline'], 'tactic', 'goal'],
    }
  },
})

/** Goals with a number of their own; one that smaller goals make up is as good as those. */
function goalsToReach(project: Project): { goal: Goal; history: Measurement[] }[] {
  const histories = historyByMetric(project)
  return openFieldGoals(project)
    .filter((goal) => goal.children.length === 0 && goalWay(goal) !== undefined && targetState(goal) === undefined)
    .map((goal) => ({ goal, history: histories.get(goal.metricId ?? '') ?? [] }))
}

/** A series of baselines is a history, expectations of tactics and formulas are sums, and a constant of the metric is an example. */
function isCovered({ node, tactics, metric }: Goal): boolean {
  const series = Array.isArray(node.baseline) && node.baseline.length > 1
  const known = metric?.assume !== undefined || metric?.formula !== undefined
  return series || known || tactics.some((tactic) => given(tactic, 'expect') || tactic.expectEach.length > 0)
}
