import { given, givenAt } from '../../model/entity.ts'
import { isEnvelope, moneyWords, partsOfBudget } from '../../model/money-plan.ts'
import type { Project, Tactic } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { spentOnTactic } from '../../model/spent.ts'
import { isPaidWork, openTactics } from '../about-paid-work.ts'
import { currencyFor } from '../about-spending.ts'

export const tacticWithoutBudget = rule({
  name: 'tactic-without-budget',
  summary: 'Every tactic says what it costs, those that are paid for above all.',
  family: 'money',
  severity: 'warning',
  fix: 'fill-in',
  why: 'What has no amount is left out of every sum, and is paid in the end with the money of something else.',
  each: subjects,

  *check({ tactic, isCounted }, project) {
    if (hasMoney(tactic) || tactic.spent.actual || tactic.spent.committed) return
    const currency = currencyFor(project)
    const spent = spentOnTactic(tactic, currency, project)
    const reads = [[tactic, 'budget'] as const, [tactic, 'each'] as const, 'campaign' as const, 'channel' as const]
    const fix = {
      title: `add a line  budget: …  with what it costs in all, such as  budget: 1500 ${currency}`,
      tier: 'fill-in' as const,
    }
    if (spent && spent.gone.minor > 0) {
      yield {
        at: [tactic],
        message: `${moneyWords(project)(spent.gone)} were spent on "${tactic.title}", and no plan says what it may cost`,
        fix,
        related: spent.entries
          .slice(0, 1)
          .map((entry) => ({ at: [entry, 'amount'] as const, message: 'for example this' })),
        reads,
      }
    } else if (isPaidWork(tactic, project)) {
      const [channel] = tactic.channels
      yield {
        at: [tactic],
        message: `"${tactic.title}" reaches people for money${channel ? ` (${channel})` : ''}, and does not say for how much`,
        fix,
        or: 'if nothing is paid there, write  paid: false',
        reads,
      }
    } else if (isCounted && !saysEffort(tactic)) {
      yield {
        at: [tactic],
        severity: 'info',
        message: `"${tactic.title}" does not say what it costs`,
        fix,
        or: `if it costs no money, write  budget: 0 ${currency}  or the working time it takes:  effort: 20h`,
        reads,
      }
    }
  },
})

function hasMoney(tactic: Tactic): boolean {
  const { campaign } = tactic
  return (
    given(tactic, 'budget') || givenAt(tactic, 'each', 'budget') || (campaign !== undefined && isEnvelope(campaign))
  )
}

interface Subject {
  tactic: Tactic
  /** Money is planned here at all. */
  isCounted: boolean
}

function subjects(project: Project): Subject[] {
  const isCounted =
    project.budget.total !== undefined || partsOfBudget(project).some(({ cost }) => cost.money.length > 0)
  return openTactics(project).map((tactic) => ({ tactic, isCounted }))
}

function saysEffort(tactic: Tactic): boolean {
  return (
    given(tactic, 'effort') || givenAt(tactic, 'each', 'effort') || tactic.tasks.some((task) => given(task, 'effort'))
  )
}
