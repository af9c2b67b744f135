/** How an answer is understood. */
export type AnswerKind = 'words' | 'list' | 'goal' | 'target' | 'amount' | 'money' | 'start' | 'deadline'

/** One question of the interview. */
export interface Question {
  /** The name of the answer in an answers file: `marketing-goal-deadline`. */
  id: string
  /** What this part of the interview is about; told when it begins. */
  section: string
  /** In plain words. */
  text: string
  /** Why it is asked: the answer to `?`. */
  why: string
  example: string
  kind: AnswerKind
  /** What stands in the file while nobody knows the answer. */
  blank: string
}

/** An answer: understood, left out on purpose, or not known yet. */
export type Answer = { kind: 'given'; typed: string; values: string[] } | { kind: 'skipped' } | { kind: 'unknown' }

/** Answers by the id of their question, in the order in which they were given. */
export type Answers = ReadonlyMap<string, Answer>

/** What the interview is for. */
export interface Frame {
  /** ISO 8601; "next quarter" counts from here. */
  today: string
  /** The name of the business. */
  business: string
  /** True when the plan is there already: then only its strategy is asked for. */
  hasPlan: boolean
  /** The ids of the goals that the plan names. */
  goalIds: readonly string[]
}

/** A mark that `mplan validate` finds until somebody fills it in. */
export const blank = (words: string): string => `TBD (${words})`

export const isBlank = (text: string): boolean => text.startsWith('TBD (')

/** What was answered; the mark for what is not known yet; undefined for what was skipped or not asked. */
export function answerTo(answers: Answers, { id, blank: words }: Pick<Question, 'id' | 'blank'>): string | undefined {
  const answer = answers.get(id)
  if (answer?.kind === 'unknown') return blank(words)
  return answer?.kind === 'given' ? answer.values[0] : undefined
}
