import { formatDay } from '../../model/dates.ts'
import { forecastGoal } from '../../model/forecast/forecast-goal.ts'
import { isOutlook, type Outlook } from '../../model/forecast/outlook.ts'
import { amountWords } from '../../model/goal-way.ts'
import { endBeforeLaterPlans } from '../../model/plan-time.ts'
import type { Goal, Project } from '../../model/project.ts'
import { type FindingSum, type Place, rule } from '../../model/rule.ts'
import { goalsCarriedByPlans, isShort, planCover } from '../about-plan-cover.ts'

/** Plans that add up just so come out at about a half; a chance below this is none of chance's own. */
const least = 0.45

export const probabilityLow = rule({
  name: 'probability-low',
  summary: 'What is planned for a goal reaches it in about half of the cases that its ranges allow, or more.',
  family: 'adding up',
  severity: 'warning',
  onlyIn: ['strict'],
  fix: 'fill-in',
  why: 'The likely numbers add up, and where they are off, they are off to the worse side: more often than not the goal is missed.',
  each: goalsCarriedByPlans,

  *check(goal, project) {
    const cover = planCover(goal, project)
    if (!cover || isShort(cover) || isForLaterPlans(goal, project)) return
    const outlook = forecastGoal(goal, project)
    if (!isOutlook(outlook) || outlook.basis !== 'plan') return
    const { landing, aim } = outlook
    const { chance = 1, expected } = landing
    if (chance >= least) return
    const words = (value: number) => amountWords(value, aim, project.settings)
    yield {
      at: [goal, 'target'],
      message: `the chance to reach "${goal.title}" is ${percent(chance)}, by the ranges of what its tactics are expected to bring: half of the cases end under ${words(expected)}, and ${words(aim.to)} is the goal`,
      fix: { title: 'plan one more tactic for it, so that it is reached when something brings less', tier: 'fill-in' },
      or: 'if you are surer than that, write narrower ranges:  expect: low..likely..high',
      reads: ['tactic', ...cover.reads],
      sum: () => sumOf(outlook, words),
    }
  },
})

const percent = (chance: number): string => (chance < 0.01 ? 'under 1%' : `${Math.round(chance * 100)}%`)

const isForLaterPlans = ({ deadline }: Goal, project: Project): boolean =>
  deadline !== undefined && endBeforeLaterPlans(deadline.last, project) !== undefined

function sumOf({ landing, sum, span }: Outlook, words: (value: number) => string): FindingSum {
  const { low, high, expected, chance = 1 } = landing
  return {
    formula: '2000 runs, each with one value out of every range (the same runs as in mplan forecast)',
    lines: [
      `by the likely values: ${sum.expression}`,
      `half of the runs end under ${words(expected)} on ${formatDay(span.last)}`,
      ...(low === undefined || high === undefined ? [] : [`8 of 10 end between ${words(low)} and ${words(high)}`]),
      `the goal is reached in ${percent(chance)} of them`,
    ],
    inputs: sum.inputs.flatMap(({ name, value, from }) =>
      from === undefined ? [] : [{ name, value: String(value), at: from as Place }],
    ),
  }
}
