import { figureWords, formulaOf, resultOf } from '../metric-formula.ts'
import { openFieldGoals } from '../open-goals.ts'
import type { Goal, Project } from '../project.ts'
import { isOutlook, type NotForecast, type Outlook } from './outlook.ts'

/** As a share: below this, people would call two forecasts the same. */
const leastDifference = 0.05

/**
 * Each number is forecast from its own results, so those of the parts of a formula may make something else than that of the
 * whole. Where they do, a note says so, with the sum.
 *
 * @param outlookOf the forecast of a goal
 */
export function withFormulaNotes(
  results: (Outlook | NotForecast)[],
  outlookOf: (goal: Goal) => Outlook | NotForecast,
  project: Project,
): (Outlook | NotForecast)[] {
  const goals = new Map(openFieldGoals(project).map((goal) => [keyOf(goal.metricId, goal), goal]))
  return results.map((result) => {
    const note = isOutlook(result) ? formulaNote(result, goals, outlookOf, project) : undefined
    return note === undefined ? result : { ...result, notes: [...(result as Outlook).notes, note] }
  })
}

const keyOf = (metricId: string | undefined, { deadline }: Goal): string => `${metricId} ${deadline?.last ?? ''}`

function formulaNote(
  { goal, aim, landing, basis }: Outlook,
  goals: ReadonlyMap<string, Goal>,
  outlookOf: (goal: Goal) => Outlook | NotForecast,
  project: Project,
): string | undefined {
  const { metric } = goal
  if (!metric || formulaOf(metric) === undefined || aim.per !== undefined || basis === 'final') return undefined
  let parts = 0
  const figureOf = (id: string) => {
    const part = goals.get(keyOf(id, goal))
    const outlook = part && part !== goal ? outlookOf(part) : undefined
    if (!outlook || !isOutlook(outlook)) return undefined
    parts++
    const { aim, landing } = outlook
    return { value: Number(landing.expected.toPrecision(3)), unit: aim.unit, per: aim.per }
  }
  const result = resultOf(metric, aim.unit, figureOf, project)
  if (!result || parts === 0) return undefined
  const most = Math.max(Math.abs(result.value), Math.abs(landing.expected))
  if (Math.abs(result.value - landing.expected) <= most * leastDifference) return undefined
  const words = figureWords({ value: Number(result.value.toPrecision(3)), unit: aim.unit }, project)
  return `by the forecasts of its parts it would be ${result.words} = ${words}: each number is forecast from its own results and tactics, and they do not go on alike`
}
