import type { Goal, Review } from '../model/project.ts'
import type { Decision, GoalReview, Lesson } from '../model/review.ts'
import type { Read } from './entities.ts'
import { dayOf, defined, isGroup, listOf, wordOf, wordsOf } from './get.ts'

/** A look back: how goals look, what was learned, what was decided. */
export function reviewOf({ entity, values }: Read<'review'>, goalOf: (id: string) => Goal | undefined): Review {
  const on = dayOf(values, 'on')
  return {
    ...entity,
    ...defined('on', on),
    goals: listOf(values.goals).map((item) => goalReviewOf(item, goalOf)),
    learned: listOf(values.learned).map(lessonOf),
    decisions: listOf(values.decisions).map((item) => ({ ...defined('on', on), ...decisionOf(item) })),
  }
}

function goalReviewOf(item: unknown, goalOf: (id: string) => Goal | undefined): GoalReview {
  if (!isGroup(item)) return {}
  const goalId = wordOf(item, 'goal')
  return {
    ...defined('goalId', goalId),
    ...defined('goal', goalOf(goalId ?? '')),
    ...(typeof item.confidence === 'number' && { confidence: item.confidence }),
    ...defined('outcome', wordOf(item, 'outcome') as GoalReview['outcome']),
    ...defined('because', wordOf(item, 'because')),
  }
}

/** A sentence, or `{ text, evidence, proposes, status }`. */
function lessonOf(item: unknown): Lesson {
  if (!isGroup(item)) return { text: String(item), evidence: [], about: [], status: 'open' }
  return {
    text: wordOf(item, 'text') ?? '',
    evidence: wordsOf(item, 'evidence'),
    about: [...wordsOf(item, 'goal'), ...wordsOf(item, 'tactic')],
    status: (wordOf(item, 'status') ?? 'open') as Lesson['status'],
    ...defined('proposes', wordOf(item, 'proposes') as Lesson['proposes']),
    ...defined('appliedIn', wordOf(item, 'applied-in')),
  }
}

function decisionOf(item: unknown): Decision {
  if (!isGroup(item)) return { about: [], because: [] }
  return {
    about: wordsOf(item, 'about'),
    because: wordsOf(item, 'because'),
    ...defined('on', dayOf(item, 'on')),
    ...defined('decision', wordOf(item, 'decision') as Decision['decision']),
    ...defined('change', wordOf(item, 'change')),
  }
}
