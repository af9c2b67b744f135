import type { Document } from '../document/document.ts'
import type { Problem } from '../model/problem.ts'
import type { ReadingContext } from '../model/values/types.ts'

/** What reading one document needs: its places, what numbers and names mean in it, and where problems go. */
export interface Scope {
  document: Document
  context: ReadingContext
  /** With what amounts of money are read where the document counts in a currency of its own. */
  ownMoney?: ReadingContext
  report(problem: Problem): void
}
