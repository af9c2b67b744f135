import type { Stage } from './project.ts'
import type { Cadence, Duration, Quantity } from './values/types.ts'

/** How a lead passes from marketing to sales. */
export interface Handoff {
  stage?: Stage
  /** When marketing calls a lead qualified, when sales accepts it, when it is an opportunity. */
  mql?: string
  sal?: string
  sql?: string
  /** What sales gets to know about a lead. */
  context: string[]
  from: string[]
  to: string[]
  /** What happens to leads that were too early. */
  recycle?: string
}

/** How sales tells marketing what became of the leads. */
export interface SalesFeedback {
  every?: Cadence
  reasons: string[]
  who: string[]
}

/** What marketing and sales promise each other, and how leads pass between them. What is absent was not given. */
export interface Sales {
  handoff?: Handoff
  /** `33 mql/month` */
  deliver?: Quantity
  acceptWithin?: Duration
  respondWithin?: Duration
  feedback?: SalesFeedback
}

/** What happens with those who answer. */
export interface FollowUp {
  what?: string
  who: string[]
  within?: Duration
}
