import { lineEnd } from './seek.ts'

/** Two versions of the same lines, left in the file by git. Offsets of its first and last line. */
export interface Conflict {
  start: number
  end: number
}

/**
 * Finds what a git merge left behind and blanks it, so that the first of the two versions is read.
 * @returns the text, as long as before, and the conflicts
 */
export function settleConflicts(text: string): { text: string; conflicts: Conflict[] } {
  const conflicts: Conflict[] = []
  const parts: string[] = []
  let done = 0
  for (let start = lineWith(text, '<<<<<<< ', 0); start >= 0; start = lineWith(text, '<<<<<<< ', done)) {
    const middle = lineWith(text, '=======', start)
    const last = middle < 0 ? -1 : lineWith(text, '>>>>>>> ', middle)
    if (last < 0) break
    const base = lineWith(text.slice(start, middle), '||||||| ', 0)
    const firstEnd = base < 0 ? middle : start + base
    const end = lineEnd(text, last)
    const firstStart = lineEnd(text, start)
    parts.push(text.slice(done, start), blank(text.slice(start, firstStart)))
    parts.push(text.slice(firstStart, firstEnd), blank(text.slice(firstEnd, end)))
    conflicts.push({ start, end })
    done = end
  }
  return { text: conflicts.length === 0 ? text : parts.join('') + text.slice(done), conflicts }
}

function lineWith(text: string, opening: string, from: number): number {
  if (from === 0 && text.startsWith(opening)) return 0
  const newline = text.indexOf(`\n${opening}`, from)
  return newline < 0 ? -1 : newline + 1
}

function blank(lines: string): string {
  return lines.replace(/[^\r\n]/g, ' ')
}
