import type { Amount } from '../model/cost.ts'
import type { ReportedProblem } from '../model/outcome.ts'
import type { Span } from '../model/problem.ts'
import type { Project } from '../model/project.ts'

/** Something that is still to be written, with where it belongs. */
export interface Gap {
  /** "who you sell to" */
  what: string
  /** The key to type, with its colon: `audiences:` */
  key: string
  /** The file, and the entry in it where it is not the file itself: `strategy.yaml`, `goal leads in strategy.yaml`. */
  place: string
}

/** One thing that the files say. */
export interface Entry {
  label?: string
  text: string
  /** How far it is set in: 0 for the cell's edge. */
  depth: number
  /** Numbers of the report's errors that are about it, from 1. */
  errors: number[]
  /** Where its days lie in the days of its cell: 0 is the start of the first, 1 the end of the last. */
  days?: { from: number; to: number }
}

/** One side of a row: what the files say, and what they do not say yet. */
export interface Cell {
  title: string
  entries: Entry[]
  gaps: Gap[]
  /** The days that `days` of its entries are parts of: `5 Oct 2026 – 21 Mar 2027`. */
  days?: string
}

/** One aspect: the strategy's side of it and the plan's. */
export interface Row {
  name: string
  strategy: Cell
  plan: Cell
}

/** What a goal needs against what its tactics are expected to bring, in the goal's own metric. */
export interface Cover {
  /** `needs 640; planned 70 + 48 = 118; 522 uncovered (18% covered)`, or why there is no such sum. */
  text: string
  need?: number
  planned?: number
  uncovered?: number
  /** `70 + 48 = 118` */
  sum?: string
}

export interface TacticReport {
  id: string
  title: string
  status: string
  channel?: string
  dates?: string
  owner?: string
  budget?: string
  expect?: string
  errors: number[]
  /** What it does not say; the place is its file. */
  gaps: Gap[]
}

/** A goal, and what is done for it. */
export interface GoalReport {
  id: string
  title: string
  level: 'business' | 'marketing'
  /** 0 for a goal that serves no other, one more for each goal above it. */
  depth: number
  why?: string
  metric?: string
  /** `1200 → 2000 by 31 Dec 2026` */
  aim?: string
  owner?: string
  /** What it takes at earlier stages of the journey: `640 / 5% = 12800 trial-visits by 23 Nov 2027`. */
  needs: { metric: string; count: number; text: string; by?: string }[]
  /** What the results say: `1350 on 30 Sep 2026`. */
  soFar?: string
  tactics: TacticReport[]
  cover: Cover
  errors: number[]
  /** What it does not say; the place is its file. */
  gaps: Gap[]
  /** What is to be added to the plan for it. */
  planGaps: Gap[]
}

/** An amount under a name. `money` has one entry for each currency, in minor units. */
export interface MoneyLine {
  name: string
  depth: number
  /** `12000 EUR + 3000 USD`, with "at least" in front when a part of it could not be counted. */
  amount: string
  money: Amount[]
  complete: boolean
}

/** What one planned result of a goal costs and brings. Each fact is a sum: `21400 EUR / 147 mql = 145.58 EUR`. */
export interface ReturnReport {
  goal: string
  title: string
  facts: {
    measure: 'cost' | 'worth' | 'return' | 'payback'
    label: string
    text: string
    /** As a person writes it: 145.58 with the unit EUR, 261 with %. */
    result: number
    unit: string
  }[]
}

/** What all tactics cost, divided one way, and how it compares to the budget. */
export interface MoneyReport {
  byGoal: MoneyLine[]
  byChannel: MoneyLine[]
  /** Planned in all, budget, kept back, left. */
  totals: MoneyLine[]
  /** Goal by goal, where both are known. */
  returns: ReturnReport[]
  notes: string[]
}

/** An error of the files, with its place as `file:line:column`. */
export interface ReportedError {
  number: number
  place: string
  rule: string
  message: string
}

/** All that `mplan report` prints of one project, before it is laid out. Texts are as the user wrote them. */
export interface Report {
  title: string
  /** The strategy and the plans in a few words: title, file, period, status. */
  strategy: string
  plan: string
  rows: Row[]
  goals: GoalReport[]
  /** Live tactics that serve no goal. */
  withoutGoal: TacticReport[]
  money: MoneyReport
  errors: ReportedError[]
  warnings: number
  /** ISO; what is late or near is seen from this day. */
  today: string
}

/** What a report is made from. */
export interface ReportInput {
  project: Project
  problems: ReportedProblem[]
  /** Line and column of a place, from 1. */
  positionOf(span: Span): { line: number; column: number }
}

/** Colours for text; each gives its text back unchanged where colour is off. */
export interface ReportPaint {
  red(text: string): string
  yellow(text: string): string
  dim(text: string): string
  bold(text: string): string
}

/** Reports as text. `width`: columns of the terminal; formats that are not for a terminal pass it over. */
export type ReportFormat = (
  reports: Report[],
  surroundings: { width: number; paint: ReportPaint; version: string },
) => string
