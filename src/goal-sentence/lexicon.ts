import type { KnownWord } from './marked-tokens.ts'
import { type CompiledPhrases, compilePhrases, type PhrasePatterns } from './phrase-patterns.ts'

/** What has to be written to teach the reader a language. All words in lower case. */
export interface LexiconData {
  language: string
  /** Word class to its words, one space between each. */
  classes: Record<string, string>
  /** Classes whose words also count when they carry an ending (plural, past, -ing). */
  inflected: string[]
  /** Classes told by the look of a word, such as `q3` or `fy27`. */
  shapes: { name: string; pattern: RegExp }[]
  /** Values of words: months, numbers, units in days, multiples. */
  values: Record<string, number>
  /** Words for currencies to their ISO 4217 code. */
  currencies: Record<string, string>
  points: PhrasePatterns[]
  spans: PhrasePatterns[]
  times: PhrasePatterns[]
  bounds: PhrasePatterns[]
  vague: PhrasePatterns[]
  openers: PhrasePatterns[]
  targets: PhrasePatterns[]
}

/** A language ready for reading. */
export interface Lexicon {
  language: string
  classesByWord: Map<string, string[]>
  /** Words looked up before. */
  remembered: Map<string, KnownWord>
  /** Months and weekdays, the words worth recognising when they are misspelt. */
  calendarWords: string[]
  inflected: Set<string>
  shapes: { name: string; pattern: RegExp }[]
  values: Map<string, number>
  currencies: Map<string, string>
  points: CompiledPhrases
  spans: CompiledPhrases
  times: CompiledPhrases
  bounds: CompiledPhrases
  vague: CompiledPhrases
  openers: CompiledPhrases
  targets: CompiledPhrases
}

/** Prepares a language, once. */
export function prepareLexicon(data: LexiconData): Lexicon {
  const classesByWord = new Map<string, string[]>()
  for (const [name, words] of Object.entries(data.classes)) {
    for (const word of words.split(' ')) {
      const classes = classesByWord.get(word)
      if (classes === undefined) classesByWord.set(word, [name])
      else classes.push(name)
    }
  }
  return {
    language: data.language,
    classesByWord,
    remembered: new Map(),
    calendarWords: [data.classes.MONTH, data.classes.WEEKDAY].flatMap((words) => words?.split(' ') ?? []),
    inflected: new Set(data.inflected),
    shapes: data.shapes,
    values: new Map(Object.entries(data.values)),
    currencies: new Map(Object.entries(data.currencies)),
    points: compilePhrases(data.points),
    spans: compilePhrases(data.spans),
    times: compilePhrases(data.times),
    bounds: compilePhrases(data.bounds),
    vague: compilePhrases(data.vague),
    openers: compilePhrases(data.openers),
    targets: compilePhrases(data.targets),
  }
}
