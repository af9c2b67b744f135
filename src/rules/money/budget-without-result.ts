import { costOfTactic } from '../../model/cost.ts'
import { given, givenAt } from '../../model/entity.ts'
import { goalWay } from '../../model/goal-way.ts'
import { budgetPlace, moneyWords } from '../../model/money-plan.ts'
import { openFieldGoals } from '../../model/open-goals.ts'
import type { Goal } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { formatPer } from '../../model/values/units.ts'
import { isToBeMoved, measureKeys, saysHowItIsSeen } from '../about-own-measure.ts'
import { costsMoney, openTactics } from '../about-paid-work.ts'

export const budgetWithoutResult = rule({
  name: 'budget-without-result',
  summary: 'Whatever costs money says how much it should bring.',
  family: 'money',
  severity: 'warning',
  fix: 'fill-in',
  why: 'Nobody can say whether it is worth its money, neither before nor after, nor what the same money would bring elsewhere.',
  each: (project) => {
    const open = new Set(openFieldGoals(project))
    return openTactics(project).flatMap((tactic) => {
      const goal = tactic.goals.find((each) => open.has(each) && each.target !== undefined && isToBeMoved(each))
      return goal && costsMoney(tactic, project) ? [{ tactic, goal }] : []
    })
  },

  *check({ tactic, goal }, project) {
    const says = given(tactic, 'expect', 'experiment') || givenAt(tactic, 'each', 'expect')
    if (says || !saysHowItIsSeen(tactic)) return
    const sum = costOfTactic(tactic, project).money.map(moneyWords(project)).join(' + ')
    const units = goal.metricId ? `, in ${goal.metricId}` : ''
    yield {
      at: budgetPlace(tactic),
      message: `What will that bring? "${tactic.title}" costs ${sum}, and does not say how much it should bring for "${goal.title}"`,
      fix: {
        title: `add a line with your best guess${units}, the least, the likely and the most:  expect: ${exampleFor(goal)}`,
        tier: 'fill-in',
      },
      or: 'if the goal only has to hold, write at the goal  keep: …  in place of  target: …',
      reads: [...measureKeys, 'expect', 'each', 'goal'].map((key) => [tactic, key] as const),
    }
  },
})

/** A guess in the unit of a goal: in points for a share, in its currency for money, for a month where it counts by the month. */
function exampleFor(goal: Goal): string {
  const { unit, per } = goalWay(goal) ?? {}
  const span = per === undefined ? '' : formatPer(per)
  if (unit?.kind === 'percent') return `1..2..4pp${span}`
  if (unit?.kind === 'money') return `2000..3000..4500 ${unit.currency}${span}`
  return `20..30..45${span}`
}
