import type { KnownWord } from './marked-tokens.ts'
import { type CompiledPhrases, compilePhrases, type IndexedPhrases } from './phrase-patterns.ts'

/** The families of wordings that a language has. */
export type PhraseName = 'points' | 'spans' | 'times' | 'bounds' | 'vague' | 'openers' | 'targets'

/** Makes something of each family of wordings. */
export const mapPhrases = <Made>(make: (name: PhraseName) => Made): Record<PhraseName, Made> => ({
  points: make('points'),
  spans: make('spans'),
  times: make('times'),
  bounds: make('bounds'),
  vague: make('vague'),
  openers: make('openers'),
  targets: make('targets'),
})

/**
 * The data of a language in the order in which it is looked up, made by the build: to file thousands of words anew at
 * every start would take longer than to read all the sentences of a plan.
 */
export interface WrittenLexicon {
  language: string
  /** The names of the word classes. */
  classes: string[]
  /** First letter to all words that begin with it, each in a line of its own with the numbers of its classes. */
  pages: Record<string, string>
  /** Months and weekdays, the words worth recognising when they are misspelt. */
  calendarWords: string[]
  inflected: string[]
  /** Word class to the regular expression of words that belong to it. */
  shapes: Record<string, string>
  values: Record<string, number>
  shortForms: Record<string, string>
  currencies: Record<string, string>
  phrases: Record<PhraseName, IndexedPhrases>
}

/** A language ready for reading. */
export interface Lexicon extends Record<PhraseName, CompiledPhrases> {
  /** Words looked up before. */
  remembered: Map<string, KnownWord>
  classes: string[]
  calendarWords: string[]
  inflected: Set<string>
  shapes: { name: string; pattern: RegExp }[]
  values: Map<string, number>
  shortForms: Map<string, string>
  currencies: Map<string, string>
  pages: Map<string, string>
}

/** Opens a language, once. */
export function openLexicon({
  classes,
  pages,
  calendarWords,
  inflected,
  shapes,
  values,
  shortForms,
  currencies,
  phrases,
}: WrittenLexicon): Lexicon {
  return {
    ...mapPhrases((name) => compilePhrases(phrases[name])),
    classes,
    pages: new Map(Object.entries(pages)),
    remembered: new Map(),
    calendarWords,
    inflected: new Set(inflected),
    shapes: Object.entries(shapes).map(([name, pattern]) => ({ name, pattern: new RegExp(pattern) })),
    values: new Map(Object.entries(values)),
    shortForms: new Map(Object.entries(shortForms)),
    currencies: new Map(Object.entries(currencies)),
  }
}

/** The classes of a word, in lower case; empty for a word that is not in the lexicon. */
export function classesOf(word: string, { pages, classes }: Lexicon): string[] {
  const page = pages.get(word.slice(0, 1)) ?? ''
  const at = page.indexOf(`\n${word} `)
  if (at < 0) return []
  const numbers = page.slice(at + word.length + 2, page.indexOf('\n', at + 1)).split(' ')
  return numbers.flatMap((number) => classes[Number(number)] ?? [])
}
