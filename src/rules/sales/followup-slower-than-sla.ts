import type { Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { formatDuration } from '../../model/values/duration.ts'
import { leadTactics } from '../about-leads.ts'
import { fewestHours, hoursOf } from '../about-response-time.ts'

export const followupSlowerThanSla = rule({
  name: 'followup-slower-than-sla',
  summary: 'Follow-ups come as soon as sales has promised to answer.',
  family: 'sales',
  severity: 'warning',
  softInDraft: true,
  fix: 'fill-in',
  why: 'Two times for one thing: those who do the work go by the longer one, and marketing counts on the shorter.',
  each: (project) => (isPromised(project) ? leadTactics(project).filter(({ followUp }) => followUp?.within) : []),

  *check(tactic, { sales: { respondWithin }, strategy }) {
    const within = tactic.followUp?.within
    if (!within || !respondWithin || !strategy || fewestHours(within) <= hoursOf(respondWithin)) return
    const promised = formatDuration(respondWithin)
    yield {
      at: [tactic, 'follow-up', 'within'],
      message: `those who answer to "${tactic.title}" hear from us within ${formatDuration(within)}, and sales has promised ${promised}`,
      label: `the promise is ${promised}`,
      fix: { title: `follow up as promised:  within: ${promised}`, tier: 'fill-in' },
      or: `if ${promised} cannot be kept, agree on a longer time with sales and write it after  respond-within:`,
      related: [{ at: [strategy, 'sales', 'sla', 'sales', 'respond-within'], message: 'the promise' }],
    }
  },
})

const isPromised = ({ sales, strategy }: Project): boolean =>
  strategy !== undefined && sales.respondWithin !== undefined
