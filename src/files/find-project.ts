import { type FileRole, nameBeforeRole, roleBySchemaLine } from './file-role.ts'
import type { Files } from './files.ts'
import { absolutePath, baseName, joinPath, parentFolder } from './paths.ts'
import { foldersUpwards, type ProjectFiles, projectIn, roleOf, yamlFilesIn } from './project-files.ts'

/**
 * Finds the project of a folder: the nearest folder, from `start` upwards, that holds a strategy, a plan, a folder
 * `plans` with YAML in it, or mplan.config.yaml. The search ends at the folder of a git repository.
 */
export function findProject(files: Files, start: string): ProjectFiles | undefined {
  for (const folder of foldersUpwards(files, start)) {
    if (isProjectFolder(files, folder)) return projectIn(files, folder)
  }
  return undefined
}

/**
 * The project of a file or folder that the user named. A plan finds its strategy beside it, or one folder up when it is
 * in `plans`; `acme.plan.yaml` prefers `acme.strategy.yaml`. Undefined when the path is in no project, or is a file
 * whose kind neither its name nor its schema line tells.
 */
export function projectOf(files: Files, path: string): ProjectFiles | undefined {
  if (files.kind(path) === 'folder') return findProject(files, path)
  const role = fileRole(files, path)
  if (!role) return undefined
  const beside = parentFolder(path)
  const folderName = baseName(absolutePath(files.cwd, beside))
  const isCollected = role !== 'strategy' && role !== 'config' && (folderName === 'plans' || folderName === 'results')
  const hasStrategyBeside = yamlFilesIn(files, beside).some((other) => roleOf(files, other) === 'strategy')
  const root = isCollected && !hasStrategyBeside ? parentFolder(beside) : beside
  return withFile(files, projectIn(files, root, nameBeforeRole(path)), { path, role })
}

/** The folders of projects up to two levels below a folder, in order; a project's own folders are not searched. */
export function projectsBelow(files: Files, folder: string): string[] {
  let searched = 0
  const search = (place: string, levels: number): string[] =>
    foldersIn(files, place).flatMap((below) => {
      searched++
      if (searched > mostSearched) return []
      if (isProjectFolder(files, below)) return [below]
      return levels > 1 ? search(below, levels - 1) : []
    })
  return search(folder, 2)
}

/** Looking through a whole home folder would take longer than anybody waits. */
const mostSearched = 2000

/** What a file is: by its name, else by its schema line; undefined when neither tells. */
export function fileRole(files: Files, path: string): FileRole | undefined {
  const role = roleOf(files, path)
  if (role) return role
  const content = files.read(path)
  return 'text' in content ? roleBySchemaLine(content.text) : undefined
}

/** The folders in a folder, but hidden ones and `node_modules`. */
export function foldersIn(files: Files, folder: string, isWanted = (_name: string) => true): string[] {
  const names = (files.list(folder) ?? []).filter((name) => !name.startsWith('.') && name !== 'node_modules')
  const wanted = names.filter(isWanted).map((name) => joinPath(folder, name))
  return wanted.filter((path) => files.kind(path) === 'folder')
}

function isProjectFolder(files: Files, folder: string): boolean {
  const roles = new Set(yamlFilesIn(files, folder).map((path) => roleOf(files, path)))
  if (roles.has('strategy') || roles.has('config')) return true
  const isCollection = ['plans', 'results'].includes(baseName(absolutePath(files.cwd, folder)))
  if (isCollection) return false
  return (
    roles.has('plan') || yamlFilesIn(files, joinPath(folder, 'plans')).some((path) => roleOf(files, path) === 'plan')
  )
}

/** Puts a named file into its project, under the name the user gave, also when only its schema line tells its kind. */
function withFile(files: Files, project: ProjectFiles, named: { path: string; role: FileRole }): ProjectFiles {
  const place = absolutePath(files.cwd, named.path)
  const isNamed = (path: string) => absolutePath(files.cwd, path) === place
  const rename = (paths: string[]) => paths.map((path) => (isNamed(path) ? named.path : path))
  const added = (paths: string[]) => (paths.some(isNamed) ? rename(paths) : [...paths, named.path])
  const { path, role } = named
  return {
    ...project,
    ...(role === 'strategy' && { strategy: path }),
    ...(role === 'config' && { config: path }),
    plans: role === 'plan' ? added(project.plans) : project.plans,
    results: role === 'results' ? added(project.results) : project.results,
    outside: project.outside.filter((other) => !isNamed(other)),
  }
}
