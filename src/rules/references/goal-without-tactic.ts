import { openGoals } from '../../model/open-goals.ts'
import type { Goal, Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'

export const goalWithoutTactic = rule({
  name: 'goal-without-tactic',
  summary: 'Every goal whose time has come has at least one tactic that works for it.',
  family: 'references',
  severity: 'warning',
  softInDraft: true,
  fix: 'fill-in',
  why: 'A goal that nothing works for is a wish.',
  each: goalsToWorkFor,

  *check(goal, { plans }) {
    if (goal.tactics.length > 0) return
    yield {
      at: [goal],
      message: `How will it be reached? No tactic works for "${goal.title}"`,
      severity: goal.keep ? 'info' : 'warning',
      fix: { title: `add a tactic to ${planName(plans)} with the line  goal: ${goal.id}`, tier: 'fill-in' },
      or: 'if the work on it begins later: a line  start: …  at the goal',
      reads: [[goal, 'tactics'], { kind: 'tactic', naming: goal }],
      settles: { of: [goal], rules: ['goal-attainability-unproven'] },
    }
  },
})

/** After a strategy was approved, its goals get their work one after the other. */
const daysToPlan = 30

/** Goals at the ends of the tree whose time has come; those above are covered through them. None without a plan. */
function goalsToWorkFor(project: Project): Goal[] {
  const { plans, strategy, today } = project
  const approved = strategy?.approvedOn?.last
  const isNew = approved !== undefined && approved <= today && today <= approved + daysToPlan
  if (plans.length === 0 || isNew) return []
  const open = openGoals(project)
  const above = new Set(open.map(({ parent }) => parent))
  return open.filter((goal) => {
    const waits = goal.status === 'paused' || (goal.start !== undefined && goal.start > project.today)
    return !waits && !above.has(goal)
  })
}

const planName = ([first, ...more]: Project['plans']): string =>
  first && more.length === 0 ? first.file : 'one of the plans'
