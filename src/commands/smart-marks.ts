import type { Paint } from '../formats/format.ts'
import type { Part, PartKind } from '../goal-sentence/reading.ts'
import { show } from '../model/show.ts'
import { padTo, widthOf } from '../model/width.ts'

/** What is printed under a part. Where parts overlap, the one that stands higher in this list is marked. */
const labels: Partial<Record<PartKind, string>> = {
  deadline: 'deadline',
  period: 'when',
  baseline: 'from',
  target: 'target',
  change: 'change',
  means: 'how',
  metric: 'what',
  vague: 'vague',
  completion: 'done when',
  direction: 'verb',
  activity: 'work',
  verb: 'verb',
  audience: 'who',
  place: 'where',
  name: 'name',
  'service-window': 'each time',
  cohort: 'which ones',
  comparison: 'looks back',
  soon: 'no date',
  start: 'start',
  rate: 'how often',
}
const order = Object.keys(labels)

/** A longer sentence is cut for display; it is read whole. */
const mostShown = 1000

/** A stretch of the sentence as it is printed: from and to are places in the printed text. */
interface Mark {
  from: number
  to: number
  label: string
}

/**
 * A sentence broken into lines of at most `width` columns, its parts underlined and named below each line. Parts that
 * lie inside others are left out.
 */
export function markedLines(text: string, parts: Part[], width: number, paint: Paint): string[] {
  const { shown, marks } = printed(text, apart(parts))
  return brokenLines(shown, Math.max(20, width)).flatMap(({ from, to }) => {
    const line = shown.slice(from, to)
    const here = marks
      .filter((mark) => mark.from < to && mark.to > from)
      .map((mark) => ({
        start: widthOf(shown.slice(from, Math.max(from, mark.from))),
        end: widthOf(shown.slice(from, Math.min(to, mark.to)).trimEnd()),
        label: mark.from >= from ? mark.label : '',
      }))
    if (here.length === 0) return [line.trimEnd()]
    return [line.trimEnd(), ...[underlines(here), ...labelRows(here)].map((row) => paint.dim(row))]
  })
}

function apart(parts: Part[]): Part[] {
  const kept: Part[] = []
  const byRank = parts.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
  for (const part of byRank) {
    if (kept.every((other) => part.end <= other.start || part.start >= other.end)) kept.push(part)
  }
  return kept.toSorted((a, b) => a.start - b.start)
}

/** The sentence with nothing in it that a terminal would act on, and where its parts went. */
function printed(text: string, parts: Part[]): { shown: string; marks: Mark[] } {
  let shown = ''
  let done = 0
  const marks: Mark[] = []
  const add = (to: number) => {
    shown += show(text.slice(done, to), Number.POSITIVE_INFINITY)
    done = to
  }
  for (const { start, end, kind } of parts.filter((part) => part.end <= mostShown)) {
    add(start)
    const from = shown.length
    add(end)
    marks.push({ from, to: shown.length, label: labels[kind] ?? kind })
  }
  if (text.length <= mostShown) add(text.length)
  else {
    add(mostShown)
    shown += '…'
  }
  return { shown, marks }
}

/** Stretches of a text that fit a line each: broken after a blank, or inside a word that is too long by itself. */
function brokenLines(text: string, width: number): { from: number; to: number }[] {
  const lines: { from: number; to: number }[] = []
  let from = 0
  let at = 0
  for (const word of text.match(/\S+\s*|\s+/g) ?? []) {
    if (at > from && widthOf(text.slice(from, at + word.trimEnd().length)) > width) {
      lines.push({ from, to: at })
      from = at
    }
    for (const character of word) {
      if (word.length > width / 2 && widthOf(text.slice(from, at + character.length).trimEnd()) > width) {
        lines.push({ from, to: at })
        from = at
      }
      at += character.length
    }
  }
  return at > from ? [...lines, { from, to: at }] : lines
}

interface Placed {
  start: number
  end: number
  label: string
}

function underlines(marks: Placed[]): string {
  return marks.reduce((row, { start, end }) => padTo(row, start) + '-'.repeat(Math.max(1, end - start)), '')
}

/** Labels below their marks; one that would run into its neighbour hangs a row lower on a line of its own. */
function labelRows(marks: Placed[]): string[] {
  const rows: { start: number; text: string }[][] = []
  const free: number[] = []
  for (const { start, label } of marks.filter((mark) => mark.label !== '').toReversed()) {
    let row = 0
    while (start + label.length >= (free[row] ?? Number.POSITIVE_INFINITY)) row += 1
    for (let above = 0; above < row; above += 1) {
      rows[above]?.push({ start, text: '|' })
      free[above] = start
    }
    rows[row] = [...(rows[row] ?? []), { start, text: label }]
    free[row] = start
  }
  return rows.map((row) => row.toReversed().reduce((line, { start, text }) => padTo(line, start) + text, ''))
}
