import type { Fix, Problem } from '../model/problem.ts'
import { settleConflicts } from './conflicts.ts'
import type { SourceFile } from './document.ts'
import { findHiddenCharacters } from './hidden-characters.ts'
import type { Limits } from './limits.ts'
import { mendLookAlikes } from './look-alikes.ts'
import { lineEnd, nextLine, skipBlanks, trimEnd } from './seek.ts'

const MOST_CONFLICTS = 50

/** A file's text made ready for reading: as long as the original, so that offsets hold for both. */
export interface Prepared {
  text: string
  /** the stretch that holds the data */
  start: number
  end: number
  problems: Problem[]
  /** true when something was left out */
  incomplete: boolean
  /** false when nothing in the file should be read */
  readable: boolean
}

/** Checks a file as a whole and finds the part that holds its data. */
export function prepare(file: SourceFile, limits: Limits): Prepared {
  const refused = refuseFile(file, limits)
  if (refused !== undefined) {
    return { text: file.text, start: 0, end: 0, problems: [refused], incomplete: true, readable: false }
  }
  const prepared: Prepared = {
    text: file.text.includes('\r') ? file.text.replace(/\r(?!\n)/g, '\n') : file.text,
    start: file.text.startsWith('\ufeff') ? 1 : 0,
    end: file.text.length,
    problems: hiddenProblems(file),
    incomplete: false,
    readable: true,
  }
  settle(file.path, prepared)
  replaceWideBlanks(file.path, prepared)
  const { text, problems } = mendLookAlikes(file.path, prepared.text)
  prepared.text = text
  prepared.problems.push(...problems)
  skipOpening(file.path, prepared)
  cutDocument(file.path, prepared)
  if (skipBlanks(prepared.text, prepared.start) >= prepared.end) {
    prepared.readable = false
    if (prepared.problems.length === 0)
      prepared.problems.push({
        ...problem(file.path, [0, 0], 'the file is empty', 'write into it what it is for, or delete it'),
        why: 'An empty file says nothing, and looks as if something were lost.',
      })
  }
  return prepared
}

/** Why a text is not read at all; undefined for one that is. */
export function refuseFile({ path, text }: SourceFile, limits: Limits): Problem | undefined {
  if (text.length > limits.characters) {
    const message = `the file holds ${count(text.length)} characters; mplan reads up to ${count(limits.characters)}`
    return problem(path, [0, 0], message, 'split the file, or raise max-file-size under limits in mplan.config.yaml')
  }
  if (/^\s{0,100}<(?:!doctype\s|html[\s>]|\?xml\s)/i.test(text.slice(0, 200))) {
    return problem(
      path,
      [0, lineEnd(text, 0)],
      'this is a web page, not a plan',
      'download the file itself and save it here',
    )
  }
  if (isBinary(text)) {
    return problem(path, [0, 0], 'this is not a text file', 'save it as plain text (UTF-8)')
  }
  return undefined
}

/** More control characters among the first thousand than any text has: an image, a spreadsheet, a program. */
function isBinary(text: string): boolean {
  const head = text.slice(0, 1000)
  const strange = head.match(/[^\P{Cc}\t\r\n]|\ufffd/gu)?.length ?? 0
  return /^(?:PK\p{Cc}{2}|%PDF-|.?PNG\r\n)/u.test(head) || (strange > 4 && strange * 10 > head.length)
}

/** Characters that nobody sees, each as a problem. */
export function hiddenProblems({ path, text }: SourceFile): Problem[] {
  return findHiddenCharacters(text).map(({ start, end, code, name, forbidden }) => ({
    rule: 'text-hidden-character',
    severity: forbidden ? 'error' : 'warning',
    message: `${name} (${code}) hides here`,
    span: { file: path, start, end },
    fix: {
      title: 'delete it, or type the word again',
      tier: 'review',
      edits: [{ span: { file: path, start, end }, text: '' }],
    },
  }))
}

/** Blanks of other kinds at the start of lines, as web pages and word processors make them, are read as spaces. */
function replaceWideBlanks(file: string, prepared: Prepared): void {
  if (!/[\u00a0\u2000-\u200a\u202f\u3000]/.test(prepared.text)) return
  const places: [start: number, end: number][] = []
  prepared.text = prepared.text.replace(
    /^([ \t]*)([\u00a0\u2000-\u200a\u202f\u3000][\u00a0\u2000-\u200a\u202f\u3000 ]*)/gm,
    (found: string, ordinary: string, _, offset: number) => {
      places.push([offset + ordinary.length, offset + found.length])
      return ordinary + ' '.repeat(found.length - ordinary.length)
    },
  )
  const first = places[0]
  if (first === undefined) return
  const edits = places.map(([start, end]) => ({ span: { file, start, end }, text: ' '.repeat(end - start) }))
  prepared.problems.push({
    ...problem(file, first, `${wideBlanks(places.length)} with blanks that are not ordinary spaces`),
    rule: 'text-hidden-character',
    why: 'mplan reads them as spaces; other programs refuse the file.',
    fix: { title: 'use ordinary spaces', tier: 'safe', edits },
  })
}

function wideBlanks(lines: number): string {
  return lines === 1 ? 'this line begins' : `this line and ${count(lines - 1)} more begin`
}

function settle(file: string, prepared: Prepared): void {
  if (!prepared.text.includes('<<<<<<< ')) return
  const { text, conflicts } = settleConflicts(prepared.text)
  prepared.text = text
  prepared.incomplete ||= conflicts.length > 0
  for (const { start, end } of conflicts.slice(0, MOST_CONFLICTS)) {
    prepared.problems.push(conflictProblem(file, start, end))
  }
}

function conflictProblem(file: string, start: number, end: number): Problem {
  return {
    ...problem(file, [start, start + 7], 'two people changed these lines, and both versions were left here'),
    label: 'the first version begins here',
    related: [{ span: { file, start: end, end }, message: 'the second one ends here' }],
    fix: { title: 'keep one version and delete the lines with <<<<<<<, ======= and >>>>>>>', tier: 'fill-in' },
  }
}

/** Directives (`%YAML 1.2`) and the line `---` before the data. */
function skipOpening(file: string, prepared: Prepared): void {
  const { text } = prepared
  let at = skipBlanks(text, prepared.start)
  while (text[at] === '%' && text[at - 1] !== ' ') {
    const end = trimEnd(text, at, lineEnd(text, at))
    if (!/^%YAML\s+1\.2(?:\s+#.*)?$/.test(text.slice(at, end))) {
      prepared.problems.push(
        problem(file, [at, end], 'mplan reads YAML 1.2 and no special instructions', 'delete this line'),
      )
    }
    prepared.start = nextLine(text, at)
    at = skipBlanks(text, prepared.start)
  }
  const mark = /---(?=[ \t]*(?:#.*)?(?:\r?\n|$))/y
  mark.lastIndex = at
  if (mark.test(text)) prepared.start = nextLine(text, at)
}

/** Ends the data at the first line `---` or `...`; what follows is not read. */
function cutDocument(file: string, prepared: Prepared): void {
  const { text } = prepared
  const at = findMark(text, skipBlanks(text, prepared.start))
  if (at < 0) return
  prepared.end = at
  if (skipBlanks(text, at + 3) >= text.length) return
  prepared.incomplete = true
  const isStart = text[at] === '-'
  const message = isStart
    ? 'a second document begins here; mplan reads one document per file, so what follows was not read'
    : 'three dots end the document, so what follows was not read'
  const title = isStart ? 'move what follows to a file of its own' : 'delete the three dots'
  prepared.problems.push(problem(file, [at, at + 3], message, title))
}

/** Offset of the first line `---` or `...` after the first value begins, or -1. */
function findMark(text: string, from: number): number {
  const found = ['\n---', '\n...'].map((mark) => {
    let at = text.indexOf(mark, from)
    while (at >= 0 && /\S/.test(text[at + 4] ?? ' ')) at = text.indexOf(mark, at + 1)
    return at
  })
  const first = Math.min(...found.filter((at) => at >= 0))
  if (text.startsWith('...', from) && text[from - 1] !== ' ') return from
  return Number.isFinite(first) ? first + 1 : -1
}

function problem(file: string, [start, end]: [number, number], message: string, title?: string): Problem {
  const fix: Fix | undefined = title === undefined ? undefined : { title, tier: 'fill-in' }
  return { rule: 'yaml-syntax', severity: 'error', message, span: { file, start, end }, fix }
}

function count(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
