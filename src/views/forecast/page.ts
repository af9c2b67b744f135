import type { NotForecast, Outlook } from '../../model/forecast/outlook.ts'
import type { Settings } from '../../model/settings.ts'
import type { ReportPaint } from '../report.ts'

/** All that `mplan forecast` prints of one project. */
export interface ForecastPage {
  title: string
  /** ISO. */
  today: string
  /** Of the simulation over ranges. */
  seed: number
  results: (Outlook | NotForecast)[]
  settings: Settings
  /** True where goals were named: their charts and all inputs are shown. */
  detailed: boolean
  /** Errors in the files: what is broken is left out of the sums. */
  errors: number
  /** `plan.yaml:12` for the place of an input. */
  placeOf(from: unknown): string | undefined
}

/** Forecasts as text. `width`: columns of the terminal. */
export type ForecastFormat = (
  pages: ForecastPage[],
  surroundings: { width: number; paint: ReportPaint; version: string },
) => string
