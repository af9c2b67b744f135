import type { SourceFile } from '../document/document.ts'
import type { Limits } from '../document/limits.ts'
import type { Problem } from '../model/problem.ts'

/** What can be asked of the folders around a project without reading a file. */
export interface Around {
  /** A path as seen from the folder of a file: `clients/acme/plan.yaml`. */
  seenFrom(file: string, path: string): string
  /** The names in a folder, which is seen from the folder of a file; undefined where there is no such folder. */
  namesIn(file: string, folder: string): string[] | undefined
}

/** The texts of a project, and what could not be read of it. */
export interface ProjectFiles {
  config?: SourceFile
  /** What the configuration extends, the furthest first. */
  bases?: SourceFile[]
  strategy?: SourceFile
  plans: SourceFile[]
  results: SourceFile[]
  /** mplan.lock: how the goals were at the last review. */
  lock?: SourceFile
  /** How much of each file is read, where the configuration says so. */
  limits?: Limits
  /** Files that were found and are not readable text: each is a problem. */
  problems: Problem[]
  /** Needed where the configuration speaks of paths. */
  around?: Around
}
