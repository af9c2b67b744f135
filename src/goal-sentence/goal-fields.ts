import { type PartAmount, targetNotation, valueNotation } from './amount-notation.ts'
import type { GoalReading, Part } from './reading.ts'

/** The fields of a goal that a sentence fills, in mplan's notation, ready to be written as YAML. */
export interface GoalFields {
  title: string
  metric?: string
  baseline?: string
  target?: string
  /** For a goal without a number: the thing done that two people would agree on. */
  doneWhen?: string
  deadline?: string
  audience?: string
}

/** The numbers and dates of a sentence, each with the part that says it, for comparison with written fields. */
export interface GoalFigures {
  direction?: 'up' | 'down'
  baseline?: { amount: PartAmount; part: Part }
  target?: { amount: PartAmount; part: Part }
  deadline?: { date: string; grain?: string; part: Part }
}

/**
 * What a goal sentence says in numbers. The first target counts; of several deadlines the first that a calendar can
 * tell. A percentage straight after a verb of growth or decline ("boost footfall 13%") is a change.
 */
export function goalFigures(reading: GoalReading): GoalFigures {
  const baseline = amountPart(reading.parts, ['baseline'])
  const stated = statedTarget(reading.parts)
  const target = stated && { ...stated, amount: changeByVerb(stated.amount, reading) }
  const due = reading.parts.find((part) => part.time?.date !== undefined)
  const direction = reading.direction ?? directionBetween(baseline?.amount, target?.amount)
  return Object.assign(
    {},
    direction && { direction },
    baseline && { baseline },
    target && { target },
    due?.time?.date && {
      deadline: Object.assign({ date: due.time.date, part: due }, due.time.grain && { grain: due.time.grain }),
    },
  )
}

/** The first target; but of "in 48 hours for 97% of orders" the share, and none of how it is to be reached. */
function statedTarget(parts: Part[]): { amount: PartAmount; part: Part } | undefined {
  const means = parts.filter(({ kind }) => kind === 'means')
  const outside = parts.filter(({ start }) => !means.some((each) => each.start <= start && start < each.end))
  const first = amountPart(outside, ['target', 'change']) ?? amountPart(parts, ['target', 'change'])
  if (first?.amount.shape !== 'time' || parts.some(({ kind }) => kind === 'baseline')) return first
  const share = parts.find(({ kind, amount }) => kind === 'target' && amount?.shape === 'percent')
  return share?.amount === undefined ? first : { amount: share.amount, part: share }
}

function amountPart(parts: Part[], kinds: Part['kind'][]): { amount: PartAmount; part: Part } | undefined {
  const part = parts.find((each) => kinds.includes(each.kind) && each.amount !== undefined)
  return part?.amount === undefined ? undefined : { amount: part.amount, part }
}

function changeByVerb(amount: PartAmount, reading: GoalReading): PartAmount {
  // "Grow by half" adds a half; "cut by half" leaves one.
  const isHalf = amount.shape === 'multiple' && amount.role === 'change' && amount.value === 0.5
  if (isHalf && reading.direction === 'up') return { ...amount, shape: 'percent', value: 50 }
  const bare = amount.role === 'count' && amount.shape === 'percent' && amount.bound === undefined
  return bare && reading.direction !== undefined ? { ...amount, role: 'change' } : amount
}

function directionBetween(from: PartAmount | undefined, to: PartAmount | undefined): 'up' | 'down' | undefined {
  if (from === undefined || to === undefined || to.role === 'change' || from.value === to.value) return undefined
  return from.value < to.value ? 'up' : 'down'
}

/**
 * The fields a goal sentence would become. What the sentence does not say is absent; an event as a deadline has no
 * date and is left out.
 *
 * @param reading from readGoal
 */
export function goalFields(reading: GoalReading): GoalFields {
  const figures = goalFigures(reading)
  const done = figures.target === undefined ? completionText(reading) : undefined
  const metric = done !== undefined ? '' : metricSlug(reading.parts.find((part) => part.kind === 'metric')?.text ?? '')
  const audience = reading.parts.find((part) => part.kind === 'audience')?.text.replace(/^\S+\s+/, '')
  return Object.assign(
    { title: reading.text.trim() },
    metric !== '' && { metric },
    figures.baseline && { baseline: baselineOf(figures.baseline.amount, figures, reading) },
    figures.target && { target: targetOf(figures, reading) },
    done !== undefined && { doneWhen: done },
    figures.deadline && { deadline: figures.deadline.grain ?? figures.deadline.date },
    audience !== undefined && { audience },
  )
}

/** From the first word of the completion to its last. */
function completionText({ text, parts }: GoalReading): string | undefined {
  const done = parts.filter((part) => part.kind === 'completion')
  const [first] = done
  return first && text.slice(first.start, done.at(-1)?.end)
}

function targetOf({ target, direction }: GoalFigures, reading: GoalReading): string {
  if (target === undefined) return ''
  const written = targetNotation(target.amount, direction === 'down')
  const span = target.amount.role === 'change' ? undefined : rateSpan(reading.parts, target.part)
  return span === undefined ? written : `${written}/${span}`
}

/** "From 12 to 20 demos a month": both are counted by the month. */
function baselineOf(amount: PartAmount, { target }: GoalFigures, { parts }: GoalReading): string {
  const written = valueNotation(amount)
  const isAlike = target?.amount.role !== 'change' && target?.amount.shape === amount.shape
  const span = target && isAlike ? rateSpan(parts, target.part) : undefined
  return span === undefined ? written : `${written}/${span}`
}

/** The span of "40 bookings a week"; a rate inside the means ("by posting daily") belongs to the means. */
export function rateSpan(parts: Part[], target: Part): string | undefined {
  const rate = parts.find((part) => part.kind === 'rate' && part.start >= target.end)
  if (rate === undefined || parts.some((part) => part.kind === 'means' && part.start <= rate.start)) return undefined
  return /^(?:a|an|per|each|every|\/)\s*(day|week|month|quarter|year)s?$/i.exec(rate.text)?.[1]?.toLowerCase()
}

/** An id from the words that name the metric: `newsletter-subscribers`. Empty when no letter is left. */
function metricSlug(text: string): string {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !/^(?:the|a|an|of|our|my|your|their|s)$/.test(word))
  return words.slice(0, 5).join('-')
}
