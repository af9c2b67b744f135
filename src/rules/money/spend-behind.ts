import { formatDay } from '../../model/dates.ts'
import { budgetPlace, moneyWords } from '../../model/money-plan.ts'
import { rule } from '../../model/rule.ts'
import { booksUntil, pacesOn, type SpendPace, type SpentWork, spendingSum } from '../about-spending.ts'

export const spendBehind = rule({
  name: 'spend-behind',
  summary: 'Money is spent about as fast as planned.',
  family: 'money',
  severity: 'info',
  fix: 'fill-in',
  why: 'Money that is left over at the end has brought nothing, and is often cut the next time.',
  each: (project) => {
    const until = booksUntil(project)
    return until === undefined ? [] : pacesOn(until, project).map((each) => ({ ...each, until }))
  },

  *check({ spent, pace, until }: { spent: SpentWork; pace: SpendPace; until: number }, project) {
    const { work, currency } = spent
    if (pace.verdict !== 'behind' || work.status === 'paused') return
    const words = (minor: number) => moneyWords(project)({ currency, minor: Math.round(minor) })
    yield {
      at: budgetPlace(work),
      message: `the money of "${work.title}" goes more slowly than planned: ${words(pace.gone)} were spent until ${formatDay(until)}, and ${words(pace.planned)} were planned by then (${words(pace.gone)} / ${words(pace.planned)} = ${Math.round(pace.pace * 100)}%)`,
      fix: { title: 'do more of it, or give what is left to work that needs it', tier: 'fill-in' },
      or: 'if payments are missing in the results, add them there',
      reads: [[work, 'start'], [work, 'end'], ...spent.spent.entries.map((entry) => [entry, 'amount'] as const)],
      sum: () => spendingSum(spent, pace, project),
    }
  },
})
