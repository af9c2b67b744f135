import type { Validated } from '../engine/validate.ts'
import { formatDay } from '../model/dates.ts'
import { forecastGoal } from '../model/forecast/forecast-goal.ts'
import { withFormulaNotes } from '../model/forecast/formula-notes.ts'
import type { NotForecast, Outlook } from '../model/forecast/outlook.ts'
import { openGoals } from '../model/open-goals.ts'
import type { Goal, Project } from '../model/project.ts'
import type { ForecastPage } from '../views/forecast/page.ts'
import { projectTitle } from '../views/said.ts'
import { placesIn } from './places-in.ts'

/** The forecasts of a project: of the goals that are wanted, or of all that are still open. */
export function makeForecast(run: Validated, { wanted, seed }: { wanted: string[]; seed: number }): ForecastPage {
  const { project, problems } = run
  return {
    title: projectTitle(project),
    today: formatDay(project.today),
    seed,
    results: forecasts(project, { wanted, seed }),
    settings: project.settings,
    detailed: wanted.length > 0,
    errors: problems.filter(({ severity }) => severity === 'error').length,
    placeOf: placesIn(run),
  }
}

/** One for each goal, in the order written. */
export function forecasts(
  project: Project,
  { wanted, seed }: { wanted: string[]; seed: number },
): (Outlook | NotForecast)[] {
  const open = new Set(openGoals(project))
  const goals = wanted.length > 0 ? project.goals.filter(({ id }) => wanted.includes(id)) : [...open]
  const known = new Map<Goal, Outlook | NotForecast>()
  const outlookOf = (goal: Goal) => {
    const result = known.get(goal) ?? (open.has(goal) ? forecastGoal(goal, project, seed) : settled(goal))
    known.set(goal, result)
    return result
  }
  return withFormulaNotes(goals.map(outlookOf), outlookOf, project)
}

function settled(goal: Goal): NotForecast {
  return {
    goal,
    reason: `it is ${goal.status === 'active' ? 'closed with its strategy' : goal.status}: nothing is left to forecast`,
  }
}
