import { currencyFirstSlip, currencySlips } from './currency-slips.ts'
import { fillIn, groupStretch, replaced, write } from './grammar.ts'
import { digitSlips, pointGroupSlip, strangeNumberSlips } from './number-slips.ts'
import { emptySlip, firstSlip, replacing, type Slip, wholeFault } from './slip.ts'
import type { ReadingContext, ValueFault, ValueNote } from './types.ts'
import { unitSlips } from './unit-slips.ts'

/** Sentences that belong in a target, where one amount is asked for. */
const boundSlip: Slip = (text) => {
  const match =
    /^\s*(>=|=>|≥|<=|=<|≤|>|<|=|at least|at most|more than|less than|over|under|up to|min\.?|max\.?)\s*(?=\S)/di.exec(
      text,
    )
  if (match === null) return undefined
  const stretch = groupStretch(match, 1)
  const message = `"${match[1]}" sets a limit, and one amount is meant here`
  return { rule: 'value-format', message, ...stretch, fix: write(text.slice(match[0].length).trim(), 'review') }
}

const plusSlip: Slip = (text) => {
  const match = /^\s*(?:about\s+)?(\+)\s*(?=[\d.$€£])/d.exec(text)
  if (match === null) return undefined
  const stretch = groupStretch(match, 1)
  const message = 'the plus sign would be lost; an amount is written without it'
  return { rule: 'value-yaml-trap', message, ...stretch, fix: write(replaced(text, stretch, '').trim(), 'safe') }
}

/** `free`, `nothing` */
const nothingSlip = replacing({
  rule: 'value-format',
  pattern: /^\s*(free(?: of charge)?|for free|nothing|none|no costs?|gratis|kostenlos)\s*$/di,
  message: (written) => `"${written}" is written as a number`,
  replacement: () => '0',
  tier: 'review',
})

const severalSlip: Slip = (text) => {
  if (!/\d[^.]*\.\.\s*\d/.test(text)) return undefined
  const message = `"${text.trim()}" is an estimate, and one amount is meant here`
  return wholeFault(text, { rule: 'value-format', message, fix: fillIn('write the one amount that holds') })
}

const rankSlip: Slip = (text) => {
  const match = /^\s*(?:#|no\. ?)(\d+)\b/i.exec(text)
  if (match === null) return undefined
  const message = `everything after "#" is lost, and the place in a ranking is a plain number`
  return wholeFault(text, { rule: 'value-yaml-trap', message, fix: write(match[1] ?? '', 'review') })
}

const aboutZeroSlip: Slip = (text) => {
  if (!/^\s*about\s+0(?:\.0+)?(?![\d.])/i.test(text)) return undefined
  const message = '"about 0" leaves open how much more than nothing is meant'
  return wholeFault(text, { rule: 'value-format', message, fix: write(text.replace(/about\s+/i, '').trim(), 'review') })
}

const slips: readonly Slip[] = [
  emptySlip,
  boundSlip,
  rankSlip,
  plusSlip,
  severalSlip,
  nothingSlip,
  ...strangeNumberSlips,
  currencyFirstSlip,
  ...digitSlips,
  ...currencySlips,
  ...unitSlips,
  pointGroupSlip,
  aboutZeroSlip,
]

/** Why a text is not a value sentence. */
export const explainQuantity = (text: string, context: ReadingContext): ValueFault =>
  firstSlip(slips, text, context) ??
  wholeFault(text, {
    rule: 'value-format',
    message: `"${text.trim()}" is not an amount`,
  })

/** `2000 subscribers` on a metric about subscribers, and `3:1`: understood, better written as a bare number. */
export function rewriteQuantity(text: string, context: ReadingContext): ValueNote | undefined {
  const ratio = /^\s*(?:about\s+)?\d+(?:\.\d+)?(\s?:\s?1)\s*$/d.exec(text)
  if (ratio !== null) {
    const stretch = groupStretch(ratio, 1)
    const message = `"${text.trim()}" is read as so many to one`
    return {
      rule: 'value-format',
      message,
      ...stretch,
      fix: write(replaced(text, stretch, '').trim(), 'safe'),
      severity: 'info',
    }
  }
  if (context.metricName === undefined) return undefined
  const noun = /\d\s*([a-z][a-z -]*?)\s*(?=\/|$)/di.exec(text)
  if (noun === null || !isNamed(noun[1] ?? '', context.metricName)) return undefined
  const stretch = groupStretch(noun, 1)
  const before = text.slice(0, stretch.start).trimEnd()
  const fix = write((before + text.slice(stretch.end)).trim(), 'safe')
  return {
    rule: 'value-format',
    message: `"${noun[1]}" is said by the metric already`,
    ...stretch,
    fix,
    severity: 'info',
  }
}

const stem = (word: string): string => word.toLowerCase().replace(/(?:ies|es|s|y)$/, '')

/** Whether every word of the noun is in the metric's name, singular or plural. */
function isNamed(noun: string, metricName: string): boolean {
  const words = new Set(metricName.split(/[^\p{L}\p{N}]+/u).map(stem))
  return noun.split(/[\s-]+/).every((word) => words.has(stem(word)))
}
