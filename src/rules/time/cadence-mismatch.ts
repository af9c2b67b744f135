import { daysOfTactic, timesOf } from '../../model/cost.ts'
import { daysIn, formatDay } from '../../model/dates.ts'
import { given, textOf } from '../../model/entity.ts'
import type { Document, Project, Tactic } from '../../model/project.ts'
import { quotedList } from '../../model/quoted-list.ts'
import { type Finding, type Place, rule } from '../../model/rule.ts'
import { occurrences } from '../../model/values/occurrences.ts'
import type { Cadence, DayRange, SpanWord } from '../../model/values/types.ts'

export const cadenceMismatch = rule({
  name: 'cadence-mismatch',
  summary: 'What comes back has the time to come back as often as it says.',
  family: 'time',
  severity: 'warning',
  fix: 'fill-in',
  why: 'Cost and results are counted for each time: if it happens less often than somebody believes, all of that is wrong.',
  each: subjects,

  *check(subject) {
    if ('endless' in subject) yield endlessFinding(subject)
    else yield* mismatch(subject)
  },
})

/** Tactics of a plan that come back, cost or bring something each time, and of which nothing says until when. */
interface Endless {
  plan: Document<'plan'>
  endless: Tactic[]
}

function subjects({ tactics }: Project): (Tactic | Endless)[] {
  const plans = new Map<Document<'plan'>, Endless>()
  const dated: Tactic[] = []
  for (const tactic of tactics.filter(({ live, every }) => live && every)) {
    const { start, end, plan } = tactic
    // Without an end of its own it may go on in the next plan.
    if (start && end) dated.push(tactic)
    if (!isCountedEachTime(tactic) || timesOf(tactic) !== undefined || isUnread(tactic)) continue
    const known = plans.get(plan) ?? { plan, endless: [] }
    known.endless.push(tactic)
    plans.set(plan, known)
  }
  return [...dated, ...plans.values()]
}

const isCountedEachTime = ({ budgetEach, expectEach }: Tactic): boolean => budgetEach.length + expectEach.length > 0

/** Days are written, and could not be read or stand the wrong way round: that is said already. */
const isUnread = (tactic: Tactic): boolean =>
  given(tactic.plan, 'period') || given(tactic, 'times') || (given(tactic, 'start') && given(tactic, 'end'))

function endlessFinding({ plan, endless }: Endless): Finding {
  const [first = plan] = endless
  const one = endless.length === 1
  return {
    at: first === plan ? [plan] : [first, 'every'],
    message: `From when until when? ${quotedList(endless.map(({ title }) => title))} ${one ? 'comes' : 'come'} back, and nothing says how often in all: what ${one ? 'it costs and brings is' : 'they cost and bring is'} added up nowhere`,
    severity: plan.status === 'draft' ? 'info' : 'warning',
    fix: {
      title: 'say for which time the plan is: a line  period: …  at its top, such as  period: 2026-Q4',
      tier: 'fill-in',
    },
    or: `write  start: …  and  end: …  for ${one ? 'it' : 'each of them'}`,
    related: endless.slice(1, 3).map((tactic) => ({ at: [tactic, 'every'] as const, message: 'this too' })),
    reads: [
      [plan, 'period'],
      ...endless.flatMap((tactic): Place[] => [
        [tactic, 'start'],
        [tactic, 'end'],
        [tactic, 'every'],
      ]),
    ],
  }
}

function* mismatch(tactic: Tactic): Generator<Finding> {
  const { every, except, times } = tactic
  const range = daysOfTactic(tactic)
  if (!every || !range) return
  const meant = times ?? leastOf(every, range)
  const on = occurrences(every, range, times === undefined ? {} : { except })
  const fits = on.length
  if (fits >= meant) return
  const days = daysIn(range)
  const howOften = timesWords(fits)
  yield {
    at: [tactic, times === undefined ? 'every' : 'times'],
    message:
      times === undefined
        ? `"${tactic.title}" comes back ${everyWords(tactic)}, and lasts ${days} ${days === 1 ? 'day' : 'days'}, from ${formatDay(range.first)} to ${formatDay(range.last)}: it happens ${howOften}`
        : `"${tactic.title}" is to happen ${timesWords(times)}, and from ${formatDay(range.first)} to ${formatDay(range.last)} it happens ${howOften}`,
    fix:
      times === undefined
        ? { title: 'if it goes on for longer, write a later  end:', tier: 'fill-in' }
        : { title: `let it go on for longer with a later  end:  or write  times: ${fits}`, tier: 'fill-in' },
    or: otherwise(every, { meant, fits, ...(times !== undefined && { times }) }),
    reads: ['start', 'end', 'every', 'except', 'times'].map((key) => [tactic, key] as const),
    sum: () => ({
      formula: 'days on which it comes back, from its first to its last day',
      lines: [
        `from ${formatDay(range.first)} to ${formatDay(range.last)}: ${days} ${days === 1 ? 'day' : 'days'}`,
        `it happens ${howOften}${fits > 0 ? `: ${on.slice(0, 6).map(formatDay).join(', ')}${fits > 6 ? ' …' : ''}` : ''}`,
        `it is to happen at least ${timesWords(meant)}`,
      ],
      inputs: ['every', 'times', 'start', 'end'].flatMap((key) => {
        const value = textOf(tactic, key)
        return value === undefined ? [] : [{ name: key, value, at: [tactic, key] as const }]
      }),
    }),
  }
}

/** Days in the shortest of each. */
const spanDays: Record<SpanWord, number> = { day: 1, week: 7, month: 28, quarter: 90, year: 365 }

/** How often something happens at least that says how often; in a whole month once is enough for "every month". */
function leastOf(every: Cadence, range: DayRange): number {
  if (every.kind === 'rate') return daysIn(range) < spanDays[every.span] ? every.times : 1
  return every.kind === 'interval' && daysIn(range) < every.count * spanDays[every.span] ? 2 : 1
}

/** A rate of a span that is longer than the work is what happens in all of it. */
function otherwise(every: Cadence, { meant, fits, times }: { meant: number; fits: number; times?: number }): string {
  if (every.kind === 'rate' && times === undefined && meant > 1) {
    return `if it happens ${timesWords(meant)} in all, write in place of  every:  the line  times: ${meant}`
  }
  return fits === 1 ? 'if it happens once, take  every:  out' : 'if it happens more often, write that after  every:'
}

function everyWords(tactic: Tactic): string {
  const text = textOf(tactic, 'every')
  return text ? `"${text}"` : 'again and again'
}

function timesWords(times: number): string {
  return times === 0 ? 'never' : times === 1 ? 'once' : `${times} times`
}
