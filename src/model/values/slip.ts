import { fillIn, groupStretch, replaced, type Stretch, trimmed, write } from './grammar.ts'
import { placeholderIn } from './placeholder.ts'
import type { ReadingContext, ValueFault, ValueFix } from './types.ts'

/** Recognises one way to get a value wrong. Works on the whole text of the value. */
export type Slip = (text: string, context: ReadingContext) => ValueFault | undefined

/** The first slip that is found. */
export function firstSlip(slips: readonly Slip[], text: string, context: ReadingContext): ValueFault | undefined {
  for (const slip of slips) {
    const fault = slip(text, context)
    if (fault !== undefined) return fault
  }
  return undefined
}

/** A slip that an expression finds in group 1 (flag `d`), and that a replacement of the group puts right. */
export interface ReplacingSlip {
  rule: string
  pattern: RegExp
  message: (written: string) => string
  /** What to write in the group's place; undefined leaves the fix to the user. */
  replacement: (match: RegExpExecArray, context: ReadingContext) => string | undefined
  tier: ValueFix['tier']
  or?: (match: RegExpExecArray) => string
}

export const replacing =
  (slip: ReplacingSlip): Slip =>
  (text, context) => {
    const match = slip.pattern.exec(text)
    if (match === null) return undefined
    const stretch = groupStretch(match, 1)
    const replacement = slip.replacement(match, context)
    const fix = replacement === undefined ? undefined : write(replaced(text, stretch, replacement).trim(), slip.tier)
    const written = trimmed(text.slice(stretch.start, stretch.end))
    const start = stretch.start + written.start
    const end = stretch.start + written.end
    return { rule: slip.rule, message: slip.message(text.slice(start, end)), start, end, fix, or: slip.or?.(match) }
  }

export interface FaultText {
  rule: string
  message: string
  fix?: ValueFix
  or?: string
}

/** A fault of the whole value. */
export const wholeFault = (text: string, fault: FaultText): ValueFault => ({ ...fault, ...trimmed(text) })

/** A fault of a stretch of the value. */
export const partFault = (stretch: Stretch, fault: FaultText): ValueFault => ({
  ...fault,
  start: stretch.start,
  end: stretch.end,
})

/** Nothing there, or a promise to fill it in later. */
export const emptySlip: Slip = (text) => {
  const { start, end } = trimmed(text)
  if (start < end) return placeholderIn(text)
  const fix = fillIn('fill it in, or take the line out')
  return { rule: 'value-format', message: 'nothing is written here', start, end, fix }
}
