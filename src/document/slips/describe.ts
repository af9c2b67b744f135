import { parseEvents } from 'js-yaml'
import type { Problem } from '../../model/problem.ts'
import { isDash } from '../entry.ts'
import type { Loss } from '../reading.ts'
import { indentAt, lineEnd, lineStart } from '../seek.ts'
import { extraBracket, staysOpen, unclosedBracket } from './brackets.ts'
import { codedSlip } from './coded.ts'
import { indentSlip, tabIndent, wrongIndent } from './indents.ts'
import { numberSign } from './number-sign.ts'
import { lineNear, takeApart } from './piece.ts'
import { quoteSlip } from './quotes.ts'
import { refusedSlip } from './refused.ts'
import { applyRepairs, excerpt, type Piece, type PieceLine, type Slip } from './slip.ts'
import {
  blankLeft,
  missingColon,
  missingSpace,
  secondColon,
  specialStart,
  squeezedDash,
  strayDash,
  wideColon,
  wordsAfterBrackets,
} from './values.ts'

/** Longer pieces are not read again to prove a repair, nor given to the exact reader. */
const LONGEST_PIECE = 256 * 1024

/** Lines looked at from the start of a piece, besides the ones where reading stopped. */
const FIRST_LINES = 20

type Detector = (piece: Piece, line: PieceLine) => Slip | undefined

const DETECTORS: Detector[] = [
  numberSign,
  squeezedDash,
  wideColon,
  quoteSlip,
  blankLeft,
  wordsAfterBrackets,
  unclosedBracket,
  extraBracket,
  specialStart,
  secondColon,
  missingSpace,
  wrongIndent,
  missingColon,
  strayDash,
]

/**
 * Says in plain words what is wrong with a stretch that could not be read, and where it began.
 *
 * @param file the file's path
 * @param text the file's text
 */
export async function describeLoss(file: string, text: string, loss: Loss): Promise<Problem> {
  const { slip, shift } = await findSlip(text, loss)
  const place = (start: number, end: number) => ({ file, start: start + shift, end: end + shift })
  const repairs = slip.unproposed === true ? [] : slip.repairs
  const edits = repairs.map((repair) => ({ span: place(repair.start, repair.end), text: repair.text }))
  return {
    rule: 'yaml-syntax',
    severity: 'error',
    message: slip.message,
    span: place(slip.start, slip.end),
    label: slip.label,
    fix: edits.length > 0 ? { title: slip.fix, tier: 'review', edits } : { title: slip.fix, tier: 'fill-in' },
    or: slip.or,
  }
}

async function findSlip(text: string, loss: Loss): Promise<{ slip: Slip; shift: number }> {
  const { refusal, start, end } = loss
  const misplaced = misplacedSlip(text, loss)
  if (misplaced !== undefined) return { slip: misplaced, shift: 0 }
  const refused = refusedSlip(refusal.kind, text, refusal.offset)
  if (refused !== undefined) return { slip: refused, shift: 0 }
  const piece = takeApart(text.slice(start, end), refusal.offset - start)
  const slip = recognise(piece)
  if (slip !== undefined) return { slip, shift: start }
  if (end - start > LONGEST_PIECE) return { slip: codedSlip(piece, undefined), shift: start }
  const { findExactError } = await import('../exact.ts')
  return { slip: codedSlip(piece, findExactError(piece.text)), shift: start }
}

/** The first detector whose repair makes the piece readable is right. */
function recognise(piece: Piece): Slip | undefined {
  const tabs = [2, 4, 8, 1].map((width) => tabIndent(piece, width)).filter((slip) => slip !== undefined)
  return tabs.find((slip) => isReadable(piece, slip)) ?? firstReadable(piece) ?? firstOpen(piece) ?? tabs[0]
}

/** A quote or bracket that stays open to the end of the piece, whatever else is wrong after it. */
function firstOpen(piece: Piece): Slip | undefined {
  for (const line of piece.lines.slice(0, FIRST_LINES)) {
    const slip = quoteSlip(piece, line) ?? unclosedBracket(piece, line)
    const part = { ...piece, text: piece.text.slice(0, line.end) }
    if (slip !== undefined && staysOpen(piece.text, slip.start) && isReadable(part, slip)) return slip
  }
  return undefined
}

/** Lines near the place where reading stopped are asked first. */
function firstReadable(piece: Piece): Slip | undefined {
  const near = lineNear(piece, piece.stop)
  const before = near === undefined ? undefined : piece.lines[piece.lines.indexOf(near) - 1]
  const lines = [near, before, ...piece.lines.slice(0, FIRST_LINES)].filter((line) => line !== undefined)
  for (const detect of DETECTORS) {
    for (const line of lines) {
      const slip = detect(piece, line)
      if (slip !== undefined && isReadable(piece, slip)) return slip
    }
  }
  return undefined
}

function isReadable(piece: Piece, slip: Slip): boolean {
  if (piece.text.length > LONGEST_PIECE) return true
  try {
    parseEvents(applyRepairs(piece.text, slip.repairs), {})
    return true
  } catch {
    return false
  }
}

/** A key does not belong with the items of the list above it, but with the lines that stand further left. */
function levelOfKeys(text: string, start: number, wanted: number): number {
  const found = indentAt(text, start)
  if (found >= wanted || isDash(text, start + found)) return wanted
  for (let above = start; above > 0; ) {
    above = lineStart(text, above - 1)
    const indent = indentAt(text, above)
    const isItem = isDash(text, above + indent)
    if (indent === wanted && !isItem) return wanted
    if (indent < found && !isItem && text.slice(above, lineEnd(text, above)).trim() !== '') return indent
  }
  return wanted
}

/** An entry that would be fine elsewhere: it stands too far left, or its dash is missing. */
function misplacedSlip(text: string, { refusal, start, indent }: Loss): Slip | undefined {
  const line = { start, end: lineEnd(text, start) }
  if (refusal.kind === 'wrong-indent' && indent !== undefined)
    return indentSlip(text, line, levelOfKeys(text, start, indent))
  if (refusal.kind !== 'missing-dash' || indent === undefined) return undefined
  const at = start + indent
  const found = text.slice(at, line.end).trimEnd()
  if (isDash(text, at)) return undefined
  const squeezed = found.startsWith('-')
  return {
    start: at,
    end: at + (squeezed ? 1 : found.length),
    message: squeezed
      ? `a space is missing after the dash in "${excerpt(found)}"`
      : `"${excerpt(found)}" stands among the items of a list, but has no dash`,
    fix: squeezed ? `write - ${excerpt(found.slice(1))}` : 'start it with a dash and a space, or move it further in',
    repairs: squeezed ? [{ start: at + 1, end: at + 1, text: ' ' }] : [],
  }
}
