import { amountWords } from '../../model/goal-way.ts'
import type { Goal } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { coverInputs, goalsCarriedByPlans, meanLines, planCover } from '../about-plan-cover.ts'

export const planOverCovered = rule({
  name: 'plan-over-covered',
  summary: 'What is planned for a goal is not much more than the goal needs.',
  family: 'adding up',
  severity: 'info',
  fix: 'fill-in',
  why: 'Either the goal is too easy, or the same people are counted in several tactics; in both cases the sum comforts nobody.',
  each: goalsCarriedByPlans,

  *check(goal, project) {
    const cover = planCover(goal, project)
    // Of a number for each month, the plan counts as far as it brings more than before: no measure of the whole.
    if (!cover || (cover.reached && cover.way.per)) return
    const { way, planned, mean, reached, sum, words, parts } = cover
    const whole = Math.abs(way.to - (reached?.value ?? way.from))
    if (Math.min(planned, mean) <= whole * 1.5 || startsAnew(goal)) return
    const percent = Math.round((planned / whole) * 100)
    const needs = reached
      ? `stands at ${amountWords(reached.value, way, project.settings)} and needs ${words(whole)} more`
      : `needs ${words(whole)}`
    yield {
      at: [goal, 'target'],
      message: `"${goal.title}" ${needs}, and what is ${reached ? 'still planned' : 'planned'} brings ${sum}${words(planned)}: ${percent}% of it`,
      fix: { title: 'aim higher, or plan less and put the money elsewhere', tier: 'fill-in' },
      ...(parts.length > 1 && {
        or: 'if some of these tactics reach the same people, give each of them the same name:  overlap: …',
      }),
      reads: ['tactic', 'measurement', ...cover.reads],
      sum: () => ({
        formula: 'what the tactics bring in time, against all that is left to the goal',
        lines: [
          `the goal ${needs}`,
          `the tactics bring ${sum}${words(planned)}`,
          ...meanLines(cover),
          `${words(planned)} / ${words(whole)} = ${percent}%`,
        ],
        inputs: coverInputs(goal, cover, project),
      }),
    }
  },
})

/** What is brought to a total may be all of it, not what is more than last time. */
function startsAnew({ metric, baseline }: Goal): boolean {
  return metric?.measuredAs === 'total' && (baseline?.value ?? 0) !== 0
}
