import type { Amount } from './amount.ts'
import type { Head } from './clause.ts'
import type { MarkedToken } from './marked-tokens.ts'
import type { TimePhrase } from './time-phrases.ts'

/** The part of a sentence that is judged. */
export interface Scene {
  tokens: MarkedToken[]
  head: Head
  amounts: Amount[]
  times: TimePhrase[]
}

/** The kind of thing the object is: "customer stories" are things made, "story readers" are not. */
export function lastThing(object: MarkedToken[]): string | undefined {
  const of = object.findIndex(
    (token, at) => token.lower === 'of' && at > 0 && !QUANTITY.test(object[at - 1]?.lower ?? ''),
  )
  const rated = object.findIndex(
    ({ lower, classes }, at) =>
      at > 0 &&
      (/^(?:every|each|per|once|twice)$/.test(lower) || (classes.has('NUM') && object[at + 1]?.lower === 'times')),
  )
  const end = Math.min(of < 0 ? object.length : of, rated < 0 ? object.length : rated)
  const last = object.slice(0, end).findLast((token) => token.kind === 'word' && !isFringe(token))
  return ['ACTIVITY-THING', 'OUTCOME-THING', 'PEOPLE-THING'].find((name) => last?.classes.has(name) === true)
}

/** Words before "of" that only count what follows. */
const QUANTITY =
  /^(?:number|count|amount|volume|share|level|rate|half|all|each|out|total|percentage|proportion|tally|dozens?|%|\d.*)$/

const isFringe = (token: MarkedToken): boolean =>
  token.lower.endsWith('ly') ||
  token.classes.has('ADVERB') ||
  token.classes.has('UNIT') ||
  (token.classes.has('FUNCTION-WORD') && !token.classes.has('ACTIVITY-THING'))

/** The tokens after the verb up to the next preposition, sign or time expression. */
export function objectOf({ tokens, head, times }: Pick<Scene, 'tokens' | 'head' | 'times'>): MarkedToken[] {
  const object: MarkedToken[] = []
  for (let at = head.at + 1; at < Math.min(tokens.length, head.at + 14); at += 1) {
    const token = tokens[at]
    const timed = times.some((phrase) => phrase.first <= at && at < phrase.after && phrase.kind !== 'rate')
    // The Q3 of "the Q3 media plan" belongs to the plan.
    const inName = token?.classes.has('QUARTER') && tokens[at - 1]?.classes.has('DETERMINER')
    if (token === undefined || (timed && !inName) || (/^[.;:()!?—–-]$/.test(token.text) && object.length > 0)) break
    const ends = ENDS_OBJECT.test(token.lower) && !token.hyphen && !/^(?:of|out)$/.test(token.lower)
    if (object.length > 0 && ends) break
    object.push(token)
  }
  return object
}

const ENDS_OBJECT =
  /^(?:for|from|in|on|at|by|with|via|through|using|to|into|onto|that|which|so|covering|about|and|then|across|among|as|without|before|after|during|per|against|until)$/
