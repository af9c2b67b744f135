import { formatDay } from '../../model/dates.ts'
import { given } from '../../model/entity.ts'
import type { Campaign, Goal, Project, Tactic } from '../../model/project.ts'
import type { Decision } from '../../model/review.ts'
import { rule } from '../../model/rule.ts'
import { decisionsByThing, type Reviewed } from '../about-reviews.ts'

interface Stopped {
  thing: Tactic | Campaign | Goal
  decision: Reviewed<Decision>
}

export const decisionNotApplied = rule({
  name: 'decision-not-applied',
  summary: 'What was decided to stop has stopped.',
  family: 'feedback loop',
  severity: 'warning',
  softInDraft: true,
  fix: 'review',
  why: 'The plan still spends money and hours on something that you decided against.',
  each: stoppedThings,

  *check({ thing, decision }, { today }) {
    if (!goesOn(thing, today)) return
    const { on, decision: word = 'stop' } = decision.item
    const status = thing.kind === 'goal' ? 'dropped' : 'stopped'
    yield {
      at: given(thing, 'status') ? [thing, 'status'] : [thing],
      message: `it was decided to ${word} "${thing.title}"${on ? ` on ${formatDay(on.first)}` : ''}, and in the ${thing.kind === 'goal' ? 'strategy' : 'plan'} it goes on`,
      label: given(thing, 'status') ? 'still going on' : 'nothing says that it was stopped',
      fix: { title: `write  status: ${status}  here`, tier: 'review' },
      or: 'if you changed your mind, write that down as a decision of a later day',
      related: [{ at: [...decision.at, 'decision'], message: 'decided here' }],
      reads: [[thing, 'status'], [thing, 'end'], decision.at],
    }
  },
})

/** Tactics, campaigns and goals about which the last word is to stop or replace them. */
function* stoppedThings(project: Project): Generator<Stopped> {
  for (const [id, decisions] of decisionsByThing(project)) {
    const decision = decisions.at(-1)
    if (decision?.item.decision !== 'stop' && decision?.item.decision !== 'replace') continue
    const thing = project.find('tactic', id) ?? project.find('campaign', id) ?? project.find('goal', id)
    if (thing) yield { thing: thing as Stopped['thing'], decision }
  }
}

function goesOn(thing: Stopped['thing'], today: number): boolean {
  if (thing.kind === 'goal') return thing.status === 'active'
  const isOver = thing.end !== undefined && thing.end.last < today
  return !isOver && (thing.status === 'planned' || thing.status === 'in-progress')
}
