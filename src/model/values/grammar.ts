import type { Reading, ReadingContext, ValueFault, ValueFix, ValueNote } from './types.ts'

/** How one kind of value is read: `parse` knows the right forms, the others know the wrong ones. */
export interface Grammar<T> {
  parse: (text: string, context: ReadingContext) => T | undefined
  /** A form that is understood though it should be written another way; its fix must lead to a form that parses. */
  rewrite?: (text: string, context: ReadingContext) => ValueNote | undefined
  /** Called only for text that neither parses nor can be rewritten. */
  explain: (text: string, context: ReadingContext) => ValueFault
  /** The way out where no slip gives a better one: the forms there are. */
  advice: string
}

const mostSteps = 8
/** The longest id has 64 characters and the longest target names two amounts; nothing longer is searched for slips. */
const longestValue = 250
const tiers = ['safe', 'review', 'fill-in'] as const

/** Reads a value. A fix is offered only if its text can be read itself, whatever else was wrong with the value. */
export function read<T>(grammar: Grammar<T>, text: string, context: ReadingContext = {}): Reading<T> {
  if (text.length > longestValue) return { fault: tooLong(text) }
  const value = grammar.parse(text, context)
  if (value !== undefined) return { value }
  const note = grammar.rewrite?.(text, context)
  if (note?.fix?.text !== undefined) {
    const rewritten = grammar.parse(note.fix.text, context)
    if (rewritten !== undefined) return { value: rewritten, notes: [note] }
  }
  const fault = grammar.explain(text, context)
  return { fault: { ...fault, fix: settledFix(grammar, fault.fix, context) ?? fillIn(grammar.advice) } }
}

function tooLong(text: string): ValueFault {
  const message = `"${text.slice(0, 40)}..." is too long to be a value`
  const fix = fillIn('write the value alone; what is to be said about it goes into a note')
  return { rule: 'value-format', message, start: 0, end: text.length, fix }
}

/**
 * One value can hold several slips (`$2,000`): follows fix after fix to the text that can be read. Where that leads to
 * something only the user knows, the advice is what is left.
 */
function settledFix<T>(
  grammar: Grammar<T>,
  first: ValueFix | undefined,
  context: ReadingContext,
): ValueFix | undefined {
  let fix = first
  for (let step = 0; step < mostSteps && fix?.text !== undefined; step++) {
    if (grammar.parse(fix.text, context) !== undefined) return fix
    const next: ValueFix | undefined = (grammar.rewrite?.(fix.text, context) ?? grammar.explain(fix.text, context)).fix
    fix = next?.text === undefined ? next : write(next.text, lessCertain(fix.tier, next.tier))
  }
  return fix?.text === undefined ? fix : undefined
}

const lessCertain = (left: ValueFix['tier'], right: ValueFix['tier']): ValueFix['tier'] =>
  tiers.indexOf(left) > tiers.indexOf(right) ? left : right

/** A fix that replaces the whole value. */
export const write = (text: string, tier: ValueFix['tier']): ValueFix => ({ title: `write ${text}`, tier, text })

/** Advice only: what to write is for the user to know. */
export const fillIn = (title: string): ValueFix => ({ title, tier: 'fill-in' })

export interface Stretch {
  start: number
  end: number
}

/** The text without the spaces around it, as offsets. */
export function trimmed(text: string): Stretch {
  let start = 0
  let end = text.length
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return { start, end }
}

export const isSpace = (code: number): boolean => code === 32 || code === 9

/** Replaces a stretch of the text. */
export const replaced = (text: string, { start, end }: Stretch, replacement: string): string =>
  text.slice(0, start) + replacement + text.slice(end)

/** The stretch a group of a match covers; the expression must carry the `d` flag. */
export function groupStretch(match: RegExpExecArray, group: number): Stretch {
  const [start, end] = match.indices?.[group] ?? [match.index, match.index + match[0].length]
  return { start, end }
}

/** A fault of a part of the text, told for the whole text. */
export function widened(fault: ValueFault, text: string, part: Stretch): ValueFault {
  const fix = fault.fix?.text === undefined ? fault.fix : write(replaced(text, part, fault.fix.text), fault.fix.tier)
  return { ...fault, start: fault.start + part.start, end: fault.end + part.start, fix }
}
