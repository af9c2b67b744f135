import { formatDay } from '../../model/dates.ts'
import { type Aim, aimOfGoal, amountWords } from '../../model/goal-way.ts'
import { openFieldGoals } from '../../model/open-goals.ts'
import type { Goal, Measurement, Project } from '../../model/project.ts'
import { type Finding, rule } from '../../model/rule.ts'
import { farFromExample, outsideBenchmark, saysWhyReachable } from '../about-benchmarks.ts'
import { historyByMetric, type Speeds, speedsOf } from '../about-history.ts'
import { limitBroken } from '../about-limits.ts'

/** A goal that wants a number, with what was measured of it so far. */
interface Aimed {
  goal: Goal
  aim: Aim | undefined
  history: Measurement[]
}

/** A goal may ask for more than ever before; half as much again is another matter. */
const mostTimesBest = 1.5

export const goalImplausible = rule({
  name: 'goal-implausible',
  summary: 'A target lies within what is possible: of a whole, of the audience, of what has been seen.',
  family: 'SMART goals',
  severity: 'warning',
  fix: 'fill-in',
  why: 'A target that cannot be reached is given up in the second month, and with it the plan.',
  each: aimedGoals,

  *check({ goal, aim, history }, project) {
    const found = limitBroken(goal, aim, project) ?? (aim && seenOtherwise(goal, aim, { history, project }))
    if (!found) return
    yield {
      at: [goal, 'target'],
      ...found,
      reads: [
        ...['baseline', 'metric', 'deadline', 'start', 'audience', 'attainable'].map((key) => [goal, key] as const),
        ...goal.audiences.map((audience) => [audience, 'size'] as const),
        'metric',
      ],
    }
  },
})

function aimedGoals(project: Project): Aimed[] {
  const histories = historyByMetric(project)
  return openFieldGoals(project)
    .filter(({ target }) => target && target.kind !== 'confidential')
    .map((goal) => ({ goal, aim: aimOfGoal(goal), history: histories.get(goal.metricId ?? '') ?? [] }))
}

interface Known {
  history: Measurement[]
  project: Project
}

/** In the order of trust: what was measured here, what a named example shows, what is published. A reason silences all. */
function seenOtherwise(goal: Goal, aim: Aim, { history, project }: Known): Omit<Finding, 'at'> | undefined {
  if (saysWhyReachable(goal)) return undefined
  const speeds = speedsOf(goal, aim, history, project)
  if (speeds)
    return speeds.gap.least > speeds.best.rate * mostTimesBest ? faster(goal, aim, speeds, project) : undefined
  return farFromExample(goal, aim, project) ?? outsideBenchmark(goal, aim, project)
}

/** Slow numbers are told for 30 days, so that there is something to see. */
function faster(goal: Goal, aim: Aim, { gap, best }: Speeds, { settings }: Project): Omit<Finding, 'at'> {
  const words = (value: number) => amountWords(value, { unit: aim.unit }, settings)
  const [days, span] = gap.rate >= 1 ? [1, 'a day'] : [30, 'in 30 days']
  const sum = `(${words(gap.to)} - ${words(gap.from)}) / ${gap.days} days${days === 1 ? '' : ` x ${days}`}`
  const seen = best.rate > 0 ? `${words(best.rate * days)} ${span}` : 'no step that way'
  const { first, last } = best.range
  return {
    message: `Can it go so fast? "${goal.title}" needs ${words(gap.rate * days)} ${span}: ${sum}; the best so far was ${seen}, from ${formatDay(first)} to ${formatDay(last)}`,
    related: [{ at: [best.measurement, 'value'], message: 'the best so far' }],
    fix: { title: 'write a later deadline, or a target that this speed can reach', tier: 'fill-in' },
    or: 'if something is going to change, say what:  attainable: …',
    sum: () => ({
      formula: 'what is left to go, over the days left, against the best so far',
      lines: [`${sum} = ${words(gap.rate * days)} ${span}`, `the best so far: ${seen}`],
      inputs: [
        { name: 'the goal', value: words(gap.to), at: [goal, 'target'] },
        ...gap.measured.map((measurement) => ({
          name: measurement.on ? `measured on ${formatDay(measurement.on.last)}` : 'measured',
          value: words(measurement.value?.value ?? 0),
          at: [measurement, 'value'] as const,
        })),
      ],
    }),
  }
}
