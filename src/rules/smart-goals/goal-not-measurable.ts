import { type GoalFields, goalFields } from '../../goal-sentence/goal-fields.ts'
import { given } from '../../model/entity.ts'
import { isMeasured, openGoals } from '../../model/open-goals.ts'
import type { Goal, Project } from '../../model/project.ts'
import { type Finding, rule } from '../../model/rule.ts'
import { valueText } from '../../model/value-text.ts'
import { withBackLinks } from '../about-back-links.ts'
import { questionFor, wordsIn } from '../about-goal-words.ts'

export const goalNotMeasurable = rule({
  name: 'goal-not-measurable',
  summary: 'Every goal says which number it moves, and to what.',
  family: 'SMART goals',
  severity: 'error',
  fix: 'fill-in',
  why: 'Without a number, nobody can say afterwards whether it was reached.',
  each: openGoals,

  *check(goal, project) {
    if (goal.sentence) yield* checkSentence(goal, project)
    else yield* checkFields(goal, project)
  },
})

function* checkSentence(goal: Goal, project: Project): Generator<Finding> {
  const reading = wordsIn(goal, project)
  if (reading.measurable.met !== false) return
  yield {
    at: [goal],
    message: withBackLinks(`${questionFor('M', reading)} "${goal.title}" names no number to reach`, goal),
    fix: { title: 'say the number in the sentence:  from … to …', tier: 'fill-in' },
    or: `give the goal lines of its own:\n- id: ${goal.id}\n  title: …\n  metric: …\n  baseline: …\n  target: …`,
    settles: { of: [goal], rules: asksTheSame },
  }
}

function* checkFields(goal: Goal, project: Project): Generator<Finding> {
  const measured = isMeasured(goal)
  if (measured && (saysWhatIsCounted(goal) || !given(goal, 'target', 'keep'))) return
  const reading = wordsIn(goal, project)
  const words = goalFields(reading)
  const lines = missingLines(goal, words, project)
  const said = reading.measurable.met === true
  yield {
    at: measured ? [goal, given(goal, 'target') ? 'target' : 'keep'] : [goal],
    message: said ? onlyInTitle(goal, measured) : withBackLinks(question(goal, measured), goal),
    severity: said ? 'info' : 'error',
    fix: { title: `add ${lines.length > 1 ? 'these lines' : 'a line'}:\n${lines.join('\n')}`, tier: 'fill-in' },
    ...(!measured && !said && { or: 'if it is a matter of yes or no:  done-when: …' }),
    reads: ['metric', 'target', 'keep', 'done-when', 'checkpoints'].map((key) => [goal, key]),
    settles: { of: [goal], rules: asksTheSame },
  }
}

/** Whoever says which number moves has said what changes, and how a vague word is counted. */
const asksTheSame = ['goal-not-specific', 'goal-vague-term']

/** A metric, or a target that names what it counts itself: `40% of cardholders`, `33 mql`. */
function saysWhatIsCounted(goal: Goal): boolean {
  const target = goal.target ?? goal.keep
  if (given(goal, 'metric') || !target) return true
  if (target.kind === 'confidential' || target.kind === 'share') return true
  return 'quantity' in target && target.quantity.unit.kind === 'metric'
}

function question(goal: Goal, measured: boolean): string {
  if (measured) return `${amountOf(goal)}of what? "${goal.title}" has a number to reach and no metric`
  const from = valueText(goal, 'baseline')
  const start = from === undefined ? 'By how many?' : `From ${from} to how many?`
  return given(goal, 'metric')
    ? `${start} "${goal.title}" has no target`
    : `${start} And of what? "${goal.title}" has no metric and no target`
}

const onlyInTitle = (goal: Goal, measured: boolean): string =>
  `"${goal.title}": ${measured ? 'what is counted' : 'the number to reach'} stands only in the title, so no sum can use it`

function amountOf(goal: Goal): string {
  const amount = valueText(goal, 'target') ?? valueText(goal, 'keep')
  return amount === undefined ? 'A number ' : `${amount} `
}

function missingLines(goal: Goal, words: GoalFields, project: Project): string[] {
  const known = words.metric !== undefined && project.metricOf(words.metric) ? words.metric : undefined
  return [
    ...(given(goal, 'metric') ? [] : [`metric: ${known ?? '…'}`]),
    ...(isMeasured(goal) ? [] : [`target: ${words.target ?? '…'}`]),
  ]
}
