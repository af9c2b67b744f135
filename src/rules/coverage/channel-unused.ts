import type { Channel, Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { channelUses } from '../about-channels.ts'

/** The channels of a strategy, and those that no work uses. */
interface Channels {
  all: Channel[]
  unused: Channel[]
}

export const channelUnused = rule({
  name: 'channel-unused',
  summary: 'Every channel of the strategy is used by a tactic or by content.',
  family: 'coverage',
  severity: 'info',
  softInDraft: true,
  fix: 'fill-in',
  why: 'A channel that was chosen and is not used is either a gap in the plan or a choice that no longer holds.',
  each: channels,

  *check({ all, unused }, { strategy }) {
    const [first] = all
    if (strategy && first && all.length > 1 && unused.length === all.length) {
      yield {
        at: [strategy, 'channels'],
        message: `the strategy lists ${all.length} channels, and no tactic says which of them it uses`,
        fix: { title: `add the id of a channel to each tactic:  channel: ${first.id}`, tier: 'fill-in' },
        reads: ['tactic', 'content', 'campaign'],
      }
      return
    }
    for (const channel of unused) {
      yield {
        at: [channel],
        message: `no tactic and no content uses the channel "${channel.title}"`,
        fix: {
          title: `plan something there, or add to a tactic that is there:  channel: ${channel.id}`,
          tier: 'fill-in',
        },
        or: 'if it is not wanted any more, take it out of channels: and say why under not-doing:',
        reads: ['tactic', 'content', 'campaign'],
      }
    }
  },
})

/** Only what is done counts as use: a wish to meet people somewhere, in the journey or the audience, does not. */
function channels(project: Project): Channels[] {
  const tactics = project.tactics.filter(({ live }) => live)
  const content = project.content.filter(({ live }) => live)
  if (project.channels.length === 0 || tactics.length === 0) return []
  const uses = channelUses({ ...project, tactics, content, touchpoints: [] })
  const used = new Set(uses.map(({ id }) => id))
  return [{ all: project.channels, unused: project.channels.filter(({ id }) => !used.has(id)) }]
}
