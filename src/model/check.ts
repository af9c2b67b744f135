import { kindOf } from '../generated/fields.ts'
import { type Entity, type EntityKind, given, type Node } from './entity.ts'
import type { Severity } from './problem.ts'

/** What a check of the user's own may look at. */
export const checkable = [
  ...(['goal', 'tactic', 'task', 'campaign', 'content', 'audience', 'channel', 'metric', 'stage'] as const),
  ...(['principle', 'offering', 'competitor', 'person'] as const),
] satisfies EntityKind[]

/** A rule of the user's own, from `checks:` of mplan.config.yaml. */
export interface Check {
  name: string
  /** One of `checkable`, unless it is misspelt. */
  for: string
  /** Keys and the values of which one has to stand there; it looks at what fits all of them. */
  when: [key: string, values: string[]][]
  /** Keys that must be there; without any, nothing may fit `when`. */
  require: string[]
  severity: Severity
  say: string
  because?: string
  examples: { good?: Node; bad?: Node }
  /** The configuration it stands in, and its number there. */
  config: Entity<'config'>
  index: number
}

/** The kind of thing that a check looks at; undefined when there is no such kind. */
export function kindOfCheck(check: Check): (typeof checkable)[number] | undefined {
  return checkable.find((kind) => kind === check.for)
}

/** Keys that a check speaks of and that what it looks at cannot have. */
export function keysOfNothing(check: Check): string[] {
  const known = knownKeys(check)
  const named = [...check.when.map(([key]) => key), ...check.require]
  return known.length === 0 ? [] : named.filter((key) => !known.includes(key) && !key.startsWith('x-'))
}

/** The keys of what a check looks at. */
export function knownKeys(check: Check): string[] {
  const kind = kindOfCheck(check)
  return kind ? [...kindOf(kind).fields.keys()] : []
}

/** True when a check looks at a thing: what is over and done with is left alone, unless the check asks for its status. */
export function looksAt({ when }: Check, node: Node): boolean {
  const isAboutStatus = when.some(([key]) => key === 'status')
  if (!isAboutStatus && over.has(String(node.status))) return false
  return when.every(([key, values]) => textsOf(node[key]).some((text) => values.includes(text)))
}

const over = new Set(['stopped', 'done', 'dropped', 'achieved', 'archived'])

/** The keys that a check misses in a thing that it looks at. */
export function missedIn({ require }: Check, entity: Entity): string[] {
  return require.filter((key) => !given(entity, key))
}

/** One value or several, as text. */
export function textsOf(value: unknown): string[] {
  if (value === undefined || value === null) return []
  return (Array.isArray(value) ? value : [value]).map(String)
}
