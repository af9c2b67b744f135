import type { Outlook } from '../../model/forecast/outlook.ts'
import type { Calculation } from '../../model/sums/calculation.ts'
import type { ForecastPage } from './page.ts'

/** `the goal: 400 (strategy.yaml:12)`: every number of the sums behind a forecast, each once. */
export function inputLines({ sum, tactics }: Outlook, page: ForecastPage): string[] {
  return [...new Set([sum, ...(tactics ? [tactics.sum] : [])].flatMap((each) => linesOf(each, page)))]
}

function linesOf({ formula, inputs }: Calculation, { placeOf }: ForecastPage): string[] {
  return [
    `how: ${formula}`,
    ...inputs.map(({ name, value, unit, from }) => {
      const place = placeOf(from)
      return `${name}: ${inputText(value, unit)}${place === undefined ? '' : `  (${place})`}`
    }),
  ]
}

/** The number of an input with its unit, as fine as it is known. */
export function inputText(value: number | string, unit?: string): string {
  const number = typeof value === 'number' ? String(Number(value.toPrecision(6))) : value
  if (unit === undefined) return number
  return unit === '%' ? `${number}%` : `${number} ${unit}`
}
