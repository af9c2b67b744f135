import { type Day, formatDay } from '../../model/dates.ts'
import { type LateWork, lateWork } from '../../model/late-work.ts'
import { quotedList } from '../../model/quoted-list.ts'
import { type Place, rule } from '../../model/rule.ts'
import type { Work } from '../../model/work.ts'

export const scheduleInfeasible = rule({
  name: 'schedule-infeasible',
  summary: 'There is time for everything that has to be done before a date.',
  family: 'time',
  severity: 'error',
  fix: 'review',
  why: 'There is more work than days: the date will be missed, and whoever relies on it finds out last.',
  each: ({ tactics, tasks }) => {
    const work: Work[] = [...tactics, ...tasks]
    return work.some(({ takes }) => takes) ? work : []
  },

  *check(work, project) {
    const late = lateWork(project).get(work)
    if (!late) return
    const { chain, key } = late
    const [first] = chain
    if (!first) return
    const [due, from, latest] = [late.due, late.from, late.latestStart].map(formatDay)
    const sum = `${sumWords(chain.map(({ workingDays }) => workingDays))} from ${from} on`
    const isAlone = chain.length === 1 && first.work === work
    const names = quotedList(chain.map(({ work }) => work.title))
    const missing = `${late.missing} ${late.missing === 1 ? 'is' : 'are'} missing`
    const finish = formatDay(late.finish)
    yield {
      at: key ? [work, key] : [work, 'takes'],
      message: isAlone
        ? `"${work.title}" takes ${sum} and has to be done by ${due}: ${late.left} are there, ${missing}`
        : `"${work.title}" has to be done by ${due}, and first ${names} ${chain.length > 1 ? 'take' : 'takes'} ${sum}: ${late.left} are there, ${missing}`,
      label: `${finish} at the earliest`,
      fix: {
        title: key
          ? `write the earliest date that is possible, or a later one:  ${key}: ${finish}`
          : `begin earlier, or give its goal a deadline from ${finish} on`,
        tier: 'review',
      },
      or: wayOut(late, project.today),
      ...(late.latestStart < project.today && {
        why: `Worked back from its date, it should have begun on ${latest}: the date will be missed, and whoever relies on it finds out last.`,
      }),
      related:
        first.work === work ? [] : [{ at: placeOf(first.work), message: `has to begin on ${latest} at the latest` }],
      sum: () => ({
        formula: 'working days that it takes, against working days that are left',
        lines: [
          sum,
          `from ${from} to ${due}: ${late.left} working ${late.left === 1 ? 'day' : 'days'}`,
          `${late.left + late.missing} − ${late.left} = ${late.missing} missing`,
        ],
        inputs: [
          ...chain.map(({ work, workingDays }) => ({
            name: `"${work.title}" takes, in working days`,
            value: String(workingDays),
            at: placeOf(work),
          })),
          { name: 'to be done by', value: `${due}`, at: key ? [work, key] : [work, 'takes'] },
        ],
      }),
      reads: chain.flatMap(({ work }) => ['takes', 'after', 'start', 'done', 'end'].map((key): Place => [work, key])),
    }
  },
})

const placeOf = (work: Work): Place => [work, work.takes ? 'takes' : 'end']

/** `10 + 5 = 15 working days` */
function sumWords(days: number[]): string {
  const all = days.reduce((sum, each) => sum + each, 0)
  return `${days.length > 1 ? `${days.join(' + ')} = ` : ''}${all} working ${all === 1 ? 'day' : 'days'}`
}

/** Either it has begun and nobody has said so, or there is less to do. */
function wayOut({ chain: [first], latestStart }: LateWork, today: Day): string {
  return latestStart < today && first && !first.work.start
    ? `if "${first.work.title}" has begun already, say when:  start: …`
    : 'if it can be done in less time, or two things at the same time, write a shorter  takes:  or take an id out of  after:'
}
