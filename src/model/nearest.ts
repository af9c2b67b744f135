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
  const { start, end } = sameAround(left, right)
  const here = left.slice(start, left.length - end)
  const there = right.slice(start, right.length - end)
  if (here === '' || there === '') return Math.min(Math.max(here.length, there.length), limit + 1)
  return distanceOfRest(here, there, limit)
}

/** How many letters at the beginning and at the end are the same: they take no edits. */
function sameAround(left: string, right: string): { start: number; end: number } {
  const most = Math.min(left.length, right.length)
  let start = 0
  while (start < most && left.charCodeAt(start) === right.charCodeAt(start)) start++
  let end = 0
  while (end < most - start && left.charCodeAt(left.length - 1 - end) === right.charCodeAt(right.length - 1 - end))
    end++
  return { start, end }
}

/** Row by row. Cells further from the diagonal than the limit are over it, and are not worked out. */
function distanceOfRest(left: string, right: string, limit: number): number {
  let row = new Array<number>(right.length + 2).fill(0)
  let above = row.map((_, column) => column)
  let twoAbove = [...row]
  for (let line = 1; line <= left.length; line++) {
    if (fillRow({ left, right, line, limit, row, above, twoAbove }) > limit) return limit + 1
    const free = twoAbove
    twoAbove = above
    above = row
    row = free
  }
  return Math.min(above[right.length] ?? 0, limit + 1)
}

interface Rows {
  left: string
  right: string
  line: number
  limit: number
  row: number[]
  above: number[]
  twoAbove: number[]
}

/** Works out a row, and gives the least of its cells. */
function fillRow({ left, right, line, limit, row, above, twoAbove }: Rows): number {
  const first = Math.max(1, line - limit)
  const last = Math.min(right.length, line + limit)
  const letter = left.charCodeAt(line - 1)
  row[first - 1] = first === 1 ? line : limit + 1
  let least = cell(row, first - 1)
  for (let column = first; column <= last; column++) {
    const other = right.charCodeAt(column - 1)
    const replaced = cell(above, column - 1) + (letter === other ? 0 : 1)
    let cost = Math.min(cell(above, column) + 1, cell(row, column - 1) + 1, replaced)
    if (letter !== other && isSwapped(left, right, line, column)) cost = Math.min(cost, cell(twoAbove, column - 2) + 1)
    row[column] = cost
    if (cost < least) least = cost
  }
  row[last + 1] = limit + 1
  return least
}

const cell = (row: number[], column: number): number => row[column] ?? 0

/** Two neighbours that stand the other way round end here. */
const isSwapped = (left: string, right: string, line: number, column: number): boolean =>
  line > 1 && column > 1 && left[line - 1] === right[column - 2] && left[line - 2] === right[column - 1]

/** More comparisons than this take longer than anybody waits, and so many wrong words are no slips. */
const MOST_COMPARISONS = 500_000

/** Whether so many misspelt words can be held against so many candidates in a blink. */
export const canGuess = (words: number, candidates: number): boolean => words * candidates <= MOST_COMPARISONS

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
