import { show } from '../model/show.ts'
import type { Question } from './question.ts'

type Row = Omit<Question, 'section'>

const rows: Row[] = [
  {
    id: 'what',
    text: 'What will you do for it first?',
    why: 'A goal without something to do for it is a hope.',
    example: 'Publish a free guide and promote it',
    kind: 'words',
    blank: 'what is done',
  },
  {
    id: 'how',
    text: 'How?',
    why: 'Whoever does the work should be able to start from this line.',
    example: 'Three chapters, one landing page, four mails',
    kind: 'words',
    blank: 'how it is done',
  },
  {
    id: 'where',
    text: 'Where do people meet it?',
    why: 'It shows which channels are used, and which are only paid for.',
    example: 'newsletter',
    kind: 'words',
    blank: 'where people meet it',
  },
  {
    id: 'start',
    text: 'When does it start?',
    why: 'Work that starts too late for the deadline is seen now and not then.',
    example: '1 October 2026, or next month',
    kind: 'start',
    blank: 'when it starts',
  },
  {
    id: 'end',
    text: 'When is it over?',
    why: 'Something that never ends is never judged.',
    example: '18 December 2026',
    kind: 'deadline',
    blank: 'when it is over',
  },
  {
    id: 'who',
    text: 'Who does it?',
    why: 'One name. Others can help.',
    example: 'Dana',
    kind: 'words',
    blank: 'who does it',
  },
  {
    id: 'follow-up',
    text: 'What happens with those who answer?',
    why: 'Interest cools in hours; most of it is lost between two desks.',
    example: 'A mail the next day, a call within a week',
    kind: 'words',
    blank: 'what happens with those who answer',
  },
  {
    id: 'tracked',
    text: 'How will you know that it worked?',
    why: 'What is not measured cannot be repeated, or stopped, with good reason.',
    example: 'Sign-ups on the landing page',
    kind: 'words',
    blank: 'how success is tracked',
  },
]

/** The prefix of the answers about the first tactic of the goal at a place in the list of marketing goals. */
export const tacticPrefix = (index: number): string => (index === 0 ? 'tactic' : `tactic-${index + 1}`)

/** The questions about the first tactic for a goal. */
export function tacticQuestions(prefix: string, goalTitle: string): Question[] {
  const section = `Now the plan: a first tactic for "${show(goalTitle, 80)}".`
  return rows.map((row) => ({ ...row, id: `${prefix}-${row.id}`, section }))
}
