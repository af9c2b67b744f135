import { given } from '../../model/entity.ts'
import type { Principle, Project, Tactic } from '../../model/project.ts'
import { type Finding, rule } from '../../model/rule.ts'
import { openStrategy } from '../about-strategy.ts'

/** The principles of a strategy, and the work that could follow them. */
interface Guidance {
  principles: Principle[]
  tactics: Tactic[]
}

export const principleWithoutTactic = rule({
  name: 'principle-without-tactic',
  summary: 'Every principle of the strategy is followed by a tactic of the plan.',
  family: 'references',
  severity: 'warning',
  fix: 'fill-in',
  why: 'A rule that changes no work is a saying on the wall; the plan shows whether it is meant.',
  each: guidance,

  *check({ principles, tactics }) {
    const following = tactics.filter((tactic) => given(tactic, 'principles'))
    const [first] = principles
    if (following.length === 0 && first) yield noneNamed(principles, tactics)
    else for (const principle of principles) if (principle.tactics.length === 0) yield notFollowed(principle)
  },
})

/** How rules begin that are followed by leaving something out: no tactic can name them as its own. */
const forbids = /^(?:no|not|never|don['’]t|do not|we (?:do not|don['’]t|never)|avoid|without|kein|keine|nie|niemals)\b/i

/** What stands ready to be compared: principles, and live tactics. */
function guidance(project: Project): Guidance[] {
  const tactics = project.tactics.filter(({ live }) => live)
  const principles = project.principles.filter(({ title }) => !forbids.test(title))
  return openStrategy(project).length > 0 && principles.length > 0 && tactics.length > 0
    ? [{ principles, tactics }]
    : []
}

/** Nobody has begun to write down which principle a tactic follows: that is one hint for all of them. */
function noneNamed(principles: Principle[], tactics: Tactic[]): Finding {
  const [first] = principles as [Principle, ...Principle[]]
  const [tactic] = tactics as [Tactic, ...Tactic[]]
  const them = principles.length === 1 ? 'the principle' : `any of the ${principles.length} principles`
  return {
    at: [first],
    message: `Does the plan follow ${them}? No tactic says so`,
    severity: 'info',
    related: [{ at: [tactic], message: 'for example here' }],
    fix: { title: `add to the tactics that do a line  principles: ${first.id}`, tier: 'fill-in' },
    reads: ['tactic', 'principle'],
  }
}

function notFollowed(principle: Principle): Finding {
  return {
    at: [principle],
    message: `Which work follows it? No tactic names the principle "${principle.title}"`,
    fix: { title: `add to a tactic that follows it a line  principles: ${principle.id}`, tier: 'fill-in' },
    or: 'if nothing is done because of it, take it out of the strategy',
    reads: [[principle, 'tactics'], 'tactic'],
  }
}
