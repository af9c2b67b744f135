import { type Entity, given } from '../model/entity.ts'
import type { Document, Project } from '../model/project.ts'

/** Entities in groups, one for each file that holds any, in their order. */
export function byFile<T extends Entity>(entities: readonly T[]): T[][] {
  const groups = new Map<string, T[]>()
  for (const entity of entities) {
    const group = groups.get(entity.file)
    if (group) group.push(entity)
    else groups.set(entity.file, [entity])
  }
  return [...groups.values()]
}

/** The name of the strategy's file, as the user typed it: `strategy.yml`. */
export const strategyFile = ({ strategy }: Pick<Project, 'strategy'>): string => strategy?.file ?? 'strategy.yaml'

/** Where entries are to be written: the document, if there is one, and the list in it. */
interface Home {
  document: Document | undefined
  /** What the file is called where there is none yet. */
  newFile: string
  list: string
}

/** What to type to add entries to a list: into the list that is there, below a new line, or into a new file. */
export function entryStub(lead: string, { document, newFile, list }: Home, lines: string[]): string {
  if (!document) return [`${lead} in a new file ${newFile}:`, 'mplan: 1', `${list}:`, ...lines].join('\n')
  return given(document, list)
    ? [`${lead} below the line  ${list}:  in ${document.file}:`, ...lines].join('\n')
    : [`${lead} in ${document.file}:`, `${list}:`, ...lines].join('\n')
}

/** What to type to add an entry to a list of the strategy. */
export const strategyStub = (lead: string, { strategy }: Project, list: string, lines: string[]): string =>
  entryStub(lead, { document: strategy, newFile: 'strategy.yaml', list }, lines)

/** What to type to add an entry to the results; tables are no place for it. */
export function resultsStub(lead: string, { results }: Project, list: string, lines: string[]): string {
  const document = results.find(({ file }) => !/\.csv$/i.test(file))
  return entryStub(lead, { document, newFile: 'results.yaml', list }, lines)
}
