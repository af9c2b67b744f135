import type { Entity } from './entity.ts'
import type { Quantity } from './values/types.ts'

/** A group of people the business is for. */
export interface Audience extends Entity<'audience'> {
  title: string
  primary: boolean
  size?: Quantity
  needs: string[]
  aspirations: string[]
  /** What they try to get done. */
  jobs: string[]
  pains: Concern<'pain'>[]
  objections: Concern<'objection'>[]
  /** Channels where they can be met, as written. */
  where: string[]
}

/** Something that hurts people, or makes them hesitate, and that a message or a piece can answer. */
export interface Concern<Kind extends 'pain' | 'objection' = 'pain' | 'objection'> extends Entity<Kind> {
  text: string
  within: Audience
}
