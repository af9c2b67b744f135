import { objectOf } from './activity.ts'
import type { Head } from './clause.ts'
import type { MarkedToken } from './marked-tokens.ts'
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
  if (verb === undefined || !canComplete(verb, scene)) return []
  const object = objectOf(scene)
  if (object.length === 0 || object.some((token) => token.classes.has('VAGUE-QUALITY'))) return []
  const found = [head.at, ...object.map((_, index) => head.at + 1 + index)]
  if (sellsOut(verb, object) || isRecognised(verb, object, scene) || reachesRole(verb, object)) return found
  if (!verb.classes.has('ACTIVITY') && !object.some((token) => token.classes.has('QUALIFICATION'))) return []
  return isNamed(object, scene) || isDefinite(verb, object, scene) ? found : []
}

const canComplete = (verb: MarkedToken, { head, times, bounded }: Scene): boolean =>
  head.form !== 'noun' &&
  (verb.classes.has('COMPLETION-VERB') || verb.lower === 'sell' || (bounded && verb.classes.has('STRONG'))) &&
  !times.some((phrase) => phrase.kind === 'soon')

const sellsOut = (verb: MarkedToken, object: MarkedToken[]): boolean =>
  verb.lower === 'sell' && object[0]?.lower === 'out' && object.length > 1

/** "Get featured in NAME", "be appointed ROLE": someone else decides, and one can look it up. */
function isRecognised(verb: MarkedToken, object: MarkedToken[], { names, head }: Scene): boolean {
  if (!/^(?:get|be|become)$/.test(verb.lower) || !object[0]?.classes.has('RECOGNITION')) return false
  return names.some((at) => at > head.at) || object.some((token) => token.classes.has('ROLE'))
}

function reachesRole(verb: MarkedToken, object: MarkedToken[]): boolean {
  const things = object.filter(isContent)
  if (object.some((token) => token.classes.has('QUALIFICATION'))) {
    return things.length >= 2 || verb.classes.has('STRONG-COMPLETION')
  }
  return (
    /^(?:become|get|be|gain|appoint|hire)$/.test(verb.lower) &&
    object.some((token) => token.classes.has('ROLE')) &&
    things.length >= 2
  )
}

const isContent = (token: MarkedToken): boolean =>
  token.kind === 'word' && !token.classes.has('FUNCTION-WORD') && !token.classes.has('PRONOUN')

/** A proper name, a handle, a quotation or an acronym stands in or right behind the object. */
function isNamed(object: MarkedToken[], { tokens, names, head }: Scene): boolean {
  const last = head.at + object.length + 3
  if (names.some((at) => at > head.at && at <= last)) return true
  return tokens.slice(head.at + 1, last).some((token) => /^\p{Lu}{2,}\d*$/u.test(token.text) && token.text.length > 2)
}

/** "Launch gift cards", "finish the loyalty guide": no name, but there is only one thing it can mean. */
function isDefinite(verb: MarkedToken, object: MarkedToken[], { bounded }: Scene): boolean {
  if (!verb.classes.has('STRONG-COMPLETION')) return false
  const things = object.filter(isContent)
  const indefinite = /^(?:a|an|another|some)$/.test(object[0]?.lower ?? '')
  return things.length >= 2 && (!indefinite || bounded)
}
