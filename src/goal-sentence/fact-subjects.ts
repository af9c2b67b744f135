import type { MarkedToken } from './marked-tokens.ts'

/** The finite verbs of facts; only these are looked at further. */
const isFactVerb = ({ lower, classes }: MarkedToken): boolean =>
  classes.has('PAST-VERB') ||
  classes.has('STATE-VERB') ||
  (lower.endsWith('ed') && !lower.endsWith('eed') && !classes.has('WANT'))

const MOST_SUBJECT_WORDS = 5
const BETWEEN = /^(?:only|just|already|recently|once|now|currently|still|also|have|has)$/

/** Where the subject in front of a finite verb starts: "we" right before it, or a noun phrase that opens the clause. */
export function subjectOf(tokens: MarkedToken[], verb: number, free: number): number | undefined {
  const token = tokens[verb]
  if (token?.kind !== 'word') return undefined
  if (token.lower === "we've" || token.lower === "i've") return verb
  if (!isFactVerb(token)) return undefined
  const before = BETWEEN.test(tokens[verb - 1]?.lower ?? '') ? verb - 2 : verb - 1
  if (/^(?:we|i|we've|i've)$/.test(tokens[before]?.lower ?? '')) return before
  if (!token.classes.has('PAST-VERB') && !token.classes.has('STATE-VERB')) return undefined
  return nounSubject(tokens, verb, free)
}

const isRelativePronoun = (token: MarkedToken | undefined): boolean => /^(?:who|that|which)$/.test(token?.lower ?? '')

function nounSubject(tokens: MarkedToken[], verb: number, free: number): number | undefined {
  if (!tokens[verb]?.classes.has('PLAIN-FINITE')) return undefined
  if (isRelativePronoun(tokens[verb - 1])) return verb - 1
  let first = verb
  while (first > free && verb - first <= MOST_SUBJECT_WORDS && isSubjectWord(tokens[first - 1])) first -= 1
  const before = tokens[first - 1]
  const opens = first === free || before?.kind === 'symbol' || /^(?:but|and|who|that)$/.test(before?.lower ?? '')
  return first < verb && opens ? first : undefined
}

/** "Our goal is 40" states no fact, and neither does what a number or a preposition belongs to. */
const isSubjectWord = (token: MarkedToken | undefined): boolean =>
  token?.kind === 'word' &&
  !isRelativePronoun(token) &&
  !token.classes.has('SENTENCE-FRAME') &&
  !token.classes.has('MODAL') &&
  !token.classes.has('NUM') &&
  (!token.classes.has('FUNCTION-WORD') || token.classes.has('DETERMINER') || token.lower === "'s")
