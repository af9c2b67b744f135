import { textOf } from '../model/entity.ts'
import type { Project } from '../model/project.ts'

/**
 * True when one name answers for everything in the files: such a business hands nothing over. False where nobody is
 * named, for then nothing is known.
 */
export function isOnePerson({ goals, tactics, tasks, content, people, capacity }: Project): boolean {
  const named = [...goals, ...tactics, ...tasks].map(({ owner }) => owner)
  const names = new Set([
    ...named,
    ...content.map((piece) => textOf(piece, 'owner')),
    ...people.map(({ id }) => id),
    ...capacity.map(({ person }) => person),
  ])
  names.delete(undefined)
  return names.size === 1
}
