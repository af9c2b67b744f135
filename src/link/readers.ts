import type { Grammar } from '../generated/fields.ts'
import { readCadence } from '../model/values/cadence.ts'
import { readCost } from '../model/values/cost.ts'
import { readCurrencyCode, readUnitName } from '../model/values/currency-code.ts'
import { readDay } from '../model/values/day.ts'
import { readDuration } from '../model/values/duration.ts'
import { readEstimate } from '../model/values/estimate.ts'
import { readFormulaText } from '../model/values/formula-text.ts'
import { readId } from '../model/values/id.ts'
import { readMeasured } from '../model/values/measured.ts'
import { readMonthDay } from '../model/values/month-day.ts'
import { readConfidence, readPercent, readShare } from '../model/values/percent.ts'
import { readPeriod } from '../model/values/period.ts'
import { readQuantity } from '../model/values/quantity.ts'
import { readRate } from '../model/values/rate.ts'
import { readTarget } from '../model/values/target.ts'
import type { Reader } from '../model/values/types.ts'
import { readWeekday } from '../model/values/weekday.ts'

/** How the text of each grammar that the schemas name is read. Grammars that are not here are kept as they are. */
export const readers: Partial<Record<Grammar, Reader<unknown>>> = {
  money: readQuantity,
  amount: readQuantity,
  quantity: readQuantity,
  measured: readMeasured,
  baseline: readQuantity,
  cost: readCost,
  budget: readCost,
  'budget-lines': readCost,
  target: readTarget,
  estimate: readEstimate,
  expect: readEstimate,
  percent: readPercent,
  share: readShare,
  shares: readShare,
  parts: readQuantity,
  confidence: readConfidence,
  day: readDay,
  period: readPeriod,
  duration: readDuration,
  cadence: readCadence,
  rate: readRate,
  'currency-code': readCurrencyCode,
  unit: readUnitName,
  'month-day': readMonthDay,
  weekday: readWeekday,
  formula: readFormulaText,
  id: readId,
}
