import type { ProjectFiles } from '../engine/project-files.ts'
import { type Validated, validate } from '../engine/validate.ts'
import { addCosts, costOfTactic } from '../model/cost.ts'
import { formatDay } from '../model/dates.ts'
import { availableBudget, moneyWords, partsOfBudget } from '../model/money-plan.ts'
import { nearest } from '../model/nearest.ts'
import type { ReportedProblem } from '../model/outcome.ts'
import type { Project } from '../model/project.ts'
import { show } from '../model/show.ts'
import { scaledResults } from '../model/sums/response-curve.ts'
import type { Day } from '../model/values/types.ts'
import { readChange } from '../model/what-if/changed-text.ts'
import { allRules, rules } from '../rules/index.ts'
import { costWords } from '../views/amounts.ts'
import { projectTitle } from '../views/said.ts'
import type { WhatIfPage } from '../views/what-if/page.ts'
import { UsageError } from './command.ts'
import { forecasts } from './make-forecast.ts'
import { linesIn } from './outputs.ts'
import { placesIn } from './places-in.ts'
import { targetOf, type Wish } from './what-if-change.ts'
import { editsFor, type FieldEdit, withEdits } from './what-if-edit.ts'

/** How the results of a tactic answer to its money: results grow with money to this power. */
export interface Response {
  tactic: string
  power: number
}

interface WhatIf {
  wishes: Wish[]
  responses: Response[]
  seed: number
  today: Day
}

/** The same sums twice: on the files as they are, and on the files as they would be. @throws UsageError */
export async function makeWhatIf(files: ProjectFiles, { wishes, responses, seed, today }: WhatIf): Promise<WhatIfPage> {
  const run = (files: ProjectFiles) => validate({ files, rules, facts: allRules, today, only: [], skip: [] })
  const before = await run(files)
  const asked = wishes.flatMap((wish) => editsOf(wish, before))
  const changed = await run(withAll(files, asked))
  refuseBroken(before, changed)
  const answers = responses.flatMap((response) => answersTo(response, before, changed))
  const edits = [...asked, ...answers]
  const after = answers.length > 0 ? await run(withAll(files, edits)) : changed
  const linesOf = linesIn([before])
  return {
    title: projectTitle(before.project),
    today: formatDay(today),
    seed,
    settings: after.project.settings,
    changes: edits.map(({ path, old, new: text, file, edit }) => ({
      path,
      old,
      new: text,
      place: `${file}:${linesOf(file).at(edit.start).line}`,
    })),
    goals: compared(before, after, seed),
    money: {
      before: moneyOf(before.project),
      after: moneyOf(after.project),
      ...budgetsOf(before.project, after.project),
    },
    findings: { come: newIn(after, before, byFigures), go: newIn(before, after, byFigures) },
    silentMoney: wishes.some((wish) => isMoneyOfTactic(wish, before)) && answers.length + responses.length === 0,
    placeOf: { before: placesIn(before), after: placesIn(after) },
  }
}

function editsOf(wish: Wish, run: Validated): FieldEdit[] {
  const target = targetOf(wish, run)
  const document = run.documents.get(target.entity.file)
  if (!document) throw new UsageError(`${show(wish.path)} is in no file that could be changed`)
  return editsFor(wish, target, readChange(wish.value), document)
}

function isMoneyOfTactic(wish: Wish, run: Validated): boolean {
  const { entity, keys } = targetOf(wish, run)
  return entity.kind === 'tactic' && keys.includes('budget')
}

function withAll(files: ProjectFiles, edits: FieldEdit[]): ProjectFiles {
  const edited = <File extends { path: string; text: string }>(file: File): File => {
    const own = edits.filter((edit) => edit.file === file.path)
    return own.length > 0 ? { ...file, text: withEdits(file.text, own) } : file
  }
  const { config, strategy } = files
  return {
    ...files,
    ...(config && { config: edited(config) }),
    ...(strategy && { strategy: edited(strategy) }),
    plans: files.plans.map(edited),
    results: files.results.map(edited),
  }
}

/** What cannot be read any more was no value for its field. */
function refuseBroken(before: Validated, after: Validated): void {
  const judged = new Set(rules.map(({ name }) => name))
  const [wrong] = newIn(after, before).filter(
    ({ rule, severity }) => severity === 'error' && (!judged.has(rule) || rule.startsWith('ref-')),
  )
  if (!wrong) return
  const fix = wrong.fix ? `; ${wrong.fix.title}` : ''
  throw new UsageError(`that change cannot be read: ${show(wrong.message)}${show(fix)}`)
}

/** Findings of one that the other lacks. */
function newIn(one: Validated, other: Validated, keyOf = byField): ReportedProblem[] {
  const known = new Set(other.problems.map(keyOf))
  return one.problems.filter((problem) => !known.has(keyOf(problem)))
}

const byField = ({ fingerprint }: ReportedProblem): string => fingerprint

/** With other figures it is another finding. */
const byFigures = ({ fingerprint, message }: ReportedProblem): string => `${fingerprint} ${message}`

/** What a tactic is expected to bring, moved by the power of how much its money was moved. */
function answersTo({ tactic: id, power }: Response, before: Validated, after: Validated): FieldEdit[] {
  const { project, documents } = before
  const tactic = project.tactics.find((each) => each.id === id)
  const then = after.project.tactics.find((each) => each.id === id)
  if (!tactic || !then) {
    const close = nearest(
      id,
      project.tactics.map((each) => each.id),
    )
    throw new UsageError(`there is no tactic "${show(id)}"${close ? `; did you mean ${show(close)}?` : ''}`)
  }
  const [old] = costOfTactic(tactic, project).money
  const [now] = costOfTactic(then, after.project).money
  const document = documents.get(tactic.file)
  if (!old || !now || old.minor <= 0 || old.currency !== now.currency || !document)
    throw new UsageError(`--response ${show(id)}: what it costs today and then is not known in one currency`)
  const curve = { kind: 'power', a: 1, b: power } as const
  const factor = scaledResults(curve, { spend: old.minor, results: 1 }, now.minor)
  if (factor === 1) return []
  return [['expect'], ['each', 'expect']].flatMap((keys) => {
    const holder = keys.length === 1 ? tactic.node : tactic.node.each
    if (typeof holder !== 'object' || holder === null || !('expect' in holder)) return []
    const path = `tactics.${id}.${keys.join('.')}`
    return editsFor({ words: path, path, value: '' }, { entity: tactic, keys }, { factor, digits: 4 }, document)
  })
}

function compared(before: Validated, after: Validated, seed: number): WhatIfPage['goals'] {
  const then = new Map(forecasts(after.project, { wanted: [], seed }).map((result) => [result.goal.id, result]))
  const now = forecasts(before.project, { wanted: [], seed })
  return now.flatMap((result) => {
    const other = then.get(result.goal.id)
    return other ? [{ before: result, after: other }] : []
  })
}

/** What the plans take out of the budget, and what there is without the reserve, where a strategy says what there is. */
function budgetsOf(before: Project, after: Project): Partial<WhatIfPage['money']> {
  const [today, then] = [before, after].map((project) => {
    const left = availableBudget(project)?.left
    const taken = addCosts(partsOfBudget(project).map(({ cost }) => cost))
    return left && { available: moneyWords(project)(left), taken: costWords(taken, project) }
  })
  return today && then ? { budget: { before: today, after: then } } : {}
}

/** What all live tactics cost, in one currency where the rates are known. */
function moneyOf(project: Project): string {
  const cost = addCosts(project.tactics.filter(({ live }) => live).map((tactic) => costOfTactic(tactic, project)))
  return cost.money.length === 0 && cost.complete ? '0' : costWords(cost, project)
}
