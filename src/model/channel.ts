import type { Audience } from './audience.ts'
import type { Entity } from './entity.ts'
import type { Stage } from './journey.ts'

/** A place where people are met. */
export interface Channel extends Entity<'channel'> {
  title: string
  media?: 'paid' | 'earned' | 'shared' | 'owned'
  /** The stages that it is good for; none where nothing is said. */
  stages: Stage[]
  /** Who can be met there; nobody where nothing is said. */
  audiences: Audience[]
}
