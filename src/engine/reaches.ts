/** A stretch of text, its ends included. */
export interface Stretch {
  start: number
  end: number
}

/** Stretches that hold each other or lie apart, as entries and lines of a file do. */
export interface Reaches<T> {
  /** Everything whose stretch holds an offset, the narrowest first. */
  at(offset: number): T[]
}

interface Held<T> extends Stretch {
  items: T[]
  around?: Held<T>
}

/** Sorted once; a look-up then costs no more than the depth at which the offset lies. */
export function reachesOf<T>(items: T[], stretchOf: (item: T) => Stretch): Reaches<T> {
  const sorted = items
    .map((item) => ({ ...stretchOf(item), item }))
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
  const held: Held<T>[] = []
  let around: Held<T> | undefined
  for (const { start, end, item } of sorted) {
    while (around && around.end < start) around = around.around
    if (around && around.start === start && around.end === end) {
      around.items.push(item)
      continue
    }
    around = { start, end, items: [item], ...(around && { around }) }
    held.push(around)
  }
  return { at: (offset) => itemsAt(held, offset) }
}

function itemsAt<T>(held: Held<T>[], offset: number): T[] {
  let low = 0
  let high = held.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((held[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const found: T[] = []
  for (let reach = held[low - 1]; reach; reach = reach.around) if (offset <= reach.end) found.push(...reach.items)
  return found
}
