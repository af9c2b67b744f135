import { readFileSync } from 'node:fs'

/** The lines of a data file that are neither empty nor remarks. */
export function readLines(name: string): string[] {
  return readFileSync(new URL(`./sentences/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('# '))
}

/** A sentence with its labels: letters where it passes, - where not, ? where it is on the line. */
export interface LabelledSentence {
  labels: string
  text: string
}

const sets = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'contrasts',
].map((name) => `${name}.txt`)

/** All labelled sentences of the project. */
export function labelledSentences(): LabelledSentence[] {
  return sets.flatMap(readLines).map((line) => ({
    labels: line.slice(0, 4),
    text: line.slice('SMTA | '.length),
  }))
}
