import { baseForms } from './base-forms.ts'
import { nearestWord } from './fuzzy-words.ts'
import { classesOf, type Lexicon } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** A token with the word classes of the lexicon it belongs to, such as MONTH or OUTCOME-VERB. */
export interface MarkedToken extends Token {
  classes: Set<string>
  /** The number of the word among those met so far; numbers of one kind share theirs. -1 for words beyond the memory. */
  word: number
}

/** A word looked up before. */
export interface KnownWord {
  lower: string
  classes: Set<string>
  word: number
}

const MEMORY_LIMIT = 4000

/** Looks every token up in the lexicon; numbers get their classes from their value. */
export function markTokens(tokens: Token[], lexicon: Lexicon): MarkedToken[] {
  return tokens.map((token) => {
    if (token.kind !== 'word' && token.kind !== 'symbol') return marked(token, token.lower, figureOf(token))
    const known = lexicon.remembered.get(token.text) ?? remember(token, lexicon)
    return marked(token, known.lower, known)
  })
}

/** Written out, because engines are fastest when all tokens are built alike. */
function marked(
  { kind, text, start, end, glued, hyphen, value }: Token,
  lower: string,
  { classes, word }: { classes: Set<string>; word: number },
): MarkedToken {
  return { kind, text, lower, start, end, glued, hyphen, value, classes, word }
}

/** A bounded memory: the same few hundred words make up most sentences. */
function remember(token: Token, lexicon: Lexicon): KnownWord {
  const { remembered } = lexicon
  const lower = correctSpelling(token, lexicon)
  const classes = token.kind === 'word' ? wordClasses({ ...token, lower }, lexicon) : new Set(classesOf(lower, lexicon))
  if (remembered.size >= MEMORY_LIMIT) return { lower, classes, word: -1 }
  const known = { lower, classes, word: FIRST_WORD + remembered.size }
  remembered.set(token.text, known)
  return known
}

/** Misspelt months and weekdays are read as what they stand for. */
function correctSpelling({ kind, lower }: Token, lexicon: Lexicon): string {
  const short = kind === 'word' ? lexicon.shortForms.get(lower) : undefined
  if (short !== undefined) return short
  if (kind !== 'word' || lower.length < 6 || isKnown(lower, lexicon)) return lower
  if (baseForms(lower).some((base) => isKnown(base, lexicon))) return lower
  return nearestWord(lower, lexicon.calendarWords) ?? lower
}

const isKnown = (word: string, lexicon: Lexicon): boolean => classesOf(word, lexicon).length > 0

const DATE = { classes: new Set(['DATE']), word: 0 }
const DAY_ORDINAL = { classes: new Set(['ORDINAL', 'DAY-NUMBER']), word: 1 }
const ORDINAL = { classes: new Set(['ORDINAL']), word: 2 }
const DAY_NUMBER = { classes: new Set(['NUM', 'DAY-NUMBER']), word: 3 }
const YEAR = { classes: new Set(['NUM', 'YEAR']), word: 4 }
const NUMBER = { classes: new Set(['NUM']), word: 5 }
/** Words are numbered from here on. */
const FIRST_WORD = 6

function figureOf({ kind, text, value = 0 }: Token) {
  if (kind === 'date') return DATE
  if (kind === 'ordinal') return value <= 31 ? DAY_ORDINAL : ORDINAL
  if (!/^\d+$/.test(text)) return /^['’]/.test(text) ? YEAR : NUMBER
  if (text.length <= 2 && value >= 1 && value <= 31) return DAY_NUMBER
  return text.length === 4 && value >= 1990 && value <= 2099 ? YEAR : NUMBER
}

function wordClasses(token: Token, lexicon: Lexicon): Set<string> {
  const classes = new Set(classesOf(token.lower, lexicon))
  for (const base of baseForms(token.lower)) {
    for (const name of classesOf(base, lexicon)) if (lexicon.inflected.has(name)) classes.add(name)
  }
  for (const name of shapesOf(token, lexicon)) classes.add(name)
  return classes.add('W')
}

/** Classes told by the look of a word: q3, fy27, a capital, a school grade. */
function shapesOf({ text, lower }: Token, lexicon: Lexicon): string[] {
  const shapes = lexicon.shapes.filter(({ pattern }) => pattern.test(lower)).map(({ name }) => name)
  if (/^\p{Lu}/u.test(text)) shapes.push('CAPITAL')
  if (/^[A-F]$/.test(text)) shapes.push('GRADE', 'AMOUNT-START')
  return shapes
}
