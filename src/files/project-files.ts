import { type FileRole, nameBeforeRole, roleByName } from './file-role.ts'
import type { Files } from './files.ts'
import { absolutePath, baseName, isInside, joinPath, parentFolder } from './paths.ts'

/** The files of one project. Paths begin as the path that was given: a search from `.` gives `plan.yaml`. */
export interface ProjectFiles {
  root: string
  strategy?: string
  plans: string[]
  results: string[]
  config?: string
  /** mplan.lock, or NAME.mplan.lock beside NAME.strategy.yaml. */
  lock?: string
  /** Files that claim the same place, such as strategy.yaml and strategy.yml; the first of each is the one taken. */
  ambiguous: string[][]
  /** Links that lead out of the project's folder; they are not read. */
  outside: string[]
  /** Folders of plans or results that may not be looked into. */
  closed: string[]
}

/** Paths with the name of a YAML file in a folder, hidden ones left out, in the order of their names. */
export function yamlFilesIn(files: Files, folder: string): string[] {
  return namedLike(/\.ya?ml$/i, files, folder)
}

function namedLike(pattern: RegExp, files: Files, folder: string): string[] {
  const names = (files.list(folder) ?? []).filter((name) => !name.startsWith('.') && pattern.test(name))
  return names.map((name) => joinPath(folder, name))
}

/**
 * The files of the project whose folder is `root`. Where several strategies lie side by side, that of `preferredName`
 * is taken, else the unnamed one, else the first; plans and results that belong to another are left out.
 */
export function projectIn(files: Files, root: string, preferredName = ''): ProjectFiles {
  const outside: string[] = []
  const realRoot = files.realPath(root) ?? absolutePath(files.cwd, root)
  const insideOf = (folder: string) =>
    namedLike(/\.(?:ya?ml|csv|lock)$/i, files, folder).filter((path) => {
      const isOutside = leadsOut(files, realRoot, path)
      if (isOutside) outside.push(path)
      return !isOutside
    })
  const inRoot = insideOf(root)
  const collections = [joinPath(root, 'plans'), joinPath(root, 'results')]
  const collected = collections.flatMap(insideOf)
  const strategies = byPreference(withRole(files, inRoot, 'strategy'), preferredName)
  const [strategy] = strategies
  const belongs = belongingTo(strategies)
  const plans = withRole(files, [...inRoot, ...collected], 'plan').filter(belongs)
  const results = withRole(files, [...inRoot, ...collected], 'results').filter(belongs)
  const configs = configUpwards(files, root)
  const lock = inRoot.find((path) => baseName(path) === lockName(strategy))
  const groups = [rivals(strategies, preferredName), ...twins(plans), ...twins(results), configs]
  return {
    root,
    ...(strategy !== undefined && { strategy }),
    plans,
    results,
    ...(configs[0] !== undefined && { config: configs[0] }),
    ...(lock !== undefined && { lock }),
    ambiguous: groups.filter((group) => group.length > 1),
    outside,
    closed: collections.filter((folder) => isClosed(files, folder)),
  }
}

/** Whether a folder is there and may not be looked into. */
export function isClosed(files: Files, folder: string): boolean {
  return files.kind(folder) === 'folder' && files.list(folder) === undefined
}

/** The name of the file that says how the goals of a strategy were when they were last reviewed. */
export function lockName(strategy = ''): string {
  const name = nameBeforeRole(strategy)
  return name === '' ? 'mplan.lock' : `${name}.mplan.lock`
}

function withRole(files: Files, paths: string[], role: FileRole): string[] {
  return paths.filter((path) => roleOf(files, path) === role)
}

/** The strategy of the wanted name first, then the unnamed one, then the rest in order. */
function byPreference(strategies: string[], name: string): string[] {
  const wanted = strategies.filter((path) => nameBeforeRole(path) === name)
  const unnamed = strategies.filter((path) => name !== '' && nameBeforeRole(path) === '')
  return [...new Set([...wanted, ...unnamed, ...strategies])]
}

/** Tells for a plan or results whether it is the first strategy's: not named like another one. */
function belongingTo(strategies: string[]): (path: string) => boolean {
  const [own = '', ...others] = strategies.map(nameBeforeRole)
  const otherNames = new Set(others.filter((name) => name !== '' && name !== own))
  return (path) => !otherNames.has(nameBeforeRole(path))
}

/** The strategies among which a choice had to be made without a name to go by. */
function rivals(strategies: string[], name: string): string[] {
  const [first] = strategies
  if (first === undefined) return []
  const owner = nameBeforeRole(first)
  const hasReason = owner === '' || owner === name
  return hasReason ? strategies.filter((path) => nameBeforeRole(path) === owner) : strategies
}

/** Files that differ in nothing but `.yaml` and `.yml`. */
function twins(paths: string[]): string[][] {
  const groups = new Map<string, string[]>()
  for (const path of paths) {
    const stem = path.replace(/\.ya?ml$/i, '')
    groups.set(stem, [...(groups.get(stem) ?? []), path])
  }
  return [...groups.values()]
}

function configUpwards(files: Files, root: string): string[] {
  for (const folder of foldersUpwards(files, root)) {
    const configs = configsIn(files, folder)
    if (configs.length > 0) return configs
  }
  return []
}

/** The configurations in a folder: one, or several that claim its place. */
export function configsIn(files: Files, folder: string): string[] {
  return yamlFilesIn(files, folder).filter((path) => /^mplan\.config\.ya?ml$/i.test(baseName(path)))
}

/** A link that leads nowhere stays in: reading it tells what is wrong. */
function leadsOut(files: Files, realRoot: string, path: string): boolean {
  const real = files.realPath(path)
  return real !== undefined && !isInside(realRoot, real)
}

/** A folder and those above it, up to and with the folder of a git repository. */
export function foldersUpwards(files: Files, start: string): string[] {
  const folders: string[] = []
  let folder = start
  let place = absolutePath(files.cwd, start)
  for (;;) {
    folders.push(folder)
    const above = parentFolder(place)
    if (above === place || files.list(folder)?.includes('.git')) return folders
    folder = parentFolder(folder)
    place = above
  }
}

/** What a file is by its name, wherever the user stands. */
export function roleOf(files: Files, path: string): FileRole | undefined {
  return roleByName(absolutePath(files.cwd, path))
}
