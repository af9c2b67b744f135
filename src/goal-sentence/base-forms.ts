const MEMORY_LIMIT = 4000
const remembered = new Map<string, string[]>()

/**
 * The dictionary forms an English word may have come from: `publishing` gives publish and publishe, `stopped` gives
 * stopp, stop and stoppe. Wrong guesses are harmless, because only forms that stand in the lexicon are used.
 */
export function baseForms(word: string): string[] {
  const known = remembered.get(word)
  if (known !== undefined) return known
  const forms = findForms(word)
  // A bounded memory: the same few hundred words make up most sentences.
  if (remembered.size < MEMORY_LIMIT) remembered.set(word, forms)
  return forms
}

function findForms(word: string): string[] {
  if (word.endsWith('ies') && word.length > 4) return [`${word.slice(0, -3)}y`]
  if (word.endsWith('ied') && word.length > 4) return [`${word.slice(0, -3)}y`]
  if (word.endsWith('ing') && word.length > 5) return stems(word.slice(0, -3))
  if (word.endsWith('ed') && word.length > 4) return stems(word.slice(0, -2))
  if (word.endsWith('es') && word.length > 4) return [word.slice(0, -2), word.slice(0, -1)]
  if (word.endsWith('s') && !word.endsWith('ss') && word.length > 3) return [word.slice(0, -1)]
  return []
}

function stems(stem: string): string[] {
  const doubled = stem.at(-1) === stem.at(-2)
  return [stem, `${stem}e`, ...(doubled ? [stem.slice(0, -1)] : [])]
}
