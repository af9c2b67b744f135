import type { Head } from './clause.ts'
import { completedThing } from './completed-things.ts'
import type { MarkedToken } from './marked-tokens.ts'
import { objectOf } from './object-of-verb.ts'
import type { TimePhrase } from './time-phrases.ts'

interface Scene {
  tokens: MarkedToken[]
  head: Head
  times: TimePhrase[]
  names: number[]
  bounded: boolean
}

/**
 * The tokens of a completion test that two people would answer the same way: a named thing finished, published or
 * passed, a named role or qualification reached. Empty when there is none.
 */
export function findCompletion(scene: Scene): number[] {
  const { tokens, head } = scene
  const verb = tokens[head.at]
  if (verb === undefined) return []
  const completed = head.form === 'noun' || /^(?:have|get|see)$/.test(verb.lower) ? completedThing(scene) : []
  return completed.length > 0 || !canComplete(verb, scene) ? completed : completedWork(verb, scene)
}

function completedWork(verb: MarkedToken, scene: Scene): number[] {
  const { head } = scene
  const object = objectOf(scene)
  if (object.length === 0 || object.some((token) => token.classes.has('VAGUE-QUALITY'))) return []
  const found = [head.at, ...object.map((_, index) => head.at + 1 + index)]
  if (entersPlace(verb, object, scene)) return placesEntered(scene)
  if (isReached(verb, object, scene)) return found
  if (!verb.classes.has('ACTIVITY') && !object.some((token) => token.classes.has('QUALIFICATION'))) return []
  if (IN_ROLES_ONLY.test(verb.lower) || verb.lower === 'expand') return []
  const isWhole = scene.bounded && object.some(({ lower }) => /^(?:whole|entire)$/.test(lower))
  return isWhole || isNamed(object, scene) || isDefinite(verb, object, scene) ? found : []
}

const isReached = (verb: MarkedToken, object: MarkedToken[], scene: Scene): boolean =>
  sellsOut(verb, object) ||
  (scene.bounded && verb.lower === 'break' && object[0]?.lower === 'even') ||
  isWon(verb, object, scene) ||
  isRecognised(verb, object, scene) ||
  reachesRole(verb, object)

/** Verbs that finish something only with a role, a recognition or a sold-out show behind them. */
const IN_ROLES_ONLY = /^(?:sell|have|see|find|start|take|break)$/

const canComplete = (verb: MarkedToken, { head, times, bounded }: Scene): boolean =>
  head.form !== 'noun' &&
  (verb.classes.has('COMPLETION-VERB') ||
    verb.lower === 'expand' ||
    IN_ROLES_ONLY.test(verb.lower) ||
    (bounded && verb.classes.has('STRONG'))) &&
  !times.some((phrase) => phrase.kind === 'soon')

/** "Expand into Lyon and Nantes". */
const entersPlace = (verb: MarkedToken, object: MarkedToken[], { tokens, head }: Scene): boolean =>
  /^(?:expand|move)$/.test(verb.lower) &&
  object[0]?.text === 'into' &&
  tokens[head.at + 2]?.classes.has('CAPITAL') === true

/** Up to the last name of the list. */
function placesEntered({ tokens, head }: Scene): number[] {
  let after = head.at + 3
  while (
    after < tokens.length &&
    (/^(?:,|and|&)$/.test(tokens[after]?.text ?? '') || tokens[after]?.classes.has('CAPITAL'))
  )
    after += 1
  while (!tokens[after - 1]?.classes.has('CAPITAL')) after -= 1
  return Array.from({ length: after - head.at }, (_, at) => head.at + at)
}

/** "Win the Hargreave contract". */
const isWon = (verb: MarkedToken, object: MarkedToken[], { names, head }: Scene): boolean =>
  /^(?:win|land|secure|sign|close)$/.test(verb.lower) &&
  /^(?:contract|account|deal|tender|bid|grant|order|client)$/.test(object.at(-1)?.lower ?? '') &&
  names.some((at) => at > head.at && at <= head.at + object.length)

const sellsOut = (verb: MarkedToken, object: MarkedToken[]): boolean =>
  verb.lower === 'sell' && object[0]?.lower === 'out' && object.length > 1

/** "Get featured in NAME", "be appointed ROLE": someone else decides, and one can look it up. */
function isRecognised(verb: MarkedToken, object: MarkedToken[], { tokens, names, head }: Scene): boolean {
  const stated =
    object[0]?.classes.has('RECOGNITION') ||
    (/^(?:get|have|see)$/.test(verb.lower) && object.at(-1)?.classes.has('RECOGNITION'))
  if (!/^(?:get|be|become|have|see)$/.test(verb.lower) || !stated) return false
  const near = tokens.slice(head.at + 1, head.at + 8)
  return names.some((at) => at > head.at) || near.some((token) => token.classes.has('ROLE'))
}

/** Tests and courses can be made and taken as well as passed. */
const MAKES =
  /^(?:write|build|create|run|set|design|develop|produce|publish|launch|print|introduce|make|hold|offer|take|start|see|have|find)$/

function reachesRole(verb: MarkedToken, object: MarkedToken[]): boolean {
  const things = object.filter(isContent)
  if (object.some((token) => token.classes.has('QUALIFICATION')) && !MAKES.test(verb.lower)) {
    return (
      things.length >= 2 ||
      (verb.classes.has('STRONG-COMPLETION') &&
        object[0]?.classes.has('DETERMINER') === true &&
        !isPlural(things.at(-1)))
    )
  }
  return (
    /^(?:become|get|be|gain|appoint|hire|land|secure|win|find|obtain|start|take|fill)$/.test(verb.lower) &&
    object.some((token) => token.classes.has('ROLE')) &&
    things.length >= 2
  )
}

const isContent = (token: MarkedToken): boolean =>
  token.kind === 'word' && !token.classes.has('FUNCTION-WORD') && !token.classes.has('PRONOUN')

const isPinned = (token: MarkedToken): boolean => token.classes.has('DETERMINER') || token.classes.has('CAPITAL')

/** A proper name, a handle, a quotation or an acronym stands in or right behind the object. */
function isNamed(object: MarkedToken[], { tokens, names, head }: Scene): boolean {
  // "Get fluent in Italian" names what it is about, not a thing that is done.
  const isState = /^(?:get|be|become)$/.test(tokens[head.at]?.lower ?? '') && !object.some(isPinned)
  if (isState) return false
  const last = head.at + object.length + 3
  if (names.some((at) => at > head.at && at <= last)) return true
  return tokens
    .slice(head.at + 1, last)
    .some((token) => /^\p{Lu}{2,}\d*$/u.test(token.text) && token.text.length > 2 && !token.classes.has('ROLE'))
}

/** "Prepare the annual report by May", "move our archive": one thing, made or moved once, and it is there or not. */
const isDeliverable = (verb: MarkedToken, object: MarkedToken[]): boolean =>
  (verb.classes.has('COMPLETION-VERB') || /^(?:prepare|draft|compile|rewrite|move|edit|plan)$/.test(verb.lower)) &&
  verb.classes.has('STRONG') &&
  object[0]?.classes.has('DETERMINER') === true &&
  !/^(?:a|an)$/.test(object[0].lower) &&
  object.findLast(isContent)?.classes.has('ACTIVITY-THING') === true

/** "Launch gift cards" brings one thing to market, "publish recipe cards" never ends. */
const isLaunch = (verb: MarkedToken): boolean => /^(?:re)?launch|^release|^ship|^open|^deploy/.test(verb.lower)

const isPlural = (token: MarkedToken | undefined): boolean => /[^s]s$/.test(token?.lower ?? '')

/** "Launch gift cards", "finish the loyalty guide": no name, but there is only one thing it can mean. */
function isDefinite(verb: MarkedToken, object: MarkedToken[], { bounded }: Scene): boolean {
  const things = object.filter(isContent)
  if (!verb.classes.has('STRONG-COMPLETION')) return bounded && things.length >= 2 && isDeliverable(verb, object)
  const first = object[0]
  const isOneOfMany = /^(?:a|an|another|some)$/.test(first?.lower ?? '')
  const isEndless = isPlural(things.at(-1)) && !isLaunch(verb) && first?.classes.has('DETERMINER') !== true
  return things.length >= 2 && (bounded || !(isOneOfMany || isEndless))
}
