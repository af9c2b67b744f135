import type { Outlook } from '../../model/forecast/outlook.ts'
import type { Settings } from '../../model/settings.ts'
import { plannedValue } from '../../model/sums/profile.ts'
import type { Point } from '../../model/sums/stock-forecast.ts'
import { dayWords } from '../dates.ts'
import { figure } from './words.ts'

const height = 10

/** What the signs of a chart mean. */
export const chartLegend = '● measured   ○ forecast   ▒ 8 of 10 cases   · as the goal plans it   ◆ the goal'

interface Grid {
  rows: string[][]
  column(on: number): number
  row(value: number): number
}

/** A goal over time: its plan, what was measured, where it goes, and the range it may land in. Empty where it does not fit. */
export function chartOf(outlook: Outlook, room: number, settings: Settings): string[] {
  const { aim, span } = outlook
  const values = valuesOf(outlook)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const labels = [most, least].map((value) => figure(value, aim, settings))
  const margin = Math.max(...labels.map(({ length }) => length), figure(aim.to, aim, settings).length)
  const width = Math.min(64, room - margin - 3)
  if (!(most > least) || !Number.isFinite(most - least) || width < 20) return []
  const first = Math.min(span.first - 1, ...outlook.points.map(({ on }) => on))
  const grid: Grid = {
    rows: Array.from({ length: height }, () => Array.from({ length: width }, () => ' ')),
    column: (on) => Math.round(((on - first) / Math.max(1, span.last - first)) * (width - 2)),
    row: (value) => Math.round(((most - value) / (most - least)) * (height - 1)),
  }
  draw(outlook, grid, width)
  const goalRow = grid.row(aim.to)
  const label = (row: number) =>
    row === goalRow ? figure(aim.to, aim, settings) : row === 0 ? labels[0] : row === height - 1 ? labels[1] : ''
  const [start, end] = [dayWords(first), dayWords(span.last)]
  return [
    ...grid.rows.map(
      (signs, row) =>
        `${(label(row) ?? '').padStart(margin)} ${row === goalRow ? '◆' : '│'}${signs.join('').trimEnd()}`,
    ),
    `${' '.repeat(margin)} └${'─'.repeat(width)}`,
    `${' '.repeat(margin + 2)}${start}${' '.repeat(Math.max(1, width - start.length - end.length))}${end}`,
  ]
}

function valuesOf({ aim, landing, points, path, course, span }: Outlook): number[] {
  const planned = course ? [plannedValue(course, span.first - 1)] : []
  const all = [aim.from, aim.low, aim.high, landing.low, landing.high, landing.expected, ...planned]
  return [
    ...all.flatMap((value) => value ?? []),
    ...points.map(({ value }) => value),
    ...path.map(({ value }) => value),
  ]
}

/** From what matters least to what matters most: later signs cover earlier ones. */
function draw({ course, path, points, landing, span }: Outlook, grid: Grid, width: number): void {
  const put = (column: number, value: number, sign: string) => {
    const row = grid.rows[grid.row(value)]
    if (row && column >= 0 && column < width) row[column] = sign
  }
  if (course) {
    for (let column = 0; column < width - 1; column += 2) {
      const on = course.range.first - 1 + ((span.last - course.range.first + 1) * column) / (width - 2)
      put(grid.column(on), plannedValue(course, Math.floor(on)), '·')
    }
  }
  line(path, grid, (column, value) => put(column, value, '○'))
  if (landing.low !== undefined && landing.high !== undefined) {
    for (let row = grid.row(landing.high); row <= grid.row(landing.low); row++) {
      const signs = grid.rows[row]
      if (signs) signs[width - 1] = '▒'
    }
  }
  put(width - 2, landing.expected, '○')
  for (const { on, value } of points) put(grid.column(on), value, '●')
}

/** Straight between the points of a way. */
function line(path: Point[], grid: Grid, put: (column: number, value: number) => void): void {
  for (const [index, end] of path.entries()) {
    const start = path[index - 1] ?? end
    const [from, to] = [grid.column(start.on), grid.column(end.on)]
    for (let column = from; column <= to; column++) {
      const share = to === from ? 1 : (column - from) / (to - from)
      put(column, start.value + (end.value - start.value) * share)
    }
  }
}
