import { formatDay } from '../../model/dates.ts'
import { isOutlook, type NotForecast, type Outlook } from '../../model/forecast/outlook.ts'
import { jsonText } from '../../model/show.ts'
import type { Calculation } from '../../model/sums/calculation.ts'
import { formatPer, formatUnit } from '../../model/values/units.ts'
import type { ForecastFormat, ForecastPage } from './page.ts'
import { aimWords } from './words.ts'

/**
 * For programs: `{formatVersion, tool, today, seed, projects: [{title, goals, notForecast}]}`. Numbers are in the unit
 * of their goal, chances from 0 to 1. The shape is published as schemas/forecast.schema.json; versions 1.x only ever add
 * fields.
 */
export const json: ForecastFormat = (pages, { version }) => {
  const [first] = pages
  return `${jsonText({
    formatVersion: '1.0',
    tool: { name: 'mplan', version },
    today: first?.today,
    seed: first?.seed,
    projects: pages.map((page) => ({
      title: page.title,
      errors: page.errors,
      goals: page.results.filter(isOutlook).map((outlook) => outlookData(outlook, page)),
      notForecast: page.results.filter((result): result is NotForecast => !isOutlook(result)).map(otherData),
    })),
  })}\n`
}

const exact = (value: number): number => Number(value.toPrecision(12))
const landingData = ({ expected, low, high, chance }: Outlook['landing']) => ({
  expected: exact(expected),
  ...(low !== undefined && { p10: exact(low) }),
  ...(high !== undefined && { p90: exact(high) }),
  ...(chance !== undefined && { chance: exact(chance) }),
})

/** One goal of the document. */
export function outlookData(outlook: Outlook, page: Pick<ForecastPage, 'settings' | 'placeOf'>) {
  const { goal, aim, span, basis, landing, reached, sum, soFar, tactics, matters, notes } = outlook
  return {
    goal: { id: goal.id, title: goal.title },
    unit: `${formatUnit(aim.unit).trim()}${formatPer(aim.per)}` || 'count',
    start: formatDay(span.first),
    deadline: formatDay(span.last),
    target: {
      words: aimWords(outlook, page.settings),
      ...(aim.low !== undefined && { low: aim.low }),
      ...(aim.high !== undefined && { high: aim.high }),
    },
    basis,
    ...(soFar && { soFar: { on: formatDay(soFar.on), value: exact(soFar.value) } }),
    lands: landingData(landing),
    reached,
    sum: sumData(sum, page),
    ...(tactics && {
      fromTactics: {
        ...landingData(tactics.landing),
        sum: sumData(tactics.sum, page),
        ...(tactics.differs && { differs: tactics.differs }),
      },
    }),
    matters: matters.map(({ name, correlation }) => ({ name, correlation: exact(correlation) })),
    notes,
  }
}

/** A sum with the places of its inputs. */
export function sumData(
  { formula, expression, result, unit, inputs }: Calculation,
  { placeOf }: Pick<ForecastPage, 'placeOf'>,
) {
  return {
    formula,
    expression,
    result: exact(result),
    ...(unit && { unit }),
    inputs: inputs.map(({ name, value, unit, from }) => {
      const place = placeOf(from)
      return {
        name,
        value: typeof value === 'number' ? exact(value) : value,
        ...(unit && { unit }),
        ...(place && { place }),
      }
    }),
  }
}

const otherData = ({ goal, reason, type }: NotForecast) => ({
  goal: { id: goal.id, title: goal.title },
  reason,
  ...(type && { type: type.line, where: type.place }),
})
