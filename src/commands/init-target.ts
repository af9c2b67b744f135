import type { Files } from '../files/files.ts'
import { absolutePath, baseName, joinPath } from '../files/paths.ts'
import { projectIn } from '../files/project-files.ts'
import { enumerated } from '../model/enumerated.ts'
import { show } from '../model/show.ts'
import { UsageError } from './command.ts'

/** A file that init writes: where, and what it holds now; null when there is none. */
export interface TargetFile {
  path: string
  text: string | null
}

/** The folder that init works in. */
export interface Target {
  /** As the user typed it; `.` for the current one. */
  folder: string
  strategy: TargetFile
  plan: TargetFile
}

/**
 * What init finds in a folder. Files that are there keep their names: with plan.yml no plan.yaml is begun.
 *
 * @throws UsageError when the folder is a file, when several plans lie side by side, or when a file is no text
 */
export function targetIn(folder: string, files: Files): Target {
  if (folder === '') throw new UsageError('the name of the folder is empty; the current one is called .')
  const kind = files.kind(folder)
  if (kind === 'file' || kind === 'other') throw new UsageError(`${show(folder)} is no folder; name one`)
  const project = projectIn(files, folder)
  const [twins] = project.ambiguous
  if (twins) throw new UsageError(`${listed(twins)} claim the same place: keep one of them`)
  const plain = (path: string) => /(?:^|\/)plan\.ya?ml$/i.test(path)
  const plan = project.plans.find(plain) ?? project.plans[0]
  if (project.plans.length > 1 && plan !== undefined && !plain(plan)) {
    throw new UsageError(`there are several plans (${listed(project.plans)}); go on with those`)
  }
  return {
    folder,
    strategy: fileAt(project.strategy ?? joinPath(folder, 'strategy.yaml'), files),
    plan: fileAt(plan ?? joinPath(folder, 'plan.yaml'), files),
  }
}

function fileAt(path: string, files: Files): TargetFile {
  if (files.kind(path) === 'missing') return { path, text: null }
  const content = files.read(path)
  if ('text' in content) return { path, text: content.text }
  throw new UsageError(`${content.message}; move it away first`)
}

/** The name that a folder gives to the business in it: `acme-shop` is Acme shop. Empty where it says nothing. */
export function nameFrom(folder: string, files: Files): string {
  const words = baseName(absolutePath(files.cwd, folder))
    .replace(/[-_\s]+/g, ' ')
    .trim()
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** `a`, `a and b`, `a, b and c`, safe to print. */
export function listed(paths: string[]): string {
  return enumerated(paths.map((path) => show(path)))
}
