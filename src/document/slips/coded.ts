import type { ExactError } from '../exact.ts'
import type { Piece, Slip } from './slip.ts'

/** What to say about errors that only the exact reader finds, by its codes. */
const WORDS = new Map<string, [message: string, fix: string]>([
  [
    'BAD_DQ_ESCAPE',
    ['a backslash means something else inside double quotes', "use single quotes (') around this text"],
  ],
  ['BAD_INDENT', ['this line stands too far left or right for the lines around it', 'line it up with its neighbours']],
  ['BLOCK_IN_FLOW', ['lines with a dash or a colon cannot stand inside brackets', 'close the bracket before them']],
  ['BLOCK_AS_IMPLICIT_KEY', ['a second colon in one line', 'put the text after the first colon in quotes']],
  ['KEY_OVER_1024_CHARS', ['this key is longer than 1,024 characters', 'use a shorter key']],
  [
    'MULTILINE_IMPLICIT_KEY',
    ['a key has to stand on one line', 'look for a missing colon or quote on the lines above'],
  ],
  [
    'MISSING_CHAR',
    ['a sign is missing here: a comma, a quote, a colon or a bracket', 'compare with the lines around it'],
  ],
  [
    'TAB_AS_INDENT',
    ['this line begins with a tab, and only spaces count at the start of a line', 'use spaces in place of the tab'],
  ],
  ['UNEXPECTED_TOKEN', ['this does not fit with what stands before it', 'compare with the lines around it']],
])

const UNKNOWN: [message: string, fix: string] = ['this line cannot be read', 'compare it with the lines around it']

/** A slip that none of the detectors recognised. */
export function codedSlip(piece: Piece, error: ExactError | undefined): Slip {
  const [message, fix] = WORDS.get(error?.code ?? '') ?? UNKNOWN
  const start = Math.min(error?.start ?? piece.stop, Math.max(piece.text.length - 1, 0))
  const end = Math.max(start + 1, Math.min(error?.end ?? 0, start + 60))
  return { start, end, message, fix, repairs: [] }
}
