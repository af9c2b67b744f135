import { show } from '../../model/show.ts'
import { padTo, wrapWords } from '../../model/width.ts'
import type { ReportPaint } from '../report.ts'
import type { Answer, Holding, Point, Score, ScoreFormat, Step } from './score.ts'

const longest = 600
/** Lines that are longer are tiring to read. */
const widest = 100
const titleWidth = 34
/** With fewer columns beside the titles, the evidence goes below them. */
const narrowest = 30

const words: Record<Holding, string> = { yes: 'yes', partly: 'partly', no: 'no', unknown: '?' }

interface Page {
  width: number
  paint: ReportPaint
}

/** For people at a terminal. */
export const text: ScoreFormat = (scores, { width, paint }) => {
  const page = { width: Math.max(40, Math.min(width, widest)), paint }
  return scores.map((score) => `${scoreLines(score, page).join('\n')}\n`).join('\n')
}

function scoreLines({ title, answers, next, unchecked, rules }: Score, page: Page): string[] {
  const idle = unchecked.reduce((sum, group) => sum + group.rules.length, 0)
  return [
    ...heading(title, page),
    ...answers.flatMap((answer) => ['', ...answerLines(answer, page)]),
    '',
    ...heading(next.length === 0 ? 'Nothing to do next: no rule has anything to say' : 'Do next', page),
    ...next.flatMap((step, index) => stepLines(step, index + 1, page)),
    ...(idle > 0 ? ['', ...heading(`Not judged: ${idle} of ${rules} rules had nothing to look at`, page)] : []),
    ...unchecked.flatMap(({ because, rules }) => wrapped(`${rules.length}  ${because}`, 2, page)),
  ]
}

function answerLines({ question, answer, points }: Answer, page: Page): string[] {
  return [
    ...heading(question, page),
    ...wrapped(answer, 2, page),
    ...points.flatMap((point) => pointLines(point, page)),
  ]
}

function pointLines({ title, holds, evidence, wrong }: Point, page: Page): string[] {
  const start = `  ${padTo(words[holds], 7)} ${padTo(title, titleWidth)}`
  const isNarrow = page.width - start.length < narrowest
  const hang = ' '.repeat(isNarrow ? 10 : start.length)
  const lines = wrapWords(show(evidence, longest), Math.max(20, page.width - hang.length))
  const [gravest, ...others] = wrong
  const more = others.length === 0 ? '' : `, and ${others.length} more`
  const found = gravest
    ? wrapWords(show(`${gravest.place} ${gravest.message}${more}`, longest), Math.max(20, page.width - 12))
    : []
  return [
    ...(isNarrow
      ? [start.trimEnd(), ...lines.map((line) => hang + line)]
      : [start + lines[0], ...lines.slice(1).map((line) => hang + line)]),
    ...found.map((line, index) => `          ${index === 0 ? '- ' : '  '}${line}`),
  ]
}

function stepLines({ message, what, place, rule }: Step, number: number, page: Page): string[] {
  return [
    ...wrapped(`${number}  ${message}`, 2, page),
    `     ${show(place)}`,
    ...what.split('\n').flatMap((line) => wrapped(line, 5, page)),
    `     mplan explain ${rule}`,
  ]
}

const heading = (text: string, { width, paint }: Page): string[] =>
  wrapWords(show(text, longest), width).map((line) => paint.bold(line))

function wrapped(body: string, indent: number, { width }: Page): string[] {
  const own = /^ */.exec(body)?.[0].length ?? 0
  const hang = /^\d+ /.exec(body)?.[0].length ?? 0
  const lines = wrapWords(show(body.trim(), longest), Math.max(20, width - indent - own - hang))
  return lines.map((line, index) => ' '.repeat(indent + own + (index === 0 ? 0 : hang)) + line)
}
