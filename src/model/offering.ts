import type { Entity } from './entity.ts'
import type { Duration, Quantity } from './values/types.ts'

/** What is sold, with what a sale is worth and how long it takes. */
export interface Offering extends Entity<'offering'> {
  title: string
  price?: Quantity
  /** What a deal brings on average. */
  dealSize?: Quantity
  /** How long a customer stays. */
  lifetime?: Duration
  /** What is left of the price, 25 for 25%. */
  margin?: number
  /** From first contact to signature. */
  salesCycle?: Duration
}
