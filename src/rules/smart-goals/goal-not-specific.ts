import type { GoalReading } from '../../goal-sentence/reading.ts'
import { given } from '../../model/entity.ts'
import { openGoals } from '../../model/open-goals.ts'
import type { Goal } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { wordsOf } from '../../model/words.ts'
import { questionFor, wordsIn } from '../about-goal-words.ts'

/** Fields that say what, of what or for whom. */
const narrowing = ['metric', 'audience', 'stage', 'offering', 'in', 'done-when']

export const goalNotSpecific = rule({
  name: 'goal-not-specific',
  summary: 'Every goal says what exactly is to change.',
  family: 'SMART goals',
  severity: 'warning',
  fix: 'fill-in',
  why: 'What can mean anything is understood by everyone in another way.',
  each: openGoals,

  *check(goal, project) {
    const reading = wordsIn(goal, project)
    if (!reading.judged || given(goal, ...narrowing)) return
    if (goal.sentence ? reading.specific.met : !isGeneral(goal, reading)) return
    const question = goal.sentence ? questionFor('S', reading) : 'What exactly should change?'
    yield {
      at: goal.sentence ? [goal] : [goal, 'title'],
      message: `${question} "${goal.title}" can mean many things`,
      fix: goal.sentence
        ? { title: 'name in the sentence what is counted, and how many', tier: 'fill-in' }
        : { title: 'say in the title what is to change, or add a line  metric: …   or  audience: …', tier: 'fill-in' },
      reads: narrowing.map((key) => [goal, key]),
    }
  },
})

/** Words that fit every strategy. */
const general = new Set(
  ['awareness', 'brand', 'business', 'company', 'communication', 'community', 'content', 'customers', 'digital'].concat(
    ['engagement', 'experience', 'general', 'goal', 'goals', 'growth', 'image', 'impact', 'marketing', 'objective'],
    ['objectives', 'online', 'outreach', 'overall', 'people', 'performance', 'pipeline', 'position', 'presence'],
    ['product', 'profile', 'promotion', 'reach', 'recognition', 'reputation', 'results', 'revenue', 'sales'],
    ['strategy', 'success', 'target', 'targets', 'traffic', 'visibility', 'work', 'young'],
  ),
)

/** A title of one or two words, or one whose subject fits every strategy. Numbers and names make it special. */
function isGeneral(goal: Goal, { specific, parts }: GoalReading): boolean {
  if (specific.met) return false
  if (wordsOf(goal.title).length < 3) return true
  const subject = parts.filter(({ kind }) => kind === 'metric' || kind === 'audience' || kind === 'place')
  return subject.flatMap(({ text }) => wordsOf(text)).every((word) => general.has(word))
}
