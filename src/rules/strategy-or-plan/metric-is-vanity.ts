import { openGoals } from '../../model/open-goals.ts'
import type { Goal, Metric, Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { wordsIn } from '../about-goal-words.ts'

export const metricIsVanity = rule({
  name: 'metric-is-vanity',
  summary: 'A goal rests on what people do, not only on how many have seen or liked something.',
  family: 'strategy or plan',
  severity: 'info',
  fix: 'fill-in',
  why: 'Such a number can double without one more customer, and it is the easiest of all to buy.',
  each: openGoals,

  *check(goal, project) {
    const counted = vanityOf(goal, project)
    if (counted === undefined || leadsOn(goal, project)) return
    yield {
      at: goal.metric ? [goal, 'metric'] : goal.sentence ? [goal] : [goal, 'title'],
      message: `And what do they do then? "${goal.title}" counts ${counted}, and nothing says what they lead to`,
      fix: {
        title: 'rest the goal on what people should do next, such as sign-ups, inquiries or orders',
        tier: 'fill-in',
      },
      or: goal.sentence
        ? 'if they do lead to more, give the goal a line  parent: …  with the goal that they help'
        : `if they do lead to more, say to what:  parent: …  here, or  drives: …  at the metric`,
      reads: [[goal, 'metric'], [goal, 'parent'], 'metric', 'stage'],
    }
  },
})

/** Names of numbers that show attention and nothing after it. */
const attention =
  /\b(?:likes?|followers?|fans|impressions?|page[ -]?views?|(?:video|post|story|profile|channel) views?|views|reach|eyeballs)\b/i

/** What a goal counts when it counts attention: by its metric, else by its words. */
function vanityOf(goal: Goal, project: Project): string | undefined {
  const { metric } = goal
  if (metric) return countsAttention(metric) ? `"${metric.title}"` : undefined
  if (goal.metricId !== undefined || goal.doneWhen.length > 0) return undefined
  const { judged, parts } = wordsIn(goal, project)
  const subject = judged ? parts.find(({ kind }) => kind === 'metric')?.text : undefined
  return subject !== undefined && attention.test(subject) ? subject : undefined
}

function countsAttention({ id, title, measuredAs, nearness }: Metric): boolean {
  if (measuredAs === 'ratio' || nearness === 'outcome' || nearness === 'impact') return false
  return attention.test(title) || attention.test(id.replaceAll('-', ' '))
}

/** True where the files say what the number leads to: a bigger goal, another metric, or the next stage of the journey. */
function leadsOn({ parent, metric }: Goal, { metrics, stages }: Project): boolean {
  if (parent && !(parent.metric && countsAttention(parent.metric))) return true
  if (!metric) return false
  const inFormula = metrics.some(
    ({ id, formula, of }) => id !== metric.id && [formula?.split(' '), of].flat().includes(metric.id),
  )
  const before = stages.findIndex(({ metricId }) => metricId === metric.id)
  return (metric.drives ?? []).length > 0 || inFormula || (before >= 0 && before < stages.length - 1)
}
