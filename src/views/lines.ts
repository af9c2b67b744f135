import { padTo, widthOf, wrapWords } from '../model/width.ts'
import type { ReportPaint } from './report.ts'

/** A printed line: its text, and the same text with colours. */
export interface Line {
  text: string
  painted: string
}

export type Paintbrush = (text: string) => string

const plain: Paintbrush = (text) => text

/** How a text is broken into lines. */
export interface LineStyle {
  width: number
  /** Put before the first line; the others are set in as far. */
  start?: string
  /** How far lines after the first are set in beyond `start`. */
  hang?: number
  brush?: Paintbrush
}

/** A text as lines of at most `width` columns. */
export function linesOf(text: string, { width, start = '', hang = 0, brush = plain }: LineStyle): Line[] {
  const indent = Math.min(widthOf(start), Math.floor(width / 2))
  const further = Math.min(hang, Math.floor((width - indent) / 2))
  const [first = '', ...others] = wrapHanging(text, width - indent, further)
  const blank = ' '.repeat(indent)
  return [
    { text: start.slice(0, indent) + first, painted: start.slice(0, indent) + brush(first) },
    ...others.map((line) => ({
      text: blank + ' '.repeat(further) + line,
      painted: blank + ' '.repeat(further) + brush(line),
    })),
  ]
}

/** The first line has all the width, the others leave room for what they are set in. */
function wrapHanging(text: string, width: number, hang: number): string[] {
  const words = text.split(/\s/).filter(Boolean).join(' ')
  const lines = wrapWords(words, width)
  const [first = ''] = lines
  if (hang === 0) return lines
  const rest = words.slice(first.length).trim()
  return rest === '' ? [first] : [first, ...wrapWords(rest, width - hang)]
}

/** Lines with a bold beginning: `Why: …`. */
export function boldStart(lines: Line[], start: string, { bold }: ReportPaint): Line[] {
  return lines.map((line, index) => {
    const at = line.text.indexOf(start)
    if (index > 0 || at < 0 || start === '' || line.painted !== line.text) return line
    const end = at + start.length
    return { ...line, painted: line.text.slice(0, at) + bold(start) + line.text.slice(end) }
  })
}

/** Two columns with a bar between them. */
export function sideBySide(left: Line[], right: Line[], { width, bar }: { width: number; bar: string }): string[] {
  const none: Line = { text: '', painted: '' }
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const { text, painted } = left[index] ?? none
    const gap = padTo(text, width).slice(text.length)
    return `${painted}${gap} ${bar} ${(right[index] ?? none).painted}`.trimEnd()
  })
}
