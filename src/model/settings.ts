import type { Severity } from './problem.ts'
import type { SilencingPolicy } from './silencing.ts'
import type { PaceBorders } from './sums/pace.ts'
import type { Day, FiscalYear, Rate } from './values/types.ts'

export const presets = ['minimal', 'recommended', 'strict', 'agency'] as const

/** How much is asked of a project. */
export type Preset = (typeof presets)[number]

/** How strict one rule is, in place of what it says itself and what the preset makes of it. */
export type RuleSetting = Severity | 'off'

/** What mplan.config.yaml and the strategy say once for all files. */
export interface Settings {
  preset: Preset
  /** Of amounts written without one. */
  currency?: string
  /** Declared beside ISO 4217, with their number of decimals. */
  currencies: Map<string, number>
  rates: Rate[]
  fiscalYear?: FiscalYear
  /** The share that tactics in one overlap group count twice, 0 where nothing is said. */
  overlap: number
  /** The least and the most that may go on from a stage to the next, as percentages. */
  conversions?: { low: number; high: number }
  /** From which share of the planned way on a goal is on course, and from which at risk only. */
  paceBorders: PaceBorders
  /** Text rules speak English only; another language switches them off. */
  language: string
  silencing: SilencingPolicy
  /** By the name of the rule. */
  rules: ReadonlyMap<string, RuleSetting>
  /** From which kind of finding on a run has failed. */
  failOn?: Severity
}

/** Days on which nobody works. */
export interface Calendar {
  /** Monday 1 to Sunday 7. */
  weekend: number[]
  holidays: Set<Day>
}
