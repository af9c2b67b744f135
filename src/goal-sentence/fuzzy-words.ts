/** Long words of the calendar that are worth recognising when one letter is wrong. */
const MIN_LENGTH = 6

/**
 * The one known word that a misspelt one stands for: same first letter, and one letter missing, doubled, wrong or two
 * neighbours swapped. Undefined for short words, where a guess would more often be wrong.
 *
 * @param word in lower case
 * @param known correctly written words
 */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  if (word.length < MIN_LENGTH || word.length > 12) return undefined
  return known.find(
    (other) =>
      other.length >= MIN_LENGTH &&
      other[0] === word[0] &&
      Math.abs(other.length - word.length) <= 1 &&
      isOneSlipAway(word, other),
  )
}

function isOneSlipAway(word: string, other: string): boolean {
  let start = 0
  while (start < word.length && word[start] === other[start]) start += 1
  let end = 0
  while (end < Math.min(word.length, other.length) - start && word.at(-1 - end) === other.at(-1 - end)) end += 1
  const left = word.slice(start, word.length - end)
  const right = other.slice(start, other.length - end)
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}
