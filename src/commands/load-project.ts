import type { Around, ProjectFiles } from '../engine/project-files.ts'
import { FileError } from '../files/file-error.ts'
import { type FileRefusal, type Files, isFindingRefusal } from '../files/files.ts'
import { findProject, projectOf, projectsBelow } from '../files/find-project.ts'
import { overlay } from '../files/memory-files.ts'
import { absolutePath, joinPath, parentFolder, relativePath } from '../files/paths.ts'
import { isClosed, lockName, type ProjectFiles as ProjectPaths } from '../files/project-files.ts'
import { rememberedFiles } from '../files/remembered-files.ts'
import type { Problem } from '../model/problem.ts'
import { show } from '../model/show.ts'
import { NothingToCheck, type Options, UsageError, type World } from './command.ts'

/**
 * The projects of the paths on a command line, each read when its turn comes. No path means the project around the
 * current folder; `-` stands for the text on standard input, which takes the place of `--stdin-filename` within its
 * project.
 */
export async function* loadProjects(paths: string[], options: Options, world: World): AsyncGenerator<ProjectFiles> {
  const { files, named } = await withStandardInput(paths, options, world)
  const isNamed = (path: string) =>
    named.some((other) => absolutePath(files.cwd, other) === absolutePath(files.cwd, path))
  let characters = 0
  for (const paths of projectsOf(named, files)) {
    const project = await readProject(files, paths, isNamed)
    characters += lengthOf(project)
    if (characters > much) world.expectLongRun?.()
    yield project
  }
}

/** So many characters take longer to check than mplan takes to start. */
const much = 500_000

function lengthOf({ strategy, plans, results }: ProjectFiles): number {
  return [strategy, ...plans, ...results].reduce((sum, file) => sum + (file?.text.length ?? 0), 0)
}

function projectsOf(named: string[], files: Files): Iterable<ProjectPaths> {
  if (named.length === 0) {
    const project = findProject(files, '.')
    if (!project) throw nothingIn(files, '.', nothingHere)
    return [project]
  }
  const projects = new Map<string, ProjectPaths>()
  for (const path of named) {
    const project = projectAt(files, path)
    const place = (path: string) => files.realPath(path) ?? absolutePath(files.cwd, path)
    const key = `${place(project.root)}\n${project.strategy === undefined ? '' : place(project.strategy)}`
    projects.set(key, merged(projects.get(key), project, place))
  }
  return projects.values()
}

/** Nothing to check in a folder; the projects in the folders below are named. */
function nothingIn(files: Files, folder: string, message: string): NothingToCheck {
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

async function withStandardInput(paths: string[], { stdinFilename }: Options, { files: onDisk, stdin }: World) {
  const files = rememberedFiles(onDisk)
  if (!paths.includes('-')) {
    if (stdinFilename !== undefined)
      throw new UsageError('--stdin-filename goes with -: mplan validate - --stdin-filename plan.yaml')
    return { files, named: paths }
  }
  const name = typeof stdinFilename === 'string' ? stdinFilename : 'plan.yaml'
  if (stdin.isTerminal) throw new UsageError('- reads a plan from another program: cat plan.yaml | mplan validate -')
  const content = await stdin.read().catch(refusedInput)
  return { files: overlay(files, name, content), named: paths.map((path) => (path === '-' ? name : path)) }
}

/** Text that cannot be read is a finding about the file that it stands for. */
function refusedInput(failure: unknown): FileRefusal {
  if (failure instanceof FileError) return { refused: 'not-utf8', message: failure.message }
  throw failure
}

function projectAt(files: Files, path: string): ProjectPaths {
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

/** Two ways to one project; `place` tells paths that lead to the same file. */
function merged(one: ProjectPaths | undefined, other: ProjectPaths, place: (path: string) => string): ProjectPaths {
  if (!one) return other
  const union = (a: string[], b: string[]) => [...new Map([...a, ...b].map((path) => [place(path), path])).values()]
  return { ...one, ...other, plans: union(one.plans, other.plans), results: union(one.results, other.results) }
}

async function readProject(
  files: Files,
  paths: ProjectPaths,
  isNamed: (path: string) => boolean,
): Promise<ProjectFiles> {
  const [twins] = paths.ambiguous
  if (twins)
    throw new UsageError(`${twins.map((path) => show(path)).join(' and ')} claim the same place: keep one of them`)
  const project: ProjectFiles = {
    plans: [],
    results: [],
    problems: neighboursLeftOut(paths),
    around: aroundIn(files),
  }
  const read = (path: string) => {
    const content = files.read(path, project.limits?.characters)
    if ('text' in content) return { path, text: content.text }
    if (!isFindingRefusal(content) && (isNamed(path) || path === paths.config)) throw new UsageError(content.message)
    project.problems.push(unreadable(path, content))
    return undefined
  }
  const config = paths.config && read(paths.config)
  if (config) {
    project.config = config
    project.limits = await limitsIn(config)
  }
  project.plans = paths.plans.flatMap((path) => read(path) ?? [])
  project.results = paths.results.flatMap((path) => read(path) ?? [])
  const strategyPath = strategyNamedBy(project.plans, files) ?? paths.strategy
  const lockPath = strategyPath === paths.strategy ? paths.lock : lockBeside(strategyPath, files)
  const lock = lockPath && read(lockPath)
  if (lock) project.lock = lock
  const strategy = strategyPath && read(strategyPath)
  if (strategy) project.strategy = strategy
  if (project.plans.length + project.results.length === 0 && !strategy && project.problems.length === 0) {
    throw nothingIn(files, paths.root, nothingHere)
  }
  return project
}

/** Paths in a configuration begin in its folder. */
function aroundIn(files: Files): Around {
  const folderOf = (file: string) => absolutePath(files.cwd, parentFolder(file))
  return {
    seenFrom: (file, path) => relativePath(folderOf(file), absolutePath(files.cwd, path)),
    namesIn: (file, folder) => files.list(joinPath(folderOf(file), folder)),
  }
}

/** What belongs to a project by its place and is not read: links out of its folder, and folders that are closed. */
function neighboursLeftOut({ outside, closed }: ProjectPaths): Problem[] {
  return [
    ...outside.map((path) =>
      unreadable(path, {
        message: `${show(path)} is a link to a file outside its project, which mplan does not follow`,
        fix: 'put the file itself there, or take the link away',
      }),
    ),
    ...closed.map((folder) =>
      unreadable(folder, {
        message: `you have no right to look into the folder ${show(folder)}`,
        fix: 'ask its owner, or change the rights of the folder',
        why: 'Nothing in this folder was checked.',
      }),
    ),
  ]
}

function unreadable(path: string, { message, fix, why }: Pick<Problem, 'message' | 'why'> & { fix?: string }): Problem {
  return {
    rule: 'file-unreadable',
    severity: 'error',
    message,
    span: { file: path, start: 0, end: 0 },
    why: why ?? 'Nothing in this file was checked.',
    ...(fix && { fix: { title: fix, tier: 'fill-in' } }),
  }
}

async function limitsIn(config: NonNullable<ProjectFiles['config']>): Promise<NonNullable<ProjectFiles['limits']>> {
  const { readLimits } = await import('../engine/read-limits.ts')
  const { limits, wrong } = await readLimits(config)
  if (!wrong) return limits
  throw new UsageError(`${show(config.path)}: ${wrong.key} takes ${wrong.example}, not "${show(wrong.value)}"`)
}

/** The record of reviews of a strategy that lies elsewhere, when there is one. */
function lockBeside(strategy: string | undefined, files: Files): string | undefined {
  const path = strategy && joinPath(parentFolder(strategy), lockName(strategy))
  return path && files.kind(path) === 'file' ? path : undefined
}

/** The strategy that a plan points to with `strategy: ../acme.strategy.yaml`, when that file is there. */
function strategyNamedBy(plans: ProjectFiles['plans'], files: Files): string | undefined {
  for (const { path, text } of plans) {
    const [, , name] = /^strategy:[ \t]+(["']?)([^"'#\r\n]{1,400}?)\1[ \t]*(?:#.*)?$/m.exec(text) ?? []
    const target = name && joinPath(parentFolder(path), name)
    if (target && files.kind(target) === 'file') return target
  }
  return undefined
}
