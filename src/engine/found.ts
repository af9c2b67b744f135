import type { Document } from '../document/document.ts'
import { nameOf } from '../model/entity.ts'
import type { Problem, Span } from '../model/problem.ts'
import type { EntityKind } from '../model/project.ts'
import type { Finding, Place, Rule } from '../model/rule.ts'
import type { Foldable } from './fold.ts'
import { spanOf, wholeSpanOf } from './places.ts'

/** A problem on its way to the reader. */
export interface Found extends Foldable {
  problem: Problem
  /** The keys below the entity, where a rule said them: they name a field even when it is missing. */
  field?: string
  /** "goal subscribers", where a rule said it. */
  about?: { kind: string; id: string }
}

/** Something that could not be read: a cause. */
export function fromProblem({ problem, taints = [] }: { problem: Problem; taints?: string[] }): Found {
  const rank = problem.severity === 'info' ? 2 : 0
  return { problem, rule: problem.rule, span: problem.span, rank, reads: [], readsMissing: [], taints }
}

/** What a rule found, with its places looked up. */
export function fromFinding(finding: Finding, rule: Rule, documents: Map<string, Document>): Found {
  const { at, message, label, why = rule.why, fix, or, related = [] } = finding
  const placesRead = (finding.reads ?? []).filter((read): read is Place => Array.isArray(read))
  const kindsRead = (finding.reads ?? []).filter((read): read is EntityKind => typeof read === 'string')
  const spans = (at.length > 1 ? [at, ...placesRead] : placesRead).map((place) => readSpan(place, documents))
  const span = spanOf(at, documentOf(at, documents))
  const problem: Problem = {
    rule: rule.name,
    severity: finding.severity ?? rule.severity,
    message,
    span,
    why,
    related: related.map(({ at, message }) => ({ span: spanOf(at, documentOf(at, documents)), message })),
    ...(label !== undefined && { label }),
    ...(fix && { fix }),
    ...(or !== undefined && { or }),
  }
  const [entity, ...keys] = at
  return {
    problem,
    rule: rule.name,
    span,
    rank: rule.family === 'references' && rule.name.startsWith('ref-') ? 1 : 2,
    reads: spans.filter((span): span is Span => span !== undefined),
    readsMissing: [...placesRead, at].map(missingName).concat(kindsRead.map((kind) => `lost ${kind}`)),
    taints: (finding.taints ?? []).map(missingName),
    field: keys.join('.'),
    about: { kind: entity.kind, id: entity.id },
  }
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
