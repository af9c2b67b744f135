import type { Validated } from '../engine/validate.ts'
import { formatDay } from '../model/dates.ts'
import { createLines, type Lines } from '../model/lines.ts'
import type { Outcome, ReportedProblem } from '../model/outcome.ts'
import type { Options } from './command.ts'
import { createNewness } from './newness.ts'

/** The outcome of several projects, put together one by one: of a project, only what has to be said is kept. */
export interface Tally {
  add(run: Validated): void
  /** @param today the day the runs were judged by */
  outcome(options: Options, today: number): Outcome
  /** The lines of a file that problems point into. */
  linesOf(file: string): Lines
}

export function createTally(): Tally {
  const problems: Outcome['problems'] = []
  const files = new Set<string>()
  const isNew = createNewness()
  const checked = { goals: 0, tactics: 0, rules: 0, idle: [] as string[], silenced: 0 }
  const texts = new Map<string, string>()
  const lines = new Map<string, Lines>()
  let runs = 0
  return {
    add(run) {
      const kept = runs === 0 ? (problem: ReportedProblem) => problem : withoutProject
      for (const problem of run.problems.filter(isNew)) problems.push(kept(problem))
      for (const [file, { text }] of run.documents) {
        files.add(file)
        if (run.problems.length > 0) texts.set(file, text)
      }
      checked.goals += run.checked.goals
      checked.tactics += run.checked.tactics
      checked.silenced += run.checked.silenced
      checked.idle = runs === 0 ? run.checked.idle : inBoth(checked.idle, run.checked.idle)
      checked.rules ||= run.checked.rules
      runs++
    },
    outcome: ({ today: given, only, skip, noInline }, today) => ({
      problems,
      checked: { files: [...files], ...checked },
      today: formatDay(today),
      todayGiven: given !== undefined,
      isWhole: only === undefined && skip === undefined && noInline !== true,
    }),
    linesOf(file) {
      const known = lines.get(file) ?? createLines(texts.get(file) ?? '')
      lines.set(file, known)
      return known
    },
  }
}

/** What is still to be worked out keeps its whole project; of many projects, only the sums are kept. */
function withoutProject({ reads: _, sum: findOut, ...problem }: ReportedProblem): ReportedProblem {
  const sum = findOut?.()
  return sum ? { ...problem, sum: () => sum } : problem
}

const inBoth = (names: string[], others: string[]): string[] => names.filter((name) => others.includes(name))
