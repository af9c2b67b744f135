import type { KindName } from '../../generated/fields.ts'
import type { Problem } from '../../model/problem.ts'

/** Where a problem lies in the data: a map or list of the document as it was read, and the key or index in it. */
export interface DataPlace {
  node: object
  key?: string | number
}

/** Something that does not fit the format of the file. */
export interface SchemaProblem extends Problem {
  /** What it is about. Whoever reads this place next reads something broken. */
  at: DataPlace
  /** For a misspelt key: the key that was probably meant, and that now seems to be missing. */
  meant?: string
  /** For a list that is left out as a whole: what stands in it. */
  lost?: KindName
}
