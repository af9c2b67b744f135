import type { Campaign, Tactic } from '../../model/project.ts'
import type { DayRange } from '../../model/values/types.ts'
import { goalWords } from '../amounts.ts'
import { cell, entry, labelled } from '../cells.ts'
import { rangeWords, startToEnd, tacticDates } from '../dates.ts'
import type { Cell, Entry, Row } from '../report.ts'
import { group, said, titleOf } from '../said.ts'
import type { Source } from '../source.ts'

/** Why the business markets at all and where to; what happens when. */
export function purposeAndRoadmap(source: Source): Row {
  return { name: 'Purpose and roadmap', strategy: purposeCell(source), plan: roadmapCell(source) }
}

function purposeCell({ project, strategyFile, errorsOf }: Source): Cell {
  const { strategy } = project
  const purpose = group(strategy?.node, 'purpose')
  const why = said(purpose, 'why') ?? said(purpose, 'mission') ?? said(strategy?.node, 'purpose')
  const goals = project.goals.filter(({ parent }) => !parent)
  return cell(
    'Why we do this, and where to',
    [
      ...labelled('Why', why, strategy ? errorsOf(strategy) : []),
      ...labelled('Vision', said(purpose, 'vision')),
      ...(said(purpose, 'why') ? labelled('Mission', said(purpose, 'mission')) : []),
      ...goals.map((goal) => entry(goalWords(goal), { label: 'Goal', errors: errorsOf(goal) })),
    ],
    [
      why === undefined && { what: 'why the business exists', key: 'purpose:', place: strategyFile },
      goals.length === 0 && { what: 'the results you want', key: 'goals:', place: strategyFile },
    ],
  )
}

type Dated = Campaign | Tactic

/** Campaigns with their tactics, and tactics of no campaign, by first day; what has no date comes last. */
function roadmapCell({ project, planFile, errorsOf }: Source): Cell {
  const live = project.tactics.filter((tactic) => tactic.live)
  const whole = wholeOf([...project.campaigns, ...live])
  const dated = (item: Dated, depth: number) => datedEntry(item, { depth, errors: errorsOf(item) }, whole)
  const entries = byDate([...project.campaigns, ...live.filter(({ campaign }) => !campaign)]).flatMap((item) => [
    dated(item, 0),
    ...(item.kind === 'campaign' ? byDate(item.tactics.filter(({ live }) => live)) : []).map((each) => dated(each, 1)),
  ])
  return {
    ...cell('The road map: what happens when', entries, [
      entries.length === 0 && { what: 'what you will do', key: 'tactics:', place: planFile },
    ]),
    ...(whole && { days: rangeWords(whole) }),
  }
}

/** From the first day of all to the last. */
function wholeOf(items: Dated[]): DayRange | undefined {
  const ranges = items.flatMap(({ start, end }) => [start ?? [], end ?? []].flat())
  const [first] = ranges
  return (
    first && ranges.reduce((a, b) => ({ first: Math.min(a.first, b.first), last: Math.max(a.last, b.last) }), first)
  )
}

function byDate<T extends Dated>(items: T[]): T[] {
  const day = ({ start, end }: T) => start?.first ?? end?.first ?? Number.MAX_SAFE_INTEGER
  return items.toSorted((a, b) => day(a) - day(b))
}

function datedEntry(item: Dated, style: Partial<Entry>, whole: DayRange | undefined): Entry {
  const { start, end } = item
  const label = item.kind === 'tactic' ? tacticDates(item) : startToEnd(start, end)
  const plain = entry(titleOf(item), { ...style, label: label ?? 'No date yet' })
  if (!whole || !start || !end || end.last < start.first) return plain
  const days = whole.last - whole.first + 1
  return { ...plain, days: { from: (start.first - whole.first) / days, to: (end.last - whole.first + 1) / days } }
}
