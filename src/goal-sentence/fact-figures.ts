import { type Amount, amountOf } from './amount.ts'
import type { Fact } from './facts.ts'
import { boundsGoal, type TimePhrase } from './time-phrases.ts'

const factAround = (facts: Fact[], at: number): Fact | undefined =>
  facts.find(({ first, after }) => first <= at && at < after)

/** The dates of facts look back. */
export const lookBackInFacts = (times: TimePhrase[], facts: Fact[]): TimePhrase[] =>
  facts.length === 0
    ? times
    : times.map((phrase) =>
        boundsGoal(phrase) && factAround(facts, phrase.first) ? { ...phrase, kind: 'comparison' } : phrase,
      )

/** The number of what is becomes the starting value, that of what happened is left out. */
export function presentValues(amounts: Amount[], facts: Fact[]): Amount[] {
  if (facts.length === 0) return amounts
  return amounts.flatMap((amount) => {
    const fact = factAround(facts, amount.first)
    if (fact === undefined) return [amount]
    const isValue = fact.holds && /^(?:number|percent|money|ratio)$/.test(amount.shape)
    return isValue ? [amountOf({ ...amount, role: 'baseline' })] : []
  })
}
