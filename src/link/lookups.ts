import type { Audience, Goal, Offering, Principle, Stage } from '../model/project.ts'

/** What tactics and content refer to in the strategy. */
export interface Lookups {
  goalOf(id: string): Goal | undefined
  audienceOf(id: string): Audience | undefined
  stageOf(id: string): Stage | undefined
  principleOf(id: string): Principle | undefined
  offeringOf(id: string): Offering | undefined
}
