import type { Campaign, Tactic } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { type Tag, tagsOf } from '../../model/utm.ts'

/** Two tags that cannot be told apart. */
interface Twins {
  first: Tag
  second: Tag
}

export const utmDuplicate = rule({
  name: 'utm-duplicate',
  summary: 'Each campaign has a tag of its own for its links.',
  family: 'hygiene',
  severity: 'warning',
  fix: 'fill-in',
  why: 'Statistics add the visits of both together, and nobody can say any more which of the two brought them.',
  each: ({ campaigns, tactics }) => {
    const tags = [...campaigns, ...tactics].filter((entity) => tagsOf(entity).length > 0)
    return tags.length > 0 ? [twins(campaigns, tactics)] : []
  },

  *check(pairs) {
    for (const { first, second } of pairs) {
      yield {
        at: [second.of, ...second.keys],
        message: `"${titleOf(second)}" and "${titleOf(first)}" share the tag "${second.value}"`,
        fix: { title: `give this one a tag of its own, such as ${second.of.id}`, tier: 'fill-in' },
        ...(second.of.kind === 'tactic' && {
          or: 'if both belong to one campaign, write the tag there and name the campaign at both:  campaign: …',
        }),
        related: [{ at: [first.of, ...first.keys], message: 'the same tag' }],
      }
    }
  },
})

const titleOf = ({ of }: Tag) => (typeof of.node.title === 'string' ? of.node.title : of.id)

/** Tactics of one campaign may share its tag, and so may a campaign that goes on in the next plan. */
function twins(campaigns: Campaign[], tactics: Tactic[]): Twins[] {
  const own = tactics.filter((tactic) => !tactic.campaign || marksOf(tactic) !== marksOf(tactic.campaign))
  return [
    ...twinsAmong(
      campaigns,
      (campaign) => campaignTag(campaign)?.value ?? '',
      ({ id }) => id,
    ),
    ...twinsAmong(
      own,
      (tactic) => (campaignTag(tactic) ? `${marksOf(tactic)} ${tactic.channels.join(' ')}` : ''),
      ({ id, campaign }) => campaign?.id ?? id,
    ),
  ]
}

/** @param groupOf those of one group may share a tag */
function twinsAmong<T extends Campaign | Tactic>(
  entities: T[],
  keyOf: (entity: T) => string,
  groupOf: (entity: T) => string,
): Twins[] {
  const seen = new Map<string, T>()
  const found: Twins[] = []
  for (const entity of entities) {
    const key = keyOf(entity).trim().toLowerCase()
    const other = seen.get(key)
    if (key !== '' && !other) seen.set(key, entity)
    if (key === '' || !other || groupOf(other) === groupOf(entity)) continue
    const [first, second] = [campaignTag(other), campaignTag(entity)]
    if (first && second) found.push({ first, second })
  }
  return found
}

const campaignTag = (entity: Campaign | Tactic) => tagsOf(entity).find(({ part }) => part === 'campaign')

const marksOf = (entity: Campaign | Tactic) =>
  tagsOf(entity)
    .map(({ part, value }) => `${part}=${value}`)
    .toSorted()
    .join('&')
