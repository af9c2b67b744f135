import { isMeasured, openGoals } from '../../model/open-goals.ts'
import { rule } from '../../model/rule.ts'
import { wordsIn } from '../about-goal-words.ts'

export const goalVagueTerm = rule({
  name: 'goal-vague-term',
  summary: 'A goal without a number does not hide it behind a word such as "better" or "more".',
  family: 'SMART goals',
  severity: 'info',
  fix: 'fill-in',
  why: 'Such a word sounds like a result, and everybody measures it in another way.',
  each: (project) => openGoals(project).filter((goal) => !isMeasured(goal)),

  *check(goal, project) {
    const reading = wordsIn(goal, project)
    if (reading.measurable.met !== false) return
    const vague = reading.parts.find(({ kind }) => kind === 'vague')?.text
    if (vague === undefined) return
    yield {
      at: goal.sentence ? [goal] : [goal, 'title'],
      message: `How would you count "${vague}"? "${goal.title}" gives no number for it`,
      fix: { title: `say the number that "${vague}" stands for`, tier: 'fill-in' },
      reads: ['target', 'keep', 'done-when', 'checkpoints'].map((key) => [goal, key]),
    }
  },
})
