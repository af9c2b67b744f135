import type { ProjectFiles } from '../engine/project-files.ts'
import { type Files, isFindingRefusal } from '../files/files.ts'
import { findProject, projectOf } from '../files/find-project.ts'
import { overlay } from '../files/memory-files.ts'
import { absolutePath, joinPath, parentFolder } from '../files/paths.ts'
import type { ProjectFiles as ProjectPaths } from '../files/project-files.ts'
import { show } from '../model/show.ts'
import { NothingToCheck, type Options, UsageError, type World } from './command.ts'

/**
 * The projects of the paths on a command line, each read when its turn comes. No path means the project around the
 * current folder; `-` stands for the text on standard input, which takes the place of `--stdin-filename` within its
 * project.
 */
export async function* loadProjects(paths: string[], options: Options, world: World): AsyncGenerator<ProjectFiles> {
  const { files, named } = await withStandardInput(paths, options, world)
  for (const project of projectsOf(named, files)) yield await readProject(files, project)
}

function projectsOf(named: string[], files: Files): Iterable<ProjectPaths> {
  if (named.length === 0) {
    const project = findProject(files, '.')
    if (!project) throw new NothingToCheck(nothingHere)
    return [project]
  }
  const projects = new Map<string, ProjectPaths>()
  for (const path of named) {
    const project = projectAt(files, path)
    const key = `${absolutePath(files.cwd, project.root)}\n${project.strategy ?? ''}`
    projects.set(key, merged(projects.get(key), project))
  }
  return projects.values()
}

const nothingHere =
  'there is no strategy.yaml or plan.yaml here or in a folder above: go to the folder of your plan, or start one with mplan init'

async function withStandardInput(paths: string[], { stdinFilename }: Options, { files, stdin }: World) {
  if (!paths.includes('-')) {
    if (stdinFilename !== undefined)
      throw new UsageError('--stdin-filename goes with -: mplan validate - --stdin-filename plan.yaml')
    return { files, named: paths }
  }
  const name = typeof stdinFilename === 'string' ? stdinFilename : 'plan.yaml'
  if (stdin.isTerminal) throw new UsageError('- reads a plan from another program: cat plan.yaml | mplan validate -')
  const text = await stdin.read()
  return { files: overlay(files, name, text), named: paths.map((path) => (path === '-' ? name : path)) }
}

function projectAt(files: Files, path: string): ProjectPaths {
  const kind = files.kind(path)
  if (kind === 'missing') throw new UsageError(`there is no file or folder ${show(path)}`)
  if (kind === 'other') throw new UsageError(`${show(path)} is neither a file nor a folder`)
  const project = projectOf(files, path)
  if (project) return project
  if (kind === 'folder') throw new NothingToCheck(`${show(path)} holds no strategy.yaml and no plan.yaml`)
  throw new UsageError(
    `${show(path)} does not say what it is: name it strategy.yaml, plan.yaml or results.yaml, or put a word and a dot in front (acme.plan.yaml)`,
  )
}

function merged(one: ProjectPaths | undefined, other: ProjectPaths): ProjectPaths {
  if (!one) return other
  const union = (a: string[], b: string[]) => [...new Set([...a, ...b])]
  return { ...one, ...other, plans: union(one.plans, other.plans), results: union(one.results, other.results) }
}

async function readProject(files: Files, paths: ProjectPaths): Promise<ProjectFiles> {
  const [twins] = paths.ambiguous
  if (twins)
    throw new UsageError(`${twins.map((path) => show(path)).join(' and ')} claim the same place: keep one of them`)
  const [outside] = paths.outside
  if (outside) {
    throw new UsageError(`${show(outside)} is a link to a file outside its project: put the file itself there`)
  }
  const project: ProjectFiles = { plans: [], results: [], problems: [] }
  const read = (path: string) => {
    const content = files.read(path, project.limits?.characters)
    if ('text' in content) return { path, text: content.text }
    if (!isFindingRefusal(content)) throw new UsageError(content.message)
    project.problems.push({
      rule: 'file-unreadable',
      severity: 'error',
      message: content.message,
      span: { file: path, start: 0, end: 0 },
      why: 'Nothing in this file was checked.',
      ...(content.fix && { fix: { title: content.fix, tier: 'fill-in' } }),
    })
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
  const strategy = strategyPath && read(strategyPath)
  if (strategy) project.strategy = strategy
  if (project.plans.length + project.results.length === 0 && !strategy && project.problems.length === 0) {
    throw new NothingToCheck(nothingHere)
  }
  return project
}

async function limitsIn(config: NonNullable<ProjectFiles['config']>): Promise<NonNullable<ProjectFiles['limits']>> {
  const { readLimits } = await import('../engine/read-limits.ts')
  const { limits, wrong } = await readLimits(config)
  if (!wrong) return limits
  throw new UsageError(`${show(config.path)}: ${wrong.key} takes ${wrong.example}, not "${show(wrong.value)}"`)
}

/** The strategy that a plan points to with `strategy: ../acme.strategy.yaml`, when that file is there. */
function strategyNamedBy(plans: ProjectFiles['plans'], files: Files): string | undefined {
  for (const { path, text } of plans) {
    const [, , name] = /^strategy:[ \t]+(["']?)([^"'#\r\n]{1,400}?)\1[ \t]*(?:#.*)?$/m.exec(text) ?? []
    const target = name && joinPath(parentFolder(path), name.replace(/^\.\//, ''))
    if (target && files.kind(target) === 'file') return target
  }
  return undefined
}
