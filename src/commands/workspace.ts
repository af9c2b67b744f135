import type { ProjectFiles } from '../engine/project-files.ts'
import { readPaths, type WrittenPath } from '../engine/read-paths.ts'
import type { Files } from '../files/files.ts'
import { projectsBelow } from '../files/find-project.ts'
import { matchingFolders } from '../files/matching-folders.ts'
import { type ProjectFiles as ProjectPaths, projectIn } from '../files/project-files.ts'
import { nearest } from '../model/nearest.ts'
import { leadsOut } from '../model/path-pattern.ts'
import type { Problem } from '../model/problem.ts'
import { show } from '../model/show.ts'
import { NothingToCheck } from './command.ts'

/** The projects that a configuration names, and what is wrong with the names. */
export interface Workspace {
  projects: ProjectPaths[]
  problems: Problem[]
}

/**
 * The projects under `projects:` of mplan.config.yaml, that of its own folder first where there is one.
 *
 * @param home the folder of the configuration, with what lies in it
 * @throws NothingToCheck when no project lies there
 */
export async function workspaceOf(
  config: NonNullable<ProjectFiles['config']>,
  home: ProjectPaths,
  files: Files,
): Promise<Workspace> {
  const patterns = await readPaths(config, 'projects')
  if (patterns.length === 0) return { projects: [home], problems: [] }
  const parts = patterns.map((pattern) => projectsFor(pattern, home.root, files))
  const own = isProject(home) ? [home] : []
  const found = new Map([...own, ...parts.flatMap(({ projects }) => projects)].map((each) => [each.root, each]))
  const problems = parts.flatMap((part) => part.problems)
  if (found.size > 0) return { projects: [...found.values()], problems }
  throw new NothingToCheck(`${show(config.path)} leads to no project: ${problems[0]?.message ?? ''}`)
}

function projectsFor(pattern: WrittenPath, root: string, files: Files): Workspace {
  if (leadsOut(pattern.text)) return { projects: [], problems: [unfit(pattern)] }
  const { folders, outside } = matchingFolders(files, root, pattern.text)
  const projects = folders.map((folder) => projectIn(files, folder)).filter(isProject)
  const isEmpty = projects.length + outside.length === 0
  return { projects, problems: [...outside.map(refused), ...(isEmpty ? [empty(pattern, root, files)] : [])] }
}

const isProject = ({ strategy, plans }: ProjectPaths): boolean => strategy !== undefined || plans.length > 0

function empty({ text, span }: WrittenPath, root: string, files: Files): Problem {
  const below = projectsBelow(files, root).map((path) => (root === '.' ? path : path.slice(root.length + 1)))
  const close = nearest(text, below)
  return {
    ...told('ref-unknown', span),
    message: `there is no project in "${text}"`,
    fix: {
      title: close
        ? `write ${close}`
        : 'write a folder with a strategy.yaml or a plan.yaml in it, or take the line out',
      tier: 'fill-in',
    },
  }
}

function unfit({ text, span }: WrittenPath): Problem {
  return {
    ...told('ref-unknown', span),
    message: `the path "${text}" does not lead into the folder of this file`,
    fix: { title: 'write the path as seen from the folder of this file, such as clients/acme', tier: 'fill-in' },
  }
}

function refused(folder: string): Problem {
  return {
    ...told('file-unreadable', { file: folder, start: 0, end: 0 }),
    message: `${show(folder)} is a link to a folder outside, which mplan does not follow`,
    fix: { title: 'put the folder itself there, or take the link away', tier: 'fill-in' },
  }
}

const told = (rule: string, span: Problem['span']): Pick<Problem, 'rule' | 'severity' | 'span' | 'why'> => ({
  rule,
  severity: 'error',
  span,
  why: 'What lies there was not checked.',
})
