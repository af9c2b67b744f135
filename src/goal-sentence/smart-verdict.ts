import { type MissingLetter, missingQuestions } from './missing-questions.ts'
import type { ActivityLevel, GoalReading, Part } from './reading.ts'

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
 * What a reading comes to, letter by letter.
 *
 * @param reading from readGoal
 */
export function smartVerdict(reading: GoalReading): SmartVerdict {
  const letters = [reading.specific.met, reading.measurable.met, reading.timeBound.met]
  return {
    text: reading.text,
    specific: reading.specific.met,
    measurable: reading.measurable.met,
    timeBound: reading.timeBound.met,
    activity: reading.activity.level,
    smart: letters.includes(null) ? null : letters.every((met) => met === true),
    parts: reading.parts,
    missing: missingQuestions(reading),
  }
}
