import { standardMetrics } from '../model/standard-metrics.ts'
import { slug } from '../model/values/id.ts'
import { readQuantity } from '../model/values/quantity.ts'
import { readTarget } from '../model/values/target.ts'
import type { Unit } from '../model/values/types.ts'
import type { YamlData, YamlMap } from '../templates/write-yaml.ts'
import { type Detail, detailQuestion, detailsAsked, type GoalSlot, sentenceQuestion } from './goal-questions.ts'
import { type GoalSaid, goalSaid } from './goal-said.ts'
import { idFrom, type Register } from './names.ts'
import { type Answers, answerTo, type Frame, isBlank } from './question.ts'

/** A goal as it goes into the strategy, and the number it is about. */
export interface GoalData {
  slot: GoalSlot
  goal: YamlMap & { id: string }
  metric?: YamlMap & { id: string }
}

interface Surroundings {
  answers: Answers
  frame: Frame
  audiences: Register
  /** Makes an id that no other goal has. */
  name(wanted: string): string
}

/** A goal from the answers about it: what was answered counts before what its sentence says. */
export function goalData(slot: GoalSlot, { answers, frame, audiences, name }: Surroundings): GoalData {
  const said = goalSaid(slot, answers, frame)
  const details = detailsOf(slot, answers, said)
  const title = answerTo(answers, sentenceQuestion(slot)) ?? ''
  const isYesNo = said?.isYesNo === true && details.target === undefined
  const isSaid = answers.get(`${slot.prefix}-metric`)?.kind !== 'given'
  const metric = isYesNo ? undefined : metricOf(details, isSaid)
  const { why, audience, owner } = details
  const goal = {
    id: slot.id ?? name(metric?.id ?? idOfGoal(title, slot)),
    ...(slot.level === 'business' && { level: 'business' }),
    title,
    why,
    ...(isYesNo ? { 'done-when': title } : { metric: metric?.id ?? details.metric }),
    baseline: asNumber(details.baseline),
    target: asNumber(details.target),
    deadline: asNumber(details.deadline),
    audience: audience === undefined || isBlank(audience) ? audience : audiences.idOf(audience),
    owner,
  }
  return { slot, goal, ...(metric && { metric }) }
}

const idOfGoal = (title: string, { prefix }: GoalSlot): string => (isBlank(title) ? prefix : idFrom(title, 'goal'))

type Details = { [detail in Detail]?: string }

function detailsOf(slot: GoalSlot, answers: Answers, said: GoalSaid | undefined): Details {
  const details: Details = {}
  for (const detail of detailsAsked(slot)) {
    const answer = answerTo(answers, detailQuestion(slot, detail))
    const value = answer ?? (isInSentence(detail) ? said?.fields[detail] : undefined)
    if (value !== undefined) details[detail] = value
  }
  const target = changeOf(details)
  return target === undefined ? details : { ...details, target }
}

const unitOfAmount = (amount: string | undefined): Unit | undefined =>
  amount === undefined ? undefined : readQuantity(amount).value?.unit

/** A share to be reached from something that is no share is a change of it: `+20%` from 180000 EUR. */
function changeOf({ baseline, target }: Details): string | undefined {
  const unit = unitOfAmount(baseline)
  if (unit === undefined || unit.kind === 'percent' || target === undefined) return undefined
  return /^(?:at least )?\d+(?:\.\d+)?%$/.test(target) ? target.replace(/(?=\d+(?:\.\d+)?%$)/, '+') : undefined
}

const isInSentence = (detail: Detail): detail is Exclude<Detail, 'why' | 'owner' | 'source'> =>
  detail !== 'why' && detail !== 'owner' && detail !== 'source'

/** Numbers are written without quotes. */
export function asNumber(text: string | undefined): YamlData | undefined {
  return text !== undefined && /^-?\d{1,15}(?:\.\d+)?$/.test(text) && String(Number(text)) === text
    ? Number(text)
    : text
}

/** `newsletter-list`, as the sentence was understood, is shown as Newsletter list. */
function titleFrom(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1).replaceAll('-', ' ')
}

function metricOf({ metric: words, baseline, target, source }: Details, isSaid: boolean) {
  if (words === undefined || isBlank(words)) return undefined
  const id = slug(words)
  const standard = [...standardMetrics.values()].find(
    (metric) => metric.id === id || metric.title?.toLowerCase() === words.toLowerCase(),
  )
  const unit = unitWord((target === undefined ? undefined : unitOfTarget(target)) ?? unitOfAmount(baseline))
  return {
    id: standard?.id ?? idFrom(words.replace(/-/g, ' '), 'number'),
    title: standard?.title ?? (isSaid ? titleFrom(words) : words),
    unit,
    source,
  }
}

/** What the number of a target counts; undefined when it has none. */
export function unitOfTarget(target: string): Unit | undefined {
  const { value } = readTarget(target)
  if (value?.kind === 'value' || value?.kind === 'bound') return value.quantity.unit
  if (value?.kind === 'between') return value.low.unit
  return value?.kind === 'change' && value.by.unit.kind === 'money' ? value.by.unit : undefined
}

const times: Record<string, string> = { min: 'minutes', h: 'hours', d: 'days', w: 'weeks', mo: 'months', y: 'years' }

function unitWord(unit: Unit | undefined): string | undefined {
  if (unit?.kind === 'money') return unit.currency
  if (unit?.kind === 'percent') return 'percent'
  if (unit?.kind === 'time') return times[unit.unit]
  return unit?.kind === 'count' ? 'count' : undefined
}
