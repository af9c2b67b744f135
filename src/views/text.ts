import { show } from '../model/show.ts'
import { padTo } from '../model/width.ts'
import { boldStart, type Line, linesOf, sideBySide } from './lines.ts'
import { moneyLines } from './money-lines.ts'
import type {
  Cell,
  Entry,
  Gap,
  GoalReport,
  Report,
  ReportFormat,
  ReportPaint,
  ReturnReport,
  TacticReport,
} from './report.ts'
import { barOf, barWidth, withRight } from './timeline.ts'
import {
  entryText,
  errorText,
  gapWords,
  goalFacts,
  goalGaps,
  goalHeading,
  hasMoney,
  returnsTitle,
  tacticFacts,
  tacticGaps,
  warningWords,
} from './words.ts'

/** Narrower than this, the plan's side goes under the strategy's. */
const narrowest = 60
/** Lines that are longer are tiring to read. */
const widest = 200
const longest = 2000

interface Page {
  width: number
  paint: ReportPaint
}

/** For people at a terminal: strategy and plan side by side, in columns of its width. */
export const text: ReportFormat = (reports, { width, paint }) => {
  const page = { width: Math.min(widest, Math.max(20, width)), paint }
  return reports.map((report) => `${reportLines(report, page).join('\n')}\n`).join('\n')
}

function reportLines(report: Report, page: Page): string[] {
  const { rows, goals, withoutGoal, money, errors, warnings } = report
  const { width, paint } = page
  const loose: Cell = { title: 'Serves no goal', entries: [], gaps: [] }
  return [
    ...heading(report, page),
    ...pair('STRATEGY', 'PLAN', page),
    ...rows.flatMap(({ strategy, plan }) => [...rule(page), ...columns(strategy, plan, page)]),
    ...section('Goal by goal', goals.length + withoutGoal.length, page),
    ...separated([
      ...goals.map((goal) => columns(goalCell(goal), workCell(goal), page)),
      ...(withoutGoal.length > 0 ? [columns(loose, { title: '', ...tacticsCell(withoutGoal) }, page)] : []),
    ]),
    ...(hasMoney([...money.byGoal, ...money.totals]) ? moneySection(report, page) : []),
    ...section('Errors in the files', errors.length, page),
    ...errors.flatMap((error) => {
      const start = `${String(error.number).padStart(3)}  `
      const lines = linesOf(`${show(error.place, longest)} ${show(errorText(error), longest)}`, {
        width,
        start,
        hang: 2,
      })
      return lines.map(({ painted }) => painted)
    }),
    ...warningWords(warnings).flatMap((words) => ['', ...linesOf(words, { width, brush: paint.dim }).map(paintedOf)]),
  ]
}

const paintedOf = ({ painted }: Line): string => painted

function heading({ title, strategy, plan }: Report, { width, paint }: Page): string[] {
  const named = (label: string, words: string) =>
    boldStart(linesOf(`${label}: ${show(words, longest)}`, { width, hang: 2 }), `${label}:`, paint)
  const lines = [
    ...linesOf(show(title, longest), { width, brush: paint.bold }),
    ...named('Strategy', strategy),
    ...named('Plan', plan),
  ]
  return [...lines.map(paintedOf), '']
}

function section(title: string, size: number, { width, paint }: Page): string[] {
  return size === 0
    ? []
    : ['', ...linesOf(title.toUpperCase(), { width, brush: paint.bold }).map(paintedOf), '═'.repeat(width)]
}

const separated = (blocks: string[][]): string[] =>
  blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block]))

/** The widths of the two columns, or none where they do not fit side by side. */
function sides(width: number): [number, number] | undefined {
  if (width < narrowest) return undefined
  const left = Math.floor((width - 3) / 2)
  return [left, width - 3 - left]
}

function rule({ width, paint }: Page): string[] {
  const both = sides(width)
  return [paint.dim(both ? `${'─'.repeat(both[0] + 1)}┼${'─'.repeat(both[1] + 1)}` : '─'.repeat(width))]
}

function pair(left: string, right: string, { width, paint }: Page): string[] {
  const both = sides(width)
  if (!both) return []
  const title = (words: string, width: number) => linesOf(words, { width, brush: paint.bold })
  return sideBySide(title(left, both[0]), title(right, both[1]), { width: both[0], bar: paint.dim('│') })
}

function columns(left: Cell, right: Cell, page: Page): string[] {
  const both = sides(page.width)
  if (both) {
    const bar = page.paint.dim('│')
    return sideBySide(cellLines(left, both[0], page), cellLines(right, both[1], page), { width: both[0], bar })
  }
  const [above, below] = [cellLines(left, page.width, page), cellLines(right, page.width, page)]
  return [...above.map(paintedOf), '', ...below.map(paintedOf)]
}

function cellLines({ title, entries, gaps, days = '' }: Cell, width: number, { paint }: Page): Line[] {
  const hasBars = days !== '' && width >= barWidth * 3
  const room = hasBars ? width - barWidth - 2 : width
  const heading = title === '' ? [] : linesOf(show(title, longest), { width: room, brush: paint.bold, hang: 2 })
  return [
    ...(hasBars ? withRight(heading, padTo(days, barWidth), width) : heading),
    ...entries.flatMap((entry) => {
      const lines = entryLines(entry, room, paint)
      return hasBars ? withRight(lines, barOf(entry), width) : lines
    }),
    ...gaps.flatMap((gap) => gapLines(gap, width, paint)),
  ]
}

function entryLines(entry: Entry, width: number, paint: ReportPaint): Line[] {
  const label = entry.label === undefined ? '' : `${show(entry.label, 200)}:`
  const start = entry.depth > 0 ? `${'  '.repeat(entry.depth)}- ` : ''
  const brush = entry.errors.length > 0 ? paint.red : undefined
  const body = [label, show(entryText(entry), longest)].filter(Boolean).join(' ')
  return boldStart(linesOf(body, { width, start, hang: start === '' ? 2 : 0, ...(brush && { brush }) }), label, paint)
}

function gapLines(gap: Gap, width: number, { yellow }: ReportPaint): Line[] {
  return linesOf(show(gapWords(gap), longest), { width, start: '+ ', brush: yellow })
}

function goalCell(goal: GoalReport): Cell {
  const entries = goalFacts(goal).map(([label, text]) => ({ label, text, depth: 0, errors: [] }))
  return { title: `${'> '.repeat(goal.depth)}${goalHeading(goal)}`, entries, gaps: goalGaps(goal) }
}

function workCell({ tactics, planGaps, cover }: GoalReport): Cell {
  const { entries, gaps } = tacticsCell(tactics)
  const sum: Entry = { label: 'Cover', text: cover.text, depth: 0, errors: [] }
  return { title: '', entries: [...entries, sum], gaps: [...planGaps, ...gaps] }
}

function tacticsCell(tactics: TacticReport[]): Pick<Cell, 'entries' | 'gaps'> {
  return {
    entries: tactics.flatMap((tactic) => {
      const facts = tacticFacts(tactic)
      return [
        { text: tactic.title, depth: 0, errors: tactic.errors },
        ...(facts === '' ? [] : [{ text: facts, depth: 1, errors: [] }]),
      ]
    }),
    gaps: tacticGaps(tactics),
  }
}

function moneySection({ money }: Report, page: Page): string[] {
  const { byGoal, byChannel, totals, returns, notes } = money
  const { width, paint } = page
  const both = sides(width)
  const block = (title: string, lines: Report['money']['totals'], room: number) => [
    ...linesOf(title, { width: room, brush: paint.bold }),
    ...moneyLines(lines, room),
  ]
  const left = block('By goal', byGoal, both?.[0] ?? width)
  const right = block('By channel', byChannel, both?.[1] ?? width)
  const divided = both
    ? sideBySide(left, right, { width: both[0], bar: paint.dim('│') })
    : [...left, { text: '', painted: '' }, ...right].map(paintedOf)
  return [
    ...section('Money', 1, page),
    ...divided,
    '',
    ...block('In all', totals, both?.[0] ?? width).map(paintedOf),
    ...returnLines(returns, page),
    ...notes.flatMap((note) => linesOf(show(note, longest), { width, brush: paint.dim }).map(paintedOf)),
  ]
}

function returnLines(returns: ReturnReport[], { width, paint }: Page): string[] {
  if (returns.length === 0) return []
  const lines = returns.flatMap(({ title, facts }) => [
    ...linesOf(show(title, longest), { width, hang: 2 }),
    ...facts.flatMap(({ label, text }) => linesOf(`${label}: ${show(text, longest)}`, { width, start: '  - ' })),
  ])
  return ['', ...[...linesOf(returnsTitle, { width, brush: paint.bold }), ...lines].map(paintedOf)]
}
