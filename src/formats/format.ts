import type { Lines } from '../model/lines.ts'
import type { Outcome } from '../model/outcome.ts'
import type { Severity } from '../model/problem.ts'

/** Colours for text; each gives its text back unchanged where colour is off. */
export interface Paint {
  red(text: string): string
  yellow(text: string): string
  blue(text: string): string
  green(text: string): string
  dim(text: string): string
  bold(text: string): string
}

/** What a format is given beside the outcome. */
export interface Surroundings {
  /** The lines of a file that problems point into. */
  linesOf(file: string): Lines
  paint: Paint
  /** Columns of the terminal. */
  width: number
  /** The least severity that people are shown; hints below it are counted. */
  least: Severity
  version: string
}

/** An outcome as text, and nothing else. */
export type Format = (outcome: Outcome, surroundings: Surroundings) => string

const same = (text: string): string => text

export const noPaint: Paint = { red: same, yellow: same, blue: same, green: same, dim: same, bold: same }
