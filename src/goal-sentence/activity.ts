import { type ActivityReading, NONE } from './activity-reading.ts'
import type { Amount } from './amount.ts'
import type { MarkedToken } from './marked-tokens.ts'
import { hasMeasuredResult } from './measured-result.ts'
import { isLabel, isMovedNumber, namesNumber } from './metric-names.ts'
import { nounActivity } from './noun-work.ts'
import { lastThing, objectOf, type Scene } from './object-of-verb.ts'
import { isOutcomeUse } from './outcome-uses.ts'
import { isOwnAction } from './own-actions.ts'
import { idiomEnd } from './verb-idioms.ts'

/**
 * Judges whether what is promised lies in the actor's own hands. "Sure" needs a verb that can only be work, or a verb
 * of work with a thing that is made; a measured result anywhere after it takes the judgement back.
 */
export function readActivity(scene: Scene): ActivityReading {
  const { tokens, head } = scene
  if (tokens.some((token) => token.text === '?')) return NONE
  const token = tokens[head.at]
  if (token === undefined) return NONE
  if (head.form === 'noun') return nounActivity(scene)
  const object = objectOf(scene)
  if (isLabel(scene)) return nounActivity(scene)
  if (isServiceLevel(scene) || isMovedNumber(scene) || hasMeasuredResult(scene)) return NONE
  if (idiomEnd(tokens, head.at) !== undefined) return { level: 'maybe', evidence: [head.at] }
  const name = namesNumber(token, object)
  const activity = name === 'yes' ? NONE : verbActivity(scene, token, object)
  return name === 'maybe' && activity.level === 'sure' ? { ...activity, level: 'maybe' } : activity
}

/**
 * A share of all cases that are served in time is a service level, a figure. To answer each of them in time is work, as
 * long as it is answering: what becomes of a repair or a parcel is for others to judge.
 */
function isServiceLevel({ times, tokens, head, amounts }: Scene): boolean {
  const verb = tokens[head.at]
  if (verb?.classes.has('RESPONSE') !== true) return false
  const isShare = ({ first, shape }: Amount) => first <= head.at + 2 && (shape === 'percent' || shape === 'ratio')
  if (amounts.some((amount) => amount.first > head.at && isShare(amount))) return true
  return !ANSWERS.test(verb.lower) && times.some((phrase) => phrase.kind === 'service-window')
}

const ANSWERS = /^(?:answer|reply|respond|acknowledge|call|follow)/

function verbActivity(scene: Scene, verb: MarkedToken, object: MarkedToken[]): ActivityReading {
  const evidence = [scene.head.at]
  if (isOwnAction(verb, object, scene)) return { level: 'maybe', evidence }
  if (!verb.classes.has('ACTIVITY') || isOutcomeUse(verb, object, scene)) return NONE
  if (improvesOnly(object) || isCap(verb, scene)) return NONE
  const strong = verb.classes.has('STRONG')
  if (isImproved(scene, strong)) return NONE
  if (scene.head.form === 'passive') return { level: strong ? 'sure' : 'maybe', evidence }
  if (verb.classes.has('UPKEEP')) return upkeep(object, scene)
  return { level: strong ? 'sure' : ambiguousLevel(verb, object, scene), evidence }
}

/** "Onboard partners in 10 days instead of 21": a starting value makes a figure of it. */
const isImproved = ({ times, amounts }: Scene, strong: boolean): boolean =>
  (!strong || times.some(({ kind }) => kind === 'service-window')) && amounts.some(({ role }) => role === 'baseline')

/** "Spend no more than £14,000 on print": a bound to keep, not something to do. */
const isCap = (verb: MarkedToken, { amounts, head }: Scene): boolean =>
  /^(?:spend|use|take|drink|eat)/.test(verb.lower) &&
  amounts.some(({ first, bound }) => first === head.at + 1 && (bound === 'at most' || bound === 'less than'))

/** "Run faster", "hire better", "spend less time on the phone": doing the same with another result, not more of it. */
function improvesOnly(object: MarkedToken[]): boolean {
  const [first, second] = object
  if (first === undefined) return false
  if (/^(?:less|fewer)$/.test(first.lower)) return second?.lower === 'time' || second === undefined
  return object.every((token) => token.classes.has('VAGUE-QUALITY') && !/^(?:more|regularly)$/.test(token.lower))
}

/** Verbs that serve work and results alike are told apart by what they are done to. */
function ambiguousLevel(verb: MarkedToken, object: MarkedToken[], scene: Scene): ActivityReading['level'] {
  const [first] = object
  if (ANSWERS.test(verb.lower) && scene.amounts.length > 0) return 'maybe'
  if (first?.classes.has('PRONOUN') && !first.classes.has('DETERMINER') && !first.classes.has('NUM')) return 'none'
  const thing = lastThing(object)
  if (thing === 'OUTCOME-THING' || thing === 'PEOPLE-THING' || bringsMoney(verb, scene)) return 'none'
  if (isDoingMore(verb, object, thing)) return 'maybe'
  const alsoResult = ['RISE', 'FALL', 'REACH', 'LIGHT-VERB'].some((name) => verb.classes.has(name))
  if (alsoResult) return isWorkHere(thing, scene) ? 'maybe' : 'none'
  return thing === 'ACTIVITY-THING' ? 'sure' : 'maybe'
}

const isDoingMore = (verb: MarkedToken, object: MarkedToken[], thing: string | undefined): boolean =>
  (verb.lower === 'do' && object.some((token) => token.classes.has('NUM') || isDoing(token))) ||
  (verb.lower === 'hold' && thing === undefined && object.some(isCountable))

/** "Do more networking", "do some coaching". */
const isDoing = ({ lower }: MarkedToken): boolean =>
  /^(?:\p{L}{3,}ing|outreach)$/u.test(lower) && !/^(?:some|any|every|no)?thing$/.test(lower)

/** "Add €40k in pre-orders"; but "put €40k into ads" hands it out. */
const bringsMoney = (verb: MarkedToken, { amounts, head }: Scene): boolean =>
  /^(?:add|bring|make|get|build|take|produce|deliver|collect)/.test(verb.lower) &&
  amounts.some(({ first, shape }) => first === head.at + 1 && shape === 'money')

/** Verbs of result are work with a thing that is made, or as a habit; but not with a level to reach. */
function isWorkHere(thing: string | undefined, { amounts, times, tokens }: Scene): boolean {
  if (amounts.some(({ role, first }) => role === 'level' && tokens[first - 1]?.classes.has('TO'))) return false
  const isHabit = amounts.length === 0 && times.some(({ kind }) => kind === 'rate')
  return thing === 'ACTIVITY-THING' || (thing === undefined && isHabit)
}

/** "Hold six focus groups": things in the plural, not a figure that is held. */
const isCountable = ({ lower, classes }: MarkedToken): boolean =>
  /[^s]s$/.test(lower) && classes.has('W') && !classes.has('FUNCTION-WORD') && !classes.has('UNIT')

/** Keeping things tidy is work; keeping a number where it is, a result. */
function upkeep(object: MarkedToken[], { tokens, head }: Scene): ActivityReading {
  const evidence = [head.at]
  const isUpToDate = tokens.some(({ lower }, at) => lower === 'date' && tokens[at - 2]?.lower === 'up')
  const stays = isUpToDate || object.some((token) => token.classes.has('STATE-WORD'))
  return stays || lastThing(object) === 'ACTIVITY-THING' ? { level: 'maybe', evidence } : NONE
}
