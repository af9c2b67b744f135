import type { ReportPaint } from '../report.ts'

/** yes: it holds; partly: for some; no: for none; unknown: nothing to judge by. */
export type Holding = 'yes' | 'partly' | 'no' | 'unknown'

/** One thing to look at, with what the files say about it. */
export interface Point {
  title: string
  holds: Holding
  /** What the files say, or why it cannot be judged. */
  evidence: string
  /** What is wrong about it, the gravest first. */
  wrong: { rule: string; message: string; place: string }[]
}

/** One of the two questions. */
export interface Answer {
  question: string
  answer: string
  points: Point[]
}

/** One of the things to do next. */
export interface Step {
  message: string
  what: string
  place: string
  rule: string
}

/** Rules that had nothing to look at, and why. */
export interface Unchecked {
  because: string
  rules: string[]
}

/** How a project stands: the two questions, what to do next, and what was not judged. */
export interface Score {
  title: string
  /** ISO */
  today: string
  answers: Answer[]
  next: Step[]
  unchecked: Unchecked[]
  /** How many rules there are, for the share that had nothing to look at. */
  rules: number
}

/** A score as text, and nothing else. */
export type ScoreFormat = (scores: Score[], place: { width: number; paint: ReportPaint; version: string }) => string
