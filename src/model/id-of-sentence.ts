/** Small words that tell nothing apart. */
const skipped = new Set([
  'a',
  'an',
  'the',
  'of',
  'to',
  'in',
  'on',
  'for',
  'by',
  'with',
  'our',
  'we',
  'and',
  'from',
  'at',
])

const mostWords = 4

/**
 * The id of something written as one sentence: its first four words that carry meaning, joined by hyphens. Where it is cut
 * between a number and what the number is of (10 July, 2000 readers), the number is left out too.
 */
export function idOfSentence(sentence: string): string {
  const words = sentence
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    // the number 1,200 is one word
    .replace(/(?<=\d)[,.](?=\d{3}(?!\d))/g, '')
    .split(/[^a-z0-9'’-]+/)
    .map((word) => word.replace(/['’]/g, '').replace(/^-+|-+$/g, ''))
    .filter((word) => word !== '' && !skipped.has(word))
  const isCutOff = words.length > mostWords && /^\d+(?:st|nd|rd|th)?$/.test(words[mostWords - 1] ?? '')
  return (
    words
      .slice(0, isCutOff ? mostWords - 1 : mostWords)
      .join('-')
      .slice(0, 64) || 'goal'
  )
}
