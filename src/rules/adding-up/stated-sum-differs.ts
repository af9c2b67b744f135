import { type Amount, costOfLines, costOfTactic, inCurrency, moneyIn, timesOf } from '../../model/cost.ts'
import { given } from '../../model/entity.ts'
import { constantsOf, figureWords, formulaOf, resultOf } from '../../model/metric-formula.ts'
import {
  costInputs,
  documentsWithBudget,
  isMore,
  moneyWords,
  type Part,
  partsOfBudget,
  sumInWords,
  sumOf,
} from '../../model/money-plan.ts'
import type { Campaign, Document, EntityKind, Metric, Project, Tactic } from '../../model/project.ts'
import { type FindingSum, type Place, rule } from '../../model/rule.ts'
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
    ...project.campaigns.flatMap((campaign) =>
      campaign.stated ? [campaignSum(campaign, campaign.stated, project)] : [],
    ),
    ...documentsWithBudget(project).flatMap((document) =>
      document.budget?.stated ? [documentSum(document, document.budget.stated, project)] : [],
    ),
    ...project.metrics.flatMap((metric) => (metric.stated ? [formulaSum(metric, metric.stated, project)] : [])),
  ],

  *check(sum: StatedSum | undefined) {
    if (!sum) return
    const { at, name, stated, words, result, reads, inputs } = sum
    yield {
      at,
      message: `${name} is said to be ${stated}, and makes ${words}`,
      label: `${result} in all`,
      fix: { title: `write what it makes:  stated: ${result}`, tier: 'review' },
      or: 'if the figure is right, correct what it is made of',
      reads,
      sum: () => ({
        formula: 'what somebody has added up, against what its parts make',
        lines: [words, `stated is ${stated}`],
        inputs: [{ name: 'stated', value: stated, at }, ...inputs],
      }),
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
  inputs: FindingSum['inputs']
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
    inputs: [
      ...(tactic.budgetEach.length > 0
        ? [{ name: 'each time', value: eachInWords(tactic, project), at: [tactic, 'each', 'budget'] as const }]
        : []),
      ...(given(tactic, 'every')
        ? [{ name: 'how often', value: String(timesOf(tactic) ?? ''), at: [tactic, 'every'] as const }]
        : []),
      ...(tactic.budget.length > 0
        ? [{ name: 'once', value: onceInWords(tactic, project).join(' + '), at: [tactic, 'budget'] as const }]
        : []),
    ],
  }
}

/** `26 × 1000 USD + 500 USD` */
function partsInWords(tactic: Tactic, project: Project): string {
  const times = timesOf(tactic)
  return [...eachOf(tactic, project).map((amount) => `${times} × ${amount}`), ...onceInWords(tactic, project)].join(
    ' + ',
  )
}

const eachOf = ({ budgetEach }: Tactic, project: Project): string[] =>
  budgetEach.flatMap((line) => costOfLines([line], undefined, project).money.map(moneyWords(project)))

const eachInWords = (tactic: Tactic, project: Project): string => eachOf(tactic, project).join(' + ')

const onceInWords = (tactic: Tactic, project: Project): string[] =>
  tactic.budget.flatMap((line) =>
    costOfTactic({ ...tactic, budget: [line], budgetEach: [] }, project).money.map(moneyWords(project)),
  )

function campaignSum(campaign: Campaign, quantity: Quantity, project: Project): StatedSum | undefined {
  const live = campaign.tactics.filter((tactic) => tactic.live)
  const costs = live.map((from) => ({ from, cost: costOfTactic(from, project) }))
  const at: Place = [campaign, 'budget', 'stated']
  return moneySum({ at, name: `what the tactics of "${campaign.title}" cost`, quantity, costs }, project)
}

function documentSum(document: Document, quantity: Quantity, project: Project): StatedSum | undefined {
  const isOwn = ({ from }: Part) => document.kind === 'strategy' || from.plan === document
  const costs = partsOfBudget(project).filter(isOwn)
  const name = document.kind === 'plan' ? 'what the tactics of this plan cost' : 'what all tactics cost'
  return moneySum({ at: [document, 'budget', 'stated'], name, quantity, costs }, project)
}

interface StatedMoney {
  at: Place
  name: string
  quantity: Quantity
  costs: Part[]
}

function moneySum({ at, name, quantity, costs }: StatedMoney, project: Project): StatedSum | undefined {
  const stated = moneyIn(quantity, project.settings)
  const parts = stated && sumOf(costs, stated.currency, project)
  if (!stated || !parts?.isWhole || agree(stated, parts.sum)) return undefined
  const money = moneyWords(project)
  return {
    at,
    name,
    stated: money(stated),
    words: sumInWords(parts, project),
    result: money(parts.sum),
    reads: ['tactic', ...parts.amounts.map(({ from }): Place => [from, 'budget'])],
    inputs: costInputs(parts.amounts, project),
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
    inputs: constantsOf(metric, project),
  }
}

const agree = (stated: Amount, computed: Amount): boolean => !isMore(stated, computed) && !isMore(computed, stated)
