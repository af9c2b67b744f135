import type { SourceFile } from '../document/document.ts'
import type { Problem } from '../model/problem.ts'

/** The texts of a project, and what could not be read of it. */
export interface ProjectFiles {
  config?: SourceFile
  strategy?: SourceFile
  plans: SourceFile[]
  results: SourceFile[]
  /** Files that were found and are not readable text: each is a problem. */
  problems: Problem[]
}
