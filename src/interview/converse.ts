import { readGoal } from '../goal-sentence/read-goal.ts'
import { smartVerdict } from '../goal-sentence/smart-verdict.ts'
import { enumerated } from '../model/enumerated.ts'
import { show } from '../model/show.ts'
import { escapeIn } from './escape.ts'
import { currencyIn } from './files-from.ts'
import { unitOfTarget } from './goal-data.ts'
import { goalSaid } from './goal-said.ts'
import { nextQuestion } from './next-question.ts'
import type { Answer, Answers, Frame, Question } from './question.ts'
import { type AnswerContext, readAnswer } from './read-answer.ts'

/** Somebody to talk to. */
export interface Partner {
  /** Shows a question and waits for a line. */
  ask(question: { text: string; hint: string }): Promise<string>
  say(text: string): void
}

const welcome = `A few questions, first about the strategy, then about the plan. Answer in your own words.
  Enter or -  skips a question       <  goes back to the one before
  dunno       leaves a mark for later ?  says why it is asked
Nothing is written before the last answer; Ctrl-C leaves everything as it is.
`

/** Asks until every question has an answer. Only the partner's own errors end it before. */
export async function converse(frame: Frame, partner: Partner): Promise<Answers> {
  const answers = new Map<string, Answer>()
  let section = ''
  partner.say(welcome)
  for (let question = nextQuestion(answers, frame); question; question = nextQuestion(answers, frame)) {
    if (question.section !== section) partner.say(`\n${question.section}\n`)
    section = question.section
    await answer(question, { answers, frame, partner })
  }
  return answers
}

interface Conversation {
  answers: Map<string, Answer>
  frame: Frame
  partner: Partner
}

async function answer(question: Question, { answers, frame, partner }: Conversation): Promise<void> {
  const typed = await partner.ask({ text: question.text, hint: `such as: ${question.example}` })
  const way = escapeIn(typed, question.kind)
  if (way === 'why') partner.say(`  ${question.why}\n`)
  else if (way === 'yes') partner.say('  Good. Which? One sentence.\n')
  else if (way === 'back') goBack(answers, partner)
  else if (way === 'skip') answers.set(question.id, { kind: 'skipped' })
  else if (way === 'unknown') noteUnknown(question, answers, partner)
  else understand(question, typed, { answers, frame, partner })
}

function goBack(answers: Map<string, Answer>, partner: Partner): void {
  const last = [...answers.keys()].at(-1)
  if (last === undefined) partner.say('  This is the first question.\n')
  else answers.delete(last)
}

function noteUnknown({ id, blank }: Question, answers: Map<string, Answer>, partner: Partner): void {
  answers.set(id, { kind: 'unknown' })
  partner.say(`  left open: TBD (${blank}); mplan validate will remind you\n`)
}

function understand(question: Question, typed: string, { answers, frame, partner }: Conversation): void {
  const read = readAnswer(question.kind, typed, contextOf(question, answers, frame))
  if ('again' in read) {
    partner.say(`  ${show(read.again, 300)} Or skip it with -\n`)
    return
  }
  answers.set(question.id, read.answer)
  if (read.readAs !== undefined) partner.say(`  read as ${show(read.readAs)}\n`)
  if (question.kind === 'goal' && read.answer.kind === 'given') tellLetters(read.answer.values[0] ?? '', frame, partner)
}

const letters = { S: 'specific', M: 'measurable', T: 'time-bound' }

/** Says which letters of SMART a goal sentence does not show yet; the questions for them follow. */
function tellLetters(sentence: string, { today }: Frame, partner: Partner): void {
  const { missing, smart } = smartVerdict(readGoal(sentence, { today }))
  if (smart) partner.say('  Specific, measurable and time-bound.\n')
  const words = missing.map(({ letter }) => `${letter} (${letters[letter]})`)
  if (words.length > 0)
    partner.say(`  Not SMART yet, ${enumerated(words)} ${words.length > 1 ? 'are' : 'is'} missing:\n`)
}

/** What an answer is read with: the answers before it. */
export function contextOf({ id }: Question, answers: Answers, frame: Frame): AnswerContext {
  const prefix = /^(?:business-goal|marketing-goal(?:-\d+)?)/.exec(id)?.[0]
  const said = prefix === undefined ? undefined : goalSaid({ prefix }, answers, frame)
  const target = answers.get(`${prefix}-target`)
  const goalTarget = target?.kind === 'given' ? target.values[0] : said?.fields.target
  const unit = goalTarget === undefined ? undefined : unitOfTarget(goalTarget)
  const currency = currencyIn(answers)
  return {
    today: frame.today,
    ...(currency !== undefined && { currency }),
    ...(said && { goal: said.text }),
    ...(unit && { unit }),
  }
}
