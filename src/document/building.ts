import type { PlainMap } from './plain-map.ts'
import type { TableMark, ValueTable } from './value-table.ts'

export type Container = PlainMap | unknown[]

/** A key that was given before in the same map; the first value counts. */
export interface Repetition {
  map: PlainMap
  key: string
  start: number
  end: number
}

/** What the building of a whole file shares. */
export interface Building {
  table: ValueTable
  repetitions: Repetition[]
  maximumValues: number
  /** offset in the file where the last value ended */
  end: number
  /** the keys last added to the map that was being filled */
  added: string[]
  /** true where some line starts with a question mark, which may be a key written the long way: `? key` */
  longKeys: boolean
}

/**
 * Text that was read on its own; its first character is the file's character `base`. The values go into `target`:
 * when `inside` is true the text is itself a list (or map) and its items (or keys) are added, otherwise it is one
 * value, added as an item of the list.
 */
export interface Stretch {
  text: string
  base: number
  target: Container
  inside: boolean
}

/** What to forget once the value of a repeated key has been read. */
export interface Forget {
  mark: TableMark
  repetitions: number
}

interface OpenContainer {
  container: Container
  row: number
  flow: boolean
  repeated: Forget | undefined
}

/** A stretch whose events are being turned into data. */
export interface BuildState {
  building: Building
  table: ValueTable
  text: string
  base: number
  target: Container
  /** the maps and lists opened within this stretch */
  open: OpenContainer[]
  /** end of the last thing read, in `text` */
  cursor: number
  /** the key that waits for its value, and where it stands in the file */
  key: string | undefined
  keyPlace: readonly [start: number, end: number]
  /** where to return to when the waiting key is a repetition */
  repeated: Forget | undefined
  /** keys added to the outermost map, for taking them back */
  added: string[]
}
