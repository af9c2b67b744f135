import type { Span } from '../model/problem.ts'

/**
 * Where the values of a document stand in its text. `node` is a map or a list out of the document's data; `key` is
 * the name of one of its keys or the index of one of its items. Offsets are UTF-16 units of the file's text as it
 * was read, a byte order mark included. Places are worked out when they are asked for.
 */
export interface Positions {
  file: string
  /** The whole value, quotes included; without a key the map or list itself. */
  valueSpan(node: object, key?: string | number): Span
  /** The key itself, quotes included. */
  keySpan(node: object, key: string): Span
  /**
   * The text of a value as the user wrote it: quotes removed, escapes resolved, folded lines joined.
   * undefined for maps and lists, and for keys that are not there.
   */
  sourceText(node: object, key: string | number): string | undefined
  /** Offset of the first character inside the value: after an opening quote. */
  innerStart(node: object, key: string | number): number
}
