import type { Entity } from './entity.ts'
import type { Duration, Estimate } from './values/types.ts'

/** A step of the journey from stranger to customer. */
export interface Stage extends Entity<'stage'> {
  title: string
  /** Position in the journey, from 0. */
  order: number
  metricId?: string
  conversion?: Estimate
  lag?: Duration
  owner?: string
  touchpoints: Touchpoint[]
}

/** A place where people meet the business in a stage. */
export interface Touchpoint extends Entity<'touchpoint'> {
  /** As written. */
  channels: string[]
  /** What they are told there. */
  message?: string
  /** Ids of the pieces they see. */
  content: string[]
  /** Ids of the pains and objections that it answers. */
  answers: string[]
  owner?: string
  within: Stage
}
