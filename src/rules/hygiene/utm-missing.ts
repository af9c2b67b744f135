import { given } from '../../model/entity.ts'
import type { Channel, Project, Tactic } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { tagsOf } from '../../model/utm.ts'

export const utmMissing = rule({
  name: 'utm-missing',
  summary: 'Paid work that leads people to a page has a tag for its links.',
  family: 'hygiene',
  severity: 'info',
  softInDraft: true,
  fix: 'fill-in',
  why: 'Without a tag the visits that were paid for stand among all others, and nobody sees whether the money was well spent.',
  each: paidOnline,

  *check(tactic) {
    const { campaign } = tactic
    if (given(tactic, 'utm') || (campaign && given(campaign, 'utm'))) return
    yield {
      at: [tactic],
      message: `"${tactic.title}" pays for visits, and its links have no tag to tell them by`,
      fix: {
        title: `add${campaign ? ' it to the campaign' : ''}:  utm: ${campaign?.id ?? tactic.id}`,
        tier: 'fill-in',
      },
      reads: [[tactic, 'utm'], [tactic, 'paid'], 'channel', 'campaign'],
    }
  },
})

/** Adverts on paper, on air or at a fair have no links. */
function paidOnline({ tactics, channels }: Project): Tactic[] {
  const channelOf = new Map(channels.map((channel) => [channel.id, channel]))
  return tactics.filter((tactic) => {
    if (!tactic.live || tactic.status === 'done' || tactic.paid === false) return false
    const used = tactic.channels.flatMap((id) => channelOf.get(id) ?? [])
    const isPaid = tactic.paid === true || used.some(({ media }) => media === 'paid')
    return isPaid && isOnline(tactic, used) && !used.some(isTagged)
  })
}

const isTagged = (channel: Channel) => tagsOf(channel).some(({ part }) => part === 'campaign')

const online =
  /\b(?:search|ads|adwords|google|bing|meta|facebook|instagram|linkedin|youtube|tiktok|pinterest|reddit|online|display|banners?|retargeting|remarketing|social|ppc|sem|sea|cpc|programmatic|affiliates?|web)\b/i

function isOnline(tactic: Tactic, used: Channel[]): boolean {
  if (given(tactic, 'landing-page')) return true
  const names = [...tactic.channels.map((id) => id.replaceAll('-', ' ')), ...used.map(({ title }) => title)]
  return names.some((name) => online.test(name))
}
