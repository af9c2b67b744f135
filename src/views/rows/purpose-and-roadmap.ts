import type { Campaign, Project, Tactic } from '../../model/project.ts'
import { aimOf } from '../amounts.ts'
import { cell, entry, labelled } from '../cells.ts'
import { startToEnd, tacticDates } from '../dates.ts'
import type { Entry, Row } from '../report.ts'
import { group, said, titleOf } from '../said.ts'
import type { Source } from '../source.ts'

/** Why the business markets at all and where to; what happens when. */
export function purposeAndRoadmap(source: Source): Row {
  const { project, strategyFile, planFile } = source
  const strategy = project.strategy
  const purpose = group(strategy?.node, 'purpose') ?? { why: said(strategy?.node, 'purpose') }
  const goals = project.goals.filter(({ parent }) => !parent)
  const errors = strategy ? source.errorsOf(strategy) : []
  const why = said(purpose, 'why') ?? said(purpose, 'mission')
  const roadmap = roadmapOf(source)
  return {
    name: 'Purpose and roadmap',
    strategy: cell(
      'Why we do this, and where to',
      [
        ...labelled('Why', why, errors),
        ...labelled('Vision', said(purpose, 'vision')),
        ...(said(purpose, 'why') ? labelled('Mission', said(purpose, 'mission')) : []),
        ...goals.map((goal) =>
          entry([goal.title || goal.id, aimOf(goal)].filter(Boolean).join(': '), {
            label: 'Goal',
            errors: source.errorsOf(goal),
          }),
        ),
      ],
      [
        why === undefined && { what: 'why the business exists', key: 'purpose:', place: strategyFile },
        goals.length === 0 && { what: 'the results you want', key: 'goals:', place: strategyFile },
      ],
    ),
    plan: cell('The road map: what happens when', roadmap, [
      roadmap.length === 0 && { what: 'what you will do', key: 'tactics:', place: planFile },
    ]),
  }
}

/** Campaigns with their tactics, and tactics of no campaign, by first day; what has no date comes last. */
function roadmapOf({ project, errorsOf }: Source): Entry[] {
  const live = project.tactics.filter((tactic) => tactic.live)
  const top: (Campaign | Tactic)[] = [...project.campaigns, ...live.filter(({ campaign }) => !campaign)]
  return byDate(top).flatMap((item) => [
    datedEntry(item, 0, errorsOf(item)),
    ...byDate(live.filter(({ campaign }) => campaign === item)).map((tactic) =>
      datedEntry(tactic, 1, errorsOf(tactic)),
    ),
  ])
}

type Dated = Pick<Tactic, 'start' | 'end'>

function byDate<T extends Dated>(items: T[]): T[] {
  const day = ({ start, end }: T) => start?.first ?? end?.first ?? Number.MAX_SAFE_INTEGER
  return items.toSorted((a, b) => day(a) - day(b))
}

function datedEntry(item: Project['campaigns'][number] | Tactic, depth: number, errors: number[]): Entry {
  const label = item.kind === 'tactic' ? tacticDates(item) : startToEnd(item.start, item.end)
  return entry(titleOf(item), { label: label ?? 'No date yet', depth, errors })
}
