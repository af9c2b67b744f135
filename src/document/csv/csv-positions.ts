import type { Span } from '../../model/problem.ts'
import type { Positions } from '../positions.ts'

/** Where an entry of a table stands: its line, and its cells by key. */
export interface EntryPlace {
  start: number
  end: number
  cells: Record<string, readonly [start: number, end: number]>
}

interface Places {
  file: string
  text: string
  list: object
  /** By entry, and by the group of dimensions of an entry. */
  entries: ReadonlyMap<object, EntryPlace>
  order: readonly EntryPlace[]
}

/** Answers questions about places of a table. A key stands where its cell does; what is not there, where its line begins. */
export function csvPositions({ file, text, list, entries, order }: Places): Positions {
  const whole = { file, start: 0, end: text.length }
  const spanOf = ([start, end]: readonly [number, number]): Span => ({ file, start, end })
  const valueSpan = (node: object, key?: string | number): Span => {
    const place = node === list && key !== undefined ? order[Number(key)] : entries.get(node)
    if (!place) return whole
    if (node === list || key === undefined) return spanOf([place.start, place.end])
    return spanOf(place.cells[key] ?? [place.start, place.start])
  }
  const first = { file, start: 0, end: 0 }
  return {
    file,
    valueSpan,
    keySpan: (node, key) => (entries.has(node) ? valueSpan(node, key) : first),
    sourceText: (node, key) => {
      const value: unknown = Object.hasOwn(node, key) ? Reflect.get(node, key) : undefined
      return typeof value === 'string'
        ? value
        : value === undefined || typeof value === 'object'
          ? undefined
          : String(value)
    },
    innerStart: (node, key) => {
      const { start } = valueSpan(node, key)
      return text[start] === '"' ? start + 1 : start
    },
  }
}
