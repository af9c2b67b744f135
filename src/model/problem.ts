export type Severity = 'error' | 'warning' | 'info'

/** For comparing severities: the more it weighs, the worse. */
export const weightOf: Record<Severity, number> = { info: 0, warning: 1, error: 2 }

/** A stretch of a source file: UTF-16 offsets from 0, end exclusive. Lines are computed only for what is printed. */
export interface Span {
  file: string
  start: number
  end: number
}

/** Replaces a stretch of the source text. */
export interface Edit {
  span: Span
  text: string
}

/** safe: same meaning; review: may change the meaning; fill-in: needs words from the user. */
export type FixTier = 'safe' | 'review' | 'fill-in'

/** The way out. */
export interface Fix {
  title: string
  tier: FixTier
  edits?: Edit[]
}

/** Another place that explains a problem: "the goal is declared here". */
export interface RelatedPlace {
  span: Span
  message: string
}

/** One thing wrong with a plan. Everything mplan says about a plan is a Problem. */
export interface Problem {
  rule: string
  severity: Severity
  /** One sentence in a marketer's words. */
  message: string
  span: Span
  /** A few words under the marked text. */
  label?: string
  related?: RelatedPlace[]
  why?: string
  fix?: Fix
  /** The other way out, when there are two. */
  or?: string
}
