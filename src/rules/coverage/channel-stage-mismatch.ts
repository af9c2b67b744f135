import type { Channel, Project, Tactic } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'

/** A tactic for certain stages on a channel that is meant for certain stages. */
interface Pair {
  tactic: Tactic
  channel: Channel
}

export const channelStageMismatch = rule({
  name: 'channel-stage-mismatch',
  summary: 'A tactic uses a channel that is meant for its stage of the journey.',
  family: 'coverage',
  severity: 'info',
  softInDraft: true,
  fix: 'review',
  why: 'On a channel that is good for another step, the message meets people who are not there yet, or are past it.',
  each: pairs,

  *check({ tactic, channel }) {
    if (tactic.stages.some((stage) => channel.stages.includes(stage) || meetsAt(stage.touchpoints, channel))) return
    const stages = tactic.stages.map(({ title }) => `"${title}"`).join(' and ')
    const meant = channel.stages.map(({ title }) => `"${title}"`).join(' and ')
    yield {
      at: [tactic, 'stage'],
      message: `"${tactic.title}" is for the stage ${stages}, and its channel "${channel.title}" is meant for ${meant}`,
      fix: { title: 'choose a channel that is good for this stage, or correct the stage', tier: 'review' },
      or: `if the channel is good for both, add it there:  stages: [${[...channel.stages, ...tactic.stages].map(({ id }) => id).join(', ')}]`,
      related: [{ at: [channel, 'stages'], message: `what "${channel.title}" is meant for` }],
      reads: ['stage', 'channel', [tactic, 'channel'], [channel, 'stages']],
    }
  },
})

const meetsAt = (touchpoints: { channels: string[] }[], { id }: Channel) =>
  touchpoints.some(({ channels }) => channels.includes(id))

function pairs({ tactics, channels }: Project): Pair[] {
  const withStages = new Map(channels.filter(({ stages }) => stages.length > 0).map((channel) => [channel.id, channel]))
  return tactics
    .filter(({ live, stages }) => live && stages.length > 0)
    .flatMap((tactic) =>
      tactic.channels.flatMap((id) => {
        const channel = withStages.get(id)
        return channel ? [{ tactic, channel }] : []
      }),
    )
}
