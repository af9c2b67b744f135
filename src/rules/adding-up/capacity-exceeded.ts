import { formatDay } from '../../model/dates.ts'
import { given } from '../../model/entity.ts'
import type { Capacity, Project } from '../../model/project.ts'
import { type Place, rule } from '../../model/rule.ts'
import { type WeekLoad, weekLoads, weeklyHours, worstWeek } from '../../model/sums/capacity.ts'
import { type WorkingCalendar, workingCalendar } from '../../model/sums/working-calendar.ts'
import { type Work, type Workload, workloads } from '../../model/workload.ts'

export const capacityExceeded = rule({
  name: 'capacity-exceeded',
  summary: 'Nobody has more work in a week than they have hours for it.',
  family: 'adding up',
  severity: 'warning',
  fix: 'fill-in',
  why: 'Work that does not fit into the week is done late or badly, and what depends on it waits.',
  each: (project) => workloads(project).filter(({ work }) => work.length > 0),

  *check(load, { calendar: days, today }: Project) {
    const calendar = days.weekend.length < 7 ? workingCalendar(days) : undefined
    if (!calendar) return
    const ahead = weekLoads(load.work, load, calendar).filter(({ monday }) => monday + 6 >= today)
    const worst = worstWeek(ahead)
    // Half an hour is no overload.
    const over = ahead.filter(({ load, limit }) => load - limit > 0.5)
    if (!worst || over.length === 0) return
    const name = load.person?.name ?? load.id
    const more =
      over.length > 1 ? `, and too many in ${over.length - 1} more ${over.length > 2 ? 'weeks' : 'week'}` : ''
    yield {
      at: placeOf(load),
      message: `"${name}" has ${hours(worst.load)} h of work in the week of ${formatDay(worst.monday)}, and ${possible(worst, load)}: ${hours(worst.load - worst.limit)} h too many${more}`,
      // How work is spread over its days is a guess: only what takes all of the hours is sure not to fit.
      ...(worst.load <= worst.limit * 1.25 && { severity: 'info' as const }),
      fix: { title: 'give a part of it to somebody else, or move it to other weeks', tier: 'fill-in' },
      or: 'if they have more time, write how much:  hours: …',
      related: sharesOf(load.work, worst, calendar)
        .slice(0, 2)
        .map(([{ of }, share]) => ({
          at: [of, 'effort'] as const,
          message: `${hours(share)} h in that week`,
        })),
      reads: ['tactic', 'task', 'person', 'capacity'],
      sum: () => {
        const parts = sharesOf(load.work, worst, calendar)
        const sum = parts.map(([, share]) => `${hours(share)} h`).join(' + ')
        const whole = load.hoursPerWeek * 0.8
        return {
          formula: 'hours of work in a week, spread evenly over its working days, against 80% of the hours there are',
          lines: [
            `work in the week of ${formatDay(worst.monday)}: ${parts.length > 1 ? `${sum} = ` : ''}${hours(worst.load)} h`,
            `${hours(load.hoursPerWeek)} h × 80% = ${hours(whole)} h${worst.limit < whole - 0.01 ? `, less days off: ${hours(worst.limit)} h` : ''}`,
            `${hours(worst.load)} h − ${hours(worst.limit)} h = ${hours(worst.load - worst.limit)} h too many`,
          ],
          inputs: [
            { name: `"${name}" has in a week`, value: `${hours(load.hoursPerWeek)} h`, at: placeOf(load) },
            ...parts.map(([work]) => ({
              name: `"${work.of.title}" takes in all`,
              value: `${hours(work.hours)} h`,
              at: effortPlace(work.of),
            })),
          ],
        }
      },
    }
  },
})

/** `32 h can be planned (80% of 40 h)` */
function possible({ limit }: WeekLoad, { hoursPerWeek }: Workload): string {
  const whole = Math.abs(limit - hoursPerWeek * 0.8) < 0.01
  return `${hours(limit)} h can be planned (80% of ${hours(hoursPerWeek)} h${whole ? '' : ', less days off'})`
}

const hours = (value: number): number => Number(value.toFixed(value < 10 ? 1 : 0))

function placeOf({ said }: Workload): Place {
  const capacity: Capacity | undefined = Array.isArray(said) ? said[0] : undefined
  if (capacity) return [capacity, 'hours']
  return Array.isArray(said) ? [said[0] as Capacity] : [said, 'hours']
}

/** What each piece of work takes of a week, the largest first. */
function sharesOf(work: Work[], { monday }: WeekLoad, calendar: WorkingCalendar): [Work, number][] {
  return work
    .map((item): [Work, number] => [item, weeklyHours([item], calendar).get(monday) ?? 0])
    .filter(([, share]) => share > 0)
    .toSorted(([, a], [, b]) => b - a)
}

const effortPlace = (of: Work['of']): Place => (given(of, 'effort') ? [of, 'effort'] : [of, 'each'])
