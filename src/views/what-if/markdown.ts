import { dayText } from '../dates.ts'
import { escaped, table } from '../markdown-text.ts'
import type { WhatIfFormat, WhatIfPage } from './page.ts'
import { goalLine, silentMoneyWords } from './words.ts'

/** For documents: the changes, a table of the goals, the money and the findings. */
export const markdown: WhatIfFormat = (pages) => pages.map((page) => `${pageParts(page).join('\n\n')}\n`).join('\n')

function pageParts(page: WhatIfPage): string[] {
  const { changes, goals, money, findings, silentMoney } = page
  const rows = goals.map((goal) => {
    const { name, today, then, difference, verdict } = goalLine(goal, page)
    return [name, today, then, difference, verdict].map(escaped)
  })
  const listed = [
    ...findings.come.map(({ rule, message }) => `- new: ${escaped(`${rule}: ${message}`)}`),
    ...findings.go.map(({ rule, message }) => `- gone: ${escaped(`${rule}: ${message}`)}`),
  ]
  return [
    `# What if: ${escaped(page.title)}`,
    `On ${dayText(page.today)}, seed ${page.seed}. Nothing was written.`,
    table(
      ['Change', 'Today', 'Then', 'Where'],
      changes.map((change) => [change.path, change.old, change.new, change.place].map(escaped)),
    ),
    ...(rows.length > 0 ? [table(['Goal', 'Today', 'Then', 'Difference', 'So'], rows)] : []),
    `All tactics cost: ${escaped(money.before)} today, ${escaped(money.after)} then.`,
    ...(money.budget ? [budgetWords(money.budget)] : []),
    ...(listed.length > 0 ? ['## Findings', listed.join('\n')] : []),
    ...(silentMoney ? [silentMoneyWords] : []),
  ]
}

function budgetWords({ before, after }: NonNullable<WhatIfPage['money']['budget']>): string {
  const words = ({ taken, available }: typeof before) => escaped(`${taken} of ${available}`)
  return `The plans take: ${words(before)} today, ${words(after)} then.`
}
