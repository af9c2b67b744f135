import type { Span } from '../model/problem.ts'
import { show } from '../model/show.ts'
import { cutTo, widthOf } from '../model/width.ts'
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

/** The line of the file with the marked text under it, and for `^` the line before; nothing of a file without text. */
export function frameOf(span: Span, label: string | undefined, style: FrameStyle): string[] {
  const { linesOf, paint, width, mark, colour } = style
  const lines = linesOf(span.file)
  if (lines.count() === 1 && lines.text(1) === '') return []
  const { line, column } = lines.at(span.start)
  const room = Math.max(20, width - 9)
  const window = windowOf(lines.text(line), { start: column - 1, length: span.end - span.start, room })
  const size = Math.max(1, Math.min(widthOf(window.marked), room - widthOf(window.before)))
  const under = `${' '.repeat(widthOf(window.before))}${mark.repeat(size)}`
  const previous = line > 1 ? windowOf(lines.text(line - 1), { start: 0, length: 0, room }).after : ''
  return [
    ...(mark === '^' && previous.trim() !== '' ? [gutter(line - 1, previous)] : []),
    gutter(line, cutTo(window.before + window.marked + window.after, room)),
    `      ${paint.dim('|')} ${paint[colour](under)}${label ? ` ${show(label, 200)}` : ''}`,
  ]

  function gutter(number: number, text: string): string {
    return paint.dim(`${String(number).padStart(5)} |`) + (text === '' ? '' : ` ${cutTo(text, room)}`)
  }
}

/** What is printed of a line: around what is marked, and never more than fits, however long the line is. */
function windowOf(line: string, { start, length, room }: { start: number; length: number; room: number }) {
  const from = start + Math.min(length, room) > room ? Math.max(0, start - 20) : 0
  const printable = (first: number, last: number) => show(line.slice(first, Math.min(last, from + 2 * room)), 8 * room)
  return {
    before: (from > 0 ? '…' : '') + printable(from, start),
    marked: printable(start, start + length),
    after: printable(start + length, line.length),
  }
}
