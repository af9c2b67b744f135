/** Why a stretch of a file could not be read. */
export type RefusalKind =
  | 'syntax'
  | 'anchor'
  | 'alias'
  | 'tag'
  | 'merge-key'
  | 'complex-key'
  | 'empty-key'
  | 'directive'
  | 'second-document'
  | 'wrong-shape'
  | 'missing-dash'
  | 'wrong-indent'
  | 'stray-lines'
  | 'too-deep'
  | 'too-many-values'

/** Thrown while reading, always caught within this folder. `offset` counts from the start of the file. */
export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly offset: number
  constructor(kind: RefusalKind, offset: number, reason = kind as string) {
    super(reason)
    this.kind = kind
    this.offset = offset
  }
}
