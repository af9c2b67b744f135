import type { Entity } from './entity.ts'
import type { Project } from './project.ts'

/** One tag that links carry, as the user wrote it. */
export interface Tag {
  of: Entity
  /** Where it stands: `utm`, or below it the name of the part. */
  keys: string[]
  /** Which part of the tags it is; the campaign where only one is written. */
  part: string
  value: string
}

/** The tags of an entity: one text, or `{ source, medium, campaign, term, content }`. */
export function tagsOf(of: Entity): Tag[] {
  const { utm } = of.node
  if (of.item !== undefined) return []
  if (typeof utm === 'string') return [{ of, keys: ['utm'], part: 'campaign', value: utm }]
  if (typeof utm !== 'object' || utm === null) return []
  return Object.entries(utm).flatMap(([part, value]) =>
    typeof value === 'string' && !part.startsWith('x-') ? [{ of, keys: ['utm', part], part, value }] : [],
  )
}

/** All tags of a project, in the order of the files. */
export function tagsIn({ channels, campaigns, tactics }: Project): Tag[] {
  return [...channels, ...campaigns, ...tactics].flatMap(tagsOf)
}
