const units = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
]
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

const small: ReadonlyMap<string, number> = new Map([
  ...units.map((word, index): [string, number] => [word, index]),
  ...tens.map((word, index): [string, number] => [word, 20 + index * 10]),
])

const scales: ReadonlyMap<string, number> = new Map([
  ['thousand', 1000],
  ['million', 1_000_000],
])

/** Words that numbers are made of, as alternatives of an expression. */
export const numberWord = [...small.keys(), 'hundred', ...scales.keys()].join('|')

/** The number that words say: `two hundred and fifty` is 250. Undefined when they say none, as `two five` does. */
export function numberInWords(words: string): number | undefined {
  let total = 0
  let group: number | undefined
  for (const word of words.toLowerCase().split(/[\s-]+/)) {
    if (word === 'and') continue
    const scale = scales.get(word)
    if (scale !== undefined) {
      total += (group ?? 1) * scale
      group = undefined
    } else {
      group = continued(group, word)
      if (group === undefined) return undefined
    }
  }
  return total + (group ?? 0)
}

function continued(group: number | undefined, word: string): number | undefined {
  if (word === 'hundred') return hundreds(group ?? 1)
  const number = small.get(word)
  if (number === undefined || group === undefined) return number
  return group > 0 && number > 0 && number < roomAfter(group) ? group + number : undefined
}

const hundreds = (group: number): number | undefined => (group > 0 && group < 100 ? group * 100 : undefined)

/** What may follow is smaller than this: after `two hundred` a hundred, after `twenty` ten, after `five` nothing. */
function roomAfter(group: number): number {
  if (group % 100 === 0) return 100
  return group % 10 === 0 && group % 100 >= 20 ? 10 : 0
}
