import type { MarkedToken } from './marked-tokens.ts'

/**
 * Whether a verb and the words behind it are the name of a number instead: "launch party guests" is one, "test rides" and
 * "training hours" may be work as well, "test 12 headlines" is work.
 */
export function namesNumber(verb: MarkedToken, object: MarkedToken[]): 'yes' | 'maybe' | 'no' {
  if (endsInGain(object)) return 'yes'
  if (isTiedToParticle(object)) return 'maybe'
  const isNounToo = ['NOUN-LIKE', 'NOUN-TOO'].some((name) => verb.classes.has(name)) || verb.lower.endsWith('ing')
  if (!isNounToo || !isBare(object) || !isCounted(object, verb)) return 'no'
  return verb.classes.has('NOUN-TOO') && beginsWithThing(object) ? 'yes' : 'maybe'
}

/** "Coach trips sold": what has come of it stands at the end. */
const endsInGain = (object: MarkedToken[]): boolean =>
  object.length > 1 && object.slice(1).some(({ lower }) => /^(?:sold|booked|won|gained|filled)$/.test(lower))

/** "Walk-in customers": one word of two, and no verb. */
const isTiedToParticle = ([first]: MarkedToken[]): boolean =>
  first?.hyphen === true && /^(?:in|up|out|off|on|over|through|by)$/.test(first.lower)

/** Work is done to "the", "our", "12" or "better" things; a name has none of these in it. */
const isBare = (object: MarkedToken[]): boolean =>
  object.length > 0 &&
  object.every(({ kind, classes }) => kind === 'word' && !notInNames.some((name) => classes.has(name)))

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
