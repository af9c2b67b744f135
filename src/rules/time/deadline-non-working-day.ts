import { addDays, calendarDate, type Day, formatDay, weekday } from '../../model/dates.ts'
import { openGoals } from '../../model/open-goals.ts'
import type { Goal, Project, Task } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { calendarOfProject } from '../../model/schedule-pieces.ts'
import { workingDayUpTo } from '../../model/sums/working-calendar.ts'

export const deadlineNonWorkingDay = rule({
  name: 'deadline-non-working-day',
  summary: 'Deadlines are days on which somebody works.',
  family: 'time',
  severity: 'info',
  fix: 'review',
  why: 'On a day off nobody finishes the work, nobody notices that it is missing, and nobody can help.',
  each: subjects,

  *check({ of, key, day }, project) {
    const calendar = calendarOfProject(project)
    if (!calendar || calendar.isWorking(day)) return
    const before = formatDay(workingDayUpTo(calendar, day))
    yield {
      at: [of, key],
      message: `"${of.title}" is due on ${formatDay(day)}, ${dayOff(day, project)}`,
      label: `${before} is the last working day before it`,
      fix: { title: `write the working day before it:  ${key}: ${before}`, tier: 'review' },
      or: 'if people work on that day, say so in mplan.config.yaml: under  calendar:  the days off, such as  weekend: sun',
    }
  },
})

interface Deadline {
  of: Goal | Task
  key: 'deadline' | 'due'
  day: Day
}

/** Deadlines that are one day, and still to come; days on which something ends or takes place are chosen for that. */
function subjects(project: Project): Deadline[] {
  const { today, tasks, tactics, strategy, plans } = project
  const ends = new Set([
    ...[strategy, ...plans].flatMap((document) => document?.period?.last ?? []),
    ...tactics.flatMap(({ end }) => end?.last ?? []),
  ])
  const goals = openGoals(project).flatMap((of): Deadline[] => {
    const { deadline, doneWhen } = of
    if (!deadline || deadline.first !== deadline.last || deadline.last < today || doneWhen.length > 0) return []
    return ends.has(deadline.last) || endsMonth(deadline.last) ? [] : [{ of, key: 'deadline', day: deadline.last }]
  })
  const due = tasks.flatMap((of): Deadline[] => {
    const { due, done, tactic } = of
    if (!due || done || due.first !== due.last || due.last < today || tactic?.live === false) return []
    const isDayOfTactic = tactic?.start?.first === due.last || tactic?.end?.last === due.last
    return isDayOfTactic ? [] : [{ of, key: 'due', day: due.last }]
  })
  return [...goals, ...due]
}

const endsMonth = (day: Day): boolean => calendarDate(addDays(day, 1)).day === 1

const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

function dayOff(day: Day, { calendar }: Project): string {
  return calendar.weekend.includes(weekday(day)) ? `a ${names[weekday(day) - 1]}` : 'a holiday'
}
