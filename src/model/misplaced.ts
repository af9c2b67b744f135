import { type DocumentKind, homeOf } from '../generated/fields.ts'
import type { EntityKind } from './entity.ts'
import { enumerated } from './enumerated.ts'
import type { Document, Project } from './project.ts'
import { references } from './references.ts'
import type { Finding } from './rule.ts'

/**
 * The finding about keys at the top of a document that belong in the document of another kind; undefined when every key
 * is in its place. What stands below them counts for nothing, so where something refers to it, it is an error.
 *
 * @param home the kind of document that the keys belong in
 * @param there the document of that kind, if there is one
 */
export function misplaced(
  document: Document<'strategy' | 'plan'>,
  { home, there, project }: { home: 'strategy' | 'plan'; there: Document | undefined; project: Project },
): Finding | undefined {
  const keys = keysOf(document, home)
  const [first, ...others] = keys
  if (first === undefined) return undefined
  const kinds = keys.flatMap((key) => kindsByKey[key] ?? [])
  const [stand, belong, them] = others.length > 0 ? ['stand', 'belong', 'them'] : ['stands', 'belongs', 'it']
  const target = there?.file ?? `a new file ${home}.yaml in the same folder, whose first line is  mplan: 1`
  return {
    at: [document, first],
    message: `${enumerated(keys.map((key) => `"${key}"`))} ${stand} in the ${document.kind} and ${belong} in the ${home}`,
    ...(isMissed(kinds, project) && { severity: 'error' as const }),
    fix: {
      title: `move ${keysInWords(keys)} with all that stands below ${them} to ${target}${withoutSecond(keys, there)}`,
      tier: 'review',
    },
    related: others.map((key) => ({ at: [document, key] as const, message: 'this too' })),
    taints: there === undefined ? [...kinds, home] : kinds,
  }
}

/** Keys at the top of a document that belong in the document of another kind, in the order written. */
export function keysOf(document: Document<'strategy' | 'plan'>, home: DocumentKind): string[] {
  return Object.keys(document.node).filter((key) => homeOf(document.kind, key) === home)
}

/** Lines that are there already are not written a second time. */
function withoutSecond(keys: string[], there: Document | undefined): string {
  const twice = keys.filter((key) => there?.node[key] !== undefined)
  if (twice.length === 0) return ''
  return `; ${keysInWords(twice)} ${twice.length > 1 ? 'are' : 'is'} there already, so what stands below goes to the end of that list`
}

/** True when something refers to a thing of these kinds that is not where it belongs. */
function isMissed(kinds: EntityKind[], project: Project): boolean {
  for (const { to, other, wants } of references(project)) {
    if (!to && !other && wants.some((kind) => kinds.includes(kind))) return true
  }
  return false
}

/** `goals:, audiences: and journey:` */
export function keysInWords(keys: string[]): string {
  return enumerated(keys.map((key) => `${key}:`))
}

/** Tasks stand inside tactics. */
const kindsByKey: Record<string, EntityKind[]> = {
  goals: ['goal'],
  audiences: ['audience'],
  offerings: ['offering'],
  principles: ['principle'],
  competitors: ['competitor'],
  metrics: ['metric'],
  journey: ['stage'],
  channels: ['channel'],
  people: ['person'],
  tactics: ['tactic', 'task'],
  tasks: ['task'],
  campaigns: ['campaign'],
  content: ['content'],
}
