import { type GoalFigures, goalFigures, rateSpan } from '../goal-sentence/goal-fields.ts'
import type { Part } from '../goal-sentence/reading.ts'
import { calendarDate, formatDay } from '../model/dates.ts'
import { given } from '../model/entity.ts'
import { sameUnit } from '../model/goal-direction.ts'
import type { Goal, Project } from '../model/project.ts'
import { toNumber } from '../model/values/decimal.ts'
import type { DayRange, Quantity, Target } from '../model/values/types.ts'
import { onCalendar, wordsIn } from './about-goal-words.ts'

/** A field that says something else than the title, and what the title says. */
export interface Conflict {
  key: 'target' | 'baseline' | 'deadline'
  inTitle: string
}

/** An amount of the title, and of how much time it is where it is a rate. */
type TitleAmount = NonNullable<GoalFigures['target']>['amount'] & { span?: string | undefined }

/**
 * Numbers and the date of the title that the fields contradict. Only what can be compared for certain counts: a title
 * with one number of the field's kind, and dates that are named by the calendar.
 */
export function conflictsWithTitle(goal: Goal, project: Project): Conflict[] {
  const reading = wordsIn(goal, project)
  const figures = goalFigures(reading)
  const amounts = reading.parts.filter(({ kind }) => kind === 'target' || kind === 'change')
  const rated = reading.parts.some(({ kind }) => kind === 'rate')
  const conflicts: Conflict[] = []
  const { target, baseline, deadline } = figures
  const span = target && rateSpan(reading.parts, target.part)
  const isAlone = amounts.length === 1 && (!rated || span !== undefined)
  if (target && isAlone && isFigure(target.part.text) && targetDiffers({ ...target.amount, span }, goal)) {
    conflicts.push({ key: 'target', inTitle: target.part.text })
  }
  if (baseline && goal.baseline && !rated && levelDiffers(baseline.amount, goal.baseline)) {
    conflicts.push({ key: 'baseline', inTitle: baseline.part.text })
  }
  if (deadline && goal.deadline && saysWhen(deadline.part.text) && dateDiffers(deadline.part, goal.deadline)) {
    conflicts.push({ key: 'deadline', inTitle: deadline.part.text })
  }
  return conflicts
}

/** Small numbers in words ("the two of us") seldom are the target; "double" and "a third" are. */
const isFigure = (text: string): boolean =>
  /\d|doubl|tripl|twice|half|halv|third|quarter|hundred|thousand|million|dozen/i.test(text)

/** A bare year may be the year that is compared with: "ten times the activity of 2019". */
const saysWhen = (text: string): boolean => onCalendar.test(text) && !/^\d{4}$/.test(text)

/** Every number that the fields give for the end of the way; what cannot be compared gives none. */
function targetDiffers(amount: TitleAmount, goal: Goal): boolean {
  const target = goal.target ?? goal.keep
  if (!target || amount.high !== undefined || given(goal, 'stretch', 'floor', 'checkpoints')) return false
  const wanted = endsOf(amount, target, goal.baseline).filter((value) => isNear(amount, value))
  return wanted.length > 0 && !wanted.some((value) => isSame(amount, value))
}

/** The values that the title's amount may stand for, in its own unit. */
function endsOf(amount: TitleAmount, target: Target, baseline: Quantity | undefined): number[] {
  switch (target.kind) {
    case 'change':
      return isComparable(amount, target.by) ? endsOfChange(amount, target, baseline) : []
    case 'multiple':
      return amount.shape === 'multiple' ? [toNumber(target.factor)] : []
    case 'rank':
      return amount.shape === 'rank' ? [target.place] : []
    case 'value':
    case 'bound':
      return endsOfNumber(amount, target.quantity, baseline)
    default:
      return []
  }
}

/** "Win 50 customers" may be the step, or the level that it leads to; of percentages only what is certain. */
function endsOfChange(
  { role, shape }: TitleAmount,
  { by }: Target & { kind: 'change' },
  baseline: Quantity | undefined,
): number[] {
  const step = Math.abs(by.value)
  const isShare = baseline?.unit.kind === 'percent'
  // +5% of a share of 20% is one percentage point
  if (isShare && by.unit.kind === 'percent') {
    if (shape === 'points') return [(baseline.value * step) / 100]
    if (shape === 'percent' && role !== 'change') return [baseline.value * (1 + by.value / 100)]
  }
  if (role === 'change') return [step]
  if (isShare && by.unit.kind === 'points' && shape === 'percent') return [baseline.value + by.value]
  if (shape !== 'number' || !baseline || !sameUnit(by, baseline)) return []
  return [step, baseline.value + by.value]
}

function endsOfNumber(amount: TitleAmount, end: Quantity, baseline: Quantity | undefined): number[] {
  if (end.per !== amount.span) return []
  if (amount.role !== 'change') return sameShape(amount, end) ? [end.value] : []
  return baseline && sameUnit(end, baseline) ? changesOf(amount, end.value, baseline.value) : []
}

/** A plain number far from the target is about something else: "turnover of 3 classes" against 36,000. */
function isNear({ shape, value }: TitleAmount, other: number): boolean {
  return shape !== 'number' || (other < value * 10 && value < other * 10)
}

function changesOf(amount: TitleAmount, to: number, from: number): number[] {
  const difference = Math.abs(to - from)
  if (amount.shape === 'multiple') return from === 0 ? [] : [to / from]
  if (amount.shape === 'percent') return from === 0 ? [] : [(difference / from) * 100, difference, to]
  return [difference, to]
}

function levelDiffers(amount: TitleAmount, level: Quantity): boolean {
  return !level.per && amount.high === undefined && sameShape(amount, level) && !isSame(amount, level.value)
}

/** A title that says "to 25%" can be compared with a target in percentage points. */
const isComparable = (amount: TitleAmount, by: Quantity): boolean =>
  sameShape(amount, by) || (amount.shape === 'percent' && amount.role !== 'change' && by.unit.kind === 'points')

/** Percentages with percentages, counts and money with counts and money; units of time are left alone. */
function sameShape({ shape, currency }: TitleAmount, { unit }: Quantity): boolean {
  if (shape === 'percent') return unit.kind === 'percent'
  if (shape === 'points') return unit.kind === 'points' || unit.kind === 'percent'
  if (shape === 'money') return unit.kind === 'money' && (currency === undefined || currency === unit.currency)
  return shape === 'number' && (unit.kind === 'count' || unit.kind === 'metric' || unit.kind === 'money')
}

/** Titles round: "1.2 million" is 1,180,000, while 25 is not 30. Two digits have to agree, and all that are written. */
function isSame({ value, about }: TitleAmount, other: number): boolean {
  if (about && Math.abs(value - other) <= Math.abs(value) / 10) return true
  const written = String(value)
    .replace(/^[-0.]+|\./g, '')
    .replace(/0+$/, '').length
  return value === Number(other.toPrecision(Math.min(15, Math.max(2, written))))
}

/** A date without a year counts in the year of the deadline: the title may be older than today. */
function dateDiffers({ text, time }: Part, deadline: DayRange): boolean {
  if (time?.date === undefined || time.either) return false
  const hasYear = /\d{4}|FY\s?\d/i.test(text)
  const year = calendarDate(deadline.last).year
  const dayOf = (date: string) => (hasYear ? date : `${year}${date.slice(4)}`)
  const first = formatDay(deadline.first)
  const last = formatDay(deadline.last)
  const [from, to] = [dayOf(time.from ?? time.date), dayOf(time.date)]
  return to < first || from > last
}
