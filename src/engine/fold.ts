import type { Span } from '../model/problem.ts'

/** A problem with what is needed to tell causes from consequences. */
export interface Foldable {
  rule: string
  span: Span
  /** -1 a file that could not be opened, 0 what could not be read, 1 a reference to nothing, 2 everything else. A cause has a lower rank than what it folds. */
  rank: number
  /** Stretches of text that the finding read; looked up only where there are causes. */
  reads(): Span[]
  /** Names of what it read and did not find: missing keys, kinds of entities. */
  readsMissing(): string[]
  /** Names of what cannot be trusted because of it. */
  taints: string[]
  /** The entity that a rule spoke of. */
  of?: object
  /** Rules, and the entities about which they have nothing left to ask once this is mended. */
  settles?: { of: object[]; rules: string[] }
}

/** A finding that stands, with the findings that come from it. */
export interface Folded<T> {
  found: T
  consequences: T[]
}

/**
 * One cause, one finding: what read something already reported as broken, and what a finding settles, is taken out and
 * named at its cause. `weight` says how much a finding weighs, nothing when it is not shown: no finding is settled by one
 * that weighs less. Linear in the findings once the causes are sorted.
 */
export function fold<T extends Foldable>(found: T[], weight: (finding: T) => number): Folded<T>[] {
  const brokenFor = causesOf(found)
  const settlerOf = settlersOf(found, weight)
  const roots = new Map<T, T>()
  const rootOf = (finding: T): T => {
    const known = roots.get(finding)
    if (known) return known
    // What would come from itself stands.
    roots.set(finding, finding)
    const cause = brokenFor(finding) ?? settlerOf(finding)
    const root = cause ? rootOf(cause) : finding
    roots.set(finding, root)
    return root
  }
  const folded = new Map<T, T[]>()
  for (const finding of found) {
    const root = rootOf(finding)
    const list = listOf(folded, root)
    if (root !== finding) list.push(finding)
  }
  return [...folded].map(([found, consequences]) => ({ found, consequences }))
}

/** A function that finds what settles a finding of a rule about an entity, if anything does. */
function settlersOf<T extends Foldable>(found: T[], weight: (finding: T) => number): (finding: T) => T | undefined {
  const settlers = new Map<object, Map<string, T>>()
  for (const finding of found.filter(({ settles }) => settles)) {
    if (weight(finding) === 0) continue
    for (const entity of finding.settles?.of ?? []) {
      const byRule = settlers.get(entity) ?? new Map<string, T>()
      for (const rule of finding.settles?.rules ?? []) byRule.set(rule, byRule.get(rule) ?? finding)
      settlers.set(entity, byRule)
    }
  }
  return (finding) => {
    const settler = finding.of && settlers.get(finding.of)?.get(finding.rule)
    return settler && weight(settler) >= weight(finding) ? settler : undefined
  }
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
    const names = byName.size > 0 ? finding.readsMissing() : []
    const named = names.map((name) => byName.get(name)).find(isCause)
    if (named || places.size === 0) return named
    return finding
      .reads()
      .map((span) => firstWithin(places.get(span.file) ?? [], span))
      .find(isCause)
  }
}

function listOf<K, T>(lists: Map<K, T[]>, key: K): T[] {
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
