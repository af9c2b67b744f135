import { formatDay } from '../model/dates.ts'
import type { Document } from '../model/project.ts'
import { rangeWords } from './dates.ts'
import { goalReports } from './goals.ts'
import { moneyOf } from './money.ts'
import type { Report, ReportInput } from './report.ts'
import { rowMakers } from './rows/index.ts'
import { projectTitle, said } from './said.ts'
import { sourceOf } from './source.ts'
import { tacticReport } from './tactics.ts'

/** Strategy and plan side by side, goal by goal, and by money, with all errors numbered. Asks nothing of the files. */
export function makeReport(input: ReportInput): Report {
  const { project, problems } = input
  const source = sourceOf(input)
  const { strategy, plans } = project
  const loose = project.tactics.filter(({ live, goals }) => live && goals.length === 0)
  return {
    title: projectTitle(project),
    strategy: strategy ? documentWords(strategy) : 'no strategy.yaml yet',
    plan: plans.length > 0 ? plans.map(documentWords).join('; ') : 'no plan.yaml yet',
    rows: rowMakers.map((make) => make(source)),
    goals: goalReports(source),
    withoutGoal: loose.map((tactic) => tacticReport(tactic, source)),
    money: moneyOf(project),
    errors: source.errors,
    warnings: problems.filter(({ severity }) => severity === 'warning').length,
    today: formatDay(project.today),
  }
}

/** `2026-Q3 plan (plan.yaml, 2026-Q3, active)` */
function documentWords({ node, file, period, status }: Document): string {
  const details = [file, period && rangeWords(period), status].filter(Boolean).join(', ')
  const title = said(node, 'title')
  return title ? `${title} (${details})` : details
}
