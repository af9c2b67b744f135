import type { Problem } from '../model/problem.ts'
import type { Project } from '../model/project.ts'
import type { Day } from '../model/values/types.ts'
import type { CheckedFiles } from './checked-files.ts'
import { checksOf } from './checks.ts'
import { configsOf } from './config.ts'
import { connect } from './connect.ts'
import { groundOf } from './ground.ts'
import { linkStrategy } from './link-strategy.ts'
import { readPlan } from './plan.ts'
import { readValues } from './read-values.ts'
import { readResults } from './results.ts'
import { readRoot } from './root.ts'
import { calendarOf } from './settings.ts'

/**
 * Turns checked data into a project: values are read, references become objects, what cannot be read is reported
 * and absent. Linear in the size of the files.
 */
export function link(files: CheckedFiles, today: Day): { project: Project; problems: Problem[] } {
  const ground = groundOf(files)
  for (const file of configsOf(files)) readValues('config', file.data, ground.scopeOf(file))
  const strategy = linkStrategy(files, ground)
  const plans = files.plans.map((file) => {
    const { document, values, scope } = readRoot('plan', file, ground)
    return { document, ...readPlan(values, document, scope, strategy.lookups) }
  })
  const results = files.results.map((file) => {
    const { document, values, scope } = readRoot('results', file, ground)
    return { document, ...readResults(values, scope, strategy.lookups) }
  })

  const project = connect({
    today,
    settings: ground.settings,
    calendar: calendarOf(ground.config),
    checks: configsOf(files).flatMap(checksOf),
    ...strategy.contents,
    plans: plans.map(({ document }) => document),
    tactics: plans.flatMap(({ tactics }) => tactics),
    tasks: plans.flatMap(({ tasks }) => tasks),
    campaigns: plans.flatMap(({ campaigns }) => campaigns),
    capacity: plans.flatMap(({ capacity }) => capacity),
    content: plans.flatMap(({ content }) => content),
    results: results.map(({ document }) => document),
    measurements: results.flatMap(({ measurements }) => measurements),
    spend: results.flatMap(({ spend }) => spend),
    reviews: results.flatMap(({ reviews }) => reviews),
    ...(files.lock && { lock: files.lock }),
  })
  return { project, problems: ground.problems }
}
