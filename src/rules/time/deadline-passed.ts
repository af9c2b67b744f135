import { type Day, formatDay } from '../../model/dates.ts'
import { given } from '../../model/entity.ts'
import type { Goal, Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { agoWords, dateWords } from '../../model/written.ts'
import { daysAgoSum } from '../about-days.ts'
import { resultsStub } from '../about-files.ts'
import { asksWhatIsOver, datedGoals, forgottenGoals } from '../about-past-goals.ts'

export const deadlinePassed = rule({
  name: 'deadline-passed',
  summary: 'Of a goal whose deadline has passed it is known how it ended.',
  family: 'time',
  severity: 'warning',
  fix: 'fill-in',
  why: 'A goal that nobody looks at when its day has come teaches nothing, and the next one is set no better.',
  each: subjects,

  *check({ goal, forgotten, all }, project) {
    const { strategy, today } = project
    const { deadline, metricId } = goal
    if (!forgotten || !deadline) return
    const reads = ['measurement' as const, 'review' as const, [goal, 'status'] as const]
    if (all.length > 1 && strategy) {
      const lastDue = all.reduce((latest, each) => (dueOn(each) > dueOn(latest) ? each : latest))
      const last = dueOn(lastDue)
      yield {
        at: given(strategy, 'status') ? [strategy, 'status'] : [strategy],
        message: `the last of the ${all.length} goals was due on ${formatDay(last)}, ${agoWords(last, today)}, and of none of them it is said how it ended`,
        fix: { title: 'say of each goal what became of it:  status: achieved  or  status: dropped', tier: 'fill-in' },
        or: 'if nobody will look at it again, write at the top of the strategy  status: closed',
        reads,
        settles: { of: [strategy, ...all], rules: asksWhatIsOver },
        sum: () => daysAgoSum({ name: 'the last deadline', day: last, at: [lastDue, 'deadline'] }, today),
      }
      return
    }
    yield {
      at: [goal, 'deadline'],
      message: `"${goal.title}" was due on ${dateWords(goal, 'deadline', deadline)}, ${agoWords(deadline.last, today)}, and nothing says how it ended`,
      fix: {
        title: metricId
          ? resultsStub('measure it once more, and write it', project, 'measurements', [
              `- on: ${formatDay(deadline.last)}`,
              `  metric: ${metricId}`,
              '  value: …',
            ])
          : 'say what became of it:  status: achieved  or  status: dropped',
        tier: 'fill-in',
      },
      or: 'if it has more time, write a later day',
      reads,
      settles: { of: [goal], rules: asksWhatIsOver },
      sum: () => daysAgoSum({ name: 'the deadline', day: deadline.last, at: [goal, 'deadline'] }, today),
    }
  },
})

/** A goal with a day; or one for all of them, where nobody has looked at any. */
interface Subject {
  goal: Goal
  forgotten: boolean
  /** The goal alone, or all that have a day. */
  all: Goal[]
}

const dueOn = ({ deadline }: Goal): Day => deadline?.last ?? 0

/** When the days of all goals have passed and nobody has looked at any, that is one thing to do, not many. */
function subjects(project: Project): Subject[] {
  const forgotten = forgottenGoals(project)
  const dated = datedGoals(project)
  const list = dated.map((goal) => ({ goal, forgotten: forgotten.has(goal), all: [goal] }))
  const isAll = project.strategy !== undefined && list.every(({ forgotten }) => forgotten)
  return isAll ? list.slice(0, 1).map((first) => ({ ...first, all: dated })) : list
}
