/** Few letters leave room for few mistakes: two edits turn any word of three letters into most others. */
function mostEdits(length: number): number {
  if (length >= 9) return 3
  return length >= 5 ? 2 : 1
}

/**
 * Edits between two words: one letter added, left out or replaced, or two neighbours swapped (optimal string alignment).
 * Gives `limit + 1` as soon as the distance is known to be over the limit.
 */
export function editDistance(left: string, right: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1
  let beforePrevious: number[] = []
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column)
  for (let row = 1; row <= left.length; row++) {
    const current = nextRow({ left, right, row, previous, beforePrevious })
    if (Math.min(...current) > limit) return limit + 1
    beforePrevious = previous
    previous = current
  }
  return Math.min(previous[right.length] ?? 0, limit + 1)
}

interface Rows {
  left: string
  right: string
  row: number
  previous: number[]
  beforePrevious: number[]
}

function nextRow({ left, right, row, previous, beforePrevious }: Rows): number[] {
  const current = [row]
  for (let column = 1; column <= right.length; column++) {
    const same = left[row - 1] === right[column - 1]
    let cost = Math.min(
      (previous[column] ?? 0) + 1,
      (current[column - 1] ?? 0) + 1,
      (previous[column - 1] ?? 0) + (same ? 0 : 1),
    )
    const swapped = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
    if (swapped) cost = Math.min(cost, (beforePrevious[column - 2] ?? 0) + 1)
    current.push(cost)
  }
  return current
}

/**
 * The candidate a misspelt word was probably meant to be, or undefined when none is close enough: one edit for words
 * of up to 4 letters, two up to 8, three beyond. Case counts for nothing. Of equally near candidates the first in
 * alphabetical order wins, so that the answer does not hang on the order of the file.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  return allNearest(word, candidates)[0]
}

/** All candidates that are as near as the nearest one, in alphabetical order. */
export function allNearest(word: string, candidates: Iterable<string>): string[] {
  const wanted = word.toLowerCase()
  let best: string[] = []
  let limit = mostEdits(wanted.length)
  if (wanted.length > 100) return []
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) > limit) continue
    const distance = editDistance(wanted, candidate.toLowerCase(), limit)
    if (distance > limit || distance >= Math.max(candidate.length, 1)) continue
    if (distance < limit) best = []
    best.push(candidate)
    limit = distance
  }
  return best.toSorted()
}
