import type { Document } from '../document/document.ts'
import { nameOf } from '../model/entity.ts'
import type { ReportedSum } from '../model/outcome.ts'
import type { Problem, Span } from '../model/problem.ts'
import type { EntityKind } from '../model/project.ts'
import type { Finding, FindingSum, Place, Read, Rule } from '../model/rule.ts'
import { withInnerQuotes, withTypedText } from '../model/typed-text.ts'
import type { Foldable } from './fold.ts'
import { keySpanOf, spanOf, wholeSpanOf } from './places.ts'

/** A problem on its way to the reader. */
export interface Found extends Foldable {
  problem: Problem
  /** The keys below the entity, where a rule said them: they name a field even when it is missing. */
  field?: string
  /** "goal subscribers", where a rule said it. */
  about?: { kind: string; id: string }
  /** The calculation behind its figures. */
  sum?: () => ReportedSum
}

/** Something that could not be read: a cause. */
export function fromProblem({ problem, taints = [] }: { problem: Problem; taints?: string[] }): Found {
  const rank = problem.severity === 'info' ? 2 : 0
  return { problem, rule: problem.rule, span: problem.span, rank, reads: () => [], readsMissing: () => [], taints }
}

/** What a rule found, with its places looked up. */
export function fromFinding(finding: Finding, rule: Rule, documents: Map<string, Document>): Found {
  const { at, message, label, why = rule.why, fix, or, related = [] } = finding
  const { taints = [], reads = [] } = finding
  const span = (finding.atKey ? keySpanOf : spanOf)(at, documentOf(at, documents))
  const problem: Problem = {
    rule: rule.name,
    severity: finding.severity ?? rule.severity,
    message: withInnerQuotes(message),
    span,
    why,
    related: related.map(({ at, message }) => ({ span: spanOf(at, documentOf(at, documents)), message })),
    ...(label !== undefined && { label }),
    ...(fix && { fix: { ...fix, title: withTypedText(fix.title) } }),
    ...(or !== undefined && { or: withTypedText(or) }),
  }
  const [entity, ...keys] = at
  const { sum } = finding
  return {
    problem,
    ...(sum && { sum: () => withSpans(sum(), documents) }),
    rule: rule.name,
    span,
    rank: rankOf(rule, taints),
    reads: () =>
      [...(isField(at) ? [at] : []), ...reads.filter(isPlace)].flatMap((place) => readSpan(place, documents) ?? []),
    readsMissing: () => [...reads, at].flatMap(missingOnTheWay),
    taints: taints.flatMap((taint) => (isPlace(taint) ? missingName(taint) : lostNames(taint))),
    of: entity,
    ...(finding.settles && { settles: finding.settles }),
    field: keys.join('.'),
    about: { kind: entity.kind, id: entity.id },
  }
}

function withSpans({ inputs, ...sum }: FindingSum, documents: Map<string, Document>): ReportedSum {
  const spanAt = (at: Place) => spanOf(at, documentOf(at, documents))
  return { ...sum, inputs: inputs.map(({ name, value, at }) => ({ name, value, span: spanAt(at) })) }
}

/** Entities that stand in the wrong file are lost to the project as much as those that could not be read. */
function rankOf({ family, name }: Rule, taints: (Place | EntityKind)[]): number {
  if (taints.some((taint) => !isPlace(taint))) return 0
  return family === 'references' && name.startsWith('ref-') ? 1 : 2
}

/** A value or group of an entity; of the lists at the top of a file a rule says itself what it has read of them. */
function isField([entity, ...keys]: Place): boolean {
  const [key = ''] = keys
  return keys.length > 0 && !(topLevel.has(entity.kind) && Array.isArray(entity.node[key]))
}

const topLevel = new Set(['strategy', 'plan', 'results'])

function isPlace(read: Read): read is Place {
  return Array.isArray(read)
}

/** Names for entities of a kind that are lost: all that may be, or those that name these ids, where that is known. */
export const lostNames = (kind: string, naming: string[] = ['anything']): string[] => [
  `lost ${kind}`,
  ...naming.map((id) => `lost ${kind} naming ${id}`),
]

/** The names of a place and of the keys above it: what lies below a key that was left out is missing too. */
function missingOnTheWay(read: Read): string[] {
  if (typeof read === 'string') return [`lost ${read}`]
  if ('naming' in read) return [read.naming.id, 'anything'].map((id) => `lost ${read.kind} naming ${id}`)
  if (read.length === 1) return [missingName(read)]
  const [entity, ...keys] = read
  return keys.map((_, index) => missingName([entity, ...keys.slice(0, index + 1)]))
}

/** A name for a key that may not be there, the same for a rule that reads it and for the slip that hides it. */
export function missingName([entity, ...keys]: Place): string {
  return `${entity.file} ${nameOf(entity)} ${keys.join('.')}`
}

function readSpan(place: Place, documents: Map<string, Document>): Span | undefined {
  return wholeSpanOf(place, documentOf(place, documents))
}

function documentOf([entity]: Place, documents: Map<string, Document>): Document {
  const document = documents.get(entity.file)
  if (!document) throw new Error(`a rule spoke of ${nameOf(entity)}, which is in no file`)
  return document
}
