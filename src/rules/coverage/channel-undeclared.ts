import { canGuess, nearest } from '../../model/nearest.ts'
import type { Channel, Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { type ChannelUse, channelUses } from '../about-channels.ts'
import { strategyFile } from '../about-files.ts'
import { listed } from '../about-known-ids.ts'

/** A channel that the strategy does not list, where it is named first, and how often. */
interface Unlisted {
  use: ChannelUse
  times: number
}

export const channelUndeclared = rule({
  name: 'channel-undeclared',
  summary: 'Every channel that is used stands in the list of channels, once there is one.',
  family: 'coverage',
  severity: 'warning',
  softInDraft: true,
  fix: 'review',
  why: 'Whether it is a new channel or an old one under another name, its money and its results are counted apart.',
  each: (project) => (project.channels.length > 0 ? [unlisted(project)] : []),

  *check(list, project) {
    const { channels } = project
    const known = canGuess(list.length, channels.length) ? channels : []
    for (const { use, times } of list) {
      const meant = channelMeant(use.id, known)
      yield {
        at: use.at,
        message: `"${use.id}" is not among the channels of the strategy${times > 1 ? `, and is named ${times} times` : ''}`,
        label: 'no channel has this id',
        fix: meant
          ? { title: `write ${meant.id}`, tier: 'review' }
          : { title: `add it to channels: in ${strategyFile(project)}:\n- id: ${use.id}\n  title: …`, tier: 'fill-in' },
        or: meant
          ? `add it to channels: in ${strategyFile(project)}:  - id: ${use.id}`
          : `write one of these: ${listed(channels.map(({ id }) => id))}`,
        ...(meant && { related: [{ at: [meant], message: 'the nearest there is' }] }),
        reads: ['channel', ...(meant ? [[meant, 'id'] as const] : [])],
      }
    }
  },
})

function unlisted(project: Project): Unlisted[] {
  const known = new Set(project.channels.map(({ id }) => id))
  const found = new Map<string, Unlisted>()
  for (const use of channelUses(project)) {
    if (known.has(use.id)) continue
    const seen = found.get(use.id)
    if (seen) seen.times++
    else found.set(use.id, { use, times: 1 })
  }
  return [...found.values()]
}

/** The channel whose title was written in place of its id, or whose id differs by a letter or two. */
function channelMeant(id: string, channels: Channel[]): Channel | undefined {
  const words = id.toLowerCase()
  const close = nearest(
    id,
    channels.map((channel) => channel.id),
  )
  return channels.find((channel) => channel.title.toLowerCase() === words || channel.id === close)
}
