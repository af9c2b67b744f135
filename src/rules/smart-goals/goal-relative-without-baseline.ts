import { goalFields } from '../../goal-sentence/goal-fields.ts'
import { given } from '../../model/entity.ts'
import { openFieldGoals } from '../../model/open-goals.ts'
import { rule } from '../../model/rule.ts'
import { valueText } from '../../model/value-text.ts'
import type { Target } from '../../model/values/types.ts'
import { withBackLinks } from '../about-back-links.ts'
import { wordsIn } from '../about-goal-words.ts'

export const goalRelativeWithoutBaseline = rule({
  name: 'goal-relative-without-baseline',
  summary: 'A target that is counted from the start, such as +25%, has a start to count from.',
  family: 'SMART goals',
  severity: 'error',
  fix: 'fill-in',
  why: 'A change from an unknown start can end at any number.',
  each: openFieldGoals,

  *check(goal, project) {
    if (given(goal, 'baseline')) return
    const key = isRelative(goal.target) ? 'target' : isRelative(goal.keep) ? 'keep' : undefined
    if (!key) return
    const leans = goal[key]?.kind === 'level'
    const question = leans ? 'Where does it stand now?' : `${valueText(goal, key) ?? 'More'} of what?`
    const said = goalFields(wordsIn(goal, project)).baseline
    yield {
      at: [goal, key],
      message:
        said === undefined
          ? withBackLinks(`${question} "${goal.title}" has no baseline to count from`, goal)
          : `"${goal.title}": the number to count from stands only in the title`,
      severity: said === undefined ? 'error' : 'info',
      fix: { title: `add a line  baseline: ${said ?? '…'}`, tier: 'fill-in' },
      reads: [[goal, 'baseline']],
    }
  },
})

const relative = new Set<Target['kind']>(['change', 'multiple', 'level'])

const isRelative = (target: Target | undefined): boolean => target !== undefined && relative.has(target.kind)
