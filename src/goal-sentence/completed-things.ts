import { donePlace } from './done-things.ts'
import type { MarkedToken } from './marked-tokens.ts'
import { objectOf, type Scene } from './object-of-verb.ts'

interface Named extends Pick<Scene, 'tokens' | 'head' | 'times'> {
  names: number[]
  bounded: boolean
}

/**
 * The tokens of "have the new Dutch site live", "style guide finished by May": one thing, and the word that says it is
 * done. Empty where it is "a guide", one of many.
 */
export function completedThing(scene: Named): number[] {
  const { tokens, head, times, names, bounded } = scene
  const start = head.form === 'noun' ? head.at : head.at + 1
  const object = objectOf({ tokens, head: { at: start - 1, form: 'noun' }, times })
  const soldOut = object.findIndex(({ lower }, at) => at > 0 && lower === 'sold' && object[at + 1]?.lower === 'out')
  const even = object.findIndex(
    ({ lower }, at) => at > 0 && lower === 'even' && /^breaks?$/.test(object[at - 1]?.lower ?? ''),
  )
  if (bounded && even > 0) return Array.from({ length: even + 1 }, (_, at) => start + at)
  const done = soldOut > 0 ? soldOut + 1 : donePlace(object)
  if (done === undefined) return []
  const subject = object.slice(0, done)
  const isNamed = names.some((at) => at >= start && at < start + done)
  if (soldOut > 0) return Array.from({ length: done + 1 }, (_, at) => start + at)
  const isOne = bounded && !/^(?:a|an|another|some)$/.test(subject[0]?.lower ?? '') && !isPlural(subject.at(-1))
  const isKnown = isOne && subject.filter(isContent).length >= 2
  if (subject.some((token) => token.classes.has('VAGUE-QUALITY')) || !(isNamed || isKnown)) return []
  return Array.from({ length: done + 1 }, (_, at) => start + at)
}

const isContent = (token: MarkedToken): boolean =>
  token.kind === 'word' && !token.classes.has('FUNCTION-WORD') && !token.classes.has('PRONOUN')

const isPlural = (token: MarkedToken | undefined): boolean => /[^s]s$/.test(token?.lower ?? '')
