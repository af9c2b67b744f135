import { given } from '../../model/entity.ts'
import { openGoals } from '../../model/open-goals.ts'
import type { Document, Goal, Project } from '../../model/project.ts'
import { type Finding, rule } from '../../model/rule.ts'
import { withBackLinks } from '../about-back-links.ts'

/** Where chains of goals end: at a business goal, or at goals that lead to none. */
interface Chains {
  strategy: Document<'strategy'>
  business?: Goal
  loose: Goal[]
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
    const { business, loose } = chains
    if (business) for (const goal of loose) yield withoutChain(goal, business)
    else if (loose.length > 0) yield onePerStrategy(chains)
  },
})

/** Goals that lead up to a business goal, or out of the strategy by `company/revenue`, found by walking down once. */
function* chainsOf(project: Project): Generator<Chains> {
  const { strategy } = project
  const goals = openGoals(project)
  if (!strategy || goals.length === 0 || given(strategy, 'part-of', 'extends')) return
  const linked = new Set<Goal>()
  const waiting = goals.filter((goal) => goal.level === 'business' || leadsOutside(goal))
  for (let goal = waiting.pop(); goal; goal = waiting.pop()) {
    if (linked.has(goal)) continue
    linked.add(goal)
    waiting.push(...goal.children)
  }
  const business = goals.find(({ level }) => level === 'business')
  const loose = goals.filter((goal) => !goal.parent && !linked.has(goal))
  yield { strategy, loose, ...(business && { business }) }
}

const leadsOutside = ({ node, sentence }: Goal): boolean => !sentence && String(node.parent ?? '').includes('/')

/** A strategy without any business goal is small or young: one hint for all of it. */
function onePerStrategy({ strategy }: Chains): Finding {
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
