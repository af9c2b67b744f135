import type { Problem, Span } from '../model/problem.ts'
import type { Positions } from './positions.ts'

/** A file as it was read from disk, decoded. */
export interface SourceFile {
  path: string
  text: string
}

/** A file's data, the places of that data, and what could not be read. */
export interface Document {
  path: string
  text: string
  /**
   * Maps without a prototype, arrays, and texts, numbers, true/false and null as YAML 1.2 (core) reads them.
   * Numbers that JavaScript cannot hold as written (0123, 0x1F, .inf, 9007199254740993) stay text.
   * undefined when nothing could be read.
   */
  root: unknown
  problems: Problem[]
  positions: Positions
  /** true when some list item or key was left out because it could not be read */
  incomplete: boolean
  /** the stretches that were left out */
  lost: Span[]
}
