import { textOf } from '../../model/entity.ts'
import { keysInWords, keysOf } from '../../model/misplaced.ts'
import type { EntityKind } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'

/** What only a strategy can hold: references to it lead nowhere because there is none. */
const missing: EntityKind[] = ['goal', 'audience', 'offering', 'principle', 'metric', 'stage', 'channel', 'person']

export const planWithoutStrategy = rule({
  name: 'plan-without-strategy',
  summary: 'Every plan has a strategy.',
  family: 'references',
  severity: 'error',
  fix: 'fill-in',
  why: 'A plan says what to do; only a strategy says what for, so nobody can tell whether this is the right work.',
  each: ({ plans }) => plans,

  *check(plan, { strategy }) {
    if (strategy) return
    const strays = keysOf(plan, 'strategy')
    const moved = strays.length > 0 ? `, and move ${keysInWords(strays)} there` : ''
    const named = textOf(plan, 'strategy')
    yield {
      at: [plan, 'strategy'],
      message: named
        ? `the strategy that this plan names, "${named}", is not there`
        : 'this plan has no strategy: there is no file strategy.yaml beside it',
      fix: {
        title: `write a file ${named ?? 'strategy.yaml in the same folder'}, whose first line is  mplan: 1  and which lists your goals below  goals:${moved}`,
        tier: 'fill-in',
      },
      or: named
        ? 'if it has another name or lies in another folder, write that after  strategy:'
        : 'if there is a strategy elsewhere, move it into the folder of the plan, or the plan into a folder plans beside the strategy',
      reads: ['strategy'],
      taints: missing,
    }
  },
})
