import type { Node } from '../model/entity.ts'
import type { Severity } from '../model/problem.ts'
import { type Calendar, type Preset, presets, type RuleSetting, type Settings } from '../model/settings.ts'
import type { SilencingPolicy } from '../model/silencing.ts'
import { standardMetrics } from '../model/standard-metrics.ts'
import { paceBorders } from '../model/sums/pace.ts'
import { meantCurrencyCode } from '../model/values/currency-code.ts'
import { readDay } from '../model/values/day.ts'
import { toNumber } from '../model/values/decimal.ts'
import { parseDuration } from '../model/values/duration.ts'
import { readEstimate } from '../model/values/estimate.ts'
import { readMonthDay } from '../model/values/month-day.ts'
import { readPeriod } from '../model/values/period.ts'
import { readQuantity } from '../model/values/quantity.ts'
import { readRate } from '../model/values/rate.ts'
import type { Day, DayRange, FiscalYear, Names, ReadingContext } from '../model/values/types.ts'
import { readWeekday } from '../model/values/weekday.ts'
import { defined, isGroup, listOf } from './get.ts'

/**
 * What the configuration and the strategy say once for all files. Where both say it, the strategy wins.
 *
 * @param config the data of mplan.config.yaml
 * @param strategy the data of strategy.yaml
 */
export function settingsOf(config: Node, strategy: Node): Settings {
  const both = { ...config, ...strategy }
  const text = (key: string) => (typeof both[key] === 'string' ? both[key] : undefined)
  const fiscalYear = fiscalYearOf(both['fiscal-year'])
  const currencies = new Map([...currenciesOf(config.currencies), ...currenciesOf(strategy.currencies)])
  const named = text('currency')
  const currency =
    (named === undefined ? undefined : meantCurrencyCode(named, currencies)) ??
    currencyOfBudget(strategy.budget, currencies)
  return {
    preset: presetOf(config.preset) ?? 'recommended',
    language: text('language') ?? 'en',
    ...thresholdsOf(config.thresholds),
    silencing: silencingOf(config.suppressions),
    rules: ruleSettingsOf(config.rules),
    ...defined('failOn', severityOf(config['fail-on'])),
    currencies,
    rates: [...listOf(config.rates), ...listOf(strategy.rates)].flatMap((line) => readRate(String(line)).value ?? []),
    ...(fiscalYear && { fiscalYear }),
    ...(currency && { currency }),
  }
}

/** A preset by its name. */
export function presetOf(name: unknown): Preset | undefined {
  return presets.find((preset) => preset === name)
}

/** `rules: { goal-no-baseline: error, risk-none: off }` */
export function ruleSettingsOf(rules: unknown): Map<string, RuleSetting> {
  const own = new Map<string, RuleSetting>()
  for (const [name, setting] of Object.entries(isGroup(rules) ? rules : {})) {
    const said = isGroup(setting) ? setting.severity : setting
    const strictness = said === false || said === 'off' ? 'off' : severityOf(said)
    if (strictness) own.set(name, strictness)
  }
  return own
}

/** The severity that a word names. */
export const severityOf = (said: unknown): Severity | undefined =>
  said === 'error' || said === 'warning' || said === 'info' ? said : undefined

/** `suppressions: { reason: required, longest: 90d, never: [budget-exceeded] }` */
function silencingOf(policy: unknown): SilencingPolicy {
  const { reason, longest, never } = isGroup(policy) ? policy : {}
  return {
    needsReason: reason === 'required',
    never: listOf(never).map(String),
    ...defined('longest', parseDuration(String(longest ?? ''))),
  }
}

/** `thresholds: { overlap: 25%, conversion: 1..60%, on-track: 90%, at-risk: 70% }` */
function thresholdsOf(thresholds: unknown): Pick<Settings, 'overlap' | 'conversions' | 'paceBorders'> {
  const said = isGroup(thresholds) ? thresholds : {}
  const share = (key: string) => {
    const { value } = readQuantity(String(said[key] ?? ''))
    return value?.unit.kind === 'percent' ? value.value / 100 : undefined
  }
  const band = readEstimate(String(said.conversion ?? '')).value
  const isBand = band?.unit.kind === 'percent' && band.low && band.high
  return {
    overlap: Math.min(Math.max(share('overlap') ?? 0, 0), 1),
    ...(isBand && { conversions: { low: toNumber(band.low), high: toNumber(band.high) } }),
    paceBorders: {
      onTrack: share('on-track') ?? paceBorders.onTrack,
      atRisk: share('at-risk') ?? paceBorders.atRisk,
    },
  }
}

/** Who names no currency counts in the one of the budget. */
function currencyOfBudget(budget: unknown, currencies: Map<string, number>): string | undefined {
  const total = isGroup(budget) ? budget.total : budget
  const text = isGroup(total) ? total.value : total
  const unit = typeof text === 'string' ? readQuantity(text, { currencies }).value?.unit : undefined
  return unit?.kind === 'money' ? unit.currency : undefined
}

function currenciesOf(value: unknown): [string, number][] {
  if (!isGroup(value)) return []
  return Object.entries(value).map(([code, about]) => {
    const decimals = isGroup(about) ? about.decimals : undefined
    return [code, typeof decimals === 'number' ? decimals : 2]
  })
}

/** `07-01`, or `{ starts: 07-01, named-by: end }`; a year named by its end unless said otherwise. */
function fiscalYearOf(value: unknown): FiscalYear | undefined {
  const starts = isGroup(value) ? value.starts : value
  const first = readMonthDay(String(starts ?? '')).value
  if (!first) return undefined
  const namedBy = isGroup(value) && value['named-by'] === 'start' ? 'start' : 'end'
  return { startsMonth: first.month, startsDay: first.day, namedBy }
}

/** The days on which nobody works: Saturday and Sunday unless the configuration says otherwise, and its holidays. */
export function calendarOf(config: Node): Calendar {
  const calendar = isGroup(config.calendar) ? config.calendar : {}
  const weekend = listOf(calendar.weekend).flatMap((name) => readWeekday(String(name)).value ?? [])
  const holidays = listOf(calendar.holidays).flatMap((text): Day[] => {
    const range = readPeriod(String(text)).value
    return range ? Array.from({ length: range.last - range.first + 1 }, (_, index) => range.first + index) : []
  })
  return { weekend: weekend.length > 0 ? weekend : [6, 7], holidays: new Set(holidays) }
}

/** How values are read in this project: currencies, fiscal year and the periods that have a name. */
export function contextOf(settings: Settings, config: Node, strategy: Node): ReadingContext {
  const periods = namedPeriods([...listOf(config.periods), ...listOf(strategy.periods)], settings)
  return {
    currencies: settings.currencies,
    periods,
    period: (id) => periods.get(id),
    metrics: metricIds([...listOf(config.metrics), ...listOf(strategy.metrics)]),
    ...(settings.currency && { currency: settings.currency }),
    ...(settings.fiscalYear && { fiscalYear: settings.fiscalYear }),
  }
}

function namedPeriods(list: unknown[], { fiscalYear }: Settings): Map<string, DayRange> {
  const context = fiscalYear ? { fiscalYear } : {}
  return new Map(
    list.filter(isGroup).flatMap(({ id, start, end }) => {
      const first = readDay(String(start ?? ''), context).value?.first
      const last = readDay(String(end ?? ''), context).value?.last
      return first !== undefined && last !== undefined ? [[String(id), { first, last }]] : []
    }),
  )
}

/** Ids that may be written as a unit: `33 mql/month`. */
function metricIds(declared: unknown[]): Names {
  const own = new Set(declared.filter(isGroup).map(({ id }) => String(id)))
  return { has: (id) => own.has(id) || standardMetrics.has(id), keys: () => [...own, ...standardMetrics.keys()] }
}
