import { validate } from '../../src/engine/validate.ts'
import type { Project } from '../../src/model/project.ts'
import { readDay } from '../../src/model/values/day.ts'

/** The linked project of two texts, and of results where there are any. */
export async function projectOf(strategy: string, plan: string, today = '2026-09-01', results = ''): Promise<Project> {
  const { project } = await validate({
    files: {
      strategy: { path: 'strategy.yaml', text: strategy },
      plans: [{ path: 'plan.yaml', text: plan }],
      results: results === '' ? [] : [{ path: 'results.yaml', text: results }],
      problems: [],
    },
    rules: [],
    facts: [],
    today: readDay(today).value?.first ?? 0,
    only: [],
    skip: [],
  })
  return project
}
