import { isOutlook, type NotForecast, type Outlook } from '../../model/forecast/outlook.ts'
import { show } from '../../model/show.ts'
import { dayText } from '../dates.ts'
import { linesOf } from '../lines.ts'
import { barLegend, barOf } from './bar.ts'
import { chartLegend, chartOf } from './chart.ts'
import { inputLines } from './inputs.ts'
import type { ForecastFormat, ForecastPage } from './page.ts'
import { facts, headline, named, reasonText, typeText } from './words.ts'

const longest = 2000
const widest = 110

type Place = Parameters<ForecastFormat>[1]

/** For people at a terminal: each goal in a few lines, with a bar; a named goal with its chart and every input. */
export const text: ForecastFormat = (pages, place) =>
  pages.map((page) => `${pageLines(page, place).join('\n')}\n`).join('\n')

function pageLines(page: ForecastPage, place: Place): string[] {
  const width = Math.min(widest, Math.max(30, place.width))
  const set = { ...place, width }
  const { paint } = place
  const outlooks = page.results.filter(isOutlook)
  const others = page.results.filter((result): result is NotForecast => !isOutlook(result))
  const title = `Forecast of ${dayText(page.today)}: ${page.title}`
  return [
    ...painted(title, { width, brush: paint.bold }),
    ...outlooks.flatMap((outlook) => ['', ...goalLines(outlook, page, set)]),
    ...(others.length > 0
      ? [
          '',
          ...painted('NOT FORECAST', { width, brush: paint.bold }),
          ...others.flatMap((goal) => otherLines(goal, set)),
        ]
      : []),
    ...footLines(page, outlooks, set),
  ]
}

function painted(words: string, style: Parameters<typeof linesOf>[1]): string[] {
  return linesOf(show(words, longest), style).map(({ painted }) => painted)
}

function goalLines(outlook: Outlook, page: ForecastPage, { width, paint }: Place): string[] {
  const { settings, detailed } = page
  const brush = outlook.reached ? undefined : paint.yellow
  const bar = barOf(outlook, width - 2, settings)
  const drawing = detailed
    ? chartOf(outlook, width - 2, settings).map((line) => `  ${line}`)
    : bar === undefined
      ? []
      : [`  ${bar}`]
  const { id } = outlook.goal
  return [
    ...painted(named(outlook) === id ? id : `${named(outlook)} (${id})`, { width, brush: paint.bold }),
    ...painted(headline(outlook, settings), { width, start: '  ', ...(brush && { brush }) }),
    ...drawing,
    ...facts(outlook, settings).flatMap(([label, words]) => painted(words, { width, start: `  ${label.padEnd(8)} ` })),
    ...(detailed
      ? inputLines(outlook, page).flatMap((line) => painted(line, { width, start: '           ', hang: 2 }))
      : []),
  ]
}

function otherLines(other: NotForecast, { width, paint }: Place): string[] {
  const type = typeText(other)
  const { id } = other.goal
  return [
    ...painted(named(other) === id ? id : `${named(other)} (${id})`, { width, start: '  ', hang: 2 }),
    ...painted(reasonText(other), { width, start: '    ' }),
    ...(type === undefined ? [] : painted(type, { width, start: '    ', brush: paint.dim })),
  ]
}

function footLines({ detailed, errors, seed }: ForecastPage, outlooks: Outlook[], { width, paint }: Place): string[] {
  const drawn = outlooks.some(({ matters }) => matters.length > 0)
  const remarks = [
    ...(outlooks.length > 0 ? [detailed ? chartLegend : barLegend] : []),
    ...(drawn
      ? [`Ranges are drawn 2000 times (seed ${seed}): the same files, day and seed give the same numbers.`]
      : []),
    ...(errors > 0
      ? [
          `${errors === 1 ? '1 error' : `${errors} errors`} in the files: what is broken is left out of the sums (mplan validate).`,
        ]
      : []),
    ...(outlooks.length > 0 && !detailed
      ? [`mplan forecast ${outlooks[0]?.goal.id} draws the chart of a goal and lists the numbers of its sum.`]
      : []),
  ]
  return remarks.length > 0 ? ['', ...remarks.flatMap((remark) => painted(remark, { width, brush: paint.dim }))] : []
}
