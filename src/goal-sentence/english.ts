import { englishPoints, englishSpans } from './english-calendar.ts'
import { englishBounds, englishOpeners, englishTargets, englishVague } from './english-phrases.ts'
import { englishTimeClasses, englishTimeShapes, englishTimeValues } from './english-time.ts'
import { englishTimes } from './english-times.ts'
import { englishCurrencies, englishShortForms, englishValues } from './english-values.ts'
import { englishInflected, englishVerbClasses } from './english-verbs.ts'
import { englishWordClasses } from './english-words.ts'
import type { LexiconData } from './lexicon-index.ts'

/** English. Another language is another set of files of this shape. */
export const english: LexiconData = {
  language: 'en',
  classes: { ...englishTimeClasses, ...englishWordClasses, ...englishVerbClasses },
  inflected: englishInflected,
  shapes: englishTimeShapes,
  values: { ...englishTimeValues, ...englishValues },
  shortForms: englishShortForms,
  currencies: englishCurrencies,
  points: englishPoints,
  spans: englishSpans,
  times: englishTimes,
  bounds: englishBounds,
  vague: englishVague,
  openers: englishOpeners,
  targets: englishTargets,
}
