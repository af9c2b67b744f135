import type { Entity } from '../model/entity.ts'
import type { Project } from '../model/project.ts'
import type { Gap, ReportedError, ReportInput } from './report.ts'

/** A project as the parts of a report look at it. */
export interface Source {
  project: Project
  /** Names of the files in which things are to be added. */
  strategyFile: string
  planFile: string
  errors: ReportedError[]
  /** Numbers of the errors about an entity. */
  errorsOf(entity: Entity): number[]
}

/** Numbers the errors of a project and ties them to what they are about. */
export function sourceOf({ project, problems, positionOf }: ReportInput): Source {
  const numbers = new Map<string, number[]>()
  const found = problems.filter(({ severity }) => severity === 'error')
  const errors = found.map(({ span, rule, message, entity }, index) => {
    const number = index + 1
    const key = entity && keyOf(entity.kind, entity.id, span.file)
    if (key !== undefined) numbers.set(key, [...(numbers.get(key) ?? []), number])
    const { line, column } = positionOf(span)
    return { number, place: `${span.file}:${line}:${column}`, rule, message }
  })
  return {
    project,
    strategyFile: fileName(project.strategy?.file ?? 'strategy.yaml'),
    planFile: fileName(project.plans[0]?.file ?? 'plan.yaml'),
    errors,
    errorsOf: ({ kind, id, file }) => numbers.get(keyOf(kind, id, file)) ?? [],
  }
}

/** Ids are unique in a project; what has none is told apart by its file. */
const keyOf = (kind: string, id: string, file: string): string => (id === '' ? `${kind} in ${file}` : `${kind} ${id}`)

/** The last part of a path. */
export const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** What of some fields an entity does not say; the place is its file. */
export function gapsOf({ file }: Entity, fields: [isThere: boolean, what: string, key: string][]): Gap[] {
  return fields.filter(([isThere]) => !isThere).map(([, what, key]) => ({ what, key, place: fileName(file) }))
}
