import { goalFields } from '../goal-sentence/goal-fields.ts'
import { readGoal } from '../goal-sentence/read-goal.ts'
import { placeholderIn } from '../model/values/placeholder.ts'
import { readQuantity } from '../model/values/quantity.ts'
import { readTarget } from '../model/values/target.ts'
import type { Reading, ReadingContext, Unit } from '../model/values/types.ts'
import type { Answer, AnswerKind } from './question.ts'
import { readMoment } from './read-moment.ts'

/** What an answer is read with. */
export interface AnswerContext {
  /** ISO 8601 */
  today: string
  /** The currency that was used before. */
  currency?: string
  /** The sentence of the goal that the answer is about. */
  goal?: string
  /** What the goal's number is counted in. */
  unit?: Unit
}

/** An answer that was understood, or the words with which to ask again. */
export type ReadAnswer = { answer: Answer; readAs?: string } | { again: string }

/**
 * Understands an answer as people type it: decimal comma, `€5.000`, `5k`, `30 June 2027`, `end of next quarter`.
 * `readAs` tells it in mplan's notation, where that differs from what was typed.
 */
export function readAnswer(kind: AnswerKind, typed: string, context: AnswerContext): ReadAnswer {
  const text = typed.trim()
  if (text === '') return { answer: { kind: 'skipped' } }
  if (kind === 'words' || kind === 'goal' || placeholderIn(text)) return given(typed, [text])
  if (kind === 'list') return readList(text)
  const value = readValue(kind, text, context)
  if ('again' in value) return value
  const shown = value.text === text ? {} : { readAs: value.text }
  return { ...given(text, [value.text]), ...shown }
}

const given = (typed: string, values: string[]) => ({ answer: { kind: 'given', typed, values } as const })

/** `a, b; c`, `a -> b`, one a line; `"a, b" and "c"` are two, without their quotes. */
function readList(text: string): ReadAnswer {
  const items = partsOf(text).map((item) => item.trim().replace(/\s+/g, ' '))
  const values = [...new Set(items.filter((item) => item !== ''))]
  if (values.length === 0) return { again: 'Name at least one, with commas between them.' }
  const isChanged = values.length > 1 || values[0] !== text
  return { ...given(text, values), ...(isChanged && { readAs: values.join(' | ') }) }
}

const quoted = /["„“”«»]([^"„“”«»\n]*)["„“”«»]|^'([^'\n]*)'$/g

function partsOf(text: string): string[] {
  const inQuotes = [...text.matchAll(quoted)].map(([, double, single]) => double ?? single ?? '')
  if (inQuotes.length === 0) return text.split(/[,;\n]|->|→/)
  // what stands around the quotes counts only where it is more than signs and the word "and"
  const around = text.replace(quoted, ',').split(/[,;\n]|->|→/)
  const loose = around.map((part) => part.replace(/^\s*(?:and|&|\+|und)(?=\s|$)|(?<=\s)(?:and|&|\+|und)\s*$/giu, ''))
  return isOneText(text) ? [text.replace(/^\s*|\s*$/g, '')] : [...inQuotes, ...loose]
}

/** Quotes in the middle of words belong to them: `the "Friday" letter`. */
const isOneText = (text: string): boolean =>
  !/[,;\n→]|->/.test(text) && /[\p{L}\d] *["„“”«»](?!\s*(?:and|und|&)\s)/u.test(text) && !/^["„“«»]/.test(text)

/** Longer than anybody writes a number or a day. */
const longestValue = 200

type Value = { text: string } | { again: string }

function readValue(kind: Exclude<AnswerKind, 'words' | 'goal' | 'list'>, text: string, context: AnswerContext): Value {
  if (text.length > longestValue) return { again: 'That is long. Write the number or the day alone.' }
  if (kind === 'start' || kind === 'deadline') return readMoment(kind, text, context.today)
  if (kind === 'target') return readTargetAnswer(text, context)
  if (kind === 'amount') return readAmount(text, context)
  return readMoneyAnswer(text, context)
}

/** The text itself where it can be read, else the text that mends it. */
function mended<T>(text: string, { value, notes, fault }: Reading<T>): string | undefined {
  if (value !== undefined) return notes?.[0]?.fix?.text ?? text
  return fault?.fix?.text
}

/** "by 500" is understood together with the goal: in "grow the list" it is 500 more. */
function readTargetAnswer(text: string, { goal = 'Reach', ...context }: AnswerContext): Value {
  const reading = readTarget(text, readingContext(context))
  const alone = mended(text, reading)
  const isOnlyWritten = /^value-(?:number-grouped|money-format)$/.test(reading.fault?.rule ?? '')
  const isClear = reading.value !== undefined || isOnlyWritten
  const value = (isClear ? alone : undefined) ?? targetWith(goal, text, context) ?? alone
  if (value !== undefined) return { text: value }
  return { again: `"${text}" holds no number that mplan can read. Write it like 2000, 500 more, +25% or at least 45%.` }
}

/** The target that the answer adds to the goal's sentence. */
function targetWith(goal: string, text: string, { today }: { today: string }): string | undefined {
  const before = goalFields(readGoal(goal, { today })).target
  const sentences = [`${goal} ${text}`, `${goal} by ${text}`]
  const targets = sentences.map((sentence) => goalFields(readGoal(sentence, { today })).target)
  return targets.find((target) => target !== undefined && target !== before)
}

function readAmount(text: string, context: AnswerContext): Value {
  if (/^(?:none|nothing|zero|nobody|no one|not any)\.?$/i.test(text)) return { text: '0' }
  const whole = withCurrencyOf(context, mended(text, readQuantity(text, readingContext(context))))
  const [part] =
    /(?:(?:about|around) )?[$€£]?\d[\d.,]*(?: ?(?:k\b|million\b|%|percent\b|[€$£]|[A-Z]{3}\b))?/.exec(text) ?? []
  const value = whole ?? (part && mended(part, readQuantity(part.replace(/[.,]$/, ''), readingContext(context))))
  if (value !== undefined) return { text: value }
  return { again: `"${text}" holds no number that mplan can read. Write it like 1200, 45% or about 20.` }
}

/** "Today 120,000" beside a target in euros is in euros. */
function withCurrencyOf({ unit }: Pick<AnswerContext, 'unit'>, amount: string | undefined): string | undefined {
  return unit?.kind === 'money' && amount !== undefined && /^(?:about )?\d+(?:\.\d+)?$/.test(amount)
    ? `${amount} ${unit.currency}`
    : amount
}

function readMoneyAnswer(text: string, context: AnswerContext): Value {
  const short = text
    .replace(/\s+(?:a|an|per|each|every)\s+(month|quarter|year|week|day)$/i, '/$1')
    .replace(/^about /i, '')
  const reading = readQuantity(short, readingContext({ ...context, unit: undefined }))
  const plain = mended(short, reading)
  const [, number, per = ''] = /^([\d.]+)(\/\w+)?$/.exec(plain ?? '') ?? []
  const withCurrency = number && context.currency ? `${number} ${context.currency}${per}` : plain
  if (withCurrency && readQuantity(withCurrency).value?.unit.kind === 'money') return { text: withCurrency }
  if (number) return { again: `In which currency? Write it like ${number} EUR${per}.` }
  return { again: `"${text}" is no amount of money that mplan can read. Write it like 5000 EUR or 400 EUR/month.` }
}

const readingContext = ({ unit, currency }: Omit<AnswerContext, 'today'>): ReadingContext => ({
  ...(unit && { unit }),
  ...(currency && { currency }),
})
