import type { Span } from '../model/problem.ts'
import { show } from '../model/show.ts'
import { widthOf } from '../model/width.ts'
import type { Surroundings } from './format.ts'

interface FrameStyle extends Surroundings {
  mark: '^' | '-'
  colour: 'red' | 'yellow' | 'blue'
}

/** "plan.yaml:6:11", which terminals and editors make clickable. */
export function placeOf(span: Span, { linesOf }: Surroundings): string {
  const { line, column } = linesOf(span.file).at(span.start)
  return `${show(span.file)}:${line}:${column}`
}

/** The line of the file with the marked text under it, and for `^` the line before. */
export function frameOf(span: Span, label: string | undefined, { linesOf, paint, width, mark, colour }: FrameStyle) {
  const lines = linesOf(span.file)
  const { line, column } = lines.at(span.start)
  const source = lines.text(line)
  const room = Math.max(20, width - 9)
  const before = show(source.slice(0, column - 1), Number.POSITIVE_INFINITY)
  const marked = show(source.slice(column - 1, column - 1 + span.end - span.start), Number.POSITIVE_INFINITY)
  const after = show(source.slice(column - 1 + span.end - span.start), Number.POSITIVE_INFINITY)
  // A long line is cut in front so that what is marked can be seen.
  const cut = widthOf(before) + widthOf(marked) > room ? Math.max(0, widthOf(before) - 20) : 0
  const head = cut > 0 ? `…${before.slice(cut)}` : before
  const under = `${' '.repeat(widthOf(head))}${mark.repeat(Math.max(1, Math.min(widthOf(marked), room)))}`
  const previous = mark === '^' && line > 1 && lines.text(line - 1).trim() !== '' ? [line - 1] : []
  return [
    ...previous.map((number) => gutter(number, clipped(show(lines.text(number), Number.POSITIVE_INFINITY), room))),
    gutter(line, clipped(head + marked + after, room)),
    `      ${paint.dim('|')} ${paint[colour](under)}${label ? ` ${show(label, 200)}` : ''}`,
  ]

  function gutter(number: number, text: string): string {
    return paint.dim(`${String(number).padStart(5)} |`) + (text === '' ? '' : ` ${text}`)
  }
}

function clipped(text: string, room: number): string {
  return widthOf(text) <= room ? text : `${text.slice(0, room - 1)}…`
}
