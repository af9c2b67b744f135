import { isWild, matchesName, partsOf } from '../model/path-pattern.ts'
import type { Files } from './files.ts'
import { foldersIn } from './find-project.ts'
import { absolutePath, isInside, joinPath } from './paths.ts'

/** What a pattern such as `clients/*` leads to. */
export interface MatchingFolders {
  folders: string[]
  /** Links that lead out of the folder in which the pattern begins; they are not followed. */
  outside: string[]
}

/** The folders below `root` that a pattern matches, in the order of their names; hidden ones only where they are named. */
export function matchingFolders(files: Files, root: string, pattern: string): MatchingFolders {
  const realOf = (path: string) => files.realPath(path) ?? absolutePath(files.cwd, path)
  const realRoot = realOf(root)
  const folders = new Map<string, string>()
  const outside: string[] = []
  const seen = new Set<string>()

  const walk = (folder: string, parts: string[]): void => {
    const real = realOf(folder)
    // a link may lead back up: no folder is searched for the same thing twice
    const step = `${real}\n${parts.join('/')}`
    if (seen.has(step) || seen.size > mostSearched) return
    seen.add(step)
    if (!isInside(realRoot, real)) outside.push(folder)
    else if (parts.length > 0) for (const [below, rest] of stepsFrom(folder, parts, files)) walk(below, rest)
    else if (!folders.has(real)) folders.set(real, folder)
  }
  walk(root, partsOf(pattern))
  return { folders: [...folders.values()], outside }
}

/** Looking through a whole disk would take longer than anybody waits. */
const mostSearched = 20_000

/** Where to go on from a folder, and what is left of the pattern there. */
function stepsFrom(folder: string, [part = '', ...rest]: string[], files: Files): [string, string[]][] {
  if (part === '**') {
    const below = foldersIn(files, folder).map((path): [string, string[]] => [path, [part, ...rest]])
    return [[folder, rest], ...below]
  }
  const named = joinPath(folder, part)
  const found = isWild(part)
    ? foldersIn(files, folder, (name) => matchesName(part, name))
    : files.kind(named) === 'folder'
      ? [named]
      : []
  return found.map((path) => [path, rest])
}
