import type { PhrasePatterns } from './phrase-patterns.ts'

export const englishBounds: PhrasePatterns[] = [
  {
    kind: 'at least',
    patterns: [
      'at least',
      'a? minimum of?'.replace('a? ', ''),
      'a minimum of',
      'min',
      'no|not fewer|less than',
      '≥',
      '>=',
    ],
  },
  {
    kind: 'at most',
    patterns: ['at most', 'up to', 'a maximum of', 'maximum of?', 'max', 'no|not more than', '≤', '<='],
  },
  {
    kind: 'more than',
    patterns: [
      'more|greater|higher|better|over|above|beyond|past than?',
      'north of',
      '>',
      'upwards of',
      'in excess of',
    ],
  },
  { kind: 'less than', patterns: ['less|fewer|lower|under|below than?', '<', 'south of'] },
  {
    kind: 'about',
    patterns: [
      'about',
      'around',
      'roughly',
      'approximately',
      'approx .?',
      'circa',
      'ca .?',
      '~',
      '≈',
      'nearly',
      'almost',
    ],
  },
]

export const englishVague: PhrasePatterns[] = [
  {
    kind: 'vague',
    patterns: [
      'VAGUE-QUALITY',
      'SLOGAN',
      'world class',
      'cutting edge',
      'go to',
      'best in class',
      'state of the art',
      'number one',
      'as much|many|far|well as possible',
      'to the next level',
      'next level',
      'a lot',
      'top of mind',
      'double down',
    ],
  },
]

/** Ways to start a goal that say nothing about it. */
export const englishOpeners: PhrasePatterns[] = [
  {
    kind: 'opener',
    patterns: [
      'i|we|you|they|DETERMINER W? W? MODAL|WANT',
      'would like|love to?',
      'could|can|shall|should we|i|you|they',
      'could|can|shall|should the|our|my W',
      "i'd|we'd|i'll|we'll|i'm|we're like|love|going|aiming|planning|hoping|looking|trying? to?",
      'i|we MODAL like|love to',
      'i|we|you MODAL? WANT|have|has to',
      'i|we|you am|are WANT to',
      'i|we MODAL',
      'please',
      'my|our|the SENTENCE-FRAME|W SENTENCE-FRAME? is|for|are|: to?',
      'set okr|goal|target :?',
      'SENTENCE-FRAME NUM? :',
      'WANT to',
      'a / b',
      'help us|me|them to?',
      'get someone|somebody|everyone|everybody|people|staff|them|us to',
      "let|lets|let's us?",
      'make sure that? we|i|you?',
      'ensure|guarantee that? we|i|you?',
      'have W W? to',
      'in order to',
      'to',
      'work towards|toward|to',
    ],
  },
]

export const englishTargets: PhrasePatterns[] = [
  {
    kind: 'rank',
    patterns: [
      'top|best NUM',
      'first NUM results|places|spots|positions|hits|listings',
      'first|top|1st page|spot|place|position|result|listing|hit',
      'rank|ranks|ranked|ranking|appear|appears|come|comes|listed first|1st',
      '# NUM',
      'no . NUM',
      'number one|NUM',
      'rank|ranks|ranked|position|place|spot # NUM',
      'rank|ranks|ranked|position NUM',
      'page one|NUM of',
      'page one|1',
    ],
  },
  {
    kind: 'grade',
    patterns: [
      'a|an GRADE +|-? in|on|or|for|from|grade|rating|average',
      'grade|mark|rating of? GRADE +|-?',
      'GRADE grade|rating|average',
      'a|with distinction|merit|credit',
      'a first|pass|credit in|on|for|from|at',
      'a|the gold|silver|bronze medal',
      'level CEFR',
      'from CEFR to CEFR',
      'a CEFR level? in?',
      'to GRADE in|on|by|at|before|for|within',
      'from GRADE +|-? to GRADE +|-?',
    ],
  },
]
