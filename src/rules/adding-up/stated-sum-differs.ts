import { type Amount, costOfLines, costOfTactic, inCurrency, moneyIn, timesOf } from '../../model/cost.ts'
import { figureWords, formulaOf, resultOf } from '../../model/metric-formula.ts'
import {
  documentsWithBudget,
  isMore,
  moneyWords,
  type Part,
  partsOfBudget,
  sumInWords,
  sumOf,
} from '../../model/money-plan.ts'
import type { Document, EntityKind, Metric, Project, Tactic } from '../../model/project.ts'
import { type Place, rule } from '../../model/rule.ts'
import type { Quantity } from '../../model/values/types.ts'

export const statedSumDiffers = rule({
  name: 'stated-sum-differs',
  summary: 'What somebody has added up is what its parts make.',
  family: 'adding up',
  severity: 'warning',
  fix: 'review',
  why: 'A part was changed and the sum was not, or the sum was wrong from the beginning; others go on calculating with it.',
  each: (project) => [
    ...project.tactics.flatMap((tactic) => (tactic.stated ? [tacticSum(tactic, tactic.stated, project)] : [])),
    ...documentsWithBudget(project).flatMap((document) =>
      document.budget?.stated ? [documentSum(document, document.budget.stated, project)] : [],
    ),
    ...project.metrics.flatMap((metric) => (metric.stated ? [formulaSum(metric, metric.stated, project)] : [])),
  ],

  *check(sum: StatedSum | undefined) {
    if (!sum) return
    const { at, name, stated, words, result, reads } = sum
    yield {
      at,
      message: `${name} is said to be ${stated}, and makes ${words}`,
      label: `${result} in all`,
      fix: { title: `write what it makes:  stated: ${result}`, tier: 'review' },
      or: 'if the figure is right, correct what it is made of',
      reads,
    }
  },
})

/** A figure that differs from what its parts make; undefined where it agrees, or they cannot be added. */
interface StatedSum {
  at: Place
  name: string
  stated: string
  /** `26 × 1000 USD = 26000 USD` */
  words: string
  result: string
  reads: (Place | EntityKind)[]
}

function tacticSum(tactic: Tactic, quantity: Quantity, project: Project): StatedSum | undefined {
  const stated = moneyIn(quantity, project.settings)
  const computed = stated && inCurrency(costOfTactic(tactic, project), stated.currency, project)
  if (!stated || !computed || agree(stated, computed)) return undefined
  const money = moneyWords(project)
  return {
    at: [tactic, 'budget', 'stated'],
    name: `what "${tactic.title}" costs in all`,
    stated: money(stated),
    words: `${partsInWords(tactic, project)} = ${money(computed)}`,
    result: money(computed),
    reads: ['budget', 'each', 'every', 'start', 'end', 'times', 'except'].map((key) => [tactic, key]),
  }
}

/** `26 × 1000 USD + 500 USD` */
function partsInWords(tactic: Tactic, project: Project): string {
  const money = moneyWords(project)
  const lines = tactic.budget.map((line) => costOfTactic({ ...tactic, budget: [line], budgetEach: [] }, project))
  const each = tactic.budgetEach.map((line) => costOfLines([line], undefined, project))
  const times = timesOf(tactic)
  return [
    ...each.flatMap(({ money: amounts }) => amounts.map((amount) => `${times} × ${money(amount)}`)),
    ...lines.flatMap(({ money: amounts }) => amounts.map(money)),
  ].join(' + ')
}

function documentSum(document: Document, quantity: Quantity, project: Project): StatedSum | undefined {
  const stated = moneyIn(quantity, project.settings)
  const isOwn = ({ from }: Part) => document.kind === 'strategy' || from.plan === document
  const parts = stated && sumOf(partsOfBudget(project).filter(isOwn), stated.currency, project)
  if (!stated || !parts?.isWhole || agree(stated, parts.sum)) return undefined
  const money = moneyWords(project)
  return {
    at: [document, 'budget', 'stated'],
    name: document.kind === 'plan' ? 'what the tactics of this plan cost' : 'what all tactics cost',
    stated: money(stated),
    words: sumInWords(parts, project),
    result: money(parts.sum),
    reads: ['tactic', ...parts.amounts.map(({ from }): Place => [from, 'budget'])],
  }
}

/** People round what they calculate: a hundredth is left for that. */
const rounding = 0.01

function formulaSum(metric: Metric, stated: Quantity, project: Project): StatedSum | undefined {
  const result = formulaOf(metric) === undefined ? null : resultOf(metric, stated.unit, () => undefined, project)
  if (!result) return undefined
  const open = Math.max(Math.abs(result.value) * rounding, result.tolerance + (stated.tolerance ?? 0))
  if (Math.abs(result.value - stated.value) <= open) return undefined
  const words = (value: number) => figureWords({ value, unit: stated.unit }, project)
  return {
    at: [metric, 'stated'],
    name: `"${metric.title}"`,
    stated: words(stated.value),
    words: `${result.words} = ${words(result.value)}`,
    result: words(result.value),
    reads: [[metric, 'formula'], 'metric'],
  }
}

const agree = (stated: Amount, computed: Amount): boolean => !isMore(stated, computed) && !isMore(computed, stated)
