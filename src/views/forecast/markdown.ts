import { isOutlook, type NotForecast, type Outlook } from '../../model/forecast/outlook.ts'
import { dayText, dayWords } from '../dates.ts'
import { escaped, table } from '../markdown-text.ts'
import { inputLines } from './inputs.ts'
import type { ForecastFormat, ForecastPage } from './page.ts'
import { aimWords, chanceText, facts, figure, headline, named, reasonText, typeText, verdictWords } from './words.ts'

/** For documents: a table of all goals, then each with its sum and inputs. */
export const markdown: ForecastFormat = (pages) => pages.map((page) => `${pageParts(page).join('\n\n')}\n`).join('\n')

function pageParts(page: ForecastPage): string[] {
  const outlooks = page.results.filter(isOutlook)
  const others = page.results.filter((result): result is NotForecast => !isOutlook(result))
  return [
    `# Forecast: ${escaped(page.title)}`,
    `Of ${dayText(page.today)}, seed ${page.seed}.`,
    ...(outlooks.length > 0
      ? [overview(outlooks, page), ...outlooks.flatMap((outlook) => goalParts(outlook, page))]
      : []),
    ...(others.length > 0 ? ['## Not forecast', others.map(otherLine).join('\n')] : []),
  ]
}

function overview(outlooks: Outlook[], { settings }: ForecastPage): string {
  const rows = outlooks.map((outlook) => {
    const { aim, landing, span, basis } = outlook
    const { low, high, chance, expected } = landing
    const range =
      low === undefined || high === undefined ? '–' : `${figure(low, aim, settings)} to ${figure(high, aim, settings)}`
    const percent = chance === undefined || basis === 'final' ? '–' : chanceText(chance)
    const cells = [
      named(outlook),
      dayWords(span.last),
      figure(expected, aim, settings),
      range,
      aimWords(outlook, settings),
      percent,
      verdictWords(outlook, expected, settings),
    ]
    return cells.map(escaped)
  })
  return table(['Goal', 'By', 'Lands at', '8 of 10 cases', 'Goal', 'Chance', 'So'], rows)
}

function goalParts(outlook: Outlook, page: ForecastPage): string[] {
  const lines = facts(outlook, page.settings).map(([label, words]) => `- **${label}:** ${escaped(words)}`)
  const inputs = inputLines(outlook, page).map((line) => `  - ${escaped(line)}`)
  return [
    `## ${escaped(named(outlook))}`,
    escaped(`It ${headline(outlook, page.settings)}.`),
    [...lines, '- **inputs:**', ...inputs].join('\n'),
  ]
}

function otherLine(other: NotForecast): string {
  const type = typeText(other)
  return `- **${escaped(named(other))}:** ${escaped(reasonText(other))}${type === undefined ? '' : `; ${escaped(type)}`}`
}
