import type { Entity } from './entity.ts'
import type { Quantity } from './values/types.ts'

/** Somebody who can own something: a person, a role, a team or a firm. */
export interface Person extends Entity<'person'> {
  name: string
  type?: 'person' | 'role' | 'team' | 'firm'
  /** Working hours for this strategy, in a week where nothing else is said. */
  hours?: Quantity
  /** What they can do. */
  skills: string[]
  /** Who holds the role. */
  heldBy?: string
  /** Who belongs to the team. */
  members: string[]
  /** Nobody has the job yet. */
  vacant: boolean
}
