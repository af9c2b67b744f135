import type { Document as ReadDocument } from '../document/document.ts'
import type { Node } from '../model/entity.ts'
import type { ReviewLock } from '../model/goal-record.ts'
import type { Problem } from '../model/problem.ts'
import type { Settings } from '../model/settings.ts'
import type { ReadingContext } from '../model/values/types.ts'
import { configsOf, joined } from './config.ts'
import type { Scope } from './scope.ts'
import { contextOf, settingsOf } from './settings.ts'

/** A document whose data has been checked against its schema: what was broken is left out. */
export interface CheckedDocument {
  document: ReadDocument
  data: Node
}

/** The checked files of a project. */
export interface CheckedFiles {
  config?: CheckedDocument
  /** What the configuration extends, the furthest first. */
  bases?: CheckedDocument[]
  strategy?: CheckedDocument
  plans: CheckedDocument[]
  results: CheckedDocument[]
  lock?: ReviewLock
}

/** What all files of a project are read with. */
export interface Ground {
  settings: Settings
  context: ReadingContext
  /** The data of mplan.config.yaml and of what it extends. */
  config: Node
  problems: Problem[]
  scopeOf(file: CheckedDocument): Scope
}

export function groundOf(files: CheckedFiles): Ground {
  const problems: Problem[] = []
  const config = joined(configsOf(files))
  const strategy = files.strategy?.data ?? {}
  const settings = settingsOf(config, strategy)
  const context = contextOf(settings, config, strategy)
  const report = (problem: Problem) => void problems.push(problem)
  return { settings, context, config, problems, scopeOf: ({ document }) => ({ document, context, report }) }
}
