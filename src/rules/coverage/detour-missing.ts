import { isRunning } from '../../model/document-status.ts'
import { given } from '../../model/entity.ts'
import { contributionsTo, countingOf, type GoalContribution } from '../../model/goal-contributions.ts'
import { amountWords, type GoalWay, goalWay } from '../../model/goal-way.ts'
import { addContributions, gainOf } from '../../model/landed-contributions.ts'
import { openFieldGoals } from '../../model/open-goals.ts'
import type { Goal, Project, Tactic } from '../../model/project.ts'
import { type FindingSum, rule } from '../../model/rule.ts'
import { contributionInputs } from '../about-plan-cover.ts'

/** The share of a goal from which on a tactic may not fail without another way being known. */
const mostOnOne = 0.5

/** A goal with a way that can be counted, and what each of its tactics is still to bring. */
interface Carried {
  goal: Goal
  way: GoalWay
  brought: { tactic: Tactic; amount: number }[]
  contributions: GoalContribution[]
}

export const detourMissing = rule({
  name: 'detour-missing',
  summary: 'For a tactic on which most of a goal hangs, another way stands ready.',
  family: 'coverage',
  severity: 'info',
  softInDraft: true,
  fix: 'fill-in',
  why: 'When it fails, the goal is missed, and the time to think of something else has passed.',
  each: carriedGoals,

  *check({ goal, way, brought, contributions }, project) {
    const whole = Math.abs(way.to - way.from)
    const planned = brought.reduce((sum, { amount }) => sum + amount, 0)
    for (const { tactic, amount } of brought) {
      const isNeeded = amount > whole * mostOnOne && planned - amount < whole * mostOnOne
      if (!isNeeded || hasAnotherWay(tactic)) continue
      const words = (amount: number) => amountWords(amount, way, project.settings)
      yield {
        at: [tactic],
        message: `"${tactic.title}" is to bring ${words(amount)} where "${goal.title}" needs ${words(whole)}, and nothing stands ready in case it fails`,
        fix: {
          title: `plan what you would do instead:\n- id: …\n  title: …\n  goal: ${goal.id}\n  instead-of: ${tactic.id}\n  when: …`,
          tier: 'fill-in',
        },
        or: 'if you would stop it early, say when, below  experiment:  with  stop-if: …',
        related: [{ at: [goal, 'target'], message: 'the goal that hangs on it' }],
        reads: [
          'tactic',
          [goal, 'baseline'],
          [goal, 'metric'],
          [tactic, 'expect'],
          [tactic, 'each'],
          [tactic, 'every'],
        ],
        sum: () => sumOf(tactic, { goal, way, contributions, whole }, project),
      }
    }
  },
})

/** What the tactic brings beside what all bring, and what the goal needs. */
function sumOf(
  tactic: Tactic,
  { goal, way, contributions, whole }: Pick<Carried, 'goal' | 'way' | 'contributions'> & { whole: number },
  project: Project,
): FindingSum {
  const own = contributions.filter((each) => each.tactic === tactic)
  const [one, all] = [own, contributions].map((parts) => addContributions(parts, { until: undefined }, way, project))
  const words = (amount = 0) => amountWords(amount, gainOf(way), project.settings)
  const needs = `${words(way.to)} − ${words(way.from)} = ${words(whole)}`
  return {
    formula: 'what the tactic brings, against what the goal needs',
    lines: [
      `the goal needs ${way.to < way.from ? `${words(way.from)} − ${words(way.to)} = ${words(whole)}` : needs}`,
      `"${tactic.title}" brings ${one?.sum}${words(one?.covered)}`,
      `all tactics bring ${all?.sum}${words(all?.covered)}`,
    ],
    inputs: contributionInputs(goal, way, contributions, project),
  }
}

/** A trial with an end of its own is watched as closely as a detour asks for. */
const hasAnotherWay = (tactic: Tactic): boolean =>
  tactic.detours.length > 0 || (tactic.experiment?.stopIf.length ?? 0) > 0 || given(tactic, 'instead-of')

/** Goals without smaller ones below, of which it is known what each tactic brings. */
function carriedGoals(project: Project): Carried[] {
  return openFieldGoals(project).flatMap((goal) => {
    const way = goal.children.length === 0 ? goalWay(goal) : undefined
    if (!way || way.per) return []
    const tactics = goal.tactics.filter(({ status, plan }) => status !== 'done' && isRunning(plan.status))
    const { contributions, left } = contributionsTo(goal, tactics, countingOf(way), project)
    if (left.length > 0 || tactics.length === 0) return []
    const amounts = new Map<Tactic, number>()
    for (const { tactic, plan } of contributions) {
      amounts.set(tactic, (amounts.get(tactic) ?? 0) + plan.amount * plan.rate)
    }
    const brought = tactics.map((tactic) => ({ tactic, amount: Math.abs(amounts.get(tactic) ?? 0) }))
    return [{ goal, way, brought, contributions }]
  })
}
