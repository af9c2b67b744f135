import { rule } from '../../model/rule.ts'

const most = 2

export const tacticTooManyGoals = rule({
  name: 'tactic-too-many-goals',
  summary: 'A tactic serves one or two goals.',
  family: 'references',
  severity: 'info',
  fix: 'fill-in',
  why: 'What is for everything can be held to nothing: if a goal is missed, was it this tactic?',
  each: ({ tactics }) => tactics.filter(({ live, goals }) => live && goals.length > 0),

  *check(tactic) {
    const { goals, title } = tactic
    if (goals.length <= most) return
    const ids = goals.slice(0, most).map(({ id }) => id)
    yield {
      at: [tactic, 'goal'],
      message: `What is it for above all? "${title}" serves ${goals.length} goals`,
      fix: { title: `keep the one or two that it is judged by, such as  goal: [${ids.join(', ')}]`, tier: 'fill-in' },
      or: 'if it is several pieces of work, make a tactic of each',
      reads: ['goal'],
    }
  },
})
