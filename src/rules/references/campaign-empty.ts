import { addDays } from '../../model/dates.ts'
import { isRunning } from '../../model/document-status.ts'
import { textOf } from '../../model/entity.ts'
import type { Campaign, Content, Project, Tactic } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'

/** A campaign with what names it. */
interface Named {
  campaign: Campaign
  tactics: Tactic[]
  content: Content[]
}

/** Days before its first day in which a campaign may still be empty. */
const ahead = 30

const waits = new Set(['idea', 'stopped', 'done'])

export const campaignEmpty = rule({
  name: 'campaign-empty',
  summary: 'Every campaign has tactics.',
  family: 'references',
  severity: 'warning',
  fix: 'fill-in',
  why: 'A campaign is only a name until somebody does something for it.',
  each: campaignsWithWork,

  *check({ campaign, tactics, content }, { today }) {
    if (tactics.some(({ live }) => live)) return
    const later = campaign.start !== undefined && campaign.start.first > addDays(today, ahead)
    yield {
      at: [campaign],
      message: `What is done for "${campaign.title}"? ${whatThereIs(tactics, content)}`,
      severity: later || content.length > 0 ? 'info' : 'warning',
      related: tactics.slice(0, 2).map((tactic) => ({ at: [tactic] as const, message: 'not carried out' })),
      fix: { title: `add to the tactics that belong to it a line  campaign: ${campaign.id}`, tier: 'fill-in' },
      or: 'if it does not take place:  status: stopped   or, if it may come later,  status: idea',
      reads: [[campaign, 'tactics'], 'tactic', ...tactics.map((tactic) => [tactic, 'status'] as const)],
    }
  },
})

function whatThereIs(tactics: Tactic[], content: Content[]): string {
  if (tactics.length > 0) {
    return tactics.length === 1
      ? 'Its only tactic is not carried out'
      : `None of its ${tactics.length} tactics is carried out`
  }
  return content.length > 0
    ? `It has ${content.length === 1 ? 'a piece' : `${content.length} pieces`} of content, and no tactic`
    : 'No tactic belongs to it'
}

/** Campaigns that are to take place. A tactic of another plan may name one too. */
function campaignsWithWork({ campaigns, tactics, content }: Project): Named[] {
  const named = new Map(
    campaigns.map((campaign): [Campaign, Named] => [campaign, { campaign, tactics: [], content: [] }]),
  )
  const byId = new Map(campaigns.toReversed().map((campaign) => [campaign.id, campaign]))
  const namedBy = (entity: Tactic | Content) => {
    const campaign = entity.campaign ?? byId.get(textOf(entity, 'campaign') ?? '')
    return campaign && named.get(campaign)
  }
  for (const tactic of tactics) namedBy(tactic)?.tactics.push(tactic)
  for (const piece of content) namedBy(piece)?.content.push(piece)
  return [...named.values()].filter(({ campaign: { status, plan } }) => !waits.has(status) && isRunning(plan.status))
}
