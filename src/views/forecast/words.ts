import { isWithin } from '../../model/forecast/landing.ts'
import type { NotForecast, Outlook } from '../../model/forecast/outlook.ts'
import type { Settings } from '../../model/settings.ts'
import { withTypedText } from '../../model/typed-text.ts'
import { formatQuantity } from '../../model/values/quantity.ts'
import { formatTarget } from '../../model/values/target.ts'
import type { Quantity } from '../../model/values/types.ts'
import { decimalsOf } from '../../model/values/units.ts'
import { dayWords } from '../dates.ts'

type Measure = Pick<Quantity, 'unit' | 'per'>

/** A forecast number, no finer than it can be known: `302`, `4.5%`, `15120 EUR`, `38/month`. */
export function figure(value: number, { unit, per }: Measure, { currencies }: Settings): string {
  return rounded(value, digitsOf(value, unit, currencies), { unit, ...(per && { per }) })
}

function rounded(number: number, digits: number, measure: Measure): string {
  const value = Math.round(number * 10 ** digits) / 10 ** digits
  const scale = Number.isInteger(value) ? 0 : digits
  return formatQuantity({ amount: { units: Math.round(value * 10 ** scale), scale }, value, ...measure })
}

function digitsOf(value: number, unit: Measure['unit'], currencies: Settings['currencies']): number {
  const size = Math.abs(value)
  if (unit.kind === 'money') return size >= 100 ? 0 : (decimalsOf(unit.currency, currencies) ?? 2)
  if (unit.kind === 'percent' || unit.kind === 'points') return size >= 1 || size === 0 ? 1 : 2
  return size >= 10 ? 0 : 1
}

/** `lands at about 302 by 30 Apr 2027; the goal is 400: 98 short` */
export function headline(outlook: Outlook, settings: Settings): string {
  const { basis, landing, span, aim, tactics } = outlook
  const number = figure(landing.expected, aim, settings)
  const day = dayWords(span.last)
  const goal = aimWords(outlook, settings)
  const verdict = verdictWords(outlook, landing.expected, settings)
  if (basis === 'final') return `ended at ${number} on ${day}; the goal was ${goal}: ${verdict}`
  if (basis === 'plan') {
    return `lands at about ${number} by ${day}, going by the plan alone: nothing is measured yet; the goal is ${goal}: ${verdict}`
  }
  if (basis === 'tactics') {
    return `lands at about ${number} by ${day}, going by what the tactics bring: only one value is measured; the goal is ${goal}: ${verdict}`
  }
  if (tactics?.differs === undefined) return `lands at about ${number} by ${day}; the goal is ${goal}: ${verdict}`
  const other = figure(tactics.landing.expected, aim, settings)
  const otherVerdict = verdictWords(outlook, tactics.landing.expected, settings)
  const both = verdict === otherVerdict ? verdict : `${verdict}, or ${otherVerdict}`
  return `lands at about ${number} by ${day} if it goes on as so far, at about ${other} going by its tactics; the goal is ${goal}: ${both}`
}

/** `400`, `at least 40/month`, `+8% (1533600 EUR)` */
export function aimWords({ goal, aim }: Outlook, settings: Settings): string {
  const target = goal.target ?? goal.keep
  if (!target) return figure(aim.to, aim, settings)
  const plain =
    target.kind === 'value' || target.kind === 'bound' || target.kind === 'between' || target.kind === 'rank'
  return `${goal.target ? '' : 'to keep '}${formatTarget(target)}${plain ? '' : ` (${figure(aim.to, aim, settings)})`}`
}

/** `98 short`, `on course, with 12 to spare`, `right at it` */
export function verdictWords({ aim, basis }: Outlook, value: number, settings: Settings): string {
  const { low, high, to } = aim
  const off = (from: number) => differenceText(Math.abs(value - from), aim, settings)
  const isBand = low !== undefined && high !== undefined
  if (basis !== 'final' && !isBand && off(to) === differenceText(0, aim, settings)) return 'right at it'
  if (isWithin(aim, value))
    return isBand ? `${doneWords(basis)}, inside it` : spareWords(basis, off(to), isPast(aim, value))
  return low !== undefined && value <= low ? `${off(low)} short` : `${off(high ?? to)} too much`
}

const doneWords = (basis: Outlook['basis']): string => (basis === 'final' ? 'reached' : 'on course')

function spareWords(basis: Outlook['basis'], spare: string, past: boolean): string {
  return past ? `${doneWords(basis)}, with ${spare} to spare` : `${doneWords(basis)}, within what "about" leaves open`
}

/** True for a value on the far side of the number that is asked for. */
const isPast = ({ low, to }: Outlook['aim'], value: number): boolean => (low === undefined ? value <= to : value >= to)

/** A difference is rounded as the goal is. */
function differenceText(value: number, { unit, per, to }: Outlook['aim'], { currencies }: Settings): string {
  const digits = digitsOf(to, unit, currencies)
  const difference: Measure['unit'] = unit.kind === 'percent' ? { kind: 'points' } : unit
  return rounded(value, digits, { unit: difference, ...(per && { per }) })
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
      soFar && basis !== 'final' ? `${figure(soFar.value, aim, settings)} on ${dayWords(soFar.on)}` : undefined,
    ],
    [
      'sum',
      `${(basis === 'plan' || basis === 'tactics') && landing.low !== undefined ? 'by the likely values ' : ''}${sum.expression}`,
    ],
    ['tactics', tactics && tacticsText(outlook, settings)],
    ['matters', mattersText(outlook)],
    ...notes.map((note): [string, string] => ['note', withTypedText(note)]),
  ]
  return lines.flatMap(([label, text]) => (text === undefined ? [] : [[label, text]]))
}

function tacticsText({ tactics, aim, soFar }: Outlook, settings: Settings): string | undefined {
  if (!tactics) return undefined
  const { landing, sum, differs } = tactics
  if (landing.low === undefined && soFar && landing.expected === soFar.value)
    return `no tactic is to bring any more: by them it stays at ${figure(landing.expected, aim, settings)}`
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

/** Why there is no forecast. */
export const reasonText = ({ reason }: NotForecast): string => withTypedText(reason)

/** `add  expect: …  to tactic letters in plan.yaml` */
export function typeText({ type }: NotForecast): string | undefined {
  return type && `add \`${type.line}\` to ${type.place}`
}

/** `leads-27`, or nothing for a goal without an id. */
export const named = ({ goal }: { goal: Outlook['goal'] }): string =>
  goal.title === '' || goal.title === goal.id ? goal.id : goal.title
