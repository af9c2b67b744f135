import { given } from '../../model/entity.ts'
import { openFieldGoals } from '../../model/open-goals.ts'
import type { Goal, Project } from '../../model/project.ts'
import { quotedList } from '../../model/quoted-list.ts'
import { rule } from '../../model/rule.ts'

export const goalNoOwner = rule({
  name: 'goal-no-owner',
  summary: 'Every goal names the one who answers for it.',
  family: 'SMART goals',
  severity: 'warning',
  fix: 'fill-in',
  why: 'What everybody is to care for, nobody does.',
  each: goalsToJudge,

  *check(goals, { strategy }) {
    const [first] = goals
    if (!first || goals.some((goal) => !isOrphan(goal, strategy))) return
    const all = goals.length > 1 && strategy
    yield {
      at: all ? [strategy, 'goals'] : [first],
      message: all
        ? `Who answers for them? None of the ${goals.length} goals has an owner: ${quotedList(goals.map(({ title }) => title))}`
        : `Who answers for it? "${first.title}" has no owner`,
      fix: {
        title: `add ${all ? 'to each ' : ''}a line  owner: …   (a name, or the id of a person)`,
        tier: 'fill-in',
      },
      ...(strategy && { or: 'if one person answers for all goals: one line  owner: …  at the top of the strategy' }),
      ...(all && { related: goals.slice(0, 2).map((goal) => ({ at: [goal] as const, message: 'for example this' })) }),
      reads: goals.flatMap((goal) => answering(goal, strategy).map((entity) => [entity, 'owner'] as const)),
    }
  },
})

/** A goal takes the owner of the goal right above it, or of the strategy. */
const answering = (goal: Goal, strategy: Project['strategy']) =>
  [goal, goal.parent, strategy].filter((entity) => entity !== undefined)

const isOrphan = (goal: Goal, strategy: Project['strategy']): boolean =>
  !answering(goal, strategy).some((entity) => given(entity, 'owner'))

/** So many goals one by one are more than anybody reads; of fewer, a comment may silence each. */
const many = 4

/** Goals one by one; all at once where none of many has an owner: that is one thing left out, not many. */
function goalsToJudge(project: Project): Goal[][] {
  const goals = openFieldGoals(project)
  const isNobodys = goals.length >= many && goals.every((goal) => isOrphan(goal, project.strategy))
  return isNobodys ? [goals] : goals.map((goal) => [goal])
}
