import { addCosts, type Cost, moneyIn } from '../../model/cost.ts'
import { formatDay } from '../../model/dates.ts'
import { given } from '../../model/entity.ts'
import { formatMoney } from '../../model/money.ts'
import type { Document, Project, Spend } from '../../model/project.ts'
import { type Finding, type FindingSum, rule } from '../../model/rule.ts'

/** Payments of one file. */
interface Payments {
  file: string
  spend: Spend[]
}

const causes = ['tactic', 'campaign', 'goal']
const boxes = ['category', 'channel']

export const spendUnattributed = rule({
  name: 'spend-unattributed',
  summary: 'Every payment says which tactic, campaign or goal it was made for.',
  family: 'references',
  severity: 'warning',
  fix: 'fill-in',
  why: 'Money that was spent for nothing in particular can be held against no result.',
  each: paymentsByFile,

  *check({ spend }, project) {
    const loose = spend.filter((payment) => !given(payment, ...causes))
    const unsaid = loose.filter((payment) => !given(payment, ...boxes))
    if (unsaid.length > 0) yield finding(unsaid, spend, project)
    const boxed = loose.filter((payment) => given(payment, ...boxes))
    if (boxed.length > 0) yield { ...finding(boxed, spend, project), severity: 'info' }
  },
})

/** What was paid, without entries that were taken back or corrected by a later one. */
function paymentsByFile({ results, spend }: Project): Payments[] {
  const corrected = new Set(spend.flatMap(({ corrects }) => corrects ?? []))
  const counts = ({ status, id }: Spend) => status !== 'void' && (id === '' || !corrected.has(id))
  const byFile = new Map(results.map(({ file }: Document) => [file, [] as Spend[]]))
  for (const payment of spend) if (counts(payment)) byFile.get(payment.file)?.push(payment)
  return [...byFile].flatMap(([file, spend]) => (spend.length > 0 ? [{ file, spend }] : []))
}

function finding(loose: Spend[], all: Spend[], project: Project): Finding {
  const [first, ...others] = loose as [Spend, ...Spend[]]
  const sum = sumOf(loose, project)
  const only = loose.length === 1
  const names = `${only ? 'names' : 'name'} ${given(first, ...boxes) ? 'a category or a channel, and no' : 'no'}`
  const amount = sum ? ` (${sum}${only ? '' : ' in all'})` : ''
  return {
    at: [first, 'amount'],
    message: `What was it paid for? ${counted(loose.length, all.length)} ${names} tactic, campaign or goal${amount}`,
    related: others.slice(0, 2).map((payment) => ({ at: [payment, 'amount'] as const, message: 'this one too' })),
    fix: {
      title: `add to ${only ? 'it' : 'each'} a line  tactic: …  with the id of the work it paid for`,
      tier: 'fill-in',
    },
    or: 'if it was for several, name what they belong to:  campaign: …   or  goal: …',
    reads: loose.flatMap((payment) => causes.map((key) => [payment, key] as const)),
    ...(sum && !only && { sum: () => paymentsSum(loose, sum, project) }),
  }
}

function paymentsSum(loose: Spend[], sum: string, { settings }: Project): FindingSum {
  const words = loose.map(({ amount }) => {
    const money = amount && moneyIn(amount, settings)
    return money ? formatMoney(money, settings.currencies) : ''
  })
  return {
    formula: 'what was paid in all, currency by currency',
    lines: [`${words.join(' + ')} = ${sum}`],
    inputs: loose.map((payment, index) => ({
      name: payment.on ? `paid on ${formatDay(payment.on.first)}` : 'paid',
      value: words[index] ?? '',
      at: [payment, 'amount'],
    })),
  }
}

const counted = (loose: number, all: number): string =>
  all === 1 ? 'the only payment' : loose === all ? `all ${all} payments` : `${loose} of ${all} payments`

/** `1240 EUR + 300 USD`; undefined where an amount cannot be read. */
function sumOf(payments: Spend[], { settings }: Project): string | undefined {
  const amounts = payments.map(({ amount }) => amount && moneyIn(amount, settings))
  if (amounts.some((amount) => amount === undefined)) return undefined
  const costs = amounts.flatMap((amount): Cost[] => (amount ? [{ money: [amount], complete: true }] : []))
  const { money, complete } = addCosts(costs)
  return complete ? money.map((sum) => formatMoney(sum, settings.currencies)).join(' + ') : undefined
}
