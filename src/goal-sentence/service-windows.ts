import type { Lexicon } from './lexicon.ts'
import type { MarkedToken } from './marked-tokens.ts'
import { readNumber } from './numbers.ts'
import type { Phrase } from './phrase-patterns.ts'

/** A promise about every case ("settle claims within 4 days"): a verb of answering, the cases, and a few days. */
export function isServiceWindow(phrase: Phrase, tokens: MarkedToken[], lexicon: Lexicon): boolean {
  if (isForCases(tokens, phrase.after)) return true
  return tokens[phrase.first]?.lower !== 'for' && isPromise(phrase, tokens, lexicon)
}

function isPromise({ first, after }: Phrase, tokens: MarkedToken[], lexicon: Lexicon): boolean {
  const words = tokens.slice(first, after)
  if (words.some((token) => token.classes.has('NEXT') || token.classes.has('FIRST'))) return false
  if (words.some((token) => token.classes.has('EVENT'))) return false
  const unit = words.findLast((token) => token.classes.has('UNIT'))
  if (unit === undefined || !/^(?:days?|weeks?|months?)$/.test(unit.lower)) return false
  const follows = tokens[after + 1]
  if (tokens[after]?.lower === 'of' && follows !== undefined && CASES.test(follows.lower)) return true
  const before = tokens.slice(Math.max(0, first - 12), first)
  // "Buyers who come back within 60 days" are a group, and the days belong to it.
  if (before.slice(-5).some((token) => /^(?:who|which|that)$/.test(token.lower))) return true
  const numberAt = words.findIndex((token) => token.kind === 'number' || token.classes.has('NUM'))
  const days = (readNumber(words, numberAt, lexicon)?.value ?? 1) * daysIn(unit.lower)
  return (isEachNewOne(before) && days <= 31) || (isAnswered(before) && days <= (countsShare(before) ? 60 : 14))
}

/** "In 48 hours for 97% of orders", "in 10 days instead of 21": how long each case takes. */
export function isForCases(tokens: MarkedToken[], after: number): boolean {
  const [word, amount, sign] = tokens.slice(after, after + 3)
  if (amount === undefined || word === undefined) return false
  if (word.lower === 'instead') return sign?.kind === 'number'
  if (/^(?:not|versus|vs)$/.test(word.lower)) return amount.kind === 'number'
  return (
    word.lower === 'for' &&
    ((amount.kind === 'number' && sign?.classes.has('PERCENT') === true) || amount.classes.has('ALL'))
  )
}

/** "Settle claims", but not "settle the open claims", which lie there already and are worked off once. */
const isAnswered = (before: MarkedToken[]): boolean =>
  before.some((token) => token.classes.has('RESPONSE')) &&
  before.some((token) => CASES.test(token.lower)) &&
  !before.some((token) => BACKLOG.test(token.lower)) &&
  !fallsOrRises(before)

/** "Cut support calls from 90 to 30": how many there are changes, nothing is promised to each. */
const fallsOrRises = (before: MarkedToken[]): boolean =>
  before.some(({ lower }, at) => lower === 'from' && before[at + 1]?.kind === 'number') &&
  before.some(({ classes }) => classes.has('FALL') || classes.has('RISE'))

const daysIn = (unit: string): number => (unit.startsWith('week') ? 7 : unit.startsWith('month') ? 30 : 1)

/** "Each new starter", "every new enquiry": what comes in over and over. */
const isEachNewOne = (before: MarkedToken[]): boolean =>
  before.some(({ lower }, at) => /^(?:every|each|all)$/.test(lower) && before[at + 1]?.lower === 'new')

/** "90% of applications", "all invoices": every case counts, so that the time is that of each. */
const countsShare = (before: MarkedToken[]): boolean =>
  before.some(
    (token, at) =>
      (token.classes.has('PERCENT') && before[at + 1]?.lower === 'of') || /^(?:all|every|each)$/.test(token.lower),
  )

const BACKLOG = /^(?:open|outstanding|remaining|existing|backlog|overdue|pending|unpaid)$/

const CASES =
  /^(?:receipt|receiving|requests?|purchases?|arrival|orders?|tickets?|enquir(?:y|ies)|inquir(?:y|ies)|complaints?|quer(?:y|ies)|messages?|e?mails?|claims?|refunds?|reviews?|comments?|calls?|invoices?|leads?|parcels?|returns?|questions?|repairs?|bookings?|applications?|cases?|issues?|quotes?|permits?|licen[cs]es?|visas?|passports?|certificates?|requisitions?|incidents?|defects?|faults?|payments?|expenses?|reports?|results?|deliver(?:y|ies))$/
