import type { GoalReading } from './reading.ts'

/** A letter of SMART that the sentence does not show, and what to ask for it. */
export interface MissingLetter {
  letter: 'S' | 'M' | 'T'
  question: string
}

/** The questions a goal sentence leaves open, in the order of the letters; none when the language is not known. */
export function missingQuestions(reading: GoalReading): MissingLetter[] {
  const missing: MissingLetter[] = []
  if (reading.specific.met === false) missing.push({ letter: 'S', question: specificQuestion(reading) })
  if (reading.measurable.met === false) missing.push({ letter: 'M', question: measurableQuestion(reading) })
  if (reading.timeBound.met === false) missing.push({ letter: 'T', question: timeQuestion(reading) })
  return missing
}

const firstOf = (reading: GoalReading, kind: string): string | undefined =>
  reading.parts.find((part) => part.kind === kind)?.text

function specificQuestion(reading: GoalReading): string {
  const metric = firstOf(reading, 'metric')
  if (metric === undefined) return 'What exactly should change?'
  return `Which ${metric}: of which product, channel, place or group of people?`
}

function measurableQuestion(reading: GoalReading): string {
  const vague = firstOf(reading, 'vague')
  const baseline = firstOf(reading, 'baseline')
  if (baseline !== undefined) return `From ${baseline} to how many?`
  if (vague !== undefined) return `How would you count "${vague}"? By how many, or to what number?`
  if (reading.activity.level !== 'none') return 'How many, and what number should it move?'
  return reading.direction === undefined
    ? 'What number would tell you that it is reached?'
    : 'By how many, or to what number?'
}

function timeQuestion(reading: GoalReading): string {
  const impossible = reading.parts.find(({ time }) => time?.impossible)?.text
  if (impossible !== undefined) return `"${impossible}" is no day of the calendar. By when?`
  const soon = firstOf(reading, 'soon')
  if (soon !== undefined) return `"${soon}" is no date. By when?`
  const rate = firstOf(reading, 'rate')
  if (rate !== undefined) return `"${rate}" says how often. By when should it be reached, or for how long?`
  const comparison = firstOf(reading, 'comparison')
  if (comparison !== undefined) return `"${comparison}" looks back. By when should it be reached?`
  return firstOf(reading, 'start') === undefined ? 'By when?' : 'Until when?'
}
