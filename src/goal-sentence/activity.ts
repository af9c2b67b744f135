import type { MarkedToken } from './marked-tokens.ts'
import { hasMeasuredResult } from './measured-result.ts'
import { namesNumber } from './metric-names.ts'
import { lastThing, objectOf, type Scene } from './object-of-verb.ts'
import { idiomEnd } from './verb-idioms.ts'

/** Whether the sentence promises work rather than a result, and which tokens say so. */
export interface ActivityReading {
  level: 'none' | 'maybe' | 'sure'
  evidence: number[]
}

const NONE: ActivityReading = { level: 'none', evidence: [] }

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
  if (isAnswering(scene) || isSignedChange(scene, object) || hasMeasuredResult(scene)) return NONE
  if (idiomEnd(tokens, head.at) !== undefined) return { level: 'maybe', evidence: [head.at] }
  const name = namesNumber(token, object)
  const activity = name === 'yes' ? NONE : verbActivity(scene, token, object)
  return name === 'maybe' && activity.level === 'sure' ? { ...activity, level: 'maybe' } : activity
}

/** A promise about the speed of every case is a service level, not a piece of work. */
const isAnswering = ({ times, tokens, head, amounts }: Scene): boolean =>
  tokens[head.at]?.classes.has('RESPONSE') === true &&
  (times.some((phrase) => phrase.kind === 'service-window') ||
    amounts.some(({ first, after, shape }) => shape === 'percent' && first === head.at + 1 && isOf(tokens[after])))

/** "Email list +30%": the name of a number with its change behind it, and no verb. */
function isSignedChange({ tokens, head, amounts }: Scene, object: MarkedToken[]): boolean {
  const after = head.at + 1 + object.length
  return amounts.some(({ first }) => first <= after && first > head.at + 1 && /^[+−]$/.test(tokens[first]?.text ?? ''))
}

const isOf = (token: MarkedToken | undefined): boolean => token?.lower === 'of'

function verbActivity(scene: Scene, verb: MarkedToken, object: MarkedToken[]): ActivityReading {
  const evidence = [scene.head.at]
  if (isOwnAction(verb, object, scene)) return { level: 'maybe', evidence }
  if (!verb.classes.has('ACTIVITY') || isOutcomeUse(verb, object, scene)) return NONE
  if (improvesOnly(object) || isCap(verb, scene) || movesUp(verb, object)) return NONE
  const strong = verb.classes.has('STRONG')
  if (!strong && scene.amounts.some((amount) => amount.role === 'baseline')) return NONE
  if (scene.head.form === 'passive') return { level: strong ? 'sure' : 'maybe', evidence }
  if (verb.classes.has('UPKEEP')) return upkeep(object, evidence)
  return { level: strong ? 'sure' : ambiguousLevel(verb, object, scene), evidence }
}

/** "Spend no more than £14,000 on print": a bound to keep, not something to do. */
const isCap = (verb: MarkedToken, { amounts, head }: Scene): boolean =>
  /^(?:spend|use|take|drink|eat)/.test(verb.lower) &&
  amounts.some(({ first, bound }) => first === head.at + 1 && (bound === 'at most' || bound === 'less than'))

/** "Move up at work" is a step that others decide. */
const movesUp = (verb: MarkedToken, object: MarkedToken[]): boolean =>
  verb.lower === 'move' && /^(?:up|on|forward|ahead)$/.test(object[0]?.lower ?? '')

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
  if (first?.classes.has('PRONOUN') && !first.classes.has('DETERMINER') && !first.classes.has('NUM')) return 'none'
  const thing = lastThing(object)
  if (thing === 'OUTCOME-THING' || thing === 'PEOPLE-THING' || bringsMoney(verb, scene)) return 'none'
  if (verb.lower === 'do' && object.some((token) => token.classes.has('NUM') || isDoing(token))) return 'maybe'
  if (verb.lower === 'hold' && thing === undefined && object.some(isCountable)) return 'maybe'
  const alsoResult = ['RISE', 'FALL', 'REACH', 'LIGHT-VERB'].some((name) => verb.classes.has(name))
  if (alsoResult) return isWorkHere(thing, scene) ? 'maybe' : 'none'
  return thing === 'ACTIVITY-THING' ? 'sure' : 'maybe'
}

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
function upkeep(object: MarkedToken[], evidence: number[]): ActivityReading {
  const stays = object.some((token) => token.classes.has('STATE-WORD'))
  return stays || lastThing(object) === 'ACTIVITY-THING' ? { level: 'maybe', evidence } : NONE
}

/** "Reach 100% installation of ...", "move into two more towns": the actor does it alone. */
function isOwnAction(verb: MarkedToken, object: MarkedToken[], scene: Scene): boolean {
  if (object.some((token) => token.classes.has('OWN-ACTION')) && verb.classes.has('REACH')) return true
  const next = scene.tokens[scene.head.at + 1]
  if (/^(?:expand|move|enter|go|get)$/.test(verb.lower) && (next?.lower === 'into' || next?.lower === 'to')) {
    if (verb.lower === 'go' && next?.lower === 'to' && goesSomewhere(scene)) return true
    return verb.lower === 'get' ? /ing$/.test(scene.tokens[scene.head.at + 2]?.lower ?? '') : placeFollows(scene)
  }
  return false
}

/** "Go to bed earlier", "go to the gym": a habit; "go to 5%" is a target. */
const goesSomewhere = ({ tokens, head }: Scene): boolean => {
  const place = tokens[head.at + (tokens[head.at + 2]?.classes.has('DETERMINER') ? 3 : 2)]
  return place?.kind === 'word' && !place.classes.has('NUM') && place.lower !== 'market'
}

const placeFollows = ({ tokens, head, amounts }: Scene): boolean =>
  amounts.some((amount) => amount.first > head.at && amount.role !== 'baseline') &&
  tokens.slice(head.at + 1, head.at + 8).some((token) => token.classes.has('PLACE-THING'))

const MAKING = /^(?:create|build|design|develop|produce|deliver|generate|make)/
const PUTTING_MONEY = /^(?:set|put)$/

function isOutcomeUse(verb: MarkedToken, object: MarkedToken[], { tokens, head }: Scene): boolean {
  const last = lastThing(object)
  if (object[0]?.classes.has('RECOGNITION')) return true
  if (MAKING.test(verb.lower) && (last === 'OUTCOME-THING' || last === 'PEOPLE-THING')) return true
  const rest = tokens.slice(head.at + 1, head.at + 6)
  if (PUTTING_MONEY.test(verb.lower) && rest.some((token) => /^(?:aside|away|by)$/.test(token.lower))) return true
  if (rest.some((token, at) => token.lower === 'per' && /^(?:minute|second)$/.test(rest[at + 1]?.lower ?? '')))
    return true
  if (/^(?:run|finish|complete|do)/.test(verb.lower) && rest.some((token) => token.classes.has('RACE'))) return true
  if (/^(?:complete|finish|apply)/.test(verb.lower) && object.some((token) => token.classes.has('QUALIFICATION')))
    return !object.some((token) => token.lower === 'course')
  return false
}

const endsInThingMade = (object: MarkedToken[]): boolean => {
  const rated = object.findIndex(
    (token) => /^(?:per|a|an|each|every|\/)$/.test(token.lower) || token.classes.has('ADVERB'),
  )
  const thing = object.slice(0, rated > 0 ? rated : undefined).at(-1)
  return thing?.classes.has('ACTIVITY-THING') === true && !thing.classes.has('OUTCOME-THING')
}

/** "Three blog posts a week", "Weekly newsletter": things that are made, standing alone. */
function nounActivity({ tokens, head, amounts, times }: Scene): ActivityReading {
  const label = tokens.findIndex(({ text }) => text === ':')
  const start = label < 0 ? Math.max(0, head.at - 1) : label + 1
  const object = objectOf({ tokens, head: { at: start - 1, form: 'noun' }, times })
  const measured = amounts.some(
    (amount) => amount.shape === 'percent' || amount.shape === 'money' || amount.role === 'change',
  )
  const hasModal = tokens.some((token) => token.classes.has('MODAL'))
  if (measured || hasModal || !endsInThingMade(object)) return NONE
  if (object.some((token) => token.classes.has('OUTCOME-THING') || token.classes.has('VAGUE-QUALITY'))) return NONE
  if (object.some((token) => token.lower === 'net')) return NONE
  const counted = amounts.length > 0 || times.some((phrase) => phrase.kind === 'rate')
  return counted ? { level: 'maybe', evidence: [head.at] } : NONE
}
