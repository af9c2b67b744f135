import { type Aim, amountWords } from '../model/goal-way.ts'
import type { Goal, Metric, Project } from '../model/project.ts'
import type { Finding, FindingSum } from '../model/rule.ts'
import { valueText } from '../model/value-text.ts'
import { toNumber } from '../model/values/decimal.ts'

/** What a target runs into: more than all of something, more people than there are, or less than nothing. */
export type Limit = Pick<Finding, 'message' | 'fix' | 'related' | 'sum'>

/** The limit that a target breaks, if it breaks one. */
export function limitBroken(goal: Goal, aim: Aim | undefined, project: Project): Limit | undefined {
  const { target } = goal
  if (target?.kind === 'share' && toNumber(target.percent) > 100) return moreThanAll(goal, toNumber(target.percent))
  if (!aim) return undefined
  if (aim.unit.kind === 'percent' && aim.value > 100 && isShare(goal.metric)) return moreThanAll(goal, aim.value)
  if (target?.kind === 'change' && aim.value < 0 && (aim.unit.kind === 'count' || isShare(goal.metric))) {
    return lessThanNothing(goal, aim, project)
  }
  return moreThanThereAre(goal, aim, project)
}

/** Standard metrics that are a part of a whole. What is kept, earned or won back may well be more than 100%. */
const shares = new Set(
  ['conversion-rate', 'open-rate', 'click-rate', 'bounce-rate', 'unsubscribe-rate', 'churn', 'repeat-rate'].concat([
    'win-rate',
    'market-share',
    'share-of-voice',
    'brand-awareness',
    'refund-rate',
    'csat',
  ]),
)
const shareWords =
  /\bshare of\b|\bpercentage of\b|\bpercent of\b|\bproportion of\b|\b(?:open|click|conversion|bounce|churn|win|response|attendance) rate\b/i

const isShare = (metric: Metric | undefined): boolean =>
  metric !== undefined && (metric.standard ? shares.has(metric.id) : shareWords.test(metric.title))

function moreThanAll(goal: Goal, percent: number): Limit {
  const written = valueText(goal, 'target') ?? ''
  const shown = `${Number(percent.toFixed(1))}%`
  const sum = written.includes(shown) ? written : `${written} (from ${valueText(goal, 'baseline')}: ${shown})`
  return {
    message: `Can it be more than all? "${goal.title}" wants ${sum}, and a share ends at 100%`,
    fix: { title: 'write the share that you want to reach, up to 100%:  target: …', tier: 'fill-in' },
    sum: () => targetSum(goal, { formula: 'the share that the goal wants, against all', lines: [`${sum} > 100%`] }),
  }
}

function lessThanNothing(goal: Goal, aim: Aim, { settings }: Project): Limit {
  const sum = `${valueText(goal, 'baseline')} and ${valueText(goal, 'target')} make ${amountWords(aim.value, aim, settings)}`
  return {
    message: `Can it be less than nothing? "${goal.title}" goes below 0: ${sum}`,
    fix: { title: 'write the number that is to be left:  target: …', tier: 'fill-in' },
    sum: () => targetSum(goal, { formula: 'where it starts, and the change that the goal wants', lines: [sum] }),
  }
}

/** Standard metrics that count each person once, and words for those who are counted so. */
const persons = new Set(
  ['customers', 'active-customers', 'donors', 'members', 'subscribers', 'email-subscribers', 'followers'].concat([
    'users',
    'active-users',
    'signups',
    'trials',
    'leads',
    'mql',
    'sal',
    'sql',
  ]),
)
const personWords =
  /\b(?:people|persons|members|subscribers|readers|followers|users|customers|clients|patients|donors|students|leads|sign-?ups|holders|firms|companies|schools|volunteers|supporters|households)\b/i

const countsPersons = ({ id, title, standard }: Metric): boolean =>
  standard ? persons.has(id) : personWords.test(title)

/** A target that is larger than all audiences of the goal together, where each of them has a size. */
function moreThanThereAre(goal: Goal, aim: Aim, project: Project): Limit | undefined {
  const { title, metric, audiences } = goal
  if (!metric || aim.per || aim.unit.kind !== 'count' || audiences.length === 0 || !countsPersons(metric))
    return undefined
  const sizes = audiences.map(({ size }) => size)
  if (sizes.some((size) => size === undefined || size.per !== undefined)) return undefined
  const all = sizes.reduce((sum, size) => sum + (size?.value ?? 0) + (size?.tolerance ?? 0), 0)
  if (all <= 0 || aim.value - (aim.tolerance ?? 0) <= all) return undefined
  const words = (value: number) => amountWords(value, aim, project.settings)
  const names = audiences.map((audience) => `"${audience.title}"`).join(' and ')
  const sum = sizes.map((size) => words(size?.value ?? 0)).join(' + ')
  const count = audiences.length > 1 ? `${sum} = ${words(all)}` : sum
  return {
    message: `Are there so many? "${title}" wants ${words(aim.value)}, and of ${names} there are ${count}`,
    related: audiences
      .slice(0, 2)
      .map((audience) => ({ at: [audience, 'size'] as const, message: 'so many there are' })),
    fix: { title: 'write a target that is smaller than the audience, or name one more audience', tier: 'fill-in' },
    sum: () =>
      targetSum(goal, {
        formula: 'the people that the goal wants, against those there are',
        lines: [`${words(aim.value)} > ${count}`],
        inputs: audiences.map((audience) => ({
          name: `"${audience.title}"`,
          value: words(audience.size?.value ?? 0),
          at: [audience, 'size'],
        })),
      }),
  }
}

/** What a target is held against, with the places of the target and of where it starts. */
export function targetSum(
  goal: Goal,
  { formula, lines, inputs = [] }: Pick<FindingSum, 'formula' | 'lines'> & Partial<FindingSum>,
): FindingSum {
  const own = [
    ['the goal', 'target'],
    ['where it starts', 'baseline'],
  ] as const
  return {
    formula,
    lines,
    inputs: [
      ...own.flatMap(([name, key]) => {
        const value = valueText(goal, key)
        return value === undefined ? [] : [{ name, value, at: [goal, key] as const }]
      }),
      ...inputs,
    ],
  }
}
