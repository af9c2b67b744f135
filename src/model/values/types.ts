import type { Day, DayRange, Weekday } from '../dates.ts'

export type { Day, DayRange, Weekday } from '../dates.ts'

/** An exact decimal number: units / 10^scale. `units` is a safe integer. 7200.50 is { units: 720050, scale: 2 }. */
export interface Decimal {
  units: number
  scale: number
}

/** An amount of money in whole minor units (cents); `minor` is a safe integer. */
export interface Money {
  minor: number
  currency: string
}

export type TimeUnit = 'min' | 'h' | 'd' | 'wd' | 'w' | 'mo' | 'y'

/** What an amount counts. A percent amount of 45 means 45%. `points` are percentage points. */
export type Unit =
  | { kind: 'count' }
  | { kind: 'percent' }
  | { kind: 'points' }
  | { kind: 'money'; currency: string }
  | { kind: 'time'; unit: TimeUnit }
  | { kind: 'metric'; id: string }

export type SpanWord = 'day' | 'week' | 'month' | 'quarter' | 'year'

/** `/month`, `each`, `/mql`. */
export type Per = SpanWord | 'each' | { metric: string }

/** A value sentence: 2000, 45%, 4 h, 1500 EUR/month, about 12000, 1000 USD each. */
export interface Quantity {
  amount: Decimal
  /** The amount as an ordinary number, for sums that are not money. */
  value: number
  unit: Unit
  per?: Per
  /** Set by `about`: half of the last non-zero digit's place, so 500 for `about 12000`. */
  tolerance?: number
}

export type Comparison = 'at-least' | 'at-most' | 'more-than' | 'less-than'

export type Target =
  | { kind: 'value'; quantity: Quantity }
  | { kind: 'bound'; comparison: Comparison; quantity: Quantity }
  | { kind: 'between'; low: Quantity; high: Quantity }
  /** From the baseline. `by` is signed: +25%, -3pp, `500 more` (500), `20 h fewer` (-20 h). Percent is relative. */
  | { kind: 'change'; atLeast: boolean; by: Quantity }
  | { kind: 'multiple'; atLeast: boolean; factor: Decimal }
  | { kind: 'rank'; place: number }
  | { kind: 'share'; atLeast: boolean; percent: Decimal; of: string }
  /** The baseline itself, or a bound on it (`at least baseline`). */
  | { kind: 'level'; comparison?: Comparison }
  | { kind: 'confidential' }

/** What we do not know exactly. One value is low = likely = high; two have no `likely`. `of` is set by `30% of mailing-list`. */
export interface Estimate {
  low: Decimal
  likely?: Decimal
  high: Decimal
  unit: Unit
  per?: Per
  of?: string
}

export interface Duration {
  count: number
  unit: TimeUnit
}

export type Cadence =
  /** Every `count` spans from the start: `week`, `2 weeks`. */
  | { kind: 'interval'; count: number; span: SpanWord }
  /** `times` evenly spread in each span: `2/week`. */
  | { kind: 'rate'; times: number; span: SpanWord }
  /** `mon` */
  | { kind: 'weekday'; weekday: Weekday }
  /** `first tue`, `last fri` of each month. */
  | { kind: 'nth-weekday'; nth: 1 | 2 | 3 | 4 | 'last'; weekday: Weekday }
  /** `day 5 of month`; in a shorter month its last day. */
  | { kind: 'month-day'; day: number }

/** `1 EUR = 1.09 USD on 2026-07-01`: fromAmount of `from` buys toAmount of `to`. */
export interface Rate {
  from: string
  fromAmount: Decimal
  to: string
  toAmount: Decimal
  on: Day
}

export interface FiscalYear {
  startsMonth: number
  startsDay: number
  /** FY2027 is the year that starts or the year that ends in 2027. */
  namedBy: 'start' | 'end'
}

/** The names one may use; a Set and a Map both serve. */
export interface Names {
  has(name: string): boolean
  keys(): Iterable<string>
}

/** What a reader must know about the file around the value. Everything is optional: `{}` reads plain values. */
export interface ReadingContext {
  /** Declared currencies beside ISO 4217, with their number of decimals. */
  currencies?: ReadonlyMap<string, number>
  /** The currency of a plain number where money is meant. */
  currency?: string
  /** The unit of the metric the field is about: taken by a number without a unit. */
  unit?: Unit
  /** Id and title of the metric the field is about: `2000 subscribers` is understood if the noun is in it. */
  metricName?: string
  /** What values mean in a group of fields that names a metric of its own. */
  ofMetric?: (id: string) => ReadingContext
  /** Metric ids that may be written as a unit or after `/`. */
  metrics?: Names
  fiscalYear?: FiscalYear
  /** Days of a named period. */
  period?: (id: string) => DayRange | undefined
  /** Ids of the named periods, for "did you mean". */
  periods?: Names
}

export interface ValueFix {
  title: string
  tier: 'safe' | 'review' | 'fill-in'
  /** What to write in place of the whole value; reading it succeeds. Absent where only the user knows. */
  text?: string
}

/** What is wrong with a value, at offsets within its text (end exclusive). */
export interface ValueFault {
  rule: string
  message: string
  start: number
  end: number
  fix?: ValueFix
  /** The other way out, when there are two. */
  or?: string
}

/** A value that was understood and is better written another way. */
export interface ValueNote extends ValueFault {
  severity: 'warning' | 'info'
}

export type Reading<T> =
  | { value: T; notes?: ValueNote[]; fault?: undefined }
  | { fault: ValueFault; value?: undefined; notes?: undefined }

/** Reads the text of one value, as the user wrote it, without quotes. */
export type Reader<T> = (text: string, context?: ReadingContext) => Reading<T>
