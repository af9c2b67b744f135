import type { Entity } from '../model/entity.ts'
import type { Project } from '../model/project.ts'
import type { Place } from '../model/rule.ts'

/** A channel named somewhere. */
export interface ChannelUse {
  id: string
  from: Entity
  at: Place
}

/** Every place of a project that uses a channel, in the order of the files; where an audience may be met is no use. */
export function channelUses({ touchpoints, campaigns, tactics, content }: Project): ChannelUse[] {
  return [
    ...touchpoints.flatMap((touchpoint) => usesIn(touchpoint, 'channel', touchpoint.channels)),
    ...campaigns.flatMap((campaign) => usesIn(campaign, 'channels')),
    ...tactics.flatMap((tactic) => usesIn(tactic, 'channel')),
    ...content.flatMap((piece) => usesIn(piece, 'channel')),
  ]
}

/** @param short what an item says that is one word and no map */
function usesIn(from: Entity, key: string, short: string[] = []): ChannelUse[] {
  if (from.item !== undefined) return short.map((id) => ({ id, from, at: [from] }))
  const value = from.node[key]
  const list: unknown[] = Array.isArray(value) ? value : [value]
  return list.flatMap((id, index) => {
    if (typeof id !== 'string') return []
    return { id, from, at: Array.isArray(value) ? [from, key, index] : [from, key] }
  })
}
