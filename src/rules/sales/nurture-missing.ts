import { givenAt } from '../../model/entity.ts'
import type { Project, Stage, Tactic } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { handoffs, leadTactics } from '../about-leads.ts'

/** From the first stage in which leads come in to the one in which sales takes over. */
interface Gap {
  first: Tactic
  from: Stage
  to: Stage
}

export const nurtureMissing = rule({
  name: 'nurture-missing',
  summary: 'Something happens with leads between the day they come in and the hand-off.',
  family: 'sales',
  severity: 'info',
  softInDraft: true,
  pressingIn: 'agency',
  fix: 'fill-in',
  why: 'Most people who leave their address are not ready to buy; whoever hears nothing has forgotten you when they are.',
  each: gaps,

  *check({ first, from, to }, project) {
    const { strategy, stages } = project
    if (!strategy || isNurtured(project, from, to)) return
    yield {
      at: [strategy, 'sales', 'handoff'],
      message: `leads come in at the stage "${from.title}", sales takes over at "${to.title}", and nothing is done with them in between`,
      fix: {
        title: `plan what they get until they are ready, such as letters or an invitation, with  stage: ${(stages[from.order + 1] ?? to).id}`,
        tier: 'fill-in',
      },
      or: 'if those who are too early get something all the same, say what:  recycle: …',
      related: [{ at: [first], message: 'brings leads' }],
      reads: ['tactic', 'content', 'stage', [strategy, 'sales', 'handoff', 'recycle']],
    }
  },
})

/** Only where stages say when leads come in and when sales takes over. */
function gaps(project: Project): Gap[] {
  return handoffs(project).flatMap(({ stage: to }) => {
    const [first] = leadTactics(project)
      .flatMap((tactic) => firstStage(tactic.stages).map((from) => ({ first: tactic, from })))
      .toSorted((a, b) => a.from.order - b.from.order)
    return to && first && first.from.order < to.order ? [{ ...first, to }] : []
  })
}

/** The earliest of some stages, as a list. */
const firstStage = (stages: Stage[]): Stage[] => stages.toSorted((a, b) => a.order - b.order).slice(0, 1)

/** Work or content for a later stage, up to the hand-off; or a word on what becomes of leads that are too early. */
function isNurtured({ strategy, tactics, content }: Project, from: Stage, to: Stage): boolean {
  if (strategy && givenAt(strategy, 'sales', 'handoff', 'recycle')) return true
  const isBetween = ({ order }: Stage) => order > from.order && order <= to.order
  return (
    tactics.some(({ live, stages, title }) => live && (stages.some(isBetween) || nurturing.test(title))) ||
    content.some(({ live, stages }) => live && stages.some(isBetween))
  )
}

/** Titles that speak of keeping in touch, whatever stage they name. */
const nurturing = /\b(?:nurtur|newsletter|letters?\b|e?-?mails?\b|drip|sequence|automation|follow)/i
