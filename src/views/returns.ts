import { type GoalReturn, goalReturns } from '../model/goal-returns.ts'
import type { Project } from '../model/project.ts'
import type { Calculation } from '../model/sums/calculation.ts'
import { decimalsOf } from '../model/values/units.ts'
import type { ReturnReport } from './report.ts'
import { titleOf } from './said.ts'

/** What one result of each goal costs, what it is worth, and how the one compares to the other. */
export const returnsOf = (project: Project): ReturnReport[] =>
  goalReturns(project).map((each) => ({ goal: each.goal.id, title: titleOf(each.goal), facts: factsOf(each, project) }))

type Fact = ReturnReport['facts'][number]

function factsOf({ isSale, each, worth, back, payback }: GoalReturn, { settings }: Project): Fact[] {
  const fact = (measure: Fact['measure'], label: string, sum: Calculation | undefined): Fact[] =>
    sum ? [{ measure, label, text: sum.expression, result: sum.result, unit: sum.unit ?? '' }] : []
  return [
    ...fact('cost', isSale ? 'One costs (CAC)' : 'One costs', each),
    ...(worth
      ? [
          {
            measure: 'worth' as const,
            label: worth.isMargin ? 'One is worth' : 'One brings (margin not known)',
            text: worth.words,
            result: worth.minor / 10 ** (decimalsOf(worth.currency, settings.currencies) ?? 2),
            unit: worth.currency,
          },
        ]
      : []),
    ...fact('return', 'Return on marketing (ROMI)', back),
    ...fact('payback', 'A customer has paid it back after', payback),
  ]
}
