import { rule } from '../../model/rule.ts'
import { coverInputs, goalsCarriedByPlans, isShort, meanLines, planCover } from '../about-plan-cover.ts'

export const planShortOfGoal = rule({
  name: 'plan-short-of-goal',
  summary: 'What the tactics of a goal are expected to bring is enough for the goal.',
  family: 'adding up',
  severity: 'warning',
  fix: 'fill-in',
  why: 'Even if everything goes as planned, the goal is missed; that is better known now than at its deadline.',
  each: goalsCarriedByPlans,

  *check(goal, project) {
    const cover = planCover(goal, project)
    if (!cover || !isShort(cover)) return
    const { way, tactics, need, needs, planned, reached, sum, words } = cover
    const inAll = `brings ${sum}${words(planned)}`
    const still = planned === 0 ? 'none of its tactics is to bring any more' : `what is still planned ${inAll}`
    const brings = reached ? still : `what is planned ${inAll}`
    const silent = tactics.find((tactic) => tactic.expect.length + tactic.expectEach.length === 0)
    yield {
      at: [goal, 'target'],
      message: `"${goal.title}" ${needs}, and ${brings}: ${words(need - planned)} are missing`,
      fix: { title: 'plan one more tactic for it, or make one larger that works', tier: 'fill-in' },
      or: silent
        ? `if "${silent.title}" brings something too, say how much:  expect: …`
        : `if no more can be done, ${way.to < way.from ? 'write a target that is easier to reach' : 'lower the target'} or give it a later deadline`,
      reads: ['tactic', 'measurement', ...cover.reads],
      sum: () => ({
        formula: 'what the tactics bring in time, against what the goal still needs',
        lines: [
          `the goal ${needs}`,
          `the tactics bring ${sum}${words(planned)}`,
          ...meanLines(cover),
          `${words(need)} − ${words(planned)} = ${words(need - planned)} missing`,
        ],
        inputs: coverInputs(goal, cover, project),
      }),
    }
  },
})
