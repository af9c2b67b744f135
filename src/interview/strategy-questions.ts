import type { Question } from './question.ts'

const foundations = 'First the strategy: why, for whom, and where to.'
const ways = 'Still the strategy: the way people take, and the means.'

type Rows = Omit<Question, 'section'>[]

const first: Rows = [
  {
    id: 'why',
    text: 'Why does the business do what it does?',
    why: 'A reason that people share is what they come back for, and what every later choice is held against.',
    example: 'Clinics waste nurse hours on paper; we give them back',
    kind: 'words',
    blank: 'why the business does this',
  },
  {
    id: 'audience',
    text: 'Whom is it for?',
    why: 'Words, channels and prices are chosen for somebody; for everybody they fit nobody.',
    example: 'Managers of clinics with 5 to 20 staff',
    kind: 'words',
    blank: 'whom it is for',
  },
  {
    id: 'difference',
    text: 'What sets you apart from what they would choose otherwise?',
    why: 'People compare. If you do not say what is different, the price is.',
    example: 'We move their data for them, so that they are off paper in 30 days',
    kind: 'words',
    blank: 'what sets us apart',
  },
]

const last: Rows = [
  {
    id: 'stages',
    text: 'Which steps do people take, from first hearing of you to coming back?',
    why: 'Each step needs its own words. A step without a tactic is where people are lost.',
    example: 'notice, compare, buy, come back',
    kind: 'list',
    blank: 'the steps people take',
  },
  {
    id: 'channels',
    text: 'Where do you meet them?',
    why: 'A few places that are looked after bring more than many that are not.',
    example: 'newsletter, search, trade fairs',
    kind: 'list',
    blank: 'where we meet them',
  },
  {
    id: 'budget',
    text: 'How much money is there for all of it?',
    why: 'Tactics are added up against it, so that a plan that cannot be paid is seen before it is started.',
    example: '€5.000, or 400 EUR a month',
    kind: 'money',
    blank: 'how much money there is',
  },
]

/** What is asked before the goals. */
export const firstQuestions: readonly Question[] = first.map((row) => ({ ...row, section: foundations }))

/** What is asked after the goals. */
export const lastQuestions: readonly Question[] = last.map((row) => ({ ...row, section: ways }))
