import type { Document, SourceFile } from '../document/document.ts'
import type { Limits } from '../document/limits.ts'
import { readDocument } from '../document/read-document.ts'
import { checkSchema } from '../document/schema/check-schema.ts'
import type { SchemaProblem } from '../document/schema/schema-problem.ts'
import type { DocumentKind } from '../generated/fields.ts'
import type { CheckedDocument, CheckedFiles } from '../link/checked-files.ts'
import { type Node, nameOf } from '../model/entity.ts'
import type { Problem } from '../model/problem.ts'
import { type Found, fromProblem, lostNames } from './found.ts'
import type { Lap } from './lap.ts'
import { trailAt } from './places.ts'
import type { ProjectFiles } from './project-files.ts'

/** The sound part of the files, and what is broken about them. */
export interface ReadFiles {
  checked: CheckedFiles
  /** By path, in the order they were checked. */
  documents: Map<string, Document>
  broken: Found[]
}

/** Reads the texts of a project and checks them against their schemas; `lap` hears of both for each file. */
export async function readFiles(files: ProjectFiles, lap: Lap): Promise<ReadFiles> {
  const documents = new Map<string, Document>()
  // of a file that nobody could open, not even that it is missing can be said
  const broken = files.problems.map((problem): Found => {
    return { ...fromProblem({ problem, taints: lostWith(problem.span.file) }), rank: -1 }
  })

  let dimensions: string[] = []

  const read = async (kind: DocumentKind, file: SourceFile): Promise<CheckedDocument> => {
    const document = await readFile(file, dimensions, kind === 'config' ? undefined : files.limits)
    lap('reading the files apart')
    documents.set(file.path, document)
    const { problems, data = {}, positions } = await checkSchema(document.root, kind, document.positions)
    documents.set(file.path, { ...document, positions })
    lap('checking the format')
    broken.push(...causesIn(document, problems, { kind, isUnread: Object.keys(data).length === 0 }))
    return { document: { ...document, positions }, data }
  }

  const bases: CheckedDocument[] = []
  for (const file of files.bases ?? []) bases.push(await read('config', file))
  const config = files.config && (await read('config', files.config))
  const strategy = files.strategy && (await read('strategy', files.strategy))
  const plans: CheckedDocument[] = []
  for (const file of files.plans) plans.push(await read('plan', file))
  dimensions = [...bases, config, strategy].flatMap((file) => dimensionsOf(file?.data))
  const results: CheckedDocument[] = []
  for (const file of files.results) results.push(await read('results', file))
  const { lock, problems = [] } = files.lock ? await readLockFile(files.lock, documents) : {}
  broken.push(...problems.map((problem) => fromProblem({ problem })))
  const single = { ...(config && { config }), ...(strategy && { strategy }), ...(lock && { lock }) }
  return { checked: { bases, plans, results, ...single }, documents, broken }
}

/** What is wrong with a file, with what it keeps from being known: of a file of which nothing was read, all that it may hold. */
function causesIn(
  document: Document,
  problems: SchemaProblem[],
  { kind, isUnread }: { kind: DocumentKind; isUnread: boolean },
): Found[] {
  const { taken, left } = apart(document, problems)
  const unread = isUnread ? lostIn(kind) : []
  const own = document.problems.map((problem) => {
    const hidden = taken.get(problem)
    if (hidden) return fromProblem({ problem, taints: [...taintsOf(hidden, document, kind), ...unread] })
    const isPartLost = problem.rule === 'yaml-syntax' ? document.incomplete : isEntryLost(problem)
    return fromProblem({ problem, taints: isPartLost ? lostIn(kind) : unread })
  })
  return [
    ...own,
    ...left.map((problem) => fromProblem({ problem, taints: [...taintsOf(problem, document, kind), ...unread] })),
  ]
}

/** The dash of an entry is missing: it was taken for a part of the one above. */
const isEntryLost = ({ rule, fix }: Problem): boolean => rule === 'yaml-duplicate-key' && fix?.edits !== undefined

/** What is on record of reviews; the file is shown only where something is wrong with it. */
async function readLockFile(file: SourceFile, documents: Map<string, Document>) {
  const { readLock } = await import('./read-lock.ts')
  const { document, lock, problems } = await readLock(file)
  if (problems.length > 0) documents.set(file.path, document)
  return { lock, problems }
}

/** Results may be a table; what it takes to read one is loaded when there is one. */
async function readFile(file: SourceFile, dimensions: string[], limits: Limits | undefined): Promise<Document> {
  if (!/\.csv$/i.test(file.path)) return readDocument(file, limits)
  const { readCsv } = await import('../document/csv/read-csv.ts')
  return readCsv(file, dimensions, limits)
}

/** The ways to divide the business: a table may have a column for each. */
function dimensionsOf({ dimensions }: Node = {}): string[] {
  return typeof dimensions === 'object' && dimensions !== null ? Object.keys(dimensions) : []
}

/** A value that was taken for a remark is said once, not again as "nothing is written here". */
function apart({ text, problems, lost }: Document, schemaProblems: SchemaProblem[]) {
  const traps = problems.filter(({ rule }) => rule === 'value-yaml-trap')
  const byEnd = new Map(traps.map((trap) => [endBefore(text, trap.span.start), trap]))
  const trapOf = ({ rule, span }: SchemaProblem) => (rule === 'schema-type' ? byEnd.get(span.end) : undefined)
  const taken = new Map(
    schemaProblems.flatMap((problem): [Problem, SchemaProblem][] => {
      const trap = trapOf(problem)
      return trap ? [[trap, problem]] : []
    }),
  )
  return { taken, left: schemaProblems.filter((problem) => !trapOf(problem) && !isAfterLoss(problem, lost, text)) }
}

/** A list that is no list because its first entry could not be read, or `mplan: 1` among such lines: that is said already. */
function isAfterLoss({ rule, span }: SchemaProblem, lost: Document['lost'], text: string): boolean {
  if (rule === 'schema-version-unknown')
    return lost.some(({ start, end }) => /^[ \t]*mplan[ \t]*:/m.test(text.slice(start, end)))
  return (
    rule === 'schema-type' &&
    lost.some(({ start }) => start >= span.end && /^[:\s]*$/.test(text.slice(span.end, start)))
  )
}

/** Where the key before an offset ends, or the dash before it. */
function endBefore(text: string, offset: number): number {
  const before = text.slice(0, offset).trimEnd()
  return before.endsWith(':') ? before.length - 1 : before.length
}

/** What may be missing from a project when a whole file, or a folder of files, could not be read. */
function lostWith(path: string): string[] {
  if (/strategy\.ya?ml$/i.test(path)) return lostIn('strategy')
  return /(?:^|[/.])plans?(?:\.ya?ml$|\/|$)/i.test(path) ? lostIn('plan') : []
}

/** What a file holds that other lines refer to, or that is missed where it is not there. */
const heldBy: Record<DocumentKind, readonly string[]> = {
  strategy: [
    ...['goal', 'audience', 'stage', 'strategy', 'metric', 'person', 'channel'],
    ...['offering', 'principle', 'objection', 'pain', 'assumption', 'risk', 'positioning'],
  ],
  plan: ['tactic', 'plan', 'campaign', 'content'],
  results: [],
  config: ['metric', 'person'],
}

/** What may be missing from a project when part of a file could not be read. */
const lostIn = (kind: DocumentKind): string[] => heldBy[kind].flatMap((name) => lostNames(name))

/**
 * What cannot be trusted beside a broken place: a misspelt key hides the one that was meant, a broken field is left out
 * of the data, and a goal or tactic that was left out may be the one that is missed.
 */
function taintsOf(
  { meant, lost, span, severity, rule, at }: SchemaProblem,
  document: Document,
  kind: DocumentKind,
): string[] {
  if (severity === 'info') return []
  const { entity, field } = trailAt(span.start, document)
  const name = `${document.path} ${nameOf(entity ?? { kind, id: '' })}`
  const above = field.slice(0, field.lastIndexOf('.') + 1)
  const key = typeof at.key === 'string' ? at.key : undefined
  const keys = [key === undefined ? field : above + key, meant === undefined ? '' : above + meant]
  const hidden = keys.filter((key) => key !== '').map((key) => `${name} ${key}`)
  const isUnusable = rule === 'schema-type' && field === '' && (key === undefined || key === 'id')
  const isLost = isUnusable || (rule === 'schema-required' && above === '')
  if (lost !== undefined) hidden.push(...lostNames(lost))
  return entity && isLost ? [...hidden, ...lostNames(entity.kind, goalsNamedIn(at.node))] : hidden
}

/** The goals that something names which is lost otherwise; undefined where it may be any. */
function goalsNamedIn(node: object): string[] | undefined {
  const goals = 'goal' in node ? [node.goal].flat() : []
  return goals.length > 0 && goals.every((id) => typeof id === 'string') ? goals : undefined
}
