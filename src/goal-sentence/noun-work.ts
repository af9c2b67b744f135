import { type ActivityReading, NONE } from './activity-reading.ts'
import type { Amount } from './amount.ts'
import { isDoneThing } from './done-things.ts'
import type { MarkedToken } from './marked-tokens.ts'
import { hasMeasuredResult } from './measured-result.ts'
import { standsAlone } from './metric-names.ts'
import { lastThing, objectOf, type Scene } from './object-of-verb.ts'
import { boundsGoal } from './time-phrases.ts'

const MOST_WORDS = 14

/**
 * Work written as a noun: "three blog posts a week", "launch of the shop", "a new landing page by May", "podcast: 10
 * episodes", "style guide finished". Never more than "maybe", because a figure may bear the same name.
 */
export function nounActivity(scene: Scene): ActivityReading {
  const { tokens, head, amounts, times } = scene
  const label = tokens.findIndex(({ text }) => text === ':')
  const start = label < 0 ? Math.max(0, head.at - 1) : label + 1
  const phrase = objectOf({ tokens, head: { at: start - 1, form: 'noun' }, times })
  const first = phrase.findIndex((token) => token.kind !== 'symbol')
  const object = untilPlace(first > 0 ? phrase.slice(first) : phrase)
  const [ends, then] = tokens.slice(start + Math.max(0, first) + object.length)
  if (isToldOf(ends, then)) return NONE
  if (isFigure(scene) || object.some(({ lower }) => lower === 'net') || hasMeasuredResult(scene) || isInUse(tokens))
    return NONE
  const counted = amounts.length > 0 || times.some((phrase) => phrase.kind === 'rate' || boundsGoal(phrase))
  const labelled = label > 0 && counted && isLabelled(scene, object)
  const whole = tokens.slice(start + Math.max(0, first), start + MOST_WORDS)
  const isWork =
    isDoneThing(object, whole) ||
    isPaid(object, tokens.slice(start + Math.max(0, first) + object.length)) ||
    isWorkNamed(object, ends) ||
    labelled ||
    (isMade(object, counted) && !isPlacement(object, ends))
  return isWork ? { level: 'maybe', evidence: [head.at] } : NONE
}

/** "Kitchens that pay", "sessions per user", "chats started by visitors": a figure and what it counts. */
function isToldOf(ends: MarkedToken | undefined, then: MarkedToken | undefined): boolean {
  if (/^(?:who|that|which)$/.test(ends?.lower ?? '')) return true
  if (ends?.lower === 'per') return then?.classes.has('UNIT') !== true && then?.classes.has('SHORT') !== true
  return ends?.lower === 'by' && then?.classes.has('PERSON') === true
}

/** "500 loyalty cards in use": for others to do. */
const isInUse = (tokens: MarkedToken[]): boolean =>
  tokens.some(({ lower }, at) => lower === 'use' && tokens[at - 1]?.lower === 'in')

/** "A new sign above the door": up to where it is. */
function untilPlace(phrase: MarkedToken[]): MarkedToken[] {
  const at = phrase.findIndex(
    ({ lower }, place) => place > 0 && /^(?:above|below|near|outside|inside|around)$/.test(lower),
  )
  return at < 0 ? phrase : phrase.slice(0, at)
}

/** A share, money, a level to reach or a change is a figure, whatever it counts. */
const isFigure = ({ amounts, tokens }: Scene): boolean =>
  tokens.some((token) => token.classes.has('MODAL') && !token.classes.has('MONTH')) ||
  amounts.some((amount) => isMeasured(amount, tokens))

const isMeasured = ({ shape, role, first, after }: Amount, tokens: MarkedToken[]): boolean =>
  /^(?:percent|money|ratio|points|grade|rank|multiple|zero)$/.test(shape) ||
  role === 'change' ||
  role === 'baseline' ||
  (role === 'level' &&
    /^(?:to|→|->|past|beyond|above)$/.test(tokens[first - 1]?.lower ?? '') &&
    standsAlone(after, tokens))

/** "Workshops: 6", "Gift hampers: 80 packed". */
function isLabelled({ tokens, times }: Scene, object: MarkedToken[]): boolean {
  const name = objectOf({ tokens, head: { at: -1, form: 'noun' }, times })
  if (/^(?:from|per)$/.test(tokens[name.length]?.lower ?? '')) return false
  if (isNumber(object)) return endsInThingMade(name)
  return object.length === 2 && object[0]?.classes.has('NUM') === true && isDoneThing([...name, ...object.slice(1)])
}

/** "Home visits to 20 families"; but "site visits to 4,000". */
const isPaid = (object: MarkedToken[], [to, number, counted]: MarkedToken[]): boolean =>
  /^(?:visit|call|letter|trip|talk)s?$/.test(object.at(-1)?.lower ?? '') &&
  to?.lower === 'to' &&
  number?.classes.has('NUM') === true &&
  counted?.kind === 'word' &&
  !counted.classes.has('FUNCTION-WORD') &&
  !counted.classes.has('UNIT')

/** "Workshops: 6": the number alone behind the label. */
const isNumber = (object: MarkedToken[]): boolean =>
  object[0]?.classes.has('NUM') === true && object.slice(1).every(isRated)

const isRated = ({ lower, classes }: MarkedToken): boolean =>
  classes.has('UNIT') || classes.has('ADVERB') || /^(?:a|an|per|each|every|\/)$/.test(lower)

function endsInThingMade(object: MarkedToken[]): boolean {
  const rated = object.findIndex(
    (token, at) => at > 0 && (/^(?:per|a|an|each|every|\/)$/.test(token.lower) || token.classes.has('ADVERB')),
  )
  const thing = object.slice(0, rated > 0 ? rated : undefined).findLast((token) => !isAddition(token))
  if (thing?.lower.endsWith('ed') || thing?.lower === 'booking') return false
  return thing?.classes.has('ACTIVITY-THING') === true && !thing.classes.has('OUTCOME-THING')
}

/** The "up" of "pop-up", the number of "sales deck v2". */
const isAddition = ({ lower, hyphen }: MarkedToken): boolean => (hyphen && lower === 'up') || /^v\d$/.test(lower)

/** "Four posts", "a new site", "more workshops"; but "better workshops" says how, and "our workshops" nothing. */
function isMade(object: MarkedToken[], counted: boolean): boolean {
  if (!endsInThingMade(object) || lastThing(object) === 'OUTCOME-THING') return false
  const isMore = /^(?:more|extra)$/.test(object[0]?.lower ?? '')
  if (object.some((token) => token.classes.has('VAGUE-QUALITY') && !/^(?:more|extra)$/.test(token.lower))) return false
  return counted || isMore || object.slice(0, 2).some(({ lower }) => /^(?:a|an|another|new|second)$/.test(lower))
}

/** "An article in The Grocer" and "calls from dentists" are for others to grant. */
const isPlacement = (object: MarkedToken[], ends: MarkedToken | undefined): boolean =>
  ends?.lower === 'from' ||
  object.some(({ lower }) => /^(?:have|has)$/.test(lower)) ||
  object.some(
    ({ lower }, at) => /^(?:press|media)$/.test(lower) && !/^(?:release|kit|list)s?$/.test(object[at + 1]?.lower ?? ''),
  ) ||
  (ends?.lower === 'in' &&
    /^(?:feature|article|story|stories|review|interview|profile|column)s?$/.test(object.at(-1)?.lower ?? ''))

/** Door-knocking, volunteer training; but "people keep talking". */
const isNounBefore = (token: MarkedToken | undefined): boolean =>
  token?.kind === 'word' && !['UPKEEP', 'PRONOUN', 'FUNCTION-WORD'].some((name) => token.classes.has(name))

const isResult = ({ classes }: MarkedToken): boolean => classes.has('RISE') || classes.has('REACH')

/** "Launch of the shop", "CRM rollout in five branches", "training for all reps": the noun of a verb of work. */
function isWorkNamed(object: MarkedToken[], ends: MarkedToken | undefined): boolean {
  const of = object.findIndex(({ lower }) => lower === 'of')
  const name = of < 0 ? object : object.slice(0, of)
  const noun = name.at(-1)
  const isDoing =
    noun?.lower.endsWith('ing') === true && noun.classes.has('ACTIVITY') && isNounBefore(name.at(-2)) && !isResult(noun)
  if (noun === undefined || !(noun.classes.has('WORK-NOUN') || isDoing)) return false
  if (ends !== undefined && /^(?:at|to|up|down|under|below|above|over)$/.test(ends.lower)) return false
  const thing = of < 0 ? undefined : lastThing(object.slice(of + 1))
  const isMark = /^(?:average|star|customer|google|product)$/.test(name.at(-2)?.lower ?? '') && noun.lower === 'review'
  return thing !== 'OUTCOME-THING' && !isMark && !name.some((token) => token.classes.has('VAGUE-QUALITY'))
}
