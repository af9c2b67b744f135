import type { Span } from '../model/problem.ts'

/** A problem with what is needed to tell causes from consequences. */
export interface Foldable {
  rule: string
  span: Span
  /** 0 what could not be read, 1 a reference to nothing, 2 everything else. A cause has a lower rank than what it folds. */
  rank: number
  /** Stretches of text that the finding read. */
  reads: Span[]
  /** Names of what it read and did not find: missing keys, kinds of entities. */
  readsMissing: string[]
  /** Names of what cannot be trusted because of it. */
  taints: string[]
}

/** A finding that stands, with the findings that come from it. */
export interface Folded<T> {
  found: T
  consequences: T[]
}

/**
 * One cause, one finding: what read something already reported as broken is taken out and named at its cause.
 * Linear in the findings once the causes are sorted.
 */
export function fold<T extends Foldable>(found: T[]): Folded<T>[] {
  const causeOf = causesOf(found)
  const consequences = new Map<T, T[]>()
  const roots = new Map<T, T>()
  const standing: T[] = []
  for (const finding of found.toSorted((a, b) => a.rank - b.rank)) {
    const cause = causeOf(finding)
    if (cause) {
      const root = roots.get(cause) ?? cause
      consequences.set(root, [...(consequences.get(root) ?? []), finding])
      roots.set(finding, root)
    } else standing.push(finding)
  }
  return standing.map((finding) => ({ found: finding, consequences: consequences.get(finding) ?? [] }))
}

/** A function that finds the cause of a finding, if there is one. */
function causesOf<T extends Foldable>(found: T[]): (finding: T) => T | undefined {
  const byName = new Map(found.flatMap((cause) => cause.taints.map((name) => [name, cause] as const)))
  const places = new Map<string, T[]>()
  for (const cause of found) {
    if (cause.rank < 2) listOf(places, cause.span.file).push(cause)
  }
  for (const list of places.values()) list.sort((a, b) => a.span.start - b.span.start)

  return (finding) => {
    const isCause = (cause: T | undefined) => cause && cause !== finding && cause.rank < finding.rank
    const named = finding.readsMissing.map((name) => byName.get(name)).find(isCause)
    return named ?? finding.reads.map((span) => firstWithin(places.get(span.file) ?? [], span)).find(isCause)
  }
}

function listOf<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}

/** The first of the sorted causes that begins inside the span. */
function firstWithin<T extends Foldable>(causes: T[], { start, end }: Span): T | undefined {
  let low = 0
  let high = causes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((causes[middle]?.span.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  const first = causes[low]
  return first && first.span.start <= end ? first : undefined
}
