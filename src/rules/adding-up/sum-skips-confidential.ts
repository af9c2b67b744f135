import { openFieldGoals } from '../../model/open-goals.ts'
import type { Goal } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'

export const sumSkipsConfidential = rule({
  name: 'sum-skips-confidential',
  summary: 'Every target that tactics or goals add up to can be seen.',
  family: 'adding up',
  severity: 'info',
  fix: 'none',
  why: 'Whether the plan is enough can only be checked by those who know the number.',
  each: (project) => openFieldGoals(project).filter(({ target }) => target?.kind === 'confidential'),

  *check(goal: Goal) {
    const adding = goal.tactics.filter(({ expect, expectEach }) => expect.length + expectEach.length > 0)
    const isPart = goal.parent?.rollup !== undefined && goal.parent.rollup !== 'none'
    const isWhole = goal.rollup !== undefined && goal.rollup !== 'none' && goal.children.length > 0
    if (adding.length === 0 && !isPart && !isWhole) return
    const what =
      adding.length > 0
        ? `what ${adding.length === 1 ? 'its tactic brings' : `its ${adding.length} tactics bring`}`
        : isWhole
          ? 'what the goals below it make'
          : `what it is for "${goal.parent?.title}"`
    yield {
      at: [goal, 'target'],
      message: `the target of "${goal.title}" is confidential, so ${what} is added up and compared with nothing`,
      reads: [[goal, 'target'], 'tactic'],
    }
  },
})
