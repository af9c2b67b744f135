import { fillIn, groupStretch, type Stretch, trimmed, widened, write } from './grammar.ts'
import { commaInChangeSlip } from './number-slips.ts'
import { parseQuantity } from './quantity.ts'
import { explainQuantity, rewriteQuantity } from './quantity-slips.ts'
import { emptySlip, firstSlip, partFault, type ReplacingSlip, replacing, type Slip, wholeFault } from './slip.ts'
import type { ReadingContext, ValueFault, ValueNote } from './types.ts'

const trap: Pick<ReplacingSlip, 'rule' | 'tier'> = { rule: 'value-yaml-trap', tier: 'safe' }
const wording: Pick<ReplacingSlip, 'rule' | 'tier'> = { rule: 'value-format', tier: 'safe' }

const signWords: ReadonlyMap<string, string> = new Map([
  ...['>=', '=>', '≥', '⩾'].map((sign): [string, string] => [sign, 'at least']),
  ...['<=', '=<', '≤', '⩽'].map((sign): [string, string] => [sign, 'at most']),
  ['>', 'more than'],
  ['<', 'less than'],
])

const comparisonSignSlip = replacing({
  ...trap,
  pattern: /^\s*((?:>=|=>|≥|⩾|<=|=<|≤|⩽|>|<)\s*)[\d+$€£.-]/d,
  message: (written) => `"${written}" is written in words: ${signWords.get(written)}`,
  replacement: (match) => `${signWords.get((match[1] ?? '').trim())} `,
})

const limitWords: readonly [RegExp, string][] = [
  [
    /^\s*((?:a )?(?:min(?:imum)?|no less than|not less than|no fewer than|at the least|floor)(?: of|\.|:)?)\s+\S/di,
    'at least',
  ],
  [
    /^\s*((?:a )?(?:max(?:imum)?|no more than|not more than|up to|at the most|within|not over|cap)(?: of|\.|:)?)\s+\S/di,
    'at most',
  ],
  [/^\s*(over|above|greater than|higher than|exceeds?|larger than|bigger than|beyond)\s+\S/di, 'more than'],
  [/^\s*(under|below|fewer than|lower than|smaller than|beneath)\s+\S/di, 'less than'],
]

const limitWordSlips: Slip[] = limitWords.map(([pattern, words]) =>
  replacing({
    ...wording,
    pattern,
    message: (written) => `"${written}" is written "${words}"`,
    replacement: () => words,
  }),
)

/** Limits written with signs or other words: `>= 20`, `up to 20`. */
export const boundSlips: readonly Slip[] = [comparisonSignSlip, ...limitWordSlips]

/** `#1 in search`, `no. 1`, `number 1`, `first`. */
const rankSlip: Slip = (text) => {
  const match = /^\s*(?:#|no\. ?|nr\. ?|number |top[-#]|rank |position )\s?(\d{1,9}|one)\b/i.exec(text)
  if (match === null) return undefined
  const place = match[1]?.toLowerCase() === 'one' ? '1' : match[1]
  const isAll = match[0].length === text.trimEnd().length
  const isTrap = text.includes('#')
  const cause = isTrap ? 'everything after "#" is lost; ' : ''
  const message = `${cause}a place in a ranking is written with "top"`
  const fix = write(`top ${place}`, isAll ? 'safe' : 'review')
  return wholeFault(text, { rule: isTrap ? 'value-yaml-trap' : 'value-format', message, fix })
}

/** `+5` and `5 more` of a percentage. */
const pointsOrPercentSlip: Slip = (text, context) => {
  if (context.unit?.kind !== 'percent') return undefined
  const match = /^\s*(at +least +)?(?:([+-]) ?(\d+(?:\.\d+)?)|(\d+(?:\.\d+)?) *(more|fewer))\s*$/i.exec(text)
  if (match === null) return undefined
  const sign = match[2] ?? (match[5]?.toLowerCase() === 'more' ? '+' : '-')
  const change = `${match[1] === undefined ? '' : 'at least '}${sign}${match[3] ?? match[4]}`
  const message = `"${text.trim()}" can be percentage points or percent of what it is today`
  const or = `if you mean percent of what it is today, write ${change}%`
  return wholeFault(text, { rule: 'value-percent-fraction', message, fix: write(`${change}pp`, 'review'), or })
}

/** `+500`, `-20`: the plus sign would be lost, the minus sign can be a level or a change. */
const signedSlip: Slip = (text) => {
  const match = /^\s*(at +least +)?([+-]) ?(\d[^%]*?)\s*$/di.exec(text)
  if (match === null || /\d\s*pp\b/.test(text)) return undefined
  const [, bound, sign, amount = ''] = match
  if (sign === '+') {
    const message = `the plus sign of "${text.trim()}" would be lost`
    const fix = write(`${bound === undefined ? '' : 'at least '}${amount} more`, 'safe')
    return partFault(groupStretch(match, 2), { rule: trap.rule, message, fix })
  }
  if (bound !== undefined) return undefined
  const message = `"${text.trim()}" can be a level below zero or a change from the baseline`
  const or = `if the level itself is meant, write at least -${amount} or at most -${amount}`
  return wholeFault(text, { rule: trap.rule, message, fix: write(`${amount} fewer`, 'review'), or })
}

/** `3x more`: three times as many, or four? */
const timesMoreSlip: Slip = (text) => {
  const match = /^\s*(\d{1,4}) ?(?:x|×|times) +(?:more|higher|larger)\s*$/i.exec(text)
  if (match === null) return undefined
  const factor = Number(match[1])
  const message = `"${text.trim()}" can be ${factor} or ${factor + 1} times the baseline`
  const fix = fillIn(`write ${factor}x for ${factor} times the baseline`)
  return wholeFault(text, { rule: 'value-format', message, fix, or: `write ${factor + 1}x for ${factor + 1} times` })
}

/** `20..30`, `20%..25%..32%`: what we do not know cannot be what we aim at. */
const estimateSlip: Slip = (text) => {
  const parts = text.trim().split(/\s*\.{2,3}\s*/)
  if (parts.length < 2 || parts.length > 3 || parts.some((part) => !/\d/.test(part))) return undefined
  const unit = /(?<=\d)\s*[^\d.]*$/.exec(parts.at(-1) ?? '')?.[0] ?? ''
  const withUnit = (part: string): string => (/\d$/.test(part) ? part + unit : part)
  const low = withUnit(parts[0] ?? '')
  const high = withUnit(parts.at(-1) ?? '')
  const message = `"${text.trim()}" is an estimate, and a goal needs to know when it is met`
  const fix = write(`between ${low} and ${high}`, 'review')
  return wholeFault(text, {
    rule: 'target-is-estimate',
    message,
    fix,
    or: `if more is better, write at least ${low}, and stretch: ${high}`,
  })
}

/** `20-30%`, `20 to 30`. */
const dashSlip: Slip = (text) => {
  const match =
    /^\s*(?:from |between )?(\d[\d.,]*)(\s*\D{0,6}?)\s*(?:-|–|—| to | and )\s*(\d[\d.,]*)(\s*\D*?)\s*$/i.exec(text)
  if (match === null) return undefined
  if (match[2] !== '' && match[4] !== '' && match[2] !== match[4]) return undefined
  const unit = match[4] === '' ? match[2] : match[4]
  const fixed = `between ${match[1]}${unit} and ${match[3]}${unit}`
  if (fixed === text.trim()) return undefined
  const message = /^\s*between/i.test(text)
    ? 'both ends of "between" need their unit'
    : `"${text.trim()}" is written "between ... and ..."`
  return wholeFault(text, { rule: 'value-format', message, fix: write(fixed, 'review') })
}

const betweenOrderSlip: Slip = (text, context) => {
  const match = /^\s*between +(\S.*?) +and +(\S.*?)\s*$/i.exec(text)
  const low = parseQuantity(match?.[1] ?? '', context)
  const high = parseQuantity(match?.[2] ?? '', context)
  if (match === null || low === undefined || high === undefined) return undefined
  if (low.value <= high.value) {
    return wholeFault(text, {
      rule: 'value-format',
      message: 'the two ends of "between" have different units',
      fix: fillIn('give both the same unit'),
    })
  }
  const fix = write(`between ${match[2]} and ${match[1]}`, 'review')
  return wholeFault(text, { rule: 'value-range-order', message: `"between" names the smaller one first`, fix })
}

const multiples: ReadonlyMap<string, string> = new Map([
  ['double', '2x'],
  ['twice', '2x'],
  ['triple', '3x'],
  ['treble', '3x'],
  ['quadruple', '4x'],
  ['tenfold', '10x'],
])

const relativeSlips: Slip[] = [
  replacing({
    ...wording,
    pattern: /^\s*(?:at +least +)?(double|twice|triple|treble|quadruple|tenfold)\b/di,
    message: (written) => `"${written}" is written ${multiples.get(written.toLowerCase())}`,
    replacement: (match) => multiples.get(match[1]?.toLowerCase() ?? ''),
  }),
  replacing({
    ...wording,
    pattern: /\d(\s*(?:×|times|-?fold|\*))(?:\s+(?:baseline|as many|as much))?\s*$/di,
    message: (written) => `"${written}" is written "x"`,
    replacement: () => 'x',
  }),
  replacing({
    ...wording,
    pattern: /^\s*((?:up|grow|growth|increase|rise|raise|gain)s?(?: of| by)? +)\+?\d/di,
    message: (written) => `"${written}" is written with a plus sign or "more"`,
    replacement: () => '+',
  }),
  replacing({
    ...wording,
    pattern: /^\s*((?:down|decrease|reduce|reduction|cut|drop|fall)s?(?: of| by)? +)-?\d/di,
    message: (written) => `"${written}" is written with a minus sign or "fewer"`,
    replacement: () => '-',
  }),
  replacing({
    ...wording,
    pattern: /^\s*(?:at least )?\d.*?(\s+(?:less|lower|down|reduction|decrease))\s*$/di,
    message: (written) => `"${written}" is written "fewer"`,
    replacement: () => ' fewer',
  }),
  replacing({
    ...wording,
    pattern: /^\s*(?:at least )?\d.*?(\s+(?:extra|additional|higher|up|growth|increase))\s*$/di,
    message: (written) => `"${written}" is written "more"`,
    replacement: () => ' more',
  }),
]

/** `2000+` */
const plusAfterSlip: Slip = (text) => {
  const match = /^\s*(\d[\d.,]*(?: ?[a-z%]+)?)\s?(\+)(\s*\S*)\s*$/di.exec(text)
  if (match === null) return undefined
  const fix = write(`at least ${match[1]}${match[3]}`, 'safe')
  return {
    rule: wording.rule,
    message: 'the plus sign after a number is written "at least" before it',
    ...groupStretch(match, 2),
    fix,
  }
}

/** `at most +5%`: a change has a floor only. */
const boundedChangeSlip: Slip = (text) => {
  const match = /^\s*((?:at +most|more +than|less +than) +)(?:[+-]? ?\d.*)$/di.exec(text)
  if (match === null) return undefined
  const { start, end } = trimmed(match[1] ?? '')
  if (!/[+-] ?\d|\d *x$|(?:more|fewer)$|% +of/.test(text)) return undefined
  const offset = groupStretch(match, 1).start
  const message = `"${text.slice(offset + start, offset + end)}" goes with an amount; a change, a multiple or a share takes "at least" or nothing`
  const fix = fillIn('write the amount itself after it')
  return { rule: 'value-format', message, start: offset + start, end: offset + end, fix }
}

const slips: readonly Slip[] = [
  commaInChangeSlip,
  emptySlip,
  ...boundSlips,
  rankSlip,
  plusAfterSlip,
  estimateSlip,
  timesMoreSlip,
  ...relativeSlips,
  pointsOrPercentSlip,
  signedSlip,
  boundedChangeSlip,
  dashSlip,
  betweenOrderSlip,
]

/** The amounts of a target, as stretches of its text. */
function amountsIn(text: string): Stretch[] {
  const match =
    /^\s*between +(\S.*?) +and +(\S.*?)\s*$/di.exec(text) ??
    /^\s*(?:at +least +|at +most +|more +than +|less +than +)?(\S.*?)(?: +more| +fewer|(?<=\d) *x|(?<=%) +of +\S+)?\s*$/di.exec(
      text,
    )
  return match === null ? [] : match.slice(1).map((_, index) => groupStretch(match, index + 1))
}

/** Why a text is not a target: a slip of its own, or one of its amounts. */
export function explainTarget(text: string, context: ReadingContext): ValueFault {
  const slip = firstSlip(slips, text, context)
  if (slip !== undefined) return slip
  for (const part of amountsIn(text)) {
    const amount = text.slice(part.start, part.end)
    if (parseQuantity(amount, context) === undefined) return widened(explainAmount(amount, context), text, part)
  }
  return wholeFault(text, {
    rule: 'value-format',
    message: `"${text.trim()}" is not a target`,
  })
}

function explainAmount(text: string, context: ReadingContext): ValueFault {
  const fault = explainQuantity(text, context)
  const isGeneric = fault.rule === 'value-format' && fault.message.endsWith('is not an amount')
  return isGeneric ? { ...fault, message: `"${text}" is not a target` } : fault
}

/** `10% more` for `+10%`, and nouns that the metric says already. */
export function rewriteTarget(text: string, context: ReadingContext): ValueNote | undefined {
  const share = /^\s*(at +least +)?(\d+(?:\.\d+)?) ?(%|pp) +(more|fewer)\s*$/i.exec(text)
  if (share !== null) {
    const sign = share[4]?.toLowerCase() === 'more' ? '+' : '-'
    const fixed = `${share[1] === undefined ? '' : 'at least '}${sign}${share[2]}${share[3]}`
    const message = `"${text.trim()}" is written ${fixed}`
    return { ...wholeFault(text, { rule: 'value-format', message, fix: write(fixed, 'safe') }), severity: 'info' }
  }
  const reordered = nounLast(text)
  const note = rewriteAmounts(reordered, context)
  return reordered === text || note === undefined ? note : { ...note, ...trimmed(text) }
}

/** `500 more subscribers` as `500 subscribers more`. */
const nounLast = (text: string): string => text.replace(/(\d)( +(?:more|fewer))( +[a-z][a-z -]*?)(\s*)$/i, '$1$3$2$4')

function rewriteAmounts(text: string, context: ReadingContext): ValueNote | undefined {
  let note: ValueNote | undefined
  let written = text
  for (const part of amountsIn(text).reverse()) {
    const inside = rewriteQuantity(text.slice(part.start, part.end), context)
    if (inside === undefined) continue
    note = { ...widened(inside, written, part), severity: inside.severity }
    written = note.fix?.text ?? written
  }
  return note
}
