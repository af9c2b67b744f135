import { contributionsTo, countingOf } from '../../model/goal-contributions.ts'
import { measuredWay } from '../../model/goal-progress.ts'
import { firstDayOf } from '../../model/goal-value.ts'
import { amountWords, type GoalWay, roundedFor } from '../../model/goal-way.ts'
import { addContributions, landingBy } from '../../model/landed-contributions.ts'
import { openFieldGoals } from '../../model/open-goals.ts'
import type { Goal, Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { funnelBackward } from '../../model/sums/funnel.ts'
import { leadsToUnit, type Way, waysTo } from '../../model/ways-to-goal.ts'

/** A goal below another one, and what it becomes on the way up. */
interface Link {
  goal: Goal
  amount: number
  path: Way
}

export const goalChainShort = rule({
  name: 'goal-chain-short',
  summary: 'A goal is high enough for the goal above it, at the rates the strategy names.',
  family: 'adding up',
  severity: 'warning',
  fix: 'fill-in',
  why: 'The lower goal can be reached in full, and the upper one is missed all the same.',
  each: (project) => openFieldGoals(project).filter(isUpperGoal),

  *check(goal, project) {
    const way = measuredWay(goal)
    if (!way || way.to < way.from || way.per) return
    const below = linksTo(goal, way, project)
    const links = outermost(below)
    const [main] = links.toSorted((a, b) => becomes(b) - becomes(a))
    const own = main && ownWork(goal, way, project)
    if (!main || own === undefined || !isWholeChain(goal, below, project)) return
    const need = way.to - way.from
    const carried = links.reduce((sum, link) => sum + becomes(link), 0)
    const reached = roundedFor(carried + own, way.unit, project.settings)
    if (reached + way.tolerance >= roundedFor(need, way.unit, project.settings)) return
    const words = (amount: number) => amountWords(amount, way, project.settings)
    const sum = [...links.map(linkWords), ...(own > 0 ? [`${words(own)} from its own tactics`] : [])].join(' + ')
    const needed = funnelBackward(
      need - reached + becomes(main),
      main.path.factors.map(({ rate }) => rate),
    )
    yield {
      at: [main.goal, 'target'],
      message: `the target of "${main.goal.title}" is too low for "${goal.title}": ${sum} = ${words(reached)}, and ${words(need)} are needed`,
      fix: { title: `write the number that is needed:  target: ${needed ?? '…'}`, tier: 'fill-in' },
      or: `if ${words(reached)} is all that can come, lower the target of "${goal.title}"`,
      related: [
        { at: [goal, 'target'], message: `${words(need)} are needed` },
        ...main.path.factors.slice(0, 3).map(({ from, words }) => ({ at: from, message: `counted with ${words}` })),
      ],
      reads: [
        'goal',
        'tactic',
        ...['baseline', 'deadline', 'start', 'metric', 'rollup'].map((key) => [goal, key] as const),
        ...links.flatMap((link) => [
          ...['target', 'baseline', 'deadline', 'start', 'metric'].map((key) => [link.goal, key] as const),
          ...link.path.factors.map(({ from }) => from),
        ]),
      ],
      sum: () => ({
        formula: 'what the lower goals become on the way up, against the upper goal',
        lines: [`${sum} = ${words(reached)}`, `${words(need)} − ${words(reached)} = ${words(need - reached)} missing`],
        inputs: [
          { name: `the target of "${goal.title}"`, value: words(way.to), at: [goal, 'target'] },
          ...links.flatMap((link) => [
            {
              name: `the target of "${link.goal.title}"`,
              value: String(link.amount),
              at: [link.goal, 'target'] as const,
            },
            ...link.path.factors.map(({ name, isShare, words, from }) => ({
              name: isShare ? `go on ${name}` : name,
              value: words,
              at: from,
            })),
          ]),
        ],
      }),
    }
  },
})

const becomes = ({ amount, path }: Link): number => amount * path.rate

const linkWords = ({ amount, path }: Link): string =>
  [Number(amount.toPrecision(6)), ...path.factors.map(({ words }) => words)].join(' × ')

function isUpperGoal({ target, children, rollup, metricId }: Goal): boolean {
  return target !== undefined && metricId !== undefined && children.length > 0 && (rollup ?? 'funnel') === 'funnel'
}

/** The goals below it that count something which becomes what it counts. */
function linksTo(goal: Goal, way: GoalWay, project: Project): Link[] {
  const wayFrom = waysTo(goal, project)
  return goal.children.flatMap((child) => {
    const path = isCounted(child) ? wayFrom(child.metricId) : undefined
    const own = path && measuredWay(child)
    if (!path || !own || path.factors.length === 0 || !leadsToUnit(path, way.unit)) return []
    return own.unit.kind === 'count' && !own.per && own.from === 0 && own.to > 0
      ? [{ goal: child, amount: own.to, path }]
      : []
  })
}

function isCounted({ keep, doneWhen, status }: Goal): boolean {
  return keep === undefined && doneWhen.length === 0 && status !== 'dropped' && status !== 'archived'
}

/** Of goals on one way the one that brings most counts: the others speak of the same people. */
function outermost(links: Link[]): Link[] {
  const passes = (link: Link, other: Link) => link.path.through.includes(other.goal.metricId ?? '')
  return links.filter(
    (link) =>
      !links.some(
        (other) =>
          other !== link &&
          (passes(link, other) || passes(other, link)) &&
          (becomes(other) > becomes(link) || (becomes(other) === becomes(link) && passes(other, link))),
      ),
  )
}

/** What tactics bring straight to the upper goal; undefined where that cannot be added. */
function ownWork(goal: Goal, way: GoalWay, project: Project): number | undefined {
  const { contributions, left } = contributionsTo(goal, goal.tactics, countingOf(way), project)
  return left.length > 0
    ? undefined
    : addContributions(contributions, landingBy(goal.deadline?.last, way), way, project).covered
}

/**
 * True where the lower goals are meant to carry all of the upper one: each takes up most of its time, and no other goal
 * below it counts something that may add to it.
 */
function isWholeChain(goal: Goal, links: Link[], project: Project): boolean {
  const linked = new Set(links.map((link) => link.goal))
  const others = goal.children.filter((child) => isCounted(child) && !linked.has(child))
  const mayAdd = others.some(({ metric }) => metric?.measuredAs !== 'ratio' && metric?.measuredAs !== 'level')
  return !mayAdd && links.every((link) => takesItsTime(link, goal, project))
}

/** Three quarters of the time of the upper goal, with the time that people take on the way. */
function takesItsTime({ goal: lower, path }: Link, upper: Goal, project: Project): boolean {
  const first = firstDayOf(upper, project)
  if (first === undefined || !upper.deadline || !lower.deadline) return upper.deadline === undefined
  const start = Math.max(firstDayOf(lower, project) ?? first, first)
  const end = Math.min(lower.deadline.last + path.lag, upper.deadline.last)
  return (end - start) / (upper.deadline.last - first) >= 0.75
}
