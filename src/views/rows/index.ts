import type { Row } from '../report.ts'
import type { Source } from '../source.ts'
import { contribution } from './contribution.ts'
import { focus } from './focus.ts'
import { investmentAndActions } from './investment-and-actions.ts'
import { offerAndWork } from './offer-and-work.ts'
import { principles } from './principles.ts'
import { purposeAndRoadmap } from './purpose-and-roadmap.ts'
import { stability } from './stability.ts'
import { timeframe } from './timeframe.ts'

/** The rows of the side-by-side table, top to bottom. To add one, add a file and a line. */
export const rowMakers: ((source: Source) => Row)[] = [
  purposeAndRoadmap,
  contribution,
  offerAndWork,
  investmentAndActions,
  focus,
  timeframe,
  principles,
  stability,
]
