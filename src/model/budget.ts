import type { DayRange, Quantity } from './values/types.ts'

/** A part of a budget: an amount with its basis (once, per month, each …) and what it is for. */
export interface MoneyLine {
  amount?: Quantity
  category?: string
  period?: DayRange
  on?: DayRange
  start?: DayRange
  end?: DayRange
}

/** What has become of a plan's money so far, where the plan itself says it. */
export interface SpentColumns {
  /** Ordered, not paid yet. */
  committed?: Quantity
  actual?: Quantity
}

/** Who pays, and how much. */
export interface Funding {
  from?: string
  amount?: Quantity
}

/** The most and the least that may be planned for something. */
export interface BudgetLimit {
  channel?: string
  category?: string
  audience?: string
  max?: Quantity
  min?: Quantity
}

/** One part of a view: a share or an amount, or amounts by year or other period. */
export interface BudgetCell {
  name: string
  amount?: Quantity
  /** By the words of the period. */
  byPeriod: { words: string; period?: DayRange; amount?: Quantity }[]
}

/** How the whole budget is divided, seen one way: by category, by team, by a dimension. */
export interface BudgetView {
  /** `by-category` */
  key: string
  cells: BudgetCell[]
}

/** What a strategy or a plan may spend. */
export interface Budget {
  total?: Quantity
  /** What the author has added up that the tactics cost. */
  stated?: Quantity
  /** What is kept back: a percentage of the total, or an amount. */
  reserve?: Quantity
  lines: MoneyLine[]
  funding: Funding[]
  limits: BudgetLimit[]
  views: BudgetView[]
}
