import { missingQuestions } from '../goal-sentence/missing-questions.ts'
import type { GoalReading } from '../goal-sentence/reading.ts'
import { type GoalSaid, goalSaid } from './goal-said.ts'
import type { Answers, Frame, Question } from './question.ts'

/** A goal of the interview: the prefix of its answers, and whose goal it is. */
export interface GoalSlot {
  prefix: string
  level: 'business' | 'marketing'
  /** The id that a plan gave to it already. */
  id?: string
}

/** The most marketing goals that are asked for. */
export const mostGoals = 5

/** The business goal, and the marketing goals: as many as the plan names, else up to five. */
export function goalSlots({ goalIds }: Frame): GoalSlot[] {
  const count = Math.max(goalIds.length, mostGoals)
  const marketing = Array.from({ length: goalIds.length > 0 ? goalIds.length : count }, (_, index): GoalSlot => {
    const prefix = index === 0 ? 'marketing-goal' : `marketing-goal-${index + 1}`
    const id = goalIds[index]
    return { prefix, level: 'marketing', ...(id !== undefined && { id }) }
  })
  return [{ prefix: 'business-goal', level: 'business' }, ...marketing]
}

/** The question for the goal itself. */
export function sentenceQuestion({ prefix, level, id }: GoalSlot): Question {
  if (level === 'business') {
    return {
      id: prefix,
      section: 'The business goal.',
      text: 'What should the business reach? One sentence, best with a number and a date.',
      why: 'Marketing goals are good as far as they help this one.',
      example: 'Reach 300,000 EUR of sales by 30 June 2027',
      kind: 'goal',
      blank: 'the business goal',
    }
  }
  const isFirst = prefix === 'marketing-goal'
  const text = isFirst
    ? 'What should marketing reach for that? One sentence.'
    : 'What else should marketing reach? One sentence for another marketing goal, or Enter if there is none.'
  return {
    id: prefix,
    section: 'A marketing goal.',
    text: id === undefined ? text : `Your plan works for a goal called "${id}". What is to be reached? One sentence.`,
    why: 'A result, not a thing to do: what you will do for it comes later, in the plan.',
    example: 'Grow the newsletter list from 1,200 to 2,000 readers by the end of next quarter',
    kind: 'goal',
    blank: 'the marketing goal',
  }
}

/** What is asked about a goal beside its sentence. */
export type Detail = 'target' | 'metric' | 'baseline' | 'audience' | 'deadline' | 'why' | 'owner' | 'source'

const details: Record<Detail, Omit<Question, 'id' | 'section'>> = {
  target: {
    text: 'By how many, or to what number?',
    why: 'Without a number nobody can say whether it was reached.',
    example: '2000, or 500 more, or +25%',
    kind: 'target',
    blank: 'by how many?',
  },
  metric: {
    text: 'Which number is that: which list, which sales, counted where?',
    why: 'Two people who count different things will never agree on the result.',
    example: 'Newsletter subscribers',
    kind: 'words',
    blank: 'which number?',
  },
  audience: {
    text: 'With whom?',
    why: 'The same number is worth more with the right people.',
    example: 'Managers of clinics',
    kind: 'words',
    blank: 'with whom?',
  },
  baseline: {
    text: 'Where does that number stand today?',
    why: 'A way has a beginning: 2000 is far from 100 and near from 1900.',
    example: '1200, or about 20, or 0',
    kind: 'amount',
    blank: 'where it stands today',
  },
  deadline: {
    text: 'By when?',
    why: 'Without a day it is a wish, and no plan can be worked back from it.',
    example: '30 June 2027, or end of next quarter',
    kind: 'deadline',
    blank: 'by when?',
  },
  why: {
    text: 'Why, and what does that let you do?',
    why: 'One step further than the number: more readers, so that courses sell, so that you can hire.',
    example: 'Every tenth reader buys the course, which pays for the site',
    kind: 'words',
    blank: 'why it matters',
  },
  owner: {
    text: 'Who answers for it?',
    why: 'A goal of everybody is a goal of nobody.',
    example: 'Dana',
    kind: 'words',
    blank: 'who answers for it',
  },
  source: {
    text: 'How is it measured: where can the number be looked up?',
    why: 'Then everybody looks at the same number.',
    example: 'The mailing tool, every Monday',
    kind: 'words',
    blank: 'where it can be looked up',
  },
}

const order: Record<GoalSlot['level'], Detail[]> = {
  business: ['target', 'metric', 'baseline', 'deadline', 'why', 'owner'],
  marketing: ['target', 'metric', 'audience', 'baseline', 'deadline', 'why', 'owner', 'source'],
}

/** The question for one detail of a goal. */
export function detailQuestion({ prefix, level }: GoalSlot, detail: Detail): Question {
  const section = level === 'business' ? 'The business goal.' : 'A marketing goal.'
  return { ...details[detail], id: `${prefix}-${detail}`, section }
}

/** Everything that may be asked about a goal, in order. */
export const detailsAsked = ({ level }: GoalSlot): readonly Detail[] => order[level]

/** What the goal's sentence leaves open, in the words of the letter of SMART that is missing. */
export function openQuestions(slot: GoalSlot, answers: Answers, frame: Frame): Question[] {
  const said = goalSaid(slot, answers, frame)
  if (!said) return []
  const asked = detailsAsked(slot).filter((detail) => answers.has(`${slot.prefix}-${detail}`) || isOpen(detail, said))
  return asked.map((detail) => inWordsOf(said.sentence, detailQuestion(slot, detail), detail))
}

/** A yes-or-no goal has no number to ask for. */
function isOpen(detail: Detail, { fields, isYesNo, sentence }: GoalSaid): boolean {
  if (detail === 'metric') return !isYesNo && (fields.metric === undefined || sentence.specific.met === false)
  if (detail === 'target') return !isYesNo && fields.target === undefined
  if (detail === 'baseline') return !isYesNo && fields.baseline === undefined
  if (detail === 'deadline' || detail === 'audience') return fields[detail] === undefined
  return detail !== 'source' || !isYesNo
}

function inWordsOf(sentence: GoalReading, question: Question, detail: Detail): Question {
  const letter = { metric: 'S', target: 'M', deadline: 'T' }[detail as string]
  const missing = missingQuestions(sentence).find((each) => each.letter === letter)
  return missing ? { ...question, text: missing.question } : question
}
