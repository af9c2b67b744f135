import type { Document as ReadDocument } from '../document/document.ts'
import type { Node } from '../model/entity.ts'
import type { ReviewLock } from '../model/review-lock.ts'

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
