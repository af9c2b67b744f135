import { type MissingLetter, missingQuestions } from './missing-questions.ts'
import { readGoal } from './read-goal.ts'
import type { ActivityLevel, Part, ReadingOptions } from './reading.ts'

/** The answer of `mplan smart --json` for one sentence. The letters are null when the language is not known. */
export interface SmartVerdict {
  text: string
  specific: boolean | null
  measurable: boolean | null
  timeBound: boolean | null
  activity: ActivityLevel
  /** Specific and measurable and time-bound, from the text alone. */
  smart: boolean | null
  parts: Part[]
  missing: MissingLetter[]
}

/**
 * Judges one goal sentence.
 *
 * @param text the sentence
 * @param context today as ISO 8601, and what else readGoal takes
 */
export function smartVerdict(text: string, context: ReadingOptions): SmartVerdict {
  const reading = readGoal(text, context)
  const letters = [reading.specific.met, reading.measurable.met, reading.timeBound.met]
  return {
    text,
    specific: reading.specific.met,
    measurable: reading.measurable.met,
    timeBound: reading.timeBound.met,
    activity: reading.activity.level,
    smart: letters.includes(null) ? null : letters.every((met) => met === true),
    parts: reading.parts,
    missing: missingQuestions(reading),
  }
}
