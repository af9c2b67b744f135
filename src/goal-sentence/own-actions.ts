import { isDoneThing } from './done-things.ts'
import type { MarkedToken } from './marked-tokens.ts'
import { lastThing, type Scene } from './object-of-verb.ts'

/** "Reach 100% installation of ...", "move into two more towns": the actor does it alone. */
export function isOwnAction(verb: MarkedToken, object: MarkedToken[], scene: Scene): boolean {
  if (isHavingDone(scene, object) || isPutting(scene, object)) return true
  if (object.some((token) => token.classes.has('OWN-ACTION')) && verb.classes.has('REACH')) return true
  if (verb.lower === 'enter' && scene.tokens.some(({ lower }) => CONTEST.test(lower))) return true
  if (verb.lower === 'drop' && lastThing(object) === 'ACTIVITY-THING') return true
  const next = scene.tokens[scene.head.at + 1]
  return MOVING.test(verb.lower) && /^(?:into|to)$/.test(next?.lower ?? '') && goesInto(verb, scene)
}

const MOVING = /^(?:expand|move|enter|go|get)$/

function goesInto(verb: MarkedToken, scene: Scene): boolean {
  const { tokens, head } = scene
  if (verb.lower === 'go' && tokens[head.at + 1]?.lower === 'to' && goesSomewhere(scene)) return true
  return verb.lower === 'get' ? /ing$/.test(tokens[head.at + 2]?.lower ?? '') : placeFollows(scene)
}

/** "Go to bed earlier", "go to the gym": a habit; "go to 5%" is a target. */
const goesSomewhere = ({ tokens, head }: Scene): boolean => {
  const place = tokens[head.at + (tokens[head.at + 2]?.classes.has('DETERMINER') ? 3 : 2)]
  return place?.kind === 'word' && !place.classes.has('NUM') && place.lower !== 'market'
}

const placeFollows = ({ tokens, head, amounts }: Scene): boolean =>
  tokens[head.at + 2]?.classes.has('CAPITAL') === true ||
  (amounts.some((amount) => amount.first > head.at && amount.role !== 'baseline') &&
    tokens.slice(head.at + 1, head.at + 8).some((token) => token.classes.has('PLACE-THING')))

/** "Have the new site live"; but "have 60% of managers trained" is a share, and others list or certify. */
const isHavingDone = ({ tokens, head, amounts }: Scene, object: MarkedToken[]): boolean =>
  /^(?:have|get|see)$/.test(tokens[head.at]?.lower ?? '') &&
  isDoneThing(object) &&
  !object.some(({ classes }) => classes.has('RECOGNITION')) &&
  !amounts.some(({ shape }) => shape === 'percent')

/** "Put 200 products on the web shop", "put €4,000 into ads"; but "put 20% aside". */
const isPutting = ({ tokens, head, amounts }: Scene, object: MarkedToken[]): boolean =>
  tokens[head.at]?.lower === 'put' &&
  (tokens[head.at + 1 + object.length]?.lower === 'into' ||
    amounts.some(({ first, shape }) => first === head.at + 1 && shape === 'number'))

const CONTEST = /^(?:award|competition|contest|prize)s?$/
