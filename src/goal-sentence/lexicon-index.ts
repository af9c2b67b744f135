import { mapPhrases, type PhraseName, type WrittenLexicon } from './lexicon.ts'
import { indexPhrases, type PhrasePatterns } from './phrase-patterns.ts'

/** What has to be written to teach the reader a language. All words in lower case. */
export interface LexiconData extends Record<PhraseName, PhrasePatterns[]> {
  language: string
  /** Word class to its words, one space between each. */
  classes: Record<string, string>
  /** Classes whose words also count when they carry an ending (plural, past, -ing). */
  inflected: string[]
  /** Classes told by the look of a word, such as `q3` or `fy27`: a regular expression each. */
  shapes: Record<string, string>
  /** Values of words: months, numbers, units in days, multiples. */
  values: Record<string, number>
  /** Ways to write a word in fewer letters to the word. */
  shortForms: Record<string, string>
  /** Words for currencies to their ISO 4217 code. */
  currencies: Record<string, string>
}

/** Puts what was written for people into the order in which it is looked up. */
export function indexLexicon({ classes, ...data }: LexiconData): WrittenLexicon {
  const calendarWords = [classes.MONTH, classes.WEEKDAY].flatMap((words) => words?.split(' ') ?? [])
  const { language, inflected, shapes, values, shortForms, currencies } = data
  const phrases = mapPhrases((name) => indexPhrases(data[name]))
  return {
    language,
    classes: Object.keys(classes),
    pages: pagesOf(classes),
    calendarWords,
    inflected,
    shapes,
    values,
    shortForms,
    currencies,
    phrases,
  }
}

function pagesOf(classes: LexiconData['classes']): WrittenLexicon['pages'] {
  const numbersOf = new Map<string, number[]>()
  for (const [number, words] of Object.values(classes).entries()) {
    for (const word of words.split(' ')) numbersOf.set(word, [...(numbersOf.get(word) ?? []), number])
  }
  const pages: Record<string, string> = {}
  for (const [word, numbers] of numbersOf) {
    const letter = word.slice(0, 1)
    pages[letter] = `${pages[letter] ?? '\n'}${word} ${numbers.join(' ')}\n`
  }
  return pages
}
