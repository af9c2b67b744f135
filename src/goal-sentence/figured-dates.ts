import type { Token } from './tokens.ts'

/**
 * Joins the pieces of dates and labels that only their surroundings tell from other figures: `12/15`, `14.02.`, and
 * `3Q` and `1H`, which read like `Q3` and `H1`.
 *
 * @param tokens from readTokens
 */
export function joinFiguredDates(tokens: Token[]): Token[] {
  const joined: Token[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined) break
    const last = token.kind === 'number' ? lastPieceOf(tokens, at) : undefined
    if (last === undefined) joined.push(token)
    else {
      joined.push(last.kind === 'word' ? labelOf(token, last) : dateOf(token, last))
      at = tokens.indexOf(last, at)
    }
  }
  return joined
}

/** The last token of a date or label that starts here. */
function lastPieceOf(tokens: Token[], at: number): Token | undefined {
  const next = tokens[at + 1]
  if (next === undefined || !next.glued) return undefined
  if (next.kind === 'word') return isLabel(tokens, at) ? next : undefined
  if (next.text === '.') return isDottedDate(tokens, at) ? next : undefined
  return next.text === '/' && isSlashedDate(tokens, at) ? tokens[at + 2] : undefined
}

const dateOf = (first: Token, last: Token): Token => {
  const text = last.kind === 'number' ? `${first.text}/${last.text}` : `${first.text}.`
  return { ...first, kind: 'date', text, lower: text, end: last.end, value: undefined }
}

const labelOf = (number: Token, letter: Token): Token => ({
  ...number,
  kind: 'word',
  text: number.text + letter.text,
  lower: letter.lower + number.text,
  end: letter.end,
  value: undefined,
})

/** A 2H without its year may be two hours, except where only a date can stand. */
function isLabel(tokens: Token[], at: number): boolean {
  const figure = tokens[at]?.text ?? ''
  const letter = tokens[at + 1]?.text ?? ''
  if (/^[qQ]$/.test(letter)) return /^[1-4]$/.test(figure)
  if (letter !== 'H' || !/^[12]$/.test(figure)) return false
  const before = tokens[at - 1]?.lower ?? ''
  return isYear(tokens[at + 2]) || LEADS_TO_HALF.test(before) || (at === 0 && isSetOff(tokens[at + 2]))
}

const LEADS_TO_HALF = /^(?:by|before|until|till|in|of|mid|early|late|end)$/

const isYear = (token: Token | undefined): boolean => /^(?:20\d\d|['’]\d\d|(?:FY|fy)\d+)$/.test(token?.text ?? '')

const isSetOff = (token: Token | undefined): boolean => /^[:,—–-]$/.test(token?.text ?? '')

const LEADS_TO_DATE = /^(?:by|before|until|till|on|due)$/

/** "By 30.11.", "14.02. — 40 tickets"; but the point of "raised it by 1.5." ends the sentence. */
function isDottedDate(tokens: Token[], at: number): boolean {
  const [day = '', month = ''] = tokens[at]?.text.split('.') ?? []
  if (!isDay(day) || !isMonth(month)) return false
  const next = tokens[at + 2]
  if (at === 0) return isSetOff(next)
  const goesOn = next !== undefined && !/^\p{Lu}/u.test(next.text)
  return LEADS_TO_DATE.test(tokens[at - 1]?.lower ?? '') && (month.length === 2 || goesOn)
}

/** "By 12/15", "12/15: 40 tickets"; but "4/5: average score" is a mark. */
function isSlashedDate(tokens: Token[], at: number): boolean {
  const [first, , last, next, then] = tokens.slice(at, at + 5)
  if (first === undefined || last?.kind !== 'number' || !last.glued || next?.text === '/') return false
  if (!/^\d\d?$/.test(first.text) || !/^\d\d?$/.test(last.text)) return false
  if (!isDayOfMonth(first.text, last.text) && !isDayOfMonth(last.text, first.text)) return false
  if (isRoundTheClock(first, last)) return false
  if (LEADS_TO_DATE.test(tokens[at - 1]?.lower ?? '')) return true
  if (at > 0 || !isSetOff(next) || isMark(first, last)) return false
  return Number(first.text) > 12 || Number(last.text) > 12 || then?.kind === 'number'
}

const isRoundTheClock = (first: Token, last: Token): boolean => first.text === '24' && last.text === '7'

/** Marks out of five or ten and fractions. */
const isMark = (first: Token, last: Token): boolean =>
  /^(?:[2-5]|10)$/.test(last.text) && Number(first.text) < Number(last.text)

const isDayOfMonth = (day: string, month: string): boolean => isDay(day) && isMonth(month)

const isDay = (text: string): boolean => /^(?:0?[1-9]|[12]\d|3[01])$/.test(text)

const isMonth = (text: string): boolean => /^(?:0?[1-9]|1[0-2])$/.test(text)
