import type { Amount } from './amount.ts'
import type { MarkedToken } from './marked-tokens.ts'
import type { Scene } from './object-of-verb.ts'

type Named = Pick<Scene, 'tokens' | 'head' | 'amounts'>

/** "Map views: 4,000", "Podcast: 10 episodes": the word that looks like a verb is the name in front of a colon. */
export function isLabel({ tokens, head, amounts }: Named): boolean {
  const after = nameEnd(tokens, head.at)
  const colon = tokens.slice(after, after + MOST_WORDS).findIndex(({ text }) => text === ':')
  if (colon > 0 && after > head.at + 1 && amounts.some(({ first }) => first === after + colon + 1)) return true
  return tokens[after]?.text === ':' && (after > head.at + 1 || isNounToo(tokens[head.at]))
}

/**
 * "Interview requests from 3 to 8", "plan upgrades up 15%", "Email list +30%": a number that moves, so that what stands
 * before it is its name. Work has no starting value.
 */
export function isMovedNumber({ tokens, head, amounts }: Named): boolean {
  const at = nameEnd(tokens, head.at)
  const sign = tokens[at]
  if (at === head.at + 1 || sign === undefined) return false
  const next = tokens[at + 1]
  if (sign.lower === 'per') return next !== undefined && !next.classes.has('UNIT') && !next.classes.has('SHORT')
  const amount = amounts.find(({ first }) => first >= at && first <= at + 2)
  return amount !== undefined && isMove(amount, at, { tokens, head, amounts })
}

function isMove(amount: Amount, at: number, { tokens, head }: Named): boolean {
  const sign = tokens[at]
  if (sign === undefined) return false
  if (/^[+−]$/.test(sign.text)) return amount.first === at
  if (sign.lower === 'from') return amount.role === 'baseline'
  if (!standsAlone(amount.after, tokens) && amount.shape !== 'percent' && amount.shape !== 'money') return false
  if (MOVES.test(sign.lower) || isFigureOf(tokens[at - 1], amount, at)) return true
  return /^(?:to|at|of|over)$/.test(sign.lower) && isNounToo(tokens[head.at])
}

/** "Catalogue requests 400". */
const isFigureOf = (name: MarkedToken | undefined, { first }: Amount, at: number): boolean =>
  first === at && name?.classes.has('OUTCOME-THING') === true

const MOVES = /^(?:up|down|above|below|under|past|beyond|→|->|>|<|↑|↓|=)$/

/** No noun follows that the number could count. */
export function standsAlone(after: number, tokens: MarkedToken[]): boolean {
  const next = tokens[after]
  if (next?.kind !== 'word' || next.classes.has('UNIT') || next.classes.has('ADVERB')) return true
  return next.classes.has('FUNCTION-WORD') && next.lower !== 'new'
}

const MOST_WORDS = 5

/** Where the words behind the verb end that can be part of a name. */
function nameEnd(tokens: MarkedToken[], verb: number): number {
  let at = verb + 1
  while (at < Math.min(tokens.length, verb + MOST_WORDS)) {
    const token = tokens[at]
    const isNoShow = token?.lower === 'no' && tokens[at + 1]?.hyphen === true
    if (token === undefined || !(isNoShow || isNameWord(token))) break
    at += 1
  }
  return at
}

const isNounToo = (token: MarkedToken | undefined): boolean =>
  token !== undefined &&
  (token.classes.has('NOUN-LIKE') || token.classes.has('NOUN-TOO') || token.lower.endsWith('ing'))

/**
 * Whether a verb and the words behind it are the name of a number instead: "launch party guests" is one, "test rides" and
 * "training hours" may be work as well, "test 12 headlines" is work.
 */
export function namesNumber(verb: MarkedToken, object: MarkedToken[]): 'yes' | 'maybe' | 'no' {
  if (endsInGain(object) || (object[0]?.hyphen === true && object[0].lower === 'to')) return 'yes'
  if (isTiedToParticle(object)) return 'maybe'
  if (!isNounToo(verb) || !isBare(object) || !isCounted(object, verb)) return 'no'
  return verb.classes.has('NOUN-TOO') && beginsWithThing(object) ? 'yes' : 'maybe'
}

/** "Coach trips sold": what has come of it stands at the end. */
const endsInGain = (object: MarkedToken[]): boolean =>
  object.length > 1 && object.slice(1).some(({ lower }) => /^(?:sold|booked|won|gained|filled)$/.test(lower))

/** "Walk-in customers": one word of two, and no verb. */
const isTiedToParticle = ([first]: MarkedToken[]): boolean =>
  first?.hyphen === true && /^(?:in|up|out|off|on|over|through|by)$/.test(first.lower)

/** Work is done to "the", "our", "12" or "better" things; a name has none of these in it. */
const isBare = (object: MarkedToken[]): boolean => object.length > 0 && object.every(isNameWord)

const isNameWord = ({ kind, classes }: MarkedToken): boolean =>
  kind === 'word' && !notInNames.some((name) => classes.has(name))

const notInNames = ['DETERMINER', 'PRONOUN', 'FUNCTION-WORD', 'NUM', 'VAGUE-QUALITY', 'ADVERB']

function isCounted(object: MarkedToken[], { lower }: MarkedToken): boolean {
  const last = object.at(-1)
  if (!last) return false
  if (['OUTCOME-THING', 'PEOPLE-THING', 'MEASURE-WORD'].some((name) => last.classes.has(name))) return true
  return lower === 'test' && !last.classes.has('ACTIVITY-THING') && isPlural(last)
}

/** A thing in the singular before what is counted: the party of "launch party guests". */
const beginsWithThing = ([first, ...others]: MarkedToken[]): boolean =>
  first?.classes.has('ACTIVITY-THING') === true && !isPlural(first) && others.length > 0

const isPlural = ({ lower }: MarkedToken): boolean => /[^s]s$/.test(lower)
