import { type GoalFields, goalFields } from '../goal-sentence/goal-fields.ts'
import { readGoal } from '../goal-sentence/read-goal.ts'
import type { GoalReading } from '../goal-sentence/reading.ts'
import type { Answers, Frame } from './question.ts'

/** What the sentence of a goal says, the answer to "by how many?" read together with it. */
export interface GoalSaid {
  text: string
  sentence: GoalReading
  fields: GoalFields
  /** A goal that is reached or not: "launch the shop in Spain". */
  isYesNo: boolean
}

/** Nobody's goal is longer; what comes behind is kept but not understood. */
const longestSentence = 1000

/** What was said about a goal; undefined when its sentence was not given. */
export function goalSaid({ prefix }: { prefix: string }, answers: Answers, { today }: Frame): GoalSaid | undefined {
  const answer = answers.get(prefix)
  const text = answer?.kind === 'given' ? answer.values[0] : undefined
  if (text === undefined) return undefined
  const target = answers.get(`${prefix}-target`)
  const more = target?.kind === 'given' ? ` ${target.typed}` : ''
  const sentence = readGoal(text.slice(0, longestSentence), { today })
  const together = readGoal(text.slice(0, longestSentence) + more, { today })
  const fields = { ...goalFields(together), ...goalFields(sentence) }
  const isYesNo = sentence.measurable.met === true && fields.target === undefined
  return { text, sentence, fields, isYesNo }
}
