import type { PhrasePatterns } from './phrase-patterns.ts'

/** Calendar expressions: a date, month, quarter, year, season or named occasion, before asking what it is for. */
export const englishPoints: PhrasePatterns[] = [
  { kind: 'date', patterns: ['DATE'] },
  {
    kind: 'day-of-month',
    patterns: [
      'MONTH the? DAY-NUMBER ,? YEAR?',
      'the DAY-NUMBER of? MONTH ,? YEAR?',
      'DAY-NUMBER of? MONTH ,? YEAR?',
      'WEEKDAY ,? the? DAY-NUMBER of? MONTH ,? YEAR?',
      'WEEKDAY ,? MONTH DAY-NUMBER ,? YEAR?',
    ],
  },
  { kind: 'month', patterns: ['MONTH ,? of? YEAR', 'MONTH', 'MONTH next|this year'] },
  {
    kind: 'loose',
    patterns: ['LOOSE-TIME in? MONTH|SEASON|YEAR YEAR?', 'LOOSE-TIME UNIT', 'LOOSE-TIME QUARTER YEAR?'],
  },
  {
    kind: 'quarter',
    patterns: [
      'QUARTER',
      'QUARTER of? ,? YEAR|FISCAL',
      'QUARTER of the? CURRENT|NEXT|FISCAL|year year?',
      'QUARTER fiscal|financial YEAR',
      'YEAR QUARTER',
      'FISCAL YEAR? QUARTER',
      'quarter NUM of? YEAR?',
      'ORDINAL|first|second|third|fourth|final|last quarter of? the? YEAR|FISCAL|year|NEXT|CURRENT year?',
      'the ORDINAL|first|second|third|fourth|final quarter of? YEAR|FISCAL?',
    ],
  },
  {
    kind: 'half',
    patterns: [
      'HALF of? YEAR?',
      'the first|second|ORDINAL half',
      'HALF FISCAL YEAR?',
      'YEAR HALF',
      'ORDINAL|first|second half of the? YEAR|FISCAL|year|fiscal|financial year? YEAR?',
      'the ORDINAL|first|second half of the? YEAR|FISCAL|year|fiscal|financial year? YEAR?',
    ],
  },
  {
    kind: 'fiscal',
    patterns: [
      'FISCAL',
      'FISCAL YEAR',
      'FISCAL YEAR / NUM',
      'fiscal|financial year YEAR / NUM',
      'FISCAL / NUM',
      'FISCAL NUM',
      'FISCAL NUM / NUM',
      'fiscal|financial YEAR',
      'fiscal|financial year YEAR',
    ],
  },
  { kind: 'year', patterns: ['YEAR', 'the year YEAR', 'calendar year YEAR', 'year YEAR'] },
  {
    kind: 'this-unit',
    patterns: [
      'CURRENT calendar|fiscal|financial|business|school|academic|half? UNIT|SEASON',
      'the CURRENT calendar|fiscal|financial|business? UNIT',
      'CURRENT MONTH|WEEKDAY|half',
      'the CURRENT half',
      'today',
      'tonight',
    ],
  },
  {
    kind: 'next-unit',
    patterns: [
      'NEXT calendar|fiscal|financial|business|school|academic|half? UNIT',
      'the|our|my NEXT calendar|fiscal|financial|business|school|academic|half? UNIT',
      'NEXT SEASON|MONTH|WEEKDAY|half',
      'the NEXT half',
      'the|our NEXT SEASON',
      'tomorrow',
    ],
  },
  { kind: 'season', patterns: ['SEASON', 'the SEASON', 'SEASON of? YEAR', 'the SEASON of YEAR'] },
  { kind: 'weekday', patterns: ['WEEKDAY', 'WEEKDAY week', 'a|1 week on WEEKDAY'] },
  { kind: 'day-only', patterns: ['the ORDINAL', 'ORDINAL', 'the ORDINAL of? the? month|next|this month?'] },
  {
    kind: 'the-unit',
    patterns: [
      'the fiscal|financial|calendar|business|school|academic|trading? UNIT',
      'fiscal|financial|calendar year',
      "the UNIT 's",
    ],
  },
  {
    kind: 'holiday',
    patterns: [
      'the? HOLIDAY'.replace('the? ', ''),
      'HOLIDAY day|eve|season|week|YEAR YEAR?',
      'the new year',
      'new year',
      'black friday YEAR?',
      'NEXT|CURRENT black|cyber friday|monday',
      'NEXT|CURRENT HOLIDAY',
      'cyber monday YEAR?',
      "new year 's eve|day?",
      'new years eve|day',
      'boxing day',
      'singles day',
      'bank holiday',
      'labor|labour day',
      "mother|father 's day",
      'memorial|independence|earth day',
      'earth day YEAR',
      'giving tuesday',
      'prime day',
      'chinese|lunar new year',
    ],
  },
  {
    kind: 'stage',
    patterns: [
      'STAGE NUM',
      'STAGE NUM EDGE',
      'STAGE number NUM',
      'ORDINAL|first|second|third|fourth|final sprint|phase|milestone|iteration|wave',
    ],
  },
]

/** Stretches of time with a length: "six weeks", "10 business days", "half a year". */
export const englishSpans: PhrasePatterns[] = [
  {
    kind: 'span',
    patterns: [
      'NUM NUM? UNIT-KIND? UNIT-KIND? UNIT',
      'NUM to|or|and|- NUM UNIT-KIND? UNIT',
      'a|an|one UNIT-KIND? UNIT',
      'half a UNIT',
      'NUM and a half UNIT',
      'a UNIT and a half',
      'a? couple|few|handful of? UNIT-KIND? UNIT'.replace('a? ', ''),
      'a couple|few|handful of? UNIT-KIND? UNIT',
    ],
  },
]
