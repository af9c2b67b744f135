import { given } from '../../model/entity.ts'
import { openGoals } from '../../model/open-goals.ts'
import type { Document, Goal, Project } from '../../model/project.ts'
import { quotedList } from '../../model/quoted-list.ts'
import { type Finding, type Place, rule } from '../../model/rule.ts'
import { withBackLinks } from '../about-back-links.ts'

/** Where chains of goals end: at a business goal, or at goals that lead to none. */
interface Chains {
  strategy: Document<'strategy'>
  business?: Goal
  loose: Goal[]
  /** Nothing leads to any business goal, and there are several goals that could. */
  isAll: boolean
}

export const goalWithoutBusinessGoal = rule({
  name: 'goal-without-business-goal',
  summary: 'Every marketing goal leads up to a business goal.',
  family: 'references',
  severity: 'warning',
  softInDraft: true,
  fix: 'fill-in',
  why: 'Marketing is paid for what it does for the business; the link says what that is.',
  each: chainsOf,

  *check(chains) {
    const { business, loose, isAll } = chains
    if (loose.length === 0) return
    if (!business) yield noBusinessGoal(chains)
    else if (isAll) yield noneLinked(chains, business)
    else for (const goal of loose) yield withoutChain(goal, business)
  },
})

/** Goals that lead up to a business goal, or out of the strategy by `company/revenue`, found by walking down once. */
function* chainsOf(project: Project): Generator<Chains> {
  const { strategy } = project
  const goals = openGoals(project)
  if (!strategy || goals.length === 0 || given(strategy, 'part-of')) return
  const linked = new Set<Goal>()
  const waiting = goals.filter((goal) => goal.level === 'business' || leadsOutside(goal))
  for (let goal = waiting.pop(); goal; goal = waiting.pop()) {
    if (linked.has(goal)) continue
    linked.add(goal)
    waiting.push(...goal.children)
  }
  const business = goals.find(({ level }) => level === 'business')
  const loose = goals.filter((goal) => !goal.parent && !linked.has(goal))
  const isAll = loose.length > 1 && [...linked].every(({ level }) => level === 'business')
  yield { strategy, loose, isAll, ...(business && { business }) }
}

const leadsOutside = ({ node, sentence }: Goal): boolean => !sentence && String(node.parent ?? '').includes('/')

/** A strategy without any business goal is small or young: one hint for all of it. */
function noBusinessGoal({ strategy, loose }: Chains): Finding {
  return {
    at: [strategy, 'goals'],
    message: 'What should all this do for the business? None of the goals is a business goal',
    severity: 'info',
    fix: {
      title:
        'add what the business wants from marketing, such as revenue or customers, as a goal of its own with a line' +
        '  level: business  and name it in the others:  parent: …',
      tier: 'fill-in',
    },
    reads: ['goal'],
    settles: { of: [strategy, ...loose], rules: ['goal-not-relevant'] },
  }
}

/** Goals of the business and goals of marketing stand beside each other: one link left out, as it were, not many. */
function noneLinked({ strategy, loose }: Chains, business: Goal): Finding {
  return {
    at: [strategy, 'goals'],
    message: `What do they do for the business? None of the ${loose.length} marketing goals leads up to a business goal: ${quotedList(loose.map(({ title }) => title))}`,
    severity: loose.every(({ keep }) => keep) ? 'info' : 'warning',
    fix: {
      title: `add to each a line  parent: …  with the id of the business goal that it serves, such as ${business.id}`,
      tier: 'fill-in',
    },
    or: loose.some(({ sentence }) => sentence)
      ? `goals written as one sentence go below it, in a list  goals:`
      : 'if one is itself a goal of the business:  level: business',
    related: loose.slice(0, 2).map((goal) => ({ at: [goal] as const, message: 'for example this' })),
    reads: [
      'goal',
      ...loose.flatMap((goal): Place[] => [
        [goal, 'parent'],
        [goal, 'level'],
      ]),
    ],
    settles: { of: [strategy, ...loose], rules: ['goal-not-relevant'] },
  }
}

function withoutChain(goal: Goal, business: Goal): Finding {
  return {
    at: [goal],
    message: withBackLinks(`What does it do for the business? "${goal.title}" leads up to no business goal`, goal),
    severity: goal.keep ? 'info' : 'warning',
    fix: {
      title: goal.sentence ? `write it below ${business.id}, in a list  goals:` : `add a line  parent: ${business.id}`,
      tier: 'fill-in',
    },
    or: 'if it is itself a goal of the business:  level: business',
    reads: [[goal, 'parent'], [goal, 'level'], 'goal'],
    settles: { of: [goal], rules: ['goal-not-relevant'] },
  }
}
