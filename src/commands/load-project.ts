import type { Around, ProjectFiles } from '../engine/project-files.ts'
import { FileError } from '../files/file-error.ts'
import { type FileRefusal, type Files, isFindingRefusal } from '../files/files.ts'
import { overlay } from '../files/memory-files.ts'
import { absolutePath, joinPath, parentFolder, relativePath } from '../files/paths.ts'
import { lockName, type ProjectFiles as ProjectPaths } from '../files/project-files.ts'
import { rememberedFiles } from '../files/remembered-files.ts'
import { show } from '../model/show.ts'
import { nothingIn, projectsOf, workspaceAt } from './chosen-projects.ts'
import { type Options, UsageError, type World } from './command.ts'
import type { Extended } from './extended.ts'
import { neighboursLeftOut, samePlace, twinsLeftOut, unreadable } from './left-out.ts'
import { progressOn } from './progress.ts'

/**
 * The projects of the paths on a command line, each read when its turn comes. No path means the project around the
 * current folder; `-` stands for the text on standard input, which takes the place of `--stdin-filename` within its
 * project.
 */
export async function* loadProjects(paths: string[], options: Options, world: World): AsyncGenerator<ProjectFiles> {
  const { files, named } = await withStandardInput(paths, options, world)
  const { projects, problems } = await workspaceAt(named, files)
  let characters = 0
  const progress = progressOn(world, projects.length)
  for (const [index, project] of projects.entries()) {
    progress.at(project.root, index + 1)
    const isAlone = projects.length === 1
    const read = await readProject(files, project, { isNamed: isNamedIn(named, files), isAlone })
    characters += lengthOf(read)
    if (characters > much) world.expectLongRun?.()
    if (index === 0) read.problems.push(...problems)
    yield read
  }
  progress.done()
}

/** So many characters take longer to check than mplan takes to start. */
const much = 500_000

function lengthOf({ strategy, plans, results }: ProjectFiles): number {
  return [strategy, ...plans, ...results].reduce((sum, file) => sum + (file?.text.length ?? 0), 0)
}

/** The one project of a path, or around the current folder: for commands that change or ask about a single one. */
export async function loadProject(path: string | undefined, world: World): Promise<ProjectFiles> {
  const named = path === undefined ? [] : [path]
  const [project] = projectsOf(named, world.files)
  if (!project) throw nothingIn(world.files, path ?? '.')
  return readProject(world.files, project, { isNamed: isNamedIn(named, world.files), isAlone: true })
}

const isNamedIn =
  (named: string[], { cwd }: Files) =>
  (path: string) =>
    named.some((other) => absolutePath(cwd, other) === absolutePath(cwd, path))

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

interface Asked {
  isNamed: (path: string) => boolean
  /** False among other projects: what is wrong with this one does not keep those from being checked. */
  isAlone: boolean
}

async function readProject(files: Files, paths: ProjectPaths, { isNamed, isAlone }: Asked): Promise<ProjectFiles> {
  const [twins] = paths.ambiguous
  if (twins && isAlone) throw new UsageError(`${samePlace(twins)}: keep one of them`)
  const project: ProjectFiles = {
    plans: [],
    results: [],
    problems: [...twinsLeftOut(paths), ...neighboursLeftOut(paths)],
    around: aroundIn(files),
  }
  const read = (path: string) => {
    const content = files.read(path, project.limits?.characters)
    if ('text' in content) return { path, text: content.text }
    if (!isFindingRefusal(content) && (isNamed(path) || (path === paths.config && isAlone)))
      throw new UsageError(content.message)
    project.problems.push(unreadable(path, content))
    return undefined
  }
  const config = paths.config && read(paths.config)
  if (config) await readSettings(config, project, files)
  project.plans = paths.plans.flatMap((path) => read(path) ?? [])
  project.results = paths.results.flatMap((path) => read(path) ?? [])
  const strategyPath = strategyNamedBy(project.plans, files) ?? paths.strategy
  const lockPath = strategyPath === paths.strategy ? paths.lock : lockBeside(strategyPath, files)
  const lock = lockPath && read(lockPath)
  if (lock) project.lock = lock
  const strategy = strategyPath && read(strategyPath)
  if (strategy) project.strategy = strategy
  if (project.plans.length + project.results.length === 0 && !strategy && project.problems.length === 0) {
    throw nothingIn(files, paths.root)
  }
  return project
}

type SourceFile = NonNullable<ProjectFiles['config']>

/** Paths in a configuration begin in its folder. */
function aroundIn(files: Files): Around {
  const folderOf = (file: string) => absolutePath(files.cwd, parentFolder(file))
  return {
    seenFrom: (file, path) => relativePath(folderOf(file), absolutePath(files.cwd, path)),
    namesIn: (file, folder) => files.list(joinPath(folderOf(file), folder)),
  }
}

/** Takes a configuration into a project, with what it extends and the limits for the files that are read next. */
async function readSettings(config: SourceFile, project: ProjectFiles, files: Files): Promise<void> {
  const { bases, problems } = await basesOf(config, files)
  project.config = config
  project.bases = bases
  project.problems.push(...problems)
  project.limits = await limitsIn([...bases, config])
}

/** What a configuration extends; nothing is loaded for one that extends nothing. */
async function basesOf(config: SourceFile, files: Files): Promise<Extended> {
  if (!/\bextends["']?[ \t]*:/.test(config.text)) return { bases: [], problems: [] }
  const { extendedBy } = await import('./extended.ts')
  return extendedBy(config, files)
}

/** The limits that configurations set, where the last has the last word. */
async function limitsIn(configs: SourceFile[]): Promise<ProjectFiles['limits']> {
  const { readLimits } = await import('../engine/read-limits.ts')
  let given: ProjectFiles['limits']
  for (const config of configs) {
    const { limits, wrong } = await readLimits(config, given)
    if (wrong)
      throw new UsageError(`${show(config.path)}: ${wrong.key} takes ${wrong.example}, not "${show(wrong.value)}"`)
    given = limits
  }
  return given
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
