import { given } from '../../model/entity.ts'
import type { Audience, Campaign, Project, Tactic } from '../../model/project.ts'
import { type Place, rule } from '../../model/rule.ts'

/** A most important audience, and the live tactics that say for whom they are. */
interface Primary {
  audience: Audience
  aimed: Tactic[]
  live: Tactic[]
}

export const audienceUnserved = rule({
  name: 'audience-unserved',
  summary: 'Some tactic is for the audience that matters most.',
  family: 'coverage',
  severity: 'warning',
  softInDraft: true,
  fix: 'fill-in',
  why: 'The strategy puts these people first, and all the work and money of the plan goes to others.',
  each: primaries,

  *check({ audience, aimed, live }) {
    if (aimed.some((tactic) => audiencesOf(tactic).includes(audience))) return
    const [first] = aimed
    const other = first && audiencesOf(first)[0]
    yield {
      at: [audience],
      message: `no tactic is for "${audience.title}", the most important audience${
        aimed.length === live.length ? '' : `: ${aimed.length} of ${live.length} tactics are for others`
      }`,
      label: 'the most important',
      fix: {
        title: `plan something for them, or add to a tactic that is for them too:  audience: ${audience.id}`,
        tier: 'fill-in',
      },
      or: `if they do not come first, take away  primary: true${other ? `  or put it at "${other.title}"` : ''}`,
      ...(first && other && { related: [{ at: [first], message: `for "${other.title}"` }] }),
      reads: ['tactic', 'content', ...live.flatMap((tactic) => [tactic, tactic.campaign].flatMap(unreadAudience))],
    }
  },
})

/** Where an audience was written and could not be read, the finding comes from that. */
function unreadAudience(entity: Tactic | Campaign | undefined): Place[] {
  return entity && entity.audiences.length === 0 && given(entity, 'audience') ? [[entity, 'audience']] : []
}

/** Only where most tactics say for whom they are: those that do not say so may be for everybody. */
function primaries({ audiences, tactics, content }: Project): Primary[] {
  const first = audiences.filter(({ primary }) => primary)
  if (first.length === 0 || audiences.length === 1) return []
  const live = tactics.filter((tactic) => tactic.live)
  const aimed = live.filter((tactic) => audiencesOf(tactic).length > 0)
  if (aimed.length * 2 <= live.length) return []
  const written = new Set(content.filter((piece) => piece.live).flatMap((piece) => piece.audiences))
  return first.filter((audience) => !written.has(audience)).map((audience) => ({ audience, aimed, live }))
}

/** Its own audiences, else those of its campaign, else those of its goals. */
function audiencesOf({ audiences, campaign, goals }: Tactic): Audience[] {
  if (audiences.length > 0) return audiences
  return campaign && campaign.audiences.length > 0 ? campaign.audiences : goals.flatMap((goal) => goal.audiences)
}
