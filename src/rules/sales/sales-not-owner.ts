import { given } from '../../model/entity.ts'
import type { Entity, Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { handoffs } from '../about-leads.ts'

export const salesNotOwner = rule({
  name: 'sales-not-owner',
  summary: 'Those who take over the leads own something in the plan.',
  family: 'sales',
  severity: 'info',
  softInDraft: true,
  pressingIn: 'agency',
  fix: 'fill-in',
  why: 'A plan in which sales owns nothing is a plan that sales has not read.',
  each: (project) =>
    handoffs(project).filter(({ to }) => to.length > 0 && !to.includes('vacant') && owned(project).length > 0),

  *check({ to, from }, project) {
    const { strategy } = project
    const sales = selvesOf(to, project)
    const isOneTeam = from.some((name) => sales.has(name))
    if (!strategy || isOneTeam || owned(project).some((entity) => peopleOf(entity).some((name) => sales.has(name))))
      return
    const [name = ''] = to
    yield {
      at: [strategy, 'sales', 'handoff', 'to'],
      message: `"${name}" takes over the leads, and owns nothing in the strategy and its plans`,
      label: 'owns no goal, tactic, task or follow-up',
      fix: {
        title: `give sales something that is theirs, such as a goal, the talks or the follow-up:  owner: ${name}`,
        tier: 'fill-in',
      },
      reads: ['goal', 'tactic', 'task', 'content', 'person'],
    }
  },
})

const places = ['owner', 'team'] as const

/** Everything that has somebody who answers for it. */
function owned({ goals, tactics, tasks, content, stages }: Project): Entity[] {
  return [...goals, ...tactics, ...tasks, ...content, ...stages].filter((entity) =>
    given(entity, ...places, 'follow-up'),
  )
}

function peopleOf({ node }: Entity): unknown[] {
  const followUp = node['follow-up']
  const who = typeof followUp === 'object' && followUp !== null && 'who' in followUp ? followUp.who : undefined
  return [...places.map((key) => node[key]), who].flat()
}

/** Whoever is meant by a name: who holds the role, who belongs to the team, and the roles and teams somebody is in. */
function selvesOf(names: string[], { people }: Project): Set<unknown> {
  const selves = new Set<unknown>(names)
  for (const { id, heldBy, members } of people) {
    const others = heldBy === undefined ? members : [heldBy, ...members]
    if (names.includes(id)) for (const other of others) selves.add(other)
    if (others.some((other) => names.includes(other))) selves.add(id)
  }
  return selves
}
