import { show } from '../../model/show.ts'
import { dayText } from '../dates.ts'
import { linesOf } from '../lines.ts'
import type { WhatIfFormat, WhatIfPage } from './page.ts'
import { goalLine, moneyLines, silentMoneyWords } from './words.ts'

const longest = 2000

type Place = Parameters<WhatIfFormat>[1]

/** For people at a terminal: what is changed, and each goal today and then. */
export const text: WhatIfFormat = (pages, place) =>
  pages.map((page) => `${pageLines(page, place).join('\n')}\n`).join('\n')

function pageLines(page: WhatIfPage, place: Place): string[] {
  const width = Math.min(110, Math.max(30, place.width))
  const { paint } = place
  const put = (words: string, style: Partial<Parameters<typeof linesOf>[1]> = {}) =>
    linesOf(show(words, longest), { width, ...style }).map(({ painted }) => painted)
  const { changes, goals, money, findings, silentMoney } = page
  return [
    ...put(`What if, on ${dayText(page.today)}: ${page.title}`, { brush: paint.bold }),
    ...changes.flatMap(({ path, old, new: then, place }) =>
      put(`${path}: ${old} → ${then}  (${place})`, { start: '  ', hang: 2 }),
    ),
    ...(goals.length > 0
      ? ['', ...put('WHERE THE GOALS LAND, going by what their tactics bring', { brush: paint.bold })]
      : []),
    ...goals.flatMap((goal) => {
      const { name, today, then, difference, verdict, isSame } = goalLine(goal, page)
      const what = isSame
        ? `${today}: no change`
        : `${today} → ${then}  (${difference}${verdict === '' ? '' : `; then ${verdict}`})`
      return [
        ...put(name, { start: '  ', hang: 2 }),
        ...put(what, { start: '    ', ...(isSame && { brush: paint.dim }) }),
      ]
    }),
    '',
    ...put('MONEY', { brush: paint.bold }),
    ...moneyLines(money).flatMap((line) => put(line, { start: '  ' })),
    ...findingLines(page, put),
    '',
    ...put('Nothing was written.'),
    ...(silentMoney ? put(silentMoneyWords) : []),
    ...(findings.come.length + findings.go.length > 0 ? [] : put('mplan validate would find what it finds today.')),
  ]
}

function findingLines(
  { findings: { come, go } }: WhatIfPage,
  put: (words: string, style?: object) => string[],
): string[] {
  if (come.length + go.length === 0) return []
  const line =
    (sign: string) =>
    ({ severity, rule, message }: (typeof come)[number]) =>
      put(`${severity} ${rule}: ${message}`, { start: `  ${sign} `, hang: 2 })
  return ['', ...put('FINDINGS'), ...come.flatMap(line('+')), ...go.flatMap(line('−'))]
}
