import type { Span } from '../model/problem.ts'
import { readDay } from '../model/values/day.ts'
import type { Day } from '../model/values/types.ts'
import { type Comment, commentsOf } from './comments.ts'
import type { SourceFile } from './document.ts'
import { indentAt, lineEnd, lineStart, nextLine } from './seek.ts'

/** A word of a comment, and where it stands. */
interface Word {
  text: string
  span: Span
}

/** A comment that silences findings: `# mplan-ignore goal-no-owner until 2026-12-01: the post is vacant`. */
export interface IgnoreComment {
  span: Span
  /** What takes it out of the file. */
  removal: Span
  /** What it silences: its own line, or the entry that begins below it. */
  covers: Span
  rules: Word[]
  /** Its last day; no day where the words name none. */
  until?: Word & { last?: Day }
  reason: string
}

/** The word with which such a comment begins. */
export const ignoreWord = 'mplan-ignore'

const beginning = /^#[ \t]*mplan-ignore(?![\w-])/

/** The comments of a file that silence findings, in its order. Linear in the text, and free where there is none. */
export function ignoreComments({ path, text }: SourceFile): IgnoreComment[] {
  if (!text.includes(ignoreWord)) return []
  const endOf = entryEnds(text)
  return commentsOf(text).flatMap((comment) => {
    const start = beginning.exec(text.slice(comment.start, comment.end))?.[0].length
    if (start === undefined) return []
    const line = lineStart(text, comment.start)
    const covers = comment.alone ? endOf(nextLine(text, comment.start)) : { start: line, end: comment.start }
    const stretch = (start: number, end: number): Span => ({ file: path, start, end })
    return {
      span: stretch(comment.start, comment.end),
      removal: removalOf(comment, text, stretch),
      covers: stretch(covers.start, covers.end),
      ...wordsOf(text.slice(comment.start, comment.end), start, (from, to) =>
        stretch(comment.start + from, comment.start + to),
      ),
    }
  })
}

type Stretch = (start: number, end: number) => Span

/** All of its line, or the blanks before it where something else stands there. */
function removalOf({ start, alone }: Comment, text: string, stretch: Stretch): Span {
  if (alone) return stretch(lineStart(text, start), nextLine(text, start))
  let from = start
  while (text[from - 1] === ' ' || text[from - 1] === '\t') from--
  return stretch(from, lineEnd(text, start))
}

/** What follows the word: names of rules, `until` and a day, and behind a colon the reason. */
function wordsOf(comment: string, from: number, stretch: Stretch): Pick<IgnoreComment, 'rules' | 'until' | 'reason'> {
  const colon = comment.indexOf(':', from)
  const head = comment.slice(0, colon < 0 ? comment.length : colon)
  const words = [...head.matchAll(/[^\s,]+/g)]
    .filter(({ index }) => index >= from)
    .map(({ 0: text, index }) => ({ text, span: stretch(index, index + text.length) }))
  const until = words.findIndex(({ text }) => text === 'until')
  const date = until < 0 ? undefined : words[until + 1]
  const last = date && readDay(date.text).value?.last
  return {
    rules: oncePerName(until < 0 ? words : words.slice(0, until)),
    reason: colon < 0 ? '' : comment.slice(colon + 1).trim(),
    ...(until >= 0 && { until: { ...(date ?? words[until] ?? noWord(stretch)), ...(last !== undefined && { last }) } }),
  }
}

/** A name that is written again says nothing more. */
const oncePerName = (words: Word[]): Word[] =>
  [...new Map(words.toReversed().map((word) => [word.text, word])).values()].reverse()

const noWord = (stretch: Stretch): Word => ({ text: '', span: stretch(0, 0) })

/**
 * A function that gives the entry beginning on a line or, where that is empty or a comment, on the next one: the line and
 * all that is set in below it.
 */
function entryEnds(text: string): (line: number) => { start: number; end: number } {
  const starts = new Map<number, number>()
  const ends = new Map<number, number>()
  const startFrom = (from: number): number => {
    const passed: number[] = []
    let line = from
    while (line < text.length && !starts.has(line) && isEmptyLine(text, line)) {
      passed.push(line)
      line = nextLine(text, line)
    }
    const start = starts.get(line) ?? line
    for (const line of passed) starts.set(line, start)
    return start
  }
  return (from) => {
    const start = startFrom(from)
    const end = ends.get(start) ?? entryEnd(text, start)
    ends.set(start, end)
    return { start, end }
  }
}

function isEmptyLine(text: string, line: number): boolean {
  const first = text[line + indentAt(text, line)]
  return first === undefined || first === '\n' || first === '\r' || first === '#'
}

/** Items of a list may stand as far out as the key that they belong to. */
function entryEnd(text: string, start: number): number {
  const indent = indentAt(text, start)
  const isKey = text[start + indent] !== '-'
  let end = lineEnd(text, start)
  for (let line = nextLine(text, start); line < text.length; line = nextLine(text, line)) {
    if (isEmptyLine(text, line)) continue
    const set = indentAt(text, line)
    const isItem = isKey && set === indent && text[line + set] === '-'
    if (set <= indent && !isItem) break
    end = lineEnd(text, line)
  }
  return end
}
