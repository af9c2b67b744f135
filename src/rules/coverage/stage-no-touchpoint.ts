import { given } from '../../model/entity.ts'
import type { Project, Stage } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { openStrategy } from '../about-strategy.ts'

/** A journey: its stages, those in which nobody is met, and where the plans meet people in a stage. */
interface Journey {
  stages: Stage[]
  open: Stage[]
  planned: Map<Stage, string>
}

export const stageNoTouchpoint = rule({
  name: 'stage-no-touchpoint',
  summary: 'Each stage of the journey says where people meet you.',
  family: 'coverage',
  severity: 'warning',
  softInDraft: true,
  fix: 'fill-in',
  why: 'People take a step where somebody meets them; a step without a place is a wish.',
  each: journeys,

  *check({ stages, open, planned }, { strategy }) {
    const isShared = open.length > 1 && open.length === stages.length
    const severity = (stage: Stage) => (planned.has(stage) ? ({ severity: 'info' } as const) : {})
    if (isShared && strategy) {
      const bare = open.find((stage) => !planned.has(stage))
      yield {
        at: [strategy, 'journey'],
        message: `none of the ${stages.length} stages of the journey says where people meet you`,
        fix: { title: `add to each stage where, and what you say there:\n${stubFor(undefined)}`, tier: 'fill-in' },
        reads: ['channel', 'touchpoint', 'tactic', 'content'],
        ...(bare ? {} : { severity: 'info' }),
      }
      return
    }
    for (const stage of open) {
      yield {
        at: [stage],
        message: `where do people in the stage "${stage.title}" meet you? It has no touchpoint`,
        fix: {
          title: `add to the stage where, and what you say there:\n${stubFor(planned.get(stage))}`,
          tier: 'fill-in',
        },
        reads: [[stage, 'touchpoints'], 'channel', 'touchpoint'],
        ...severity(stage),
      }
    }
  },
})

const stubFor = (channel = '…') => `touchpoints:\n- channel: ${channel}\n  message: …`

/** A channel that names the stages it is good for is a place where people are met. */
function journeys(project: Project): Journey[] {
  const { stages, channels } = project
  if (stages.length === 0 || openStrategy(project).length === 0) return []
  const met = new Set(channels.flatMap((channel) => channel.stages))
  const open = stages.filter((stage) => !given(stage, 'touchpoints') && !met.has(stage))
  return [{ stages, open, planned: channelsInPlans(project) }]
}

/** Where tactics and content for a stage appear. */
function channelsInPlans({ tactics, content }: Project): Map<Stage, string> {
  const channelOf = new Map<Stage, string>()
  for (const { live, stages, channels } of [...tactics, ...content]) {
    const [channel] = channels
    for (const stage of stages) if (live && channel !== undefined) channelOf.set(stage, channel)
  }
  return channelOf
}
