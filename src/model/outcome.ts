import type { Problem, Span } from './problem.ts'
import type { FindingSum } from './rule.ts'

/** The calculation behind a problem, with the places of its inputs. */
export interface ReportedSum extends Omit<FindingSum, 'inputs'> {
  inputs: { name: string; value: string; span: Span }[]
}

/** A problem with all that a format needs to print it. */
export interface ReportedProblem extends Problem {
  /** Where it is by ids: "tactic newsletter > goal". */
  trail: string
  entity?: { kind: string; id: string }
  /** Rule, kind, id and field in one word that survives moved lines. */
  fingerprint: string
  /** Findings that come from this one and are not listed. */
  consequences: string[]
  /** Stretches of the files that it was worked out from. */
  reads?(): Span[]
  /** The calculation behind its figures, worked out when it is asked for. */
  sum?: () => ReportedSum
}

/** Proof of work: what a run looked at. */
export interface Checked {
  files: string[]
  goals: number
  tactics: number
  rules: number
  /** Names of rules that had nothing to look at. */
  idle: string[]
  /** Findings that comments in the files silence. */
  silenced: number
}

/** All that a run of `validate` has to say. */
export interface Outcome {
  problems: ReportedProblem[]
  checked: Checked
  /** The day the run was judged by, ISO. */
  today: string
  /** True when the user gave the day; then it is shown. */
  todayGiven: boolean
  /** True when all rules ran, so that `mplan explain --finding` counts the same findings. */
  isWhole: boolean
}

/** Findings in the order in which they have numbers: errors and warnings as they are listed, then the hints. */
export function numbered(problems: readonly ReportedProblem[]): ReportedProblem[] {
  const isListed = ({ severity }: ReportedProblem) => severity !== 'info'
  return [...problems.filter(isListed), ...problems.filter((each) => !isListed(each))]
}
