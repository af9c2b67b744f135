import type { Files } from '../files/files.ts'
import { projectOf } from '../files/find-project.ts'

/** Words of a command line that name a project's folder or file, and the others: ids, changes. */
export function pathsAmong(words: string[], files: Files): { paths: string[]; others: string[] } {
  const isPath = (word: string) => word === '-' || word === '.' || word.includes('/') || isProject(word, files)
  return { paths: words.filter(isPath), others: words.filter((word) => !isPath(word)) }
}

/** A folder without a plan in it is no path: a goal may have its name. */
function isProject(word: string, files: Files): boolean {
  const kind = files.kind(word)
  return kind === 'file' || (kind === 'folder' && projectOf(files, word) !== undefined)
}
