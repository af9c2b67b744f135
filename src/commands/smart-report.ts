import type { Paint } from '../formats/format.ts'
import type { GoalReading, Part, Verdict } from '../goal-sentence/reading.ts'
import { smartVerdict } from '../goal-sentence/smart-verdict.ts'
import { show } from '../model/show.ts'
import { wrapWords } from '../model/width.ts'
import { fieldsOf, goalLines } from './smart-fields.ts'
import { markedLines } from './smart-marks.ts'

/** How a report is set. */
export interface Page {
  /** Columns of the terminal. */
  width: number
  paint: Paint
}

/** What a reading says, for people: the sentence with its parts, the five letters, and the fields it would become. */
export function smartReport(reading: GoalReading, page: Page): string[] {
  const { missing } = smartVerdict(reading)
  const asked = (letter: 'S' | 'M' | 'T') => missing.find((one) => one.letter === letter)?.question ?? ''
  const finding = (verdict: Verdict, letter: 'S' | 'M' | 'T'): Finding =>
    verdict.met ? { met: true, words: evidenceOf(verdict, reading) } : { met: false, words: asked(letter) }
  return [
    ...indented(markedLines(reading.text.trimEnd(), reading.parts, page.width - 2, page.paint)),
    '',
    ...letterLines('S specific', finding(reading.specific, 'S'), page),
    ...letterLines('M measurable', finding(reading.measurable, 'M'), page),
    ...letterLines('A achievable', { words: 'words cannot show it: say why under attainable:' }, page),
    ...letterLines('R relevant', { words: 'words cannot show it: name the goal it serves under parent:' }, page),
    ...letterLines('T time-bound', finding(reading.timeBound, 'T'), page),
    ...workRemark(reading, page),
    '',
    `  As fields of strategy.yaml:`,
    '',
    ...indented(goalLines(fieldsOf(reading, undefined), missing).map((line) => show(line, 1200))).map(
      (line) => `  ${line}`,
    ),
  ]
}

const indented = (lines: string[]): string[] => lines.map((line) => (line === '' ? '' : `  ${line}`))

interface Finding {
  /** Absent for a letter that is not judged. */
  met?: boolean
  words: string
}

function letterLines(name: string, { met, words }: Finding, { width, paint }: Page): string[] {
  const sign = met === undefined ? paint.dim('-  ') : met ? paint.green('yes') : paint.yellow('no ')
  const [first = '', ...rest] = wrapWords(show(words, 400), Math.max(20, width - 21))
  return [`  ${name.padEnd(14)}${sign}  ${first}`, ...rest.map((line) => `${' '.repeat(21)}${line}`)]
}

/** The parts that a verdict rests on, in the order of the sentence, each with its date. */
function evidenceOf({ evidence }: Verdict, { parts }: GoalReading): string {
  const all = evidence.flatMap((place) => parts[place] ?? [])
  const main = all.filter(({ kind }) => kind !== 'means' && kind !== 'vague')
  const found = main.length > 0 ? main : all
  const outer = found.filter((part) => !found.some((other) => other !== part && holds(other, part)))
  const words = outer.map(({ text, time }) => `${text}${time?.date === undefined ? '' : ` (${dateOf(time)})`}`)
  return [...new Set(words)].join(', ')
}

const holds = (outer: Part, inner: Part): boolean =>
  outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start

const dateOf = ({ from, date = '' }: NonNullable<Part['time']>): string =>
  from === undefined || from === date ? date : `${from} to ${date}`

function workRemark({ activity, parts }: GoalReading, { width }: Page): string[] {
  if (activity.level === 'none') return []
  const verb = activity.evidence.map((place) => parts[place]?.text ?? '').find(Boolean) ?? 'this'
  const sure = activity.level === 'sure' ? 'is work' : 'may be work'
  const remark = `By the way: ${show(`"${verb}"`, 60)} ${sure} rather than a result. Work is a tactic in plan.yaml; the goal is what it should bring.`
  return ['', ...indented(wrapWords(remark, Math.max(20, width - 2)))]
}
