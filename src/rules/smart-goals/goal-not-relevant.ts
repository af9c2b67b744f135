import { given } from '../../model/entity.ts'
import { openFieldGoals } from '../../model/open-goals.ts'
import type { Goal, Project } from '../../model/project.ts'
import { quotedList } from '../../model/quoted-list.ts'
import { rule } from '../../model/rule.ts'

export const goalNotRelevant = rule({
  name: 'goal-not-relevant',
  summary: 'Every marketing goal says what it is good for, or which goal it serves.',
  family: 'SMART goals',
  severity: 'warning',
  fix: 'fill-in',
  why: 'A number can grow and help nobody; the reason is what it is judged by when things change.',
  each: goalsToJudge,

  *check(goals, { strategy }) {
    const loose = goals.filter(isLoose)
    const [first] = loose
    if (!first) return
    const all = loose.length > 1 && strategy
    yield {
      at: all ? [strategy, 'goals'] : [first],
      message: all
        ? `What are they good for? None of the ${loose.length} marketing goals has a reason: ${quotedList(loose.map(({ title }) => title))}`
        : `What is it good for? "${first.title}" has no reason`,
      fix: { title: `add ${all ? 'to each ' : ''}a line  why: …`, tier: 'fill-in' },
      or: `if ${all ? 'they serve' : 'it serves'} a bigger goal:  parent: …   with the id of that goal`,
      ...(all && { related: loose.slice(0, 2).map((goal) => ({ at: [goal] as const, message: 'for example this' })) }),
      reads: loose.flatMap((goal) => (['why', 'parent', 'level'] as const).map((key) => [goal, key] as const)),
    }
  },
})

const isLoose = (goal: Goal): boolean => !given(goal, 'why', 'parent') && !goal.parent

/** Marketing goals one by one; all at once where none of several has a reason: that is one thing left out, not many. */
function goalsToJudge(project: Project): Goal[][] {
  const goals = openFieldGoals(project).filter(({ level }) => level === 'marketing')
  return goals.length > 1 && goals.every(isLoose) ? [goals] : goals.map((goal) => [goal])
}
