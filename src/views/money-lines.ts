import { show } from '../model/show.ts'
import { widthOf } from '../model/width.ts'
import { type Line, linesOf } from './lines.ts'
import type { MoneyLine } from './report.ts'

/** Names at the left edge, amounts at the right one; an amount that does not fit beside its name goes under it. */
export function moneyLines(lines: MoneyLine[], width: number): Line[] {
  return lines.flatMap(({ name, amount, depth }) => {
    const sum = show(amount, 200)
    const start = '  '.repeat(depth)
    const names = linesOf(show(name, 300), { width, start, hang: 2 })
    const last = names.at(-1)
    const free = width - (last ? widthOf(last.text) : 0) - widthOf(sum)
    if (last && free >= 2) {
      const text = `${last.text}${' '.repeat(free)}${sum}`
      return [...names.slice(0, -1), { text, painted: text }]
    }
    const under = linesOf(sum, { width }).map((line) => {
      const text = ' '.repeat(Math.max(0, width - widthOf(line.text))) + line.text
      return { text, painted: text }
    })
    return [...names, ...under]
  })
}
