import type { BudgetLimit } from '../../model/budget.ts'
import { amountIn, currencyOfBudget } from '../../model/budget-view.ts'
import { plansReach } from '../../model/category-plan.ts'
import { costByCategory, costOfTactic } from '../../model/cost.ts'
import {
  budgetPlace,
  costSum,
  documentsWithBudget,
  isMore,
  moneyWords,
  type Part,
  plansOfBudget,
  sumInWords,
  sumOf,
} from '../../model/money-plan.ts'
import type { Document, Project, Tactic } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'

interface Limited {
  document: Document
  limit: BudgetLimit
  index: number
}

export const budgetLimitBroken = rule({
  name: 'budget-limit-broken',
  summary: 'Channels, categories and audiences get no more than they may have, and no less than they should.',
  family: 'money',
  severity: 'error',
  fix: 'fill-in',
  why: 'Somebody has set this limit for a reason, and the plan does not keep to it.',
  each: (project) =>
    documentsWithBudget(project).flatMap((document) =>
      (document.budget?.limits ?? []).map((limit, index) => ({ document, limit, index })),
    ),

  *check({ document, limit, index }: Limited, project) {
    const currency = currencyOfBudget(document, project) ?? project.settings.currency
    const name = limit.channel ?? limit.category ?? limit.audience
    if (currency === undefined || name === undefined) return
    const tactics = tacticsOf(document, project)
    const planned = sumOf(partsFor(limit, tactics, project), currency, project)
    const words = moneyWords(project)
    const most = amountIn(limit.max, document, currency, project)
    const least = amountIn(limit.min, document, currency, project)
    const reads = ['tactic' as const, ...planned.amounts.map(({ from }) => [from, 'budget'] as const)]
    const related = planned.amounts
      .slice(0, 2)
      .map(({ from, amount }) => ({ at: budgetPlace(from), message: `"${from.title}": ${words(amount)}` }))
    if (most && isMore(planned.sum, most)) {
      const over = words({ ...most, minor: planned.sum.minor - most.minor })
      yield {
        at: [document, 'budget', 'limits', index, 'max'],
        message: `"${name}" gets ${over} more than the ${words(most)} it may have: ${sumInWords(planned, project)}`,
        label: `at most ${words(most)}`,
        fix: { title: `take ${over} out of these tactics`, tier: 'fill-in' },
        or: 'if the limit has changed, write the new one',
        related,
        reads,
        sum: () =>
          costSum(
            planned,
            { name: 'at most', amount: most, at: [document, 'budget', 'limits', index, 'max'] },
            project,
          ),
      }
    } else if (least && planned.isWhole && plansReach(document, project) && isMore(least, planned.sum)) {
      const missing = words({ ...least, minor: least.minor - planned.sum.minor })
      const gets =
        planned.amounts.length > 0 ? `tactics take ${sumInWords(planned, project)}` : 'no tactic has money for it'
      yield {
        at: [document, 'budget', 'limits', index, 'min'],
        message: `"${name}" gets ${missing} less than the ${words(least)} it should have: ${gets}`,
        label: `at least ${words(least)}`,
        fix: { title: `plan ${missing} more for "${name}"`, tier: 'fill-in' },
        or: 'if the limit has changed, write the new one',
        related,
        reads,
        sum: () =>
          costSum(
            planned,
            { name: 'at least', amount: least, at: [document, 'budget', 'limits', index, 'min'] },
            project,
          ),
      }
    }
  },
})

function tacticsOf(document: Document, project: Project): Tactic[] {
  const plans = new Set<Document>(document.kind === 'plan' ? [document] : plansOfBudget(project))
  return project.tactics.filter(({ live, plan }) => live && plans.has(plan))
}

/** What counts for a limit. Of a tactic on several channels nobody knows what each gets. */
function partsFor({ channel, category, audience }: BudgetLimit, tactics: Tactic[], project: Project): Part[] {
  if (category !== undefined) {
    return tactics.flatMap((from) => {
      const cost = costByCategory(from, project).get(category)
      return cost ? [{ from, cost }] : []
    })
  }
  const counts = (tactic: Tactic) =>
    channel === undefined
      ? isOnly(
          tactic.audiences.map(({ id }) => id),
          audience,
        )
      : isOnly(tactic.channels, channel)
  return tactics.filter(counts).map((from) => ({ from, cost: costOfTactic(from, project) }))
}

const isOnly = (named: string[], id: string | undefined): boolean => named.length === 1 && named[0] === id
