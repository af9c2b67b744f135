import { formatDay } from '../../model/dates.ts'
import type { Checked, ReportedProblem } from '../../model/outcome.ts'
import { type Severity, type Span, weightOf } from '../../model/problem.ts'
import type { Project } from '../../model/project.ts'
import { withTypedText } from '../../model/typed-text.ts'
import { projectTitle } from '../said.ts'
import type { Criterion, Evidence } from './criterion.ts'
import { planCriteria } from './plan-criteria.ts'
import type { Answer, Holding, Point, Score, Step } from './score.ts'
import { strategyCriteria } from './strategy-criteria.ts'
import { uncheckedIn } from './unchecked.ts'

/** A checked project; `problems` are those of the preset that asks for most. */
export interface ScoreInput {
  project: Project
  problems: ReportedProblem[]
  checked: Checked
  /** How grave a finding of a rule is by itself. */
  severityOf(rule: string): Severity
  /** True for rules that report what cannot be read. */
  isReading(rule: string): boolean
  positionOf(span: Span): { line: number; column: number }
}

/** How many things to do next are named: more are not done. */
const mostSteps = 3

/** The two questions with their evidence, what to do next, and what could not be judged. */
export function makeScore(input: ScoreInput): Score {
  const { project, checked } = input
  const { strategy, plans } = project
  return {
    title: projectTitle(project),
    today: formatDay(project.today),
    answers: [
      answerTo('Is the strategy clear?', strategyCriteria, input, strategy ? undefined : 'there is no strategy'),
      answerTo(
        'Does the plan give steps that lead to the goals of the business?',
        planCriteria,
        input,
        plans.length > 0 ? undefined : 'there is no plan',
      ),
    ],
    next: nextSteps(input),
    unchecked: uncheckedIn(project, checked.idle),
    rules: checked.rules,
  }
}

function answerTo(question: string, criteria: Criterion[], input: ScoreInput, none: string | undefined): Answer {
  const points = criteria.map((criterion) => pointOf(criterion, input))
  return { question, answer: none === undefined ? answerWords(points) : `No: ${none}`, points }
}

function answerWords(points: Point[]): string {
  const count = (holding: Holding) => points.filter(({ holds }) => holds === holding).length
  const [yes, partly, no] = [count('yes'), count('partly'), count('no')]
  const judged = yes + partly + no
  const unknown = judged < points.length ? `, ${points.length - judged} cannot be judged` : ''
  return `${wordFor(yes, partly, no)}: ${yes} of ${judged} points hold${unknown}`
}

function wordFor(yes: number, partly: number, no: number): string {
  const judged = yes + partly + no
  if (yes === judged && judged > 0) return 'Yes'
  if (no === 0 && yes * 2 >= judged && judged > 0) return 'Mostly'
  return yes > 0 && yes * 2 + partly >= judged ? 'In part' : 'Not yet'
}

function pointOf({ title, rules, evidence, missing, neededAlways }: Criterion, input: ScoreInput): Point {
  const there = evidence(input.project)
  const against = input.problems.filter(({ rule }) => rules.includes(rule)).toSorted(byWeight(input))
  const hiding = input.problems.filter(({ consequences }) => consequences.some((rule) => rules.includes(rule)))
  const wrong = [...against, ...hiding.filter((problem) => !against.includes(problem))].map((problem) => ({
    rule: problem.rule,
    message: problem.message,
    place: placeOf(problem, input),
  }))
  if (!there) return { title, holds: neededAlways ? 'no' : 'unknown', evidence: withTypedText(missing), wrong }
  const isIdle = rules.every((rule) => input.checked.idle.includes(rule))
  if (isIdle) return { title, holds: 'unknown', evidence: `${there.text}; no rule had anything to look at`, wrong }
  const holds = holdingOf(against, there, input)
  // What hides behind something that cannot be read may be wrong.
  return { title, holds: holds === 'yes' && hiding.length > 0 ? 'partly' : holds, evidence: there.text, wrong }
}

/** Nothing against it is yes; something against each thing, or the file as a whole, is no, unless it is only a hint. */
function holdingOf(against: ReportedProblem[], { of, good = of, sides }: Evidence, input: ScoreInput): Holding {
  if (against.length === 0) return good < of ? 'partly' : 'yes'
  if (against.every((problem) => weightIn(problem, input) === weightOf.info)) return 'partly'
  const things = new Set(
    against.map(({ entity, trail, span }) => `${entity?.kind} ${entity?.id ?? trail} ${span.file}`),
  )
  const isWhole = !sides && against.some(({ entity }) => !entity || entity.id === '')
  return isWhole || things.size >= of ? 'no' : 'partly'
}

/** The gravest findings, one for each rule: what cannot be read first, then in the order of the questions. */
function nextSteps(input: ScoreInput): Step[] {
  const rules = [...strategyCriteria, ...planCriteria].flatMap((criterion) => criterion.rules)
  const places = new Map(rules.toReversed().map((rule, index) => [rule, rules.length - index]))
  const rank = (rule: string) => (input.isReading(rule) ? 0 : (places.get(rule) ?? rules.length + 1))
  const inOrder = input.problems.toSorted(
    (a, b) => byWeight(input)(a, b) || rank(a.rule) - rank(b.rule) || (a.span.file < b.span.file ? -1 : 1),
  )
  const seen = new Set<string>()
  const steps: Step[] = []
  for (const problem of inOrder) {
    const what = problem.fix?.title ?? problem.or
    // A remark that asks for nothing ("with a decimal comma is understood") is no step.
    if (what === undefined || seen.has(problem.rule) || steps.length === mostSteps) continue
    seen.add(problem.rule)
    steps.push({
      message: problem.message,
      what: withTypedText(what),
      place: placeOf(problem, input),
      rule: problem.rule,
    })
  }
  return steps
}

/** What a rule calls grave by itself, not what the preset makes of it. */
function weightIn({ rule, severity }: ReportedProblem, { severityOf }: ScoreInput): number {
  return Math.min(weightOf[severity], weightOf[severityOf(rule)])
}

function byWeight(input: ScoreInput): (a: ReportedProblem, b: ReportedProblem) => number {
  return (a, b) => weightIn(b, input) - weightIn(a, input)
}

function placeOf({ span }: ReportedProblem, { positionOf }: ScoreInput): string {
  const { line, column } = positionOf(span)
  return `${span.file}:${line}:${column}`
}
