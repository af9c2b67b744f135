import { openFieldGoals } from '../../model/open-goals.ts'
import type { Goal, Measurement, Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { standingMeasurements } from '../../model/standing-measurements.ts'

/** A goal about a ratio of which only parts were measured. */
interface Parted {
  goal: Goal
  parts: Measurement[]
}

export const metricRatioUndefined = rule({
  name: 'metric-ratio-undefined',
  summary: 'Of a ratio that is measured in parts it is known what is divided by what.',
  family: 'measurement',
  severity: 'warning',
  fix: 'fill-in',
  why: 'The mean of percentages is not the percentage of all: a channel with ten visitors would weigh as much as one with ten thousand.',
  each: parted,

  *check({ goal, parts }: Parted) {
    const { metric } = goal
    if (!metric) return
    yield {
      at: metric.standard ? [goal, 'metric'] : [metric],
      message: `"${metric.title}" was measured in ${parts.length} parts, and nothing says what it is for all of them together`,
      fix: {
        title: 'say what is divided by what, and measure both numbers:  of: [orders, visits]',
        tier: 'fill-in',
      },
      or: 'measure it for all together as well, naming no channel, tactic or audience',
      related: parts.slice(0, 2).map((part) => ({ at: [part, 'value'] as const, message: 'one of the parts' })),
      reads: ['measurement', [metric, 'of'], [metric, 'formula'], [goal, 'metric']],
    }
  },
})

function parted(project: Project): Parted[] {
  const { byMetric } = standingMeasurements(project)
  return openFieldGoals(project).flatMap((goal) => {
    const { metric } = goal
    if (metric?.measuredAs !== 'ratio' || metric.of || metric.formula) return []
    const own = byMetric.get(metric.id) ?? []
    const isPart = ({ tacticId, campaignId, channelId, audienceId, part }: Measurement) =>
      [tacticId, campaignId, channelId, audienceId].some((id) => id !== undefined) || Object.keys(part).length > 0
    const isDivided = own.length > 1 && own.every(isPart) && new Set(own.map(partOf)).size > 1
    return isDivided ? [{ goal, parts: [...new Map(own.map((each) => [partOf(each), each])).values()] }] : []
  })
}

const partOf = ({ tacticId, campaignId, channelId, audienceId, part }: Measurement): string =>
  JSON.stringify([tacticId, campaignId, channelId, audienceId, Object.entries(part).sort()])
