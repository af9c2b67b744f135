import type { ProjectFiles as ProjectPaths } from '../files/project-files.ts'
import type { Problem } from '../model/problem.ts'
import { show } from '../model/show.ts'

/** `strategy.yaml and strategy.yml claim the same place` */
export const samePlace = (twins: string[]): string =>
  `${twins.map((path) => show(path)).join(' and ')} claim the same place`

/** Of several files for one place the first is read. */
export function twinsLeftOut({ ambiguous }: ProjectPaths): Problem[] {
  return ambiguous.map((twins) => {
    const [first = '', ...others] = twins
    return unreadable(others[0] ?? first, {
      message: samePlace(twins),
      fix: 'keep one of them, and put what both say into it',
      why: `Only ${show(first)} was checked.`,
    })
  })
}

/** What belongs to a project by its place and is not read: links out of its folder, and folders that are closed. */
export function neighboursLeftOut({ outside, closed }: ProjectPaths): Problem[] {
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

/** A file or folder that is not read, as a finding. */
export function unreadable(
  path: string,
  { message, fix, why }: Pick<Problem, 'message' | 'why'> & { fix?: string },
): Problem {
  return {
    rule: 'file-unreadable',
    severity: 'error',
    message,
    span: { file: path, start: 0, end: 0 },
    why: why ?? 'Nothing in this file was checked.',
    ...(fix && { fix: { title: fix, tier: 'fill-in' } }),
  }
}
