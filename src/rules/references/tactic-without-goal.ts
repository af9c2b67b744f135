import { given } from '../../model/entity.ts'
import type { Project, Tactic } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'

export const tacticWithoutGoal = rule({
  name: 'tactic-without-goal',
  summary: 'Every tactic serves a goal of the strategy, or says why it serves none.',
  family: 'references',
  severity: 'error',
  fix: 'fill-in',
  why: 'Work that serves no goal can neither succeed nor fail, and it is paid from the same budget.',
  each: (project) => (project.goals.length === 0 && project.strategy ? allAtOnce(project) : project.tactics),

  *check(tactic, { goals, strategy, tactics }) {
    if (tactic.withoutGoal && !given(tactic, 'why')) {
      yield {
        at: [tactic, 'goal'],
        message: `"${tactic.title}" serves no goal, and does not say why`,
        fix: { title: 'write why it has to be done all the same:  why: …', tier: 'fill-in' },
        reads: [[tactic, 'why']],
      }
    } else if (!given(tactic, 'goal') && goals.length === 0 && strategy) {
      yield {
        at: [tactic],
        message: `${tactics.length === 1 ? 'the tactic serves' : `the ${tactics.length} tactics serve`} no goal: the strategy has none`,
        related: [{ at: [strategy], message: 'no goals in here' }],
        fix: { title: `write first what is to be reached, in ${strategy.file}:\n${stub}`, tier: 'fill-in' },
        or: 'let mplan ask you: mplan init --merge',
        reads: [[tactic, 'goal'], [strategy, 'goals'], 'goal'],
      }
    } else if (!given(tactic, 'goal')) {
      const ids = goals.slice(0, 3).map(({ id }) => id)
      yield {
        at: [tactic],
        message: `"${tactic.title}" serves no goal`,
        fix: { title: `add the id of a goal:  goal: ${ids[0] ?? '…'}${choice(ids)}`, tier: 'fill-in' },
        or: 'if it serves none on purpose, write  goal: none  and a line  why: …',
        reads: [[tactic, 'goal']],
      }
    }
  },
})

const stub = 'goals:\n- id: …\n  title: …\n  metric: …\n  target: …\n  deadline: …'

/** Where there are no goals at all, that is one finding, not one for each tactic. */
function allAtOnce({ tactics }: Project): Tactic[] {
  const without = tactics.filter((tactic) => !given(tactic, 'goal'))
  return [...without.slice(0, 1), ...tactics.filter(({ withoutGoal }) => withoutGoal)]
}

function choice(ids: string[]): string {
  return ids.length > 1 ? `  (or ${ids.slice(1).join(', ')} …)` : ''
}
