import type { MarkedToken } from './marked-tokens.ts'

/**
 * The tokens that name something: a product, channel, place or team. In a sentence where most words are capitalised,
 * and at its start, only words of mixed case, handles and known channel names count.
 *
 * @param tokens the sentence
 * @param timed tokens of time expressions, whose capitals are months and quarters
 */
export function findNames(tokens: MarkedToken[], timed: ReadonlySet<number>): number[] {
  const titleCase = isTitleCase(tokens, timed)
  const names: number[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token !== undefined && !timed.has(at) && isName(token, tokens[at - 1], titleCase)) names.push(at)
  }
  return names
}

function isName(token: MarkedToken, before: MarkedToken | undefined, titleCase: boolean): boolean {
  if (token.kind !== 'word') return false
  if (token.text.startsWith('@') ? token.text.length > 1 : token.classes.has('BRAND')) return true
  if (/\p{Ll}\p{Lu}/u.test(token.text)) return !isPlainAcronym(token)
  if (before !== undefined && isSetApart(token, before)) return true
  const capital = token.classes.has('CAPITAL') && token.text.length > 1
  if (!capital || titleCase || startsSentence(before)) return false
  if (/^(?:I|I'.*)$/.test(token.text) || token.classes.has('MONTH') || token.classes.has('WEEKDAY')) return false
  return !isPlainAcronym(token)
}

const isSetApart = (token: MarkedToken, before: MarkedToken): boolean =>
  /^["“‘'«]$/.test(before.text) || isAgeGroup(token, before)

/** "Among 18-34s" names a group as well as a proper name does. */
const isAgeGroup = (token: MarkedToken, before: MarkedToken): boolean =>
  token.lower === 's' && token.glued && before.kind === 'number' && (before.value ?? 0) > 12

const isPlainAcronym = ({ text }: MarkedToken): boolean => /^(?:\p{Lu}{2,5}s?|\p{Lu}\d\p{Lu}?)$/u.test(text)

const startsSentence = (before: MarkedToken | undefined): boolean =>
  before === undefined || (before.kind === 'symbol' && /^[.!?:;("•*→-]$/.test(before.text))

/** Most words after the first carry a capital, so that a capital tells nothing. */
function isTitleCase(tokens: MarkedToken[], timed: ReadonlySet<number>): boolean {
  const long = tokens.filter((token, at) => at > 0 && !timed.has(at) && token.kind === 'word' && token.text.length > 3)
  const capital = long.filter((token) => token.classes.has('CAPITAL'))
  if (long.length > 3 && long.some(({ classes }) => !classes.has('CAPITAL') && !classes.has('FUNCTION-WORD')))
    return false
  return long.length < 3 ? long.length === 2 && capital.length === 2 : capital.length / long.length > 0.7
}
