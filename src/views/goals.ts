import { formatDay } from '../model/dates.ts'
import { given } from '../model/entity.ts'
import { neededBefore } from '../model/needed-on-the-way.ts'
import type { Goal, Project } from '../model/project.ts'
import { aimOf } from './amounts.ts'
import { coverOf } from './cover.ts'
import { dayWords } from './dates.ts'
import { goalTree } from './goal-tree.ts'
import { progressOf } from './progress.ts'
import type { Gap, GoalReport } from './report.ts'
import { metricName, personName, said, titleOf } from './said.ts'
import { gapsOf, type Source } from './source.ts'
import { tacticReport } from './tactics.ts'

/** Goal by goal, sub-goals after the goal they serve: what it asks for, and what is done for it. */
export function goalReports(source: Source): GoalReport[] {
  return goalTree(source.project.goals).map(({ goal, depth }) => goalReport(goal, depth, source))
}

function goalReport(goal: Goal, depth: number, source: Source): GoalReport {
  const { project, errorsOf } = source
  const why = goal.sentence ? undefined : said(goal.node, 'why')
  const metric = goal.metricId === undefined ? undefined : metricName(goal.metricId, project)
  const aim = aimOf(goal)
  const soFar = progressOf(goal, project)
  return {
    id: goal.id,
    title: titleOf(goal),
    level: goal.level,
    depth,
    ...(why !== undefined && { why }),
    ...(metric !== undefined && { metric }),
    ...(aim !== undefined && { aim }),
    ...(goal.owner !== undefined && { owner: personName(goal.owner, project) }),
    ...(soFar !== undefined && { soFar }),
    needs: needsOf(goal, project),
    tactics: goal.tactics.map((tactic) => tacticReport(tactic, source, goal)),
    cover: coverOf(goal, project),
    errors: errorsOf(goal),
    gaps: gapsIn(goal),
    planGaps: planGapsIn(goal, source.planFile),
  }
}

function needsOf(goal: Goal, project: Project): GoalReport['needs'] {
  return neededBefore(goal, project).map(({ metricId, sum, by }) => ({
    metric: metricId,
    count: sum.result,
    text: by === undefined ? sum.expression : `${sum.expression} by ${dayWords(by)}`,
    ...(by !== undefined && { by: formatDay(by) }),
  }))
}

function gapsIn(goal: Goal): Gap[] {
  if (goal.sentence) return gapsOf(goal, [[false, 'its numbers', 'metric:, baseline:, target:, deadline:, owner:']])
  const has = (...keys: string[]) => given(goal, ...keys)
  const isYesNo = has('done-when')
  return gapsOf(goal, [
    [has('why'), 'why', 'why:'],
    [has('metric') || isYesNo, 'how it is measured', 'metric:'],
    [has('baseline') || isYesNo || !has('target'), 'where it stands today', 'baseline:'],
    [has('target', 'keep') || isYesNo, 'what it should become', 'target:'],
    [has('deadline'), 'by when', 'deadline:'],
    [has('owner'), 'who answers for it', 'owner:'],
  ])
}

function planGapsIn({ id, tactics, children }: Goal, place: string): Gap[] {
  const isIdle = tactics.length === 0 && children.length === 0
  return isIdle ? [{ what: 'what you will do for it', key: `a tactic with goal: ${id}`, place }] : []
}
