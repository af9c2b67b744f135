import { formatDay } from '../../model/dates.ts'
import { given } from '../../model/entity.ts'
import { changeWords } from '../../model/goal-record.ts'
import { type PlanDrift, planDrifts } from '../../model/plan-drift.ts'
import type { Project, Tactic } from '../../model/project.ts'
import { quotedList } from '../../model/quoted-list.ts'
import { type Place, rule } from '../../model/rule.ts'
import type { RecordedTacticField } from '../../model/tactic-record.ts'
import { decidedSince, reviewStub } from '../about-reviews.ts'

export const planDrift = rule({
  name: 'plan-drift',
  summary: 'A plan is as it was agreed on, or a decision says why it is not.',
  family: 'feedback loop',
  severity: 'info',
  softInDraft: true,
  pressingIn: 'agency',
  fix: 'fill-in',
  why: 'Days and money that move without a word are remembered by nobody; at the end it looks as if the plan had failed.',
  each: undecidedDrifts,

  *check(drift, project) {
    const { plan, since, moved, added, gone } = drift
    const [first] = moved
    const day = since === undefined ? '' : ` on ${formatDay(since)}`
    const agreed = plan.approvedOn ? `was approved${day}` : `was last reviewed${day}`
    const ids = [...moved.map(({ tactic }) => tactic), ...added].map(({ id }) => id)
    yield {
      at: first ? placeOf(first.tactic, first.changes[0]?.field) : added[0] ? [added[0]] : [plan],
      message: `this plan is not what it was when it ${agreed}, and no decision says why: ${differences(drift)}`,
      fix: {
        title: reviewStub(project, 'write down what was decided', [
          'decisions:',
          `- about: ${[...ids, ...gone][0]}`,
          '  decision: adjust',
          '  because: …',
        ]),
        tier: 'fill-in',
      },
      or: plan.approvedOn
        ? 'have it approved again, and write the new day:  approved:  and below it, set in,  on: …'
        : 'if you have looked at all of it and agree, type: mplan review --accept',
      related: moved.slice(1, 3).map(({ tactic, changes }) => ({
        at: placeOf(tactic, changes[0]?.field),
        message: changes.map(changeWords).join(', '),
      })),
      reads: [
        'tactic',
        ...moved.flatMap(({ tactic, changes }) => changes.map(({ field }): Place => [tactic, field])),
        ...moved.flatMap(({ tactic }): Place[] => [
          [tactic, 'each'],
          [tactic, 'every'],
        ]),
      ],
    }
  },
})

/** Running plans that are not as they are on record, without what a later decision is about. */
function undecidedDrifts(project: Project): PlanDrift[] {
  return planDrifts(project).flatMap((drift) => {
    const decided = decidedSince(project, drift.since)
    const isDecided = (tactic: Tactic) =>
      [tactic.id, tactic.campaign?.id, ...tactic.goals.map(({ id }) => id)].some((id) => id && decided.has(id))
    const moved = drift.moved.filter(({ tactic }) => !isDecided(tactic))
    const added = drift.added.filter((tactic) => !isDecided(tactic))
    const gone = drift.gone.filter((id) => !decided.has(id))
    return moved.length + added.length + gone.length > 0 ? [{ ...drift, moved, added, gone }] : []
  })
}

const most = 2

/** `"Ads": its budget was 1000 EUR and is 1500 EUR; 2 more tactics have changed; "Fair" is new` */
function differences({ moved, added, gone }: PlanDrift): string {
  const left = moved.length - most
  return [
    ...moved.slice(0, most).map(({ tactic, changes }) => `"${tactic.title}": ${changes.map(changeWords).join(', ')}`),
    ...(left > 0 ? [`${left} more ${left === 1 ? 'tactic has' : 'tactics have'} changed`] : []),
    ...(added.length > 0
      ? [`${quotedList(added.map(({ title }) => title))} ${added.length === 1 ? 'is' : 'are'} new`]
      : []),
    ...(gone.length > 0 ? [`${quotedList(gone)} ${gone.length === 1 ? 'is' : 'are'} gone`] : []),
  ].join('; ')
}

function placeOf(tactic: Tactic, field: RecordedTacticField | undefined): Place {
  const key = field === 'budget' && !given(tactic, 'budget') ? 'each' : field
  return key !== undefined && given(tactic, key) ? [tactic, key] : [tactic]
}
