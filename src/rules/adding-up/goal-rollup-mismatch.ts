import { type Aim, aimOf, amountWords, roundedFor } from '../../model/goal-way.ts'
import { openFieldGoals } from '../../model/open-goals.ts'
import type { Goal } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { combineGoals } from '../../model/sums/roll-up.ts'
import { formatPer, sameUnit } from '../../model/values/units.ts'

export const goalRollupMismatch = rule({
  name: 'goal-rollup-mismatch',
  summary: 'Goals that are meant to add up make the goal above them.',
  family: 'adding up',
  severity: 'warning',
  fix: 'fill-in',
  why: 'Everybody can reach their own number, and the goal above is still missed, or was never that high.',
  each: (project) => openFieldGoals(project).filter(isMadeOfOthers),

  *check(goal, { settings }) {
    const whole = goal.target && aimOf(goal.target, goal.baseline)
    const parts = goal.children.filter(counts)
    const aims = parts.flatMap((part) => (part.target && aimOf(part.target, part.baseline)) ?? [])
    if (!whole || aims.length < parts.length || aims.some((aim) => !isLike(aim, whole))) return
    const kind = goal.rollup === 'max' ? 'max' : 'sum'
    const sum = combineGoals(
      kind,
      aims.map(({ value }) => value),
    )
    if (sum === null) return
    const difference = roundedFor(whole.value - sum, whole.unit, settings)
    const tolerance = [whole, ...aims].reduce((all, aim) => all + (aim.tolerance ?? 0), 0)
    if (Math.abs(difference) <= tolerance) return
    const isShort = difference > 0 !== isLimit(goal)
    const words = (amount: number) => amountWords(amount, { ...whole, per: whole.per }, settings)
    const figures = aims.map(({ value }) => words(value))
    const terms = kind === 'max' ? `${figures.join(', ')}: the highest is` : `${figures.join(' + ')} =`
    yield {
      at: [goal, 'target'],
      message: `${parts.length === 1 ? 'the goal' : `the ${parts.length} goals`} below "${goal.title}" make ${terms} ${words(sum)}, and its target is ${words(whole.value)}: ${words(Math.abs(difference))} ${difference > 0 ? 'are missing' : 'too many'}`,
      ...(!isShort && { severity: 'info' as const }),
      fix: {
        title: `change one of the targets below it, or write here what they make:  target: ${words(sum)}`,
        tier: 'fill-in',
      },
      or: 'if they are not meant to add up:  rollup: none',
      related: parts.slice(0, 4).map((part) => ({ at: [part, 'target'] as const, message: 'a part of it' })),
      reads: [[goal, 'rollup'], [goal, 'baseline'], 'goal', ...parts.map((part) => [part, 'baseline'] as const)],
      sum: () => ({
        formula:
          kind === 'max'
            ? 'the highest of the goals below, against the goal above'
            : 'the goals below added up, against the goal above',
        lines: [`${terms} ${words(sum)}`, `${words(whole.value)} − ${words(sum)} = ${words(difference)}`],
        inputs: [
          { name: `the target of "${goal.title}"`, value: words(whole.value), at: [goal, 'target'] },
          ...parts.map((part, index) => ({
            name: `the target of "${part.title}"`,
            value: figures[index] ?? '',
            at: [part, 'target'] as const,
          })),
        ],
      }),
    }
  },
})

function isMadeOfOthers({ rollup, target, children }: Goal): boolean {
  return (rollup === 'sum' || rollup === 'max') && target !== undefined && children.some(counts)
}

/** What holds or is done adds nothing, and neither does what was given up. */
function counts({ keep, doneWhen, status }: Goal): boolean {
  return keep === undefined && doneWhen.length === 0 && status !== 'dropped' && status !== 'archived'
}

function isLike(aim: Aim, whole: Aim): boolean {
  return sameUnit(aim.unit, whole.unit) && formatPer(aim.per) === formatPer(whole.per)
}

function isLimit({ target }: Goal): boolean {
  return target?.kind === 'bound' && (target.comparison === 'at-most' || target.comparison === 'less-than')
}
