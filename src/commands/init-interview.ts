import { contextOf, converse } from '../interview/converse.ts'
import { escapeIn } from '../interview/escape.ts'
import { filesFrom } from '../interview/files-from.ts'
import { allQuestions, questionsFor } from '../interview/next-question.ts'
import type { Answer, Answers, Frame, Question } from '../interview/question.ts'
import { type ReadAnswer, readAnswer } from '../interview/read-answer.ts'
import { nearest } from '../model/nearest.ts'
import { show } from '../model/show.ts'
import { wrapWords } from '../model/width.ts'
import { Cancelled, UsageError, type World } from './command.ts'
import type { TypedAnswers } from './init-answers.ts'

/** Whether somebody can be asked: a person at a terminal, or a test that answers. */
export const canAsk = ({ ask, stdin, stdout }: World): boolean =>
  ask !== undefined || (stdin.isTerminal && stdout.isTerminal)

/** Asks the questions of the interview. @throws Cancelled when the user stops it */
export async function askAll(frame: Frame, world: World): Promise<Answers> {
  return converse(frame, {
    ask: await askerOf(world),
    say: (text) => world.stdout.write(wrapped(text, world.stdout.columns)),
  })
}

/** The same lines, broken between words where they are longer than the screen is wide; what is set in stays set in. */
function wrapped(text: string, columns: number): string {
  return text
    .split('\n')
    .flatMap((line) => {
      const indent = /^ */.exec(line)?.[0] ?? ''
      return line.length <= columns ? [line] : wrapWords(line, columns - 1 - indent.length).map((part) => indent + part)
    })
    .join('\n')
}

/** Asks one line. @throws Cancelled when the user stops it */
export async function askerOf(world: World): Promise<(line: { text: string; hint: string }) => Promise<string>> {
  const ask = world.ask ?? (await import('../prompts/ask.ts')).ask
  return async (line) => {
    const answer = await ask(line)
    if (answer === undefined) throw new Cancelled()
    return answer
  }
}

/**
 * Answers from a file, by the id of the question. What the file does not hold is skipped.
 *
 * @throws UsageError for an id that is no question, and for an answer that cannot be understood
 */
export function answersFrom({ texts, placeOf }: TypedAnswers, frame: Frame): Answers {
  const questions = allQuestions(frame)
  for (const id of texts.keys()) if (!questions.has(id)) throw unknownQuestion(id, [...questions.keys()], placeOf(id))
  const answers = new Map<string, Answer>()
  for (const [id, question] of questions) {
    const text = texts.get(id)
    const read = text === undefined ? skipped : understood(question, text, { answers, frame })
    if ('again' in read)
      throw new UsageError(`${placeOf(id)}: the answer to ${id} is not understood: ${show(read.again, 300)}`)
    answers.set(id, read.answer)
  }
  return answers
}

const skipped = { answer: { kind: 'skipped' } } as const

/** The ids of answers to questions that the other answers do not lead to: about a tactic for a goal that is not there. */
export function unusedIn(answers: Answers, frame: Frame): string[] {
  const reached = new Set(questionsFor(answers, frame).map(({ id }) => id))
  return [...answers.keys()].filter((id) => answers.get(id)?.kind !== 'skipped' && !reached.has(id))
}

function unknownQuestion(id: string, known: string[], place: string): UsageError {
  const close = nearest(id, known)
  const hint = close
    ? `did you mean ${close}?`
    : `the questions are ${known.filter((name) => !/-\d-/.test(name)).join(', ')}`
  return new UsageError(`${place}: "${show(id)}" is no question: ${hint}`)
}

function understood(
  question: Question,
  text: string | string[],
  { answers, frame }: { answers: Answers; frame: Frame },
): ReadAnswer {
  if (Array.isArray(text) && question.kind === 'list')
    return { answer: { kind: 'given', typed: text.join(', '), values: text } }
  const line = Array.isArray(text) ? text.join(', ') : text
  const way = escapeIn(line, question.kind)
  if (way === 'skip') return skipped
  if (way === 'unknown') return { answer: { kind: 'unknown' } }
  return readAnswer(question.kind, line, contextOf(question, answers, frame))
}

/** The strategy that a plan on its own needs: a goal for each id that its tactics name, still to be filled in. */
export function skeletonFor(frame: Frame): string {
  const answers = new Map<string, Answer>()
  for (const [id] of allQuestions(frame)) {
    if (frame.goalIds.length === 0 && /^marketing-goal-\d/.test(id)) continue
    const isOfGoal = id.startsWith('marketing-goal') && !/-(?:metric|audience|source)$/.test(id)
    answers.set(id, { kind: isOfGoal || id === 'why' ? 'unknown' : 'skipped' })
  }
  return filesFrom(answers, frame).strategy
}
