import type { ProjectFiles } from '../engine/project-files.ts'
import type { Files } from '../files/files.ts'
import { findProject, projectOf, projectsBelow } from '../files/find-project.ts'
import { absolutePath, parentFolder } from '../files/paths.ts'
import { isClosed, type ProjectFiles as ProjectPaths } from '../files/project-files.ts'
import { show } from '../model/show.ts'
import { NothingToCheck, UsageError } from './command.ts'
import type { Workspace } from './workspace.ts'

/** The projects of some paths, where a folder whose configuration has `projects:` stands for all of them. */
export async function workspaceAt(named: string[], files: Files): Promise<Workspace> {
  const isByFolder = named.every((path) => files.kind(path) === 'folder')
  const workspaces: Workspace[] = []
  for (const project of projectsOf(named, files)) {
    const config = isByFolder ? workspaceConfig(project, files) : undefined
    if (config) {
      const { workspaceOf } = await import('./workspace.ts')
      workspaces.push(await workspaceOf(config, project, files))
    } else workspaces.push({ projects: [project], problems: [] })
  }
  const [only] = workspaces
  if (only && workspaces.length === 1) return only
  const all = workspaces.flatMap(({ projects }) => projects)
  return {
    projects: [...new Map(all.map((project) => [keyOf(project, files), project])).values()],
    problems: workspaces.flatMap(({ problems }) => problems),
  }
}

/** A configuration in the folder of its project that says `projects:`, as far as one sees without reading it apart. */
function workspaceConfig({ config, root }: ProjectPaths, files: Files): ProjectFiles['config'] {
  if (config === undefined) return undefined
  if (absolutePath(files.cwd, parentFolder(config)) !== absolutePath(files.cwd, root)) return undefined
  const content = files.read(config)
  return 'text' in content && /\bprojects["']?[ \t]*:/.test(content.text)
    ? { path: config, text: content.text }
    : undefined
}

/** The same for two ways to one file or folder. */
const placeOf = (path: string, files: Files): string => files.realPath(path) ?? absolutePath(files.cwd, path)

/** The same for two ways to one project. */
const keyOf = ({ root, strategy }: ProjectPaths, files: Files): string =>
  `${placeOf(root, files)}\n${strategy === undefined ? '' : placeOf(strategy, files)}`

/** The projects of some paths; no path means the project around the current folder. */
export function projectsOf(named: string[], files: Files): ProjectPaths[] {
  if (named.length === 0) {
    const project = findProject(files, '.')
    if (!project) throw nothingIn(files, '.')
    return [project]
  }
  const projects = new Map<string, ProjectPaths>()
  for (const path of named) {
    const project = projectAt(files, path)
    const key = keyOf(project, files)
    projects.set(key, merged(projects.get(key), project, files))
  }
  return [...projects.values()]
}

/** Nothing to check in a folder; the projects in the folders below are named. */
export function nothingIn(files: Files, folder: string, message = nothingHere): NothingToCheck {
  const below = projectsBelow(files, folder)
  if (below.length === 0) return new NothingToCheck(message)
  const shown = below.slice(0, mostNamed).map((path) => show(path))
  const more = below.length > mostNamed ? ` and ${below.length - mostNamed} more` : ''
  const where = folder === '.' ? 'here' : `in ${show(folder)}`
  return new NothingToCheck(
    `there is no strategy.yaml or plan.yaml ${where}, but in ${shown.join(', ')}${more}: name the one to check, or several: mplan validate ${shown.slice(0, 2).join(' ')}`,
  )
}

/** More projects than this are counted, not named. */
const mostNamed = 6

const nothingHere =
  'there is no strategy.yaml or plan.yaml here or in a folder above: go to the folder of your plan, or start one with mplan init'

function projectAt(files: Files, path: string): ProjectPaths {
  if (path === '') throw new UsageError('one of the paths is empty; the current folder is called .')
  const kind = files.kind(path)
  if (kind === 'missing') throw new UsageError(`there is no file or folder ${show(path)}`)
  if (kind === 'other') throw new UsageError(`${show(path)} is neither a file nor a folder`)
  const project = projectOf(files, path)
  if (project) return project
  if (kind === 'folder' && isClosed(files, path))
    throw new UsageError(`you have no right to look into the folder ${show(path)}`)
  if (kind === 'folder') throw nothingIn(files, path, `${show(path)} holds no strategy.yaml and no plan.yaml`)
  throw new UsageError(
    `${show(path)} does not say what it is: name it strategy.yaml, plan.yaml or results.yaml, or put a word and a dot in front (acme.plan.yaml)`,
  )
}

/** Two ways to one project. */
function merged(one: ProjectPaths | undefined, other: ProjectPaths, files: Files): ProjectPaths {
  if (!one) return other
  const union = (a: string[], b: string[]) => [
    ...new Map([...a, ...b].map((path) => [placeOf(path, files), path])).values(),
  ]
  return { ...one, ...other, plans: union(one.plans, other.plans), results: union(one.results, other.results) }
}
