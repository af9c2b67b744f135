import { padTo } from '../model/width.ts'
import type { Line } from './lines.ts'
import type { Entry } from './report.ts'

/** Columns of a bar. */
export const barWidth = 24

/** The days of an entry as a bar in the days of its cell: `····████████············`; at least one column is filled. */
export function barOf({ days }: Entry): string {
  if (!days) return ''
  const from = Math.min(barWidth - 1, Math.floor(days.from * barWidth))
  const to = Math.max(from + 1, Math.round(days.to * barWidth))
  return '·'.repeat(from) + '█'.repeat(to - from) + '·'.repeat(barWidth - to)
}

/** Lines with a text at the right edge of the first one, in a column of `width`. */
export function withRight(lines: Line[], right: string, width: number): Line[] {
  const [first, ...others] = lines
  if (!first || right === '') return lines
  const gap = padTo(first.text, width).slice(first.text.length)
  const added = gap.slice(0, Math.max(0, gap.length - right.length)) + right
  return [{ text: first.text + added, painted: first.painted + added }, ...others]
}
