import { openGoals } from '../../model/open-goals.ts'
import type { Goal } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { valueText } from '../../model/value-text.ts'
import { sayTheSame } from '../about-same-words.ts'

export const goalRestatesParent = rule({
  name: 'goal-restates-parent',
  summary: 'A goal below another one is a step towards it, not the same goal again.',
  family: 'strategy or plan',
  severity: 'info',
  fix: 'fill-in',
  why: 'A goal that stands there twice is planned for and counted twice, and how to reach it is still not said.',
  each: (project) => openGoals(project).filter(({ parent }) => parent !== undefined),

  *check(goal) {
    const { parent } = goal
    if (!parent || isPartOf(goal, parent)) return
    const sameNumber = goal.metric !== undefined && goal.metric === parent.metric && sameText(goal, parent, 'target')
    if (!sameNumber && !sayTheSame(goal.title, parent.title)) return
    yield {
      at: goal.sentence ? [goal] : [goal, sameNumber ? 'target' : 'title'],
      message: sameNumber
        ? `What is the step? "${goal.title}" wants the same as the goal above it, "${parent.title}": ${valueText(goal, 'target') ?? 'the same number'}`
        : `What is the step? "${goal.title}" says the same as the goal above it`,
      related: [{ at: parent.sentence ? [parent] : [parent, 'title'], message: 'the goal above it' }],
      fix: { title: 'write what has to happen first so that the goal above it comes true', tier: 'fill-in' },
      or: 'if it is the same goal, keep one of the two, and give its tactics to that one',
      reads: ['title', 'metric', 'target', 'parent'].map((key) => [goal, key] as const),
    }
  },
})

/** Keys by which a goal takes one part out of the goal above it: a group, a place, a time. */
const partKeys = ['audience', 'stage', 'offering', 'in', 'deadline', 'start'] as const

/** True where the goal is about a part: other people, another place or time, another number. */
function isPartOf(goal: Goal, parent: Goal): boolean {
  if (goal.sentence || parent.sentence) return false
  const differs = partKeys.some((key) => goal.node[key] !== undefined && !same(goal.node[key], parent.node[key]))
  const otherMetric = goal.metricId !== undefined && parent.metricId !== undefined && goal.metricId !== parent.metricId
  const otherTarget = valueText(goal, 'target') !== undefined && !sameText(goal, parent, 'target')
  return differs || otherMetric || otherTarget
}

const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right)

const sameText = (left: Goal, right: Goal, key: string): boolean =>
  valueText(left, key) !== undefined && valueText(left, key) === valueText(right, key)
