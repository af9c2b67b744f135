import type { Goal } from '../model/project.ts'
import { aimOf } from './amounts.ts'
import { coverOf } from './cover.ts'
import { goalTree } from './goal-tree.ts'
import { progressOf } from './progress.ts'
import type { Gap, GoalReport } from './report.ts'
import { personName, said } from './said.ts'
import { gapIn, type Source } from './source.ts'
import { tacticReport } from './tactics.ts'

/** Goal by goal, sub-goals after the goal they serve: what it asks for, and what is done for it. */
export function goalReports(source: Source): GoalReport[] {
  return goalTree(source.project.goals).map(({ goal, depth }) => goalReport(goal, depth, source))
}

function goalReport(goal: Goal, depth: number, source: Source): GoalReport {
  const { project, errorsOf } = source
  const why = goal.sentence ? undefined : said(goal.node, 'why')
  const metric = goal.metric?.title ?? goal.metricId
  const aim = aimOf(goal)
  const soFar = progressOf(goal, project)
  return {
    id: goal.id,
    title: goal.title || goal.id,
    level: goal.level,
    depth,
    ...(why !== undefined && { why }),
    ...(metric !== undefined && { metric }),
    ...(aim !== undefined && { aim }),
    ...(goal.owner !== undefined && { owner: personName(goal.owner, project) }),
    ...(soFar !== undefined && { soFar }),
    tactics: goal.tactics.map((tactic) => tacticReport(tactic, source)),
    cover: coverOf(goal),
    errors: errorsOf(goal),
    gaps: goal.sentence ? [] : gapsOf(goal, source.planFile),
  }
}

function gapsOf(goal: Goal, planFile: string): Gap[] {
  const isYesNo = goal.doneWhen.length > 0
  const isNumber = goal.target ?? goal.keep
  const wanted: [boolean, string, string][] = [
    [said(goal.node, 'why') === undefined, 'why', 'why:'],
    [goal.metricId === undefined && !isYesNo, 'how it is measured', 'metric:'],
    [!goal.baseline && !isYesNo && goal.target !== undefined, 'where it stands today', 'baseline:'],
    [!isNumber && !isYesNo, 'what it should become', 'target:'],
    [!goal.deadline && !goal.open, 'by when', 'deadline:'],
    [goal.owner === undefined, 'who answers for it', 'owner:'],
  ]
  const gaps = wanted.filter(([isMissing]) => isMissing).map(([, what, key]) => gapIn(goal, what, key))
  const isIdle = goal.tactics.length === 0 && goal.children.length === 0
  return isIdle
    ? [...gaps, { what: 'what you will do for it', key: `tactics: with goal: ${goal.id}`, place: planFile }]
    : gaps
}
