import type { ProjectFiles } from '../engine/project-files.ts'
import { readPaths, type WrittenPath } from '../engine/read-paths.ts'
import type { Files } from '../files/files.ts'
import { absolutePath, baseName, isInside, joinPath, parentFolder, relativePath } from '../files/paths.ts'
import { projectTree } from '../files/project-tree.ts'
import { nearest } from '../model/nearest.ts'
import type { Problem } from '../model/problem.ts'
import { presets } from '../model/settings.ts'

type SourceFile = NonNullable<ProjectFiles['config']>

/** The files that a configuration extends, the furthest first, and what is wrong with their paths. */
export interface Extended {
  bases: SourceFile[]
  problems: Problem[]
}

/** Follows `extends:` from file to file. Paths are relative, and none leads out of the tree of the project. */
export async function extendedBy(config: SourceFile, files: Files): Promise<Extended> {
  const tree = files.realPath(projectTree(files, parentFolder(config.path))) ?? ''
  const search: Search = { files, tree, bases: new Map(), problems: [] }
  await follow(config, [absolutePath(files.cwd, config.path)], search)
  return { bases: [...search.bases.values()], problems: search.problems }
}

interface Search {
  files: Files
  tree: string
  /** By absolute path, the furthest first. */
  bases: Map<string, SourceFile>
  problems: Problem[]
}

/** @param way the files that lead to this one, itself included */
async function follow(file: SourceFile, way: string[], search: Search): Promise<void> {
  const isPreset = ({ text }: WrittenPath) => presets.some((preset) => preset === text)
  for (const written of await readPaths(file, 'extends')) {
    const path = pathFrom(file.path, written.text, search.files)
    const place = absolutePath(search.files.cwd, path)
    if (isPreset(written) || search.bases.has(place)) continue
    const base = way.includes(place) ? circle(written) : readBase(path, written, search)
    if ('rule' in base) {
      search.problems.push(base)
      continue
    }
    await follow(base, [...way, place], search)
    search.bases.set(place, base)
  }
}

/** A path as the user would type it, `a/../b` put straight. */
function pathFrom(file: string, text: string, { cwd }: Files): string {
  const path = absolutePath(cwd, joinPath(parentFolder(file), text))
  return file.startsWith('/') ? path : relativePath(cwd, path)
}

function readBase(path: string, written: WrittenPath, { files, tree }: Search) {
  if (/^[/~]|^[A-Za-z][\w+.-]*:|\\/.test(written.text)) return unfit(written)
  const place = files.realPath(path) ?? files.realPath(parentFolder(path))
  if (place !== undefined && !isInside(tree, place)) return outside(written)
  if (files.kind(path) === 'missing') return missing(path, written, files)
  const content = files.read(path)
  return 'text' in content ? { path, text: content.text } : unreadable(written, content.message)
}

const told = ({ span }: WrittenPath, rule: string, message: string, title: string): Problem => ({
  rule,
  severity: 'error',
  message,
  span,
  why: 'What stands in that file does not count.',
  fix: { title, tier: 'fill-in' },
})

const besides = 'write the way from this file to the other, such as ../../house.yaml'

const unfit = (written: WrittenPath): Problem =>
  told(written, 'ref-unknown', `"${written.text}" is no path from this file to another`, besides)

const outside = (written: WrittenPath): Problem =>
  told(
    written,
    'file-unreadable',
    `"${written.text}" leads out of the folder of the project, which mplan does not follow`,
    'put a copy of the file into the folder of the project',
  )

const unreadable = (written: WrittenPath, message: string): Problem =>
  told(written, 'file-unreadable', message, 'save it as a text file in UTF-8, or take the line out')

const circle = (written: WrittenPath): Problem =>
  told(
    written,
    'ref-cycle',
    `"${written.text}" extends this file in turn: neither comes first`,
    'take one of the two lines out',
  )

function missing(path: string, written: WrittenPath, files: Files): Problem {
  const close = nearest(baseName(path), files.list(parentFolder(path)) ?? [])
  const meant = close && joinPath(parentFolder(written.text), close)
  return told(written, 'ref-unknown', `there is no file "${written.text}"`, meant ? `write ${meant}` : besides)
}
