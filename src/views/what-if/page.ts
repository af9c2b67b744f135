import type { NotForecast, Outlook } from '../../model/forecast/outlook.ts'
import type { ReportedProblem } from '../../model/outcome.ts'
import type { Settings } from '../../model/settings.ts'
import type { ReportPaint } from '../report.ts'

/** All that `mplan what-if` prints of one project. */
export interface WhatIfPage {
  title: string
  /** ISO. */
  today: string
  seed: number
  settings: Settings
  changes: { path: string; old: string; new: string; place: string }[]
  goals: { before: Outlook | NotForecast; after: Outlook | NotForecast }[]
  /** What all tactics cost. */
  money: { before: string; after: string; budget?: { before: Budget; after: Budget } }
  findings: { come: ReportedProblem[]; go: ReportedProblem[] }
  /** True where money was changed and nothing says how results answer to it. */
  silentMoney: boolean
  /** Places in the files as they are, and as they would be. */
  placeOf: { before(from: unknown): string | undefined; after(from: unknown): string | undefined }
}

/** What there is without the reserve, and what the plans take of it, campaigns with money of their own in full. */
export interface Budget {
  available: string
  taken: string
}

/** Comparisons as text. */
export type WhatIfFormat = (
  pages: WhatIfPage[],
  surroundings: { width: number; paint: ReportPaint; version: string },
) => string
