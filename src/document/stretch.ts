import { parseEvents, YAMLException } from 'js-yaml'
import { addValues } from './build.ts'
import { commentsOf } from './comments.ts'
import { isDash } from './entry.ts'
import type { Extent, Place, Reading } from './reading.ts'
import { Refusal } from './refusal.ts'
import { indentAt, lineEnd, lineStart, trimEnd } from './seek.ts'

/** Closing brackets that may stand at the indent of their key, in one list item or key. */
const MOST_CLOSINGS = 8
/** Longer stretches are not taken apart before it is known that they do not hold too many values. */
const LONG_STRETCH = 1024 * 1024

/**
 * Reads a stretch at one go, also when a closing bracket stands at the indent of its key:
 *
 *     tags: [
 *       email
 *     ]
 *
 * The exact reader and most editors take that, the fast reader does not; the line end before the bracket is then read
 * as a blank.
 */
export function tryClosing(reading: Reading, span: Extent, place: Place): Refusal | undefined {
  let refusal = tryStretch(reading, span, place)
  let text = reading.text.slice(span.start, span.end)
  for (let tries = 0; tries < MOST_CLOSINGS && refusal?.message === 'deficient indentation'; tries++) {
    const joined = joinBracket(text, refusal.offset - reading.base - span.start)
    if (joined === undefined) return refusal
    text = joined
    refusal = tryStretch({ ...reading, text, base: reading.base + span.start }, { start: 0, end: text.length }, place)
  }
  return refusal
}

/** Puts the closing bracket at an offset on the line before it; the text stays as long as it was. */
function joinBracket(text: string, at: number): string | undefined {
  if (text[at] !== ']' && text[at] !== '}') return undefined
  const before = text.slice(0, at)
  const column = at - lineStart(text, at)
  const opened = text.slice(0, lineEnd(text, 0))
  if (column < contentColumn(opened) || !endsInBrackets(opened) || !endsInBrackets(before.trimEnd())) return undefined
  const comment = commentsOf(before).at(-1)
  const blankFrom = trimEnd(text, 0, at)
  const start = comment !== undefined && comment.end >= blankFrom ? comment.start : blankFrom
  return before.slice(0, start) + ' '.repeat(at - start) + text.slice(at)
}

/** The spaces and dashes at the start of a line. */
function contentColumn(line: string): number {
  let at = indentAt(line, 0)
  while (isDash(line, at)) at = at + 1 + indentAt(line, at + 1)
  return at
}

/** Whether a bracket is open where the text ends, not a quote. */
function endsInBrackets(text: string): boolean {
  try {
    parseEvents(text, {})
    return false
  } catch (error) {
    return error instanceof YAMLException && error.reason.endsWith('within a flow collection')
  }
}

/**
 * Reads a stretch at one go.
 * @returns why it could not be read; nothing has been added then
 * @throws Refusal of kind too-many-values, which ends the reading of the file
 */
export function tryStretch(
  reading: Reading,
  { start, end }: Extent,
  { target, inside, depth }: Place,
): Refusal | undefined {
  const base = reading.base + start
  const text = reading.text.slice(start, end)
  try {
    checkMarks(reading, text, base)
    // a single value counts as one level, and `depth` counts the list or map that the stretch adds to
    const events = parseEvents(text, { maxDepth: reading.maximumDepth - depth + 2 })
    addValues(reading.building, events, { text, base, target, inside })
    return undefined
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const refusal = error instanceof Refusal ? error : refusalOf(error, base)
    if (refusal.kind === 'too-many-values') throw refusal
    return refusal
  }
}

function refusalOf(error: Error, base: number): Refusal {
  if (!(error instanceof YAMLException)) throw error
  const kind = error.reason.startsWith('nesting exceeded') ? 'too-deep' : 'syntax'
  return new Refusal(kind, base + (error.mark?.position ?? 0), error.reason)
}

/** Stops before a very long stretch is taken apart when it must hold more values than allowed. */
function checkMarks({ building }: Reading, text: string, base: number): void {
  if (text.length < LONG_STRETCH) return
  const allowed = building.maximumValues - building.table.size
  const marks = /[,:\n[{]/g
  let count = 0
  while (count <= allowed && marks.test(text)) count++
  if (count > allowed) throw new Refusal('too-many-values', base)
}
