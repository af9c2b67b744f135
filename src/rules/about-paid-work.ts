import { costOfTactic } from '../model/cost.ts'
import { isRunning } from '../model/document-status.ts'
import { onceFor } from '../model/once.ts'
import type { Project, Tactic } from '../model/project.ts'

const paidWords = new Set(
  ['ad', 'ads', 'advert', 'adverts', 'advertising', 'advertisement', 'advertisements', 'ppc', 'sem', 'paid'].concat([
    'sponsored',
    'sponsorship',
    'sponsoring',
    'retargeting',
    'remarketing',
    'billboard',
    'billboards',
  ]),
)

const channelsOf = onceFor(({ channels }: Project) => new Map(channels.map((channel) => [channel.id, channel])))

/** True where people are reached for money: the tactic or its channel says so, or the channel is named after it. */
export function isPaidWork({ paid, channels }: Pick<Tactic, 'paid' | 'channels'>, project: Project): boolean {
  if (paid !== undefined) return paid
  const declared = channelsOf(project)
  return channels.some((id) => {
    const media = declared.get(id)?.media
    return media ? media === 'paid' : id.split(/[-_. ]/).some((word) => paidWords.has(word.toLowerCase()))
  })
}

/** Live tactics of plans that are not over, themselves not done. */
export function openTactics({ tactics }: Project): Tactic[] {
  return tactics.filter(({ live, status, plan }) => live && status !== 'done' && isRunning(plan.status))
}

/** True for a tactic that takes money out of the budget. */
export function costsMoney(tactic: Tactic, project: Project): boolean {
  return costOfTactic(tactic, project).money.some(({ minor }) => minor > 0)
}
