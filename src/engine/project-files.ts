import type { SourceFile } from '../document/document.ts'
import type { Limits } from '../document/limits.ts'
import type { Problem } from '../model/problem.ts'

/** The texts of a project, and what could not be read of it. */
export interface ProjectFiles {
  config?: SourceFile
  strategy?: SourceFile
  plans: SourceFile[]
  results: SourceFile[]
  /** mplan.lock: how the goals were at the last review. */
  lock?: SourceFile
  /** How much of each file is read, where the configuration says so. */
  limits?: Limits
  /** Files that were found and are not readable text: each is a problem. */
  problems: Problem[]
}
