import { wayOf } from '../../model/goal-direction.ts'
import { openFieldGoals } from '../../model/open-goals.ts'
import type { Goal } from '../../model/project.ts'
import { type Finding, type Place, rule } from '../../model/rule.ts'
import { valueText } from '../../model/value-text.ts'
import { wayInTitle } from '../about-goal-words.ts'
import { conflictsWithTitle } from '../about-title-figures.ts'

type Way = 'up' | 'down'

export const goalDirectionMismatch = rule({
  name: 'goal-direction-mismatch',
  summary: 'The title of a goal and its fields say the same: the way it goes, its numbers and its date.',
  family: 'SMART goals',
  severity: 'warning',
  fix: 'review',
  why: 'People read the title, sums read the fields; one of the two is wrong, and somebody will believe it.',
  each: openFieldGoals,

  *check(goal, project) {
    const way = wayOf(goal.target, goal.baseline)
    const said = wayInTitle(goal, project)
    if (way && said && way !== said) yield againstTitle(goal, said)
    else if (way && !said) yield* againstMetric(goal, way)
    for (const { key, inTitle } of conflictsWithTitle(goal, project)) yield otherFigure(goal, key, inTitle)
  },
})

const read = (goal: Goal): Place[] => ['target', 'baseline', 'metric', 'title'].map((key) => [goal, key])

function againstTitle(goal: Goal, said: Way): Finding {
  const [spoken, other, side] = said === 'up' ? ['more', 'less', 'above'] : ['less', 'more', 'below']
  return {
    at: [goal, 'target'],
    message: `"${goal.title}" speaks of ${spoken}, but its target asks for ${other}: ${path(goal)}`,
    related: [{ at: [goal, 'title'], message: `the title speaks of ${spoken}` }],
    fix: { title: `write a target ${side} the baseline, or change the title`, tier: 'review' },
    reads: read(goal),
  }
}

function* againstMetric(goal: Goal, way: Way): Generator<Finding> {
  const { metric } = goal
  const better = metric?.better === 'lower' ? 'down' : metric?.better === 'higher' ? 'up' : undefined
  if (!metric || !better || better === way) return
  const [wanted, asked] = better === 'up' ? ['more', 'less'] : ['less', 'more']
  yield {
    at: [goal, 'target'],
    message: `"${goal.title}" asks for ${asked} (${path(goal)}), but of "${metric.title}" ${wanted} is better`,
    why: 'Progress is counted towards the target; on the wrong side of the start, every step forward is one back.',
    ...(!metric.standard && { related: [{ at: [metric, 'better'], message: `${wanted} is better` }] }),
    fix: { title: swapped(goal) ?? `write a target that asks for ${wanted}`, tier: 'review' },
    or: `if ${asked} is better here: describe the metric with a line  better: ${way === 'up' ? 'higher' : 'lower'}`,
    reads: [...read(goal), 'metric'],
  }
}

function otherFigure(goal: Goal, key: 'target' | 'baseline' | 'deadline', inTitle: string): Finding {
  return {
    at: [goal, key],
    message: `the title says "${inTitle}", the ${key} ${valueText(goal, key) ?? 'something else'}: "${goal.title}"`,
    related: [{ at: [goal, 'title'], message: `the title says ${inTitle}` }],
    fix: { title: `write the same in both: change the title, or the line  ${key}: …`, tier: 'review' },
    reads: [...read(goal), [goal, 'deadline']],
  }
}

function path(goal: Goal): string {
  const [from, to] = [valueText(goal, 'baseline'), valueText(goal, 'target') ?? '']
  return from === undefined ? to : `from ${from} to ${to}`
}

function swapped(goal: Goal): string | undefined {
  const [from, to] = [valueText(goal, 'baseline'), valueText(goal, 'target')]
  if (goal.target?.kind !== 'value' || from === undefined || to === undefined) return undefined
  return `if the two were swapped:  baseline: ${to}  and  target: ${from}`
}
