import type { Aim } from '../../model/forecast/aim.ts'
import type { NotForecast, Outlook } from '../../model/forecast/outlook.ts'
import type { Settings } from '../../model/settings.ts'
import { formatQuantity } from '../../model/values/quantity.ts'
import { formatTarget } from '../../model/values/target.ts'
import type { Quantity } from '../../model/values/types.ts'
import { decimalsOf } from '../../model/values/units.ts'
import { dayWords } from '../dates.ts'

type Measure = Pick<Quantity, 'unit' | 'per'>

/** A forecast number, no finer than it can be known: `302`, `4.5%`, `15120 EUR`, `38/month`. */
export function figure(value: number, { unit, per }: Measure, { currencies }: Settings): string {
  const digits = digitsOf(value, unit, currencies)
  const rounded = Math.round(value * 10 ** digits) / 10 ** digits
  const scale = Number.isInteger(rounded) ? 0 : digits
  const amount = { units: Math.round(rounded * 10 ** scale), scale }
  return formatQuantity({ amount, value: rounded, unit, ...(per && { per }) })
}

function digitsOf(value: number, unit: Measure['unit'], currencies: Settings['currencies']): number {
  const size = Math.abs(value)
  if (unit.kind === 'money') return size >= 100 ? 0 : (decimalsOf(unit.currency, currencies) ?? 2)
  if (unit.kind === 'percent' || unit.kind === 'points') return size >= 1 || size === 0 ? 1 : 2
  return size >= 10 ? 0 : 1
}

/** A number of a goal. */
export const goalFigure = (value: number, { aim }: Outlook, settings: Settings): string => figure(value, aim, settings)

/** `lands at about 302 by 30 Apr 2027; the goal is 400: 98 short` */
export function headline(outlook: Outlook, settings: Settings): string {
  const { basis, landing, span, aim } = outlook
  const number = figure(landing.expected, aim, settings)
  const day = dayWords(span.last)
  const goal = `${aimWords(outlook, settings)}: ${verdictWords(outlook, settings)}`
  if (basis === 'final') return `ended at ${number} on ${day}; the goal was ${goal}`
  const base = basis === 'plan' ? ', going by the plan alone: nothing is measured yet' : ''
  return `lands at about ${number} by ${day}${base}; the goal is ${goal}`
}

/** `400`, `at least 40/month`, `+8% (1533600 EUR)` */
export function aimWords({ goal, aim }: Outlook, settings: Settings): string {
  const target = goal.target ?? goal.keep
  if (!target) return figure(aim.to, aim, settings)
  const plain =
    target.kind === 'value' || target.kind === 'bound' || target.kind === 'between' || target.kind === 'rank'
  return `${goal.target ? '' : 'to keep '}${formatTarget(target)}${plain ? '' : ` (${figure(aim.to, aim, settings)})`}`
}

/** `98 short`, `12 more than asked`, `just reached` */
export function verdictWords({ reached, landing, aim, basis }: Outlook, settings: Settings): string {
  const { expected } = landing
  const off = (from: number) => figure(Math.abs(expected - from), aim, settings)
  if (!reached)
    return aim.low !== undefined && expected <= aim.low
      ? `${off(aim.low)} short`
      : `${off(aim.high ?? aim.to)} too much`
  if (aim.low !== undefined && aim.high !== undefined) return 'inside it'
  const done = basis === 'final' ? 'reached' : 'on course'
  if (off(aim.to) === figure(0, aim, settings)) return `${done}, exactly`
  return `${done}, with ${off(aim.to)} to spare`
}

/** `between 270 and 336 in 8 of 10 cases` */
export function rangeText({ landing, aim }: Outlook, settings: Settings): string | undefined {
  const { low, high } = landing
  if (low === undefined || high === undefined) return undefined
  return `between ${figure(low, aim, settings)} and ${figure(high, aim, settings)} in 8 of 10 cases`
}

/** `35%`, `under 1%` */
export function chanceText(chance: number): string {
  if (chance < 0.01) return 'under 1%'
  return chance > 0.99 ? 'over 99%' : `${Math.round(chance * 100)}%`
}

/** What is known of a goal, as labels with texts. */
export function facts(outlook: Outlook, settings: Settings): [label: string, text: string][] {
  const { landing, soFar, sum, tactics, aim, basis, notes, goal } = outlook
  const chance = landing.chance
  const range = rangeText(outlook, settings)
  const lines: [string, string | undefined][] = [
    ['range', range],
    [
      'chance',
      chance === undefined || basis === 'final'
        ? undefined
        : `${chanceText(chance)} to ${goal.target ? 'reach' : 'keep'} it`,
    ],
    [
      'so far',
      soFar && basis === 'results' ? `${figure(soFar.value, aim, settings)} on ${dayWords(soFar.on)}` : undefined,
    ],
    ['sum', sum.expression],
    ['tactics', tactics && tacticsText(outlook, settings)],
    ['matters', mattersText(outlook)],
    ...notes.map((note): [string, string] => ['note', note]),
  ]
  return lines.flatMap(([label, text]) => (text === undefined ? [] : [[label, text]]))
}

function tacticsText({ tactics, aim }: Outlook, settings: Settings): string | undefined {
  if (!tactics) return undefined
  const { landing, sum, differs } = tactics
  const range =
    landing.low === undefined || landing.high === undefined
      ? ''
      : `, between ${figure(landing.low, aim, settings)} and ${figure(landing.high, aim, settings)}`
  const chance = landing.chance === undefined ? '' : `, chance ${chanceText(landing.chance)}`
  const why = differs === undefined ? '' : `; why so far apart: ${differs}`
  return `going by what the tactics have yet to bring: about ${figure(landing.expected, aim, settings)}${range}${chance} (${sum.expression})${why}`
}

function mattersText({ matters }: Outlook): string | undefined {
  const strong = matters.filter(({ correlation }) => Math.abs(correlation) >= 0.05).slice(0, 3)
  const [first, ...others] = strong.map(({ name }) => name)
  if (first === undefined || matters.length < 2) return undefined
  return `most: ${first}${others.length > 0 ? `; then ${others.join('; then ')}` : ''}`
}

/** `add  expect: …  to tactic letters in plan.yaml` */
export function typeText({ type }: NotForecast): string | undefined {
  return type && `add \`${type.line}\` to ${type.place}`
}

/** `leads-27`, or nothing for a goal without an id. */
export const named = ({ goal }: { goal: Outlook['goal'] }): string =>
  goal.title === '' || goal.title === goal.id ? goal.id : goal.title

/** The measure of a number, for charts. */
export const measureOf = ({ unit, per }: Aim): Measure => ({ unit, ...(per && { per }) })
