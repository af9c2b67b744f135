import type { MarkedToken } from './marked-tokens.ts'
import { lastThing, type Scene } from './object-of-verb.ts'

const MAKING = /^(?:create|build|design|develop|produce|deliver|generate|make)/

/** Verbs of work with an object that makes them a result: "run a marathon", "create demand", "host 200 guests". */
export function isOutcomeUse(verb: MarkedToken, object: MarkedToken[], { tokens, head }: Scene): boolean {
  const last = lastThing(object)
  const isWon = last === 'OUTCOME-THING' || last === 'PEOPLE-THING'
  if (object[0]?.classes.has('RECOGNITION') || (MAKING.test(verb.lower) && isWon)) return true
  if (isMovingOn(verb, object) || isOthersConsent(verb, object, isWon)) return true
  const rest = tokens.slice(head.at + 1, head.at + 6)
  return isSavingOrPace(verb, rest) || isAchievement(verb, object, rest)
}

/** "Roll over the contracts", "move up at work": a step that others decide. */
const isMovingOn = ({ lower }: MarkedToken, [next]: MarkedToken[]): boolean =>
  (lower === 'roll' && /^(?:over|up)$/.test(next?.lower ?? '')) ||
  (lower === 'move' && /^(?:up|on|forward|ahead)$/.test(next?.lower ?? ''))

/** "Host 200 guests", "book 12 demos": as many as come or agree. */
function isOthersConsent({ lower }: MarkedToken, object: MarkedToken[], isWon: boolean): boolean {
  if (!object.some(({ classes }) => classes.has('NUM'))) return false
  return (lower === 'host' && isWon) || (lower === 'book' && MEETINGS.test(object.at(-1)?.lower ?? ''))
}

const MEETINGS = /^(?:tasting|demo|meeting|call|consultation|session|tour|viewing|appointment)s?$/

/** "Put 10% aside", "set €200 by", "type 60 words per minute". */
const isSavingOrPace = ({ lower }: MarkedToken, rest: MarkedToken[]): boolean =>
  (/^(?:set|put)$/.test(lower) && rest.some((token, at) => isPutBy(token, rest[at + 1]))) ||
  rest.some((token, at) => token.lower === 'per' && /^(?:minute|second)$/.test(rest[at + 1]?.lower ?? ''))

const isPutBy = ({ lower }: MarkedToken, next: MarkedToken | undefined): boolean =>
  /^(?:aside|away)$/.test(lower) ||
  (lower === 'by' && (next?.classes.has('CURRENCY') || next?.classes.has('NUM')) === true)

function isAchievement({ lower }: MarkedToken, object: MarkedToken[], rest: MarkedToken[]): boolean {
  if (/^(?:run|finish|complete|do)/.test(lower) && rest.some((token) => token.classes.has('RACE'))) return true
  if (!/^(?:complete|finish|apply)/.test(lower)) return false
  return object.some((token) => token.classes.has('QUALIFICATION')) && !object.some((token) => token.lower === 'course')
}
