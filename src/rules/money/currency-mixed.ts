import { budgetOfCampaign, costOfTactic, dayOfRates, planned } from '../../model/cost.ts'
import { formatDay } from '../../model/dates.ts'
import { formatMoney } from '../../model/money.ts'
import { budgetPlace } from '../../model/money-plan.ts'
import type { Project } from '../../model/project.ts'
import { type Place, rule } from '../../model/rule.ts'
import type { Money } from '../../model/values/types.ts'
import { strategyStub } from '../about-files.ts'

/** Money that is planned, with where it stands. */
interface Planned {
  money: Money
  at: Place
  title: string
}

export const currencyMixed = rule({
  name: 'currency-mixed',
  summary: 'Where a plan counts in several currencies, a rate says what they are worth.',
  family: 'money',
  severity: 'error',
  fix: 'fill-in',
  why: 'Without a rate these amounts are left out of every sum, and nobody sees whether the money is enough.',
  each: (project) => [...foreign(project)],

  *check([{ money, at, title }, ...others], project) {
    const currency = mainCurrency(project)
    if (currency === undefined) return
    const exchange = planned(money, currency, project)
    if (exchange.ok || exchange.problem !== 'no-rate') return
    const day = formatDay(dayOfRates(project))
    const { later } = exchange
    const amount = formatMoney(money, project.settings.currencies)
    const more = others.length > 0 ? `; ${others.length} more are in ${money.currency}` : ''
    yield {
      at,
      message: later
        ? `"${title}" costs ${amount}, and the first rate between ${money.currency} and ${currency} is of ${formatDay(later.on)}, later than ${day}`
        : `"${title}" costs ${amount}, and no rate says what that is in ${currency}${more}`,
      fix: {
        title: strategyStub('say what it is worth', project, 'rates', [
          `  - 1 ${money.currency} = … ${currency} on ${day}`,
        ]),
        tier: 'fill-in',
      },
      or: `if ${currency} was meant, write ${currency} behind the amount`,
      // A rate that could not be read may be the one that is missing.
      reads: project.strategy ? [[project.strategy, 'rates']] : [],
    }
  },
})

/** The currency everything is counted in: that of the total, else the project's, else the first that is used. */
function mainCurrency(project: Project): string | undefined {
  const { unit } = project.budget.total ?? {}
  if (unit?.kind === 'money') return unit.currency
  return project.settings.currency ?? everyAmount(project).next().value?.money.currency
}

/** Amounts in other currencies than the main one, those of one currency together. */
function foreign(project: Project): [Planned, ...Planned[]][] {
  const main = mainCurrency(project)
  const lists = new Map<string, [Planned, ...Planned[]]>()
  for (const amount of everyAmount(project)) {
    const { currency } = amount.money
    if (currency === main) continue
    const list = lists.get(currency)
    if (list) list.push(amount)
    else lists.set(currency, [amount])
  }
  return [...lists.values()]
}

function* everyAmount(project: Project): Generator<Planned, undefined> {
  const { campaigns, tactics } = project
  for (const campaign of campaigns) {
    const { money } = budgetOfCampaign(campaign, project)
    for (const each of money) yield { money: each, at: budgetPlace(campaign), title: campaign.title }
  }
  for (const tactic of tactics) {
    if (!tactic.live) continue
    for (const each of costOfTactic(tactic, project).money) {
      yield { money: each, at: budgetPlace(tactic), title: tactic.title }
    }
  }
  return undefined
}
