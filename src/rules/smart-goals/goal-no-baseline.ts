import { goalFields } from '../../goal-sentence/goal-fields.ts'
import { given } from '../../model/entity.ts'
import { openFieldGoals } from '../../model/open-goals.ts'
import type { Fix } from '../../model/problem.ts'
import type { Goal, Measurement, Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { formatQuantity } from '../../model/values/quantity.ts'
import { wordsIn } from '../about-goal-words.ts'

export const goalNoBaseline = rule({
  name: 'goal-no-baseline',
  summary: 'Every goal with a target says where the number stands today.',
  family: 'SMART goals',
  severity: 'warning',
  fix: 'fill-in',
  why: 'Without the start nobody can tell a small step from a long way, nor how much of it is done.',
  each: withMeasurements,

  *check({ goal, measured: last }, project) {
    if (!needsStart(goal) || given(goal, 'baseline')) return
    const measured = countsFromZero(goal) ? undefined : last
    const said = goalFields(wordsIn(goal, project)).baseline
    yield {
      at: [goal],
      message: said === undefined ? question(goal) : `"${goal.title}": where it starts stands only in the title`,
      severity: said !== undefined || mayStartUnknown(goal) ? 'info' : 'warning',
      fix: fixFrom(said, measured),
      reads: [
        [goal, 'baseline'],
        [goal, 'target'],
      ],
      ...(measured && { related: [{ at: [measured, 'value'], message: 'the last value that was measured' }] }),
    }
  },
})

/** Each open goal with the last measurement of its number, if there is one. */
function* withMeasurements(project: Project) {
  const last = new Map<string, Measurement>()
  for (const measurement of project.measurements) {
    const key = measurement.goalId ?? measurement.metricId ?? ''
    const known = last.get(key)
    if (!known || (measurement.on?.last ?? 0) >= (known.on?.last ?? 0)) last.set(key, measurement)
  }
  for (const goal of openFieldGoals(project)) {
    yield { goal, measured: last.get(goal.id) ?? last.get(goal.metricId ?? '') }
  }
}

/** Changes from a baseline have a rule of their own; a hidden target hides its start. */
function needsStart({ target }: Goal): boolean {
  return target !== undefined && !['change', 'multiple', 'level', 'confidential'].includes(target.kind)
}

/** What is added up from the goal's first day starts at nothing, so the baseline is only a comparison. */
function countsFromZero({ metric, target }: Goal): boolean {
  return metric?.measuredAs === 'total' && !(target && 'quantity' in target && target.quantity.per)
}

/** Who is in no ranking yet has no place in it. */
const mayStartUnknown = (goal: Goal): boolean => countsFromZero(goal) || goal.target?.kind === 'rank'

function question(goal: Goal): string {
  return countsFromZero(goal)
    ? `What was it in the same time before? "${goal.title}" has no baseline`
    : `From where? "${goal.title}" has no baseline`
}

function fixFrom(said: string | undefined, measured: Measurement | undefined): Fix {
  const value = said ?? (measured?.value && formatQuantity(measured.value)) ?? '…'
  return { title: `add a line  baseline: ${value}`, tier: 'fill-in' }
}
