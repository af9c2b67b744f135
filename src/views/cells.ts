import type { Cell, Entry, Gap } from './report.ts'

/** An entry of a cell. */
export function entry(text: string, { label, depth = 0, errors = [] }: Partial<Entry> = {}): Entry {
  return { ...(label !== undefined && { label }), text, depth, errors }
}

/** An entry with a label, or nothing where there is nothing to say. */
export function labelled(label: string, text: string | undefined, errors: number[] = []): Entry[] {
  return text === undefined || text === '' ? [] : [entry(text, { label, errors })]
}

/** A cell with its gaps; `false` stands for one that is filled. */
export function cell(title: string, entries: Entry[], gaps: (Gap | false)[] = []): Cell {
  return { title, entries, gaps: gaps.filter((gap) => gap !== false) }
}

/** "1 goal", "2 goals" */
export const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`

/** `tactic ads`, `tactics ads, webinar` */
export function namedAll(kind: string, ids: string[]): string {
  return `${kind}${ids.length === 1 ? '' : 's'} ${firstFew(ids, 8, (id) => id)}`
}

/** The first few of a list, and how many more there are. */
export function firstFew<T>(list: T[], most: number, words: (item: T) => string): string {
  const shown = list.slice(0, most).map(words)
  return list.length > most ? `${shown.join(', ')} and ${list.length - most} more` : shown.join(', ')
}
