import { type MissingLetter, missingQuestions } from '../goal-sentence/missing-questions.ts'
import { readGoal } from '../goal-sentence/read-goal.ts'
import { show } from '../model/show.ts'

interface Interview {
  ask(line: { text: string; hint: string }): Promise<string>
  /** ISO 8601 */
  today: string
}

type Letter = MissingLetter['letter']

/** A number pins most goals down, so that it is asked for first. */
const order: readonly Letter[] = ['M', 'S', 'T']

const hints: Record<Letter, string> = {
  M: 'such as: from 400 to 900, by 20%, twice a week. Enter leaves it open.',
  S: 'such as: for the shop in Leeds, among returning guests. Enter leaves it open.',
  T: 'such as: by 30 June 2027, within six months. Enter leaves it open.',
}

/** The most often a letter is asked for: the second time with the words that were not understood. */
const mostTries = 2

/**
 * The sentence with the answers to what it lacks added to it.
 *
 * @param text the goal so far
 * @param interview who answers, and the day that "in six weeks" counts from
 */
export async function completed(text: string, interview: Interview): Promise<string> {
  let whole = text.trim().replace(/[.!?]+$/, '')
  for (const letter of order) whole = await withLetter(letter, whole, interview)
  return whole
}

async function withLetter(letter: Letter, text: string, { ask, today }: Interview): Promise<string> {
  const questionFor = (sentence: string) =>
    missingQuestions(readGoal(sentence, { today })).find((missing) => missing.letter === letter)?.question
  const question = questionFor(text)
  let unclear = ''
  for (let tries = 0; question !== undefined && tries < mostTries; tries += 1) {
    const answer = (await ask({ text: unclear + show(question, 400), hint: hints[letter] })).trim()
    if (answer === '') break
    const whole = [inPlaceOfMore(text, answer, today), `${text} ${joined(letter, answer)}`].find(
      (sentence) => sentence !== undefined && questionFor(sentence) === undefined,
    )
    if (whole !== undefined) return whole
    unclear = `"${show(answer, 60)}" does not say it yet. `
  }
  return text
}

/** An answer as it goes on from the sentence: "900" is "to 900", "June" is "by June". */
function joined(letter: Letter, answer: string): string {
  if (letter === 'T') return /^(?:\d|[A-Z]|(?:the )?end |early |mid)/.test(answer) ? `by ${answer}` : answer
  if (letter === 'S')
    return /^(?:for|of|in|on|at|among|from|to|through|with)\b/i.test(answer) ? answer : `for ${answer}`
  if (/^[+-]/.test(answer)) return `by ${answer.slice(1).trim()}`
  return /^\D?\d/.test(answer) ? `to ${answer}` : answer
}

/** "Win more members" and "400": "Win 400 members". */
function inPlaceOfMore(text: string, answer: string, today: string): string | undefined {
  if (!/^\d[\d.,]*$/.test(answer)) return undefined
  const isMore = (part: string) => /^(?:more|many|lots of|a lot of|some)$/i.test(part)
  const { parts } = readGoal(text, { today })
  const more = parts.find(({ kind, start, end }) => kind === 'vague' && isMore(text.slice(start, end)))
  return more && text.slice(0, more.start) + answer + text.slice(more.end)
}
