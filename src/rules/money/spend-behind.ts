import { formatDay } from '../../model/dates.ts'
import { budgetPlace, moneyWords } from '../../model/money-plan.ts'
import { rule } from '../../model/rule.ts'
import { booksUntil, paceOf, type SpentTactic, spendingSum, spentTactics } from '../about-spending.ts'

export const spendBehind = rule({
  name: 'spend-behind',
  summary: 'Money is spent about as fast as planned.',
  family: 'money',
  severity: 'info',
  fix: 'fill-in',
  why: 'Money that is left over at the end has brought nothing, and is often cut the next time.',
  each: (project) => {
    const until = booksUntil(project)
    return until === undefined ? [] : spentTactics(project).map((spent) => ({ spent, until }))
  },

  *check({ spent, until }: { spent: SpentTactic; until: number }, project) {
    const { tactic, currency } = spent
    const pace = tactic.status === 'paused' ? undefined : paceOf(spent, until, project)
    if (pace?.verdict !== 'behind') return
    const words = (minor: number) => moneyWords(project)({ currency, minor: Math.round(minor) })
    yield {
      at: budgetPlace(tactic),
      message: `the money of "${tactic.title}" goes more slowly than planned: ${words(pace.gone)} were spent until ${formatDay(until)}, and ${words(pace.planned)} were planned by then (${words(pace.gone)} / ${words(pace.planned)} = ${Math.round(pace.pace * 100)}%)`,
      fix: { title: 'do more of it, or give what is left to work that needs it', tier: 'fill-in' },
      or: 'if payments are missing in the results, add them there',
      reads: [[tactic, 'start'], [tactic, 'end'], ...spent.spent.entries.map((entry) => [entry, 'amount'] as const)],
      sum: () => spendingSum(spent, pace, project),
    }
  },
})
