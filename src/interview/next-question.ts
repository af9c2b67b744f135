import {
  detailQuestion,
  detailsAsked,
  type GoalSlot,
  goalSlots,
  openQuestions,
  sentenceQuestion,
} from './goal-questions.ts'
import { type Answers, answerTo, type Frame, type Question } from './question.ts'
import { firstQuestions, lastQuestions } from './strategy-questions.ts'
import { tacticPrefix, tacticQuestions } from './tactic-questions.ts'

/** The first question of the interview that has no answer yet; undefined when all are answered. */
export function nextQuestion(answers: Answers, frame: Frame): Question | undefined {
  return questionsFor(answers, frame).find(({ id }) => !answers.has(id))
}

/** The questions that the answers so far lead to, in order: strategy before plan. */
export function questionsFor(answers: Answers, frame: Frame): Question[] {
  const goals = goalSlots(frame).filter((slot, index, slots) => isReached(slot, slots[index - 1], answers))
  return [
    ...firstQuestions,
    ...goals.flatMap((slot) => [sentenceQuestion(slot), ...openQuestions(slot, answers, frame)]),
    ...lastQuestions,
    ...(frame.hasPlan ? [] : tacticsOf(answers, frame)),
  ]
}

/** Another marketing goal is asked for only after one was given. */
function isReached({ prefix, id }: GoalSlot, before: GoalSlot | undefined, answers: Answers): boolean {
  if (id !== undefined || !before || prefix === 'marketing-goal') return true
  return answers.get(before.prefix)?.kind === 'given'
}

/** The goals that get a first tactic: the marketing goals, or the business goal when there are none. */
export function goalsWithTactic(answers: Answers, frame: Frame): GoalSlot[] {
  const slots = goalSlots(frame).filter(({ prefix }) => answers.has(prefix) && answers.get(prefix)?.kind !== 'skipped')
  const marketing = slots.filter(({ level }) => level === 'marketing')
  return marketing.length > 0 ? marketing : slots
}

function tacticsOf(answers: Answers, frame: Frame): Question[] {
  return goalsWithTactic(answers, frame).flatMap((slot, index) => {
    const title = answerTo(answers, sentenceQuestion(slot)) ?? ''
    const [what, ...rest] = tacticQuestions(tacticPrefix(index), title)
    if (!what) return []
    return answers.get(what.id)?.kind === 'skipped' ? [what] : [what, ...rest]
  })
}

/** Every question that there can be, by id: what an answers file may answer. */
export function allQuestions(frame: Frame): Map<string, Question> {
  const slots = goalSlots(frame)
  const goals = slots.flatMap((slot) => [
    sentenceQuestion(slot),
    ...detailsAsked(slot).map((detail) => detailQuestion(slot, detail)),
  ])
  const tactics = slots.slice(1).flatMap((slot, index) => tacticQuestions(tacticPrefix(index), slot.prefix))
  const all = [...firstQuestions, ...goals, ...lastQuestions, ...(frame.hasPlan ? [] : tactics)]
  return new Map(all.map((question) => [question.id, question]))
}
