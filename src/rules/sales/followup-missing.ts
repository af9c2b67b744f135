import { given, givenAt } from '../../model/entity.ts'
import type { Project, Tactic } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { leadTactics } from '../about-leads.ts'

/** The lead-bringing tactics of one plan, and those of them that nobody follows up. */
interface FollowUps {
  tactics: Tactic[]
  open: Tactic[]
}

export const followupMissing = rule({
  name: 'followup-missing',
  summary: 'A tactic that brings leads says what happens with those who answer.',
  family: 'sales',
  severity: 'warning',
  softInDraft: true,
  fix: 'fill-in',
  why: 'The lead has been paid for when it comes in; without a follow-up it was paid for nothing.',
  each: followUps,

  *check({ tactics, open }, { strategy }) {
    const isShared = open.length > 1 && open.length === tactics.length
    for (const tactic of isShared ? open.slice(0, 1) : open) {
      yield {
        at: [tactic],
        message: isShared
          ? `none of the ${open.length} tactics that bring leads says what happens with those who answer`
          : `"${tactic.title}" brings leads, and nothing says what happens with those who answer`,
        fix: { title: `${isShared ? 'add to each of them' : 'add'}:\n${stub}`, tier: 'fill-in' },
        or: 'if sales answers all leads in the same way, say so once, in the strategy:  sales:  with  sla:  and  respond-within: …',
        reads: [
          [tactic, 'follow-up'],
          [tactic, 'handoff'],
          ...(strategy ? [[strategy, 'sales', 'sla', 'sales'] as const] : []),
          ...tactic.goals.map((goal) => [goal, 'metric'] as const),
        ],
      }
    }
  },
})

const stub = 'follow-up:\n  what: …\n  who: …\n  within: …'

/** Where the strategy says how sales answers every lead, that is the follow-up. */
function followUps(project: Project): FollowUps[] {
  const { strategy } = project
  if (strategy && givenAt(strategy, 'sales', 'sla', 'sales')) return []
  const byPlan = new Map<string, FollowUps>()
  for (const tactic of leadTactics(project)) {
    if (tactic.status === 'done') continue
    const plan = byPlan.get(tactic.plan.file) ?? { tactics: [], open: [] }
    byPlan.set(tactic.plan.file, plan)
    plan.tactics.push(tactic)
    if (!isFollowedUp(tactic)) plan.open.push(tactic)
  }
  return [...byPlan.values()]
}

/** How tasks name a follow-up; a task that is one may stand for it. */
const following = /\b(?:follow|call|ring|phone|reply|replies|answer|thank|contact|visit|write to)/i

function isFollowedUp(tactic: Tactic): boolean {
  return given(tactic, 'follow-up', 'handoff') || tactic.tasks.some(({ title }) => following.test(title))
}
