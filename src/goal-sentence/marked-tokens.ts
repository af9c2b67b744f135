import { baseForms } from './base-forms.ts'
import { nearestWord } from './fuzzy-words.ts'
import type { Lexicon } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** A token with the word classes of the lexicon it belongs to, such as MONTH or OUTCOME-VERB. */
export interface MarkedToken extends Token {
  classes: Set<string>
}

const NOTHING: Set<string> = new Set()

const MEMORY_LIMIT = 4000

/** Looks every token up in the lexicon; numbers get their classes from their value. */
export function markTokens(tokens: Token[], lexicon: Lexicon): MarkedToken[] {
  return tokens.map((token) => {
    if (token.kind !== 'word') return Object.assign(token, { classes: classesOf(token, lexicon) })
    const known = lexicon.remembered.get(token.text) ?? remember(token, lexicon)
    return Object.assign(token, known)
  })
}

/** A bounded memory: the same few hundred words make up most sentences. */
function remember(token: Token, lexicon: Lexicon): { lower: string; classes: Set<string> } {
  const lower = correctSpelling(token, lexicon)
  const known = { lower, classes: wordClasses({ ...token, lower }, lexicon) }
  if (lexicon.remembered.size < MEMORY_LIMIT) lexicon.remembered.set(token.text, known)
  return known
}

/** Misspelt months and weekdays are read as what they stand for. */
function correctSpelling({ kind, lower }: Token, lexicon: Lexicon): string {
  if (kind !== 'word' || lower.length < 6 || lexicon.classesByWord.has(lower)) return lower
  if (baseForms(lower).some((base) => lexicon.classesByWord.has(base))) return lower
  return nearestWord(lower, lexicon.calendarWords) ?? lower
}

function classesOf(token: Token, lexicon: Lexicon): Set<string> {
  if (token.kind === 'number') return numberClasses(token)
  if (token.kind === 'ordinal') return new Set(['ORDINAL', ...((token.value ?? 0) <= 31 ? ['DAY-NUMBER'] : [])])
  if (token.kind === 'date') return new Set(['DATE'])
  return lexicon.classesByWord.get(token.lower) ?? NOTHING
}

function numberClasses(token: Token): Set<string> {
  const value = token.value ?? 0
  const classes = new Set(['NUM'])
  const plain = /^\d+$/.test(token.text)
  if (plain && value >= 1 && value <= 31 && token.text.length <= 2) classes.add('DAY-NUMBER')
  const short = token.text.startsWith("'") || token.text.startsWith('’')
  if (short || (plain && token.text.length === 4 && value >= 1990 && value <= 2099)) classes.add('YEAR')
  return classes
}

function wordClasses(token: Token, lexicon: Lexicon): Set<string> {
  const classes = new Set(lexicon.classesByWord.get(token.lower) ?? NOTHING)
  for (const base of baseForms(token.lower)) {
    for (const name of lexicon.classesByWord.get(base) ?? NOTHING) if (lexicon.inflected.has(name)) classes.add(name)
  }
  for (const name of shapesOf(token, lexicon)) classes.add(name)
  return classes.add('W')
}

/** Classes told by the look of a word: q3, fy27, a capital, a school grade. */
function shapesOf({ text, lower }: Token, lexicon: Lexicon): string[] {
  const shapes = lexicon.shapes.filter(({ pattern }) => pattern.test(lower)).map(({ name }) => name)
  if (/^\p{Lu}/u.test(text)) shapes.push('CAPITAL')
  if (/^[A-F]$/.test(text)) shapes.push('GRADE')
  return shapes
}
