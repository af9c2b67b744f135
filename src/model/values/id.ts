import { fillIn, type Grammar, read, trimmed, write } from './grammar.ts'
import { type FaultText, wholeFault } from './slip.ts'
import type { Reading, ReadingContext, ValueFault } from './types.ts'
import { spans } from './units.ts'

/** Reads an id: lower-case letters, digits, `-`, `_` and `.`, up to 64 of them, no word that means something else. */
export const readId = (text: string, context?: ReadingContext): Reading<string> => read(idGrammar, text, context)

export const idPattern = /^[a-z0-9][a-z0-9._-]{0,63}$/

const reservedWords = new Set(['none', 'open', 'vacant', 'baseline', 'confidential'])
const reservedForms = /^(?:\d+(?:\.\d+)?|(?:fy)?\d{4}(?:-(?:[hqw]?\d{1,2}))?|\d{4}-\d\d-\d\d)$/

/** Whether a word has a meaning of its own where an id may stand: `month`, `none`, `2026`, `2026-q3`. */
const isReservedId = (word: string): boolean => reservedWords.has(word) || spans.has(word) || reservedForms.test(word)

function parseId(text: string): string | undefined {
  return idPattern.test(text) && !isReservedId(text) ? text : undefined
}

/** The id nearest to a title or a wrong id: `Über uns: Leads!` is `uber-uns-leads`. Empty where no letter is left. */
export const slug = (text: string): string =>
  text
    .slice(0, 400)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[^a-z0-9]+/, '')
    .slice(0, 64)
    .replace(/[^a-z0-9]+$/, '')

const firstWrong = /[^a-z0-9._-]/u

function wrongCharacter(text: string): string {
  const character = /[^a-z0-9._-]/u.exec(text)?.[0] ?? ''
  if (/\s/.test(character)) return 'a space'
  if (/[A-Z]/.test(character)) return `the capital "${character}"`
  if (/[\p{Cf}\p{Cc}\p{Co}]/u.test(character)) return 'an invisible character'
  return `"${character}"`
}

function explainId(text: string): ValueFault {
  const { start, end } = trimmed(text)
  const word = text.slice(start, end)
  const proposal = slug(word)
  const title = `write ${proposal}, here and wherever something refers to it`
  const fix = parseId(proposal) === undefined ? undefined : { ...write(proposal, 'review'), title }
  const rule = 'id-format'
  if (word === '') return wholeFault(text, { rule, message: 'the id is empty', fix })
  if (idPattern.test(word)) return wholeFault(text, reservedFault(word))
  const wrong = firstWrong.exec(word)
  if (wrong !== null) {
    const at = start + wrong.index
    const message = `the id "${shortened(word)}" holds ${wrongCharacter(word)}; an id is small letters, digits and hyphens`
    return { rule, message, start: at, end: at + (wrong[0]?.length ?? 1), fix }
  }
  if (word.length > 64) {
    const message = `the id "${shortened(word)}" has ${word.length} characters; 64 are allowed`
    return { rule, message, start: start + 64, end, fix }
  }
  const message = `the id "${word}" begins with "${word[0]}"; an id begins with a letter or digit`
  return { rule, message, start, end: start + 1, fix }
}

function reservedFault(word: string): FaultText {
  const isNumber = reservedForms.test(word)
  const reason = isNumber ? 'is read as a number or a date' : 'has a meaning of its own in these files'
  const fix = fillIn(
    isNumber ? `add a word, such as ${word}-launch` : 'write another id, such as two words of the title',
  )
  return { rule: 'id-reserved', message: `"${word}" ${reason}, so it cannot be an id`, fix }
}

const shortened = (word: string): string => (word.length > 40 ? `${word.slice(0, 37)}...` : word)

const idGrammar: Grammar<string> = {
  parse: parseId,
  explain: explainId,
  advice: 'write another id, such as newsletter-signups',
}
