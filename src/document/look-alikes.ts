import type { Problem } from '../model/problem.ts'
import { indentAt, lineEnd, lineStart, nextLine, trimEnd } from './seek.ts'
import { excerpt, furtherLines } from './slips/slip.ts'

/** Signs that word processors and phones put in place of a dash. */
const bullets = /^( *)([–—−‐‑•·▪◦●‣⁃*])(?=[ \u00a0])/gm

/** A wide blank where a plain one has to stand: behind a dash, on either side of a key's colon. */
const wideBlanks =
  /^ *(?:- +)*(?:-[\u00a0\u202f\u3000]+|(?:- +)?[a-z][a-z0-9-]*(?:[\u00a0\u202f\u3000]+:(?= |$)|:[\u00a0\u202f\u3000]+))/gm

/** A key without a value, and under it a key that stands at least two places further in. */
const emptyKey = /^( *)((?:- +)*)[\w-]+:[ \t]*(?:#.*)?\r?\n(?=\1 {2,}[a-z][a-z-]*:(?: |\r?$))/gm

const anyBullet = /[–—−‐‑•·▪◦●‣⁃]/

/** More places than this are not looked at. */
const MOST = 200
/** Lines looked at above a place. */
const FAR = 10_000

/** A text in which what looks like the signs of the format has become those signs; as long as before. */
export interface Mended {
  text: string
  problems: Problem[]
}

/**
 * Reads what looks like a sign of the format as that sign, where nothing else can be meant: `– id: a` and `• id: a` as
 * list items, blanks of another width, and a first entry whose dash was forgotten while the next one has its own.
 * Each kind is one problem. Texts in blocks (`|`) are left alone.
 */
export function mendLookAlikes(file: string, text: string): Mended {
  const mended: Mended = { text, problems: [] }
  replaceBullets(file, mended)
  replaceBlanks(file, mended)
  addFirstDash(file, mended)
  return mended
}

function replaceBullets(file: string, mended: Mended): void {
  const { text } = mended
  if (!anyBullet.test(text) && !text.includes('* ')) return
  const places: number[] = []
  const replaced = new Set<number>()
  let seen = 0
  for (const match of text.matchAll(bullets)) {
    if (++seen > MOST) break
    const at = match.index + (match[1]?.length ?? 0)
    if (!isItemPlace(text, { line: match.index, indent: at - match.index, replaced })) continue
    places.push(at)
    replaced.add(at)
  }
  const [first] = places
  if (first === undefined) return
  const parts = places.map((at, index) => `${text.slice(index === 0 ? 0 : (places[index - 1] ?? 0) + 1, at)}-`)
  mended.text = parts.join('') + text.slice((places.at(-1) ?? 0) + 1)
  const more = places.length > 1 ? `, here and on ${furtherLines(places.length)}` : ''
  mended.problems.push({
    ...problem(file, first, first + 1, `a list item begins with a plain dash (-), not with another sign${more}`),
    label: 'another sign',
    fix: {
      title: `write - ${excerpt(mended.text.slice(first + 1, lineEnd(mended.text, first)).trim())}`,
      tier: 'safe',
      edits: places.map((at) => ({ span: { file, start: at, end: at + 1 }, text: '-' })),
    },
  })
}

interface ItemPlace {
  line: number
  indent: number
  /** Offsets of signs that count as dashes already. */
  replaced: ReadonlySet<number>
}

/** Whether a list may go on or begin at a line: below an item of the same indent, or below a key without a value. */
function isItemPlace(text: string, { line, indent, replaced }: ItemPlace): boolean {
  if (isInBlock(text, line)) return false
  let walked = 0
  for (let above = lineAbove(text, line); above >= 0 && walked < FAR; above = lineAbove(text, above)) {
    walked++
    const width = indentAt(text, above)
    const content = text.slice(above + width, trimEnd(text, above, lineEnd(text, above)))
    if (content === '' || content.startsWith('#') || width > indent) continue
    const isItem = content.startsWith('- ') || replaced.has(above + width)
    return (width === indent && isItem) || /^(?:- +)*[\w-]+:$/.test(content)
  }
  return false
}

function lineAbove(text: string, line: number): number {
  return line === 0 ? -1 : lineStart(text, line - 1)
}

function replaceBlanks(file: string, mended: Mended): void {
  if (!/[\u00a0\u202f\u3000]/.test(mended.text)) return
  const places: [start: number, end: number][] = []
  let seen = 0
  mended.text = mended.text.replace(wideBlanks, (found: string, offset: number, whole: string) => {
    if (++seen > MOST || isInBlock(whole, offset)) return found
    const [blank] = /[\u00a0\u202f\u3000]+/.exec(found) ?? ['']
    const start = offset + found.indexOf(blank)
    places.push([start, start + blank.length])
    return found.replace(blank, ' '.repeat(blank.length))
  })
  const [first] = places
  if (first === undefined) return
  const more = places.length > 1 ? `, here and in ${places.length - 1} more place${places.length > 2 ? 's' : ''}` : ''
  mended.problems.push({
    ...problem(file, ...first, `this blank is not an ordinary space${more}`),
    rule: 'text-hidden-character',
    why: 'mplan reads it as a space; other programs refuse the file.',
    fix: {
      title: 'type an ordinary space in its place',
      tier: 'safe',
      edits: places.map(([start, end]) => ({ span: { file, start, end }, text: ' '.repeat(end - start) })),
    },
  })
}

/** Whether a line stands in a text that a key opens with `|` or `>`, or may do so, far down in a large file. */
function isInBlock(text: string, line: number): boolean {
  // a list may stand as far left as its key
  let least = indentAt(text, line) + 1
  let walked = 0
  for (let above = lineAbove(text, line); above >= 0 && least > 0; above = lineAbove(text, above)) {
    if (++walked > FAR) return true
    const width = indentAt(text, above)
    const end = trimEnd(text, above, lineEnd(text, above))
    if (above + width >= end || width >= least) continue
    if (/[ \t][|>][-+0-9]{0,2}$/.test(text.slice(above, end))) return true
    least = width
  }
  return false
}

/** `tactics:`, an entry without a dash, and below it one with a dash two places further left. */
function addFirstDash(file: string, mended: Mended): void {
  const { text } = mended
  let seen = 0
  for (const match of text.matchAll(emptyKey)) {
    const line = match.index + match[0].length
    const indent = indentAt(text, line)
    const key = line + indent
    const [, before = '', dashes = ''] = match
    const parent = before.length + dashes.length
    if (indent < parent + 2 || !hasItemBelow(text, line, { indent: indent - 2, least: parent })) continue
    if (++seen > MOST) break
    if (isInBlock(text, match.index)) continue
    mended.text = `${mended.text.slice(0, key - 2)}- ${mended.text.slice(key)}`
    const end = trimEnd(text, key, lineEnd(text, key))
    mended.problems.push({
      ...problem(
        file,
        key,
        end,
        `"${excerpt(text.slice(key, end))}" begins the first entry of a list, but has no dash`,
      ),
      fix: {
        title: `write - ${excerpt(text.slice(key, end))}`,
        tier: 'safe',
        edits: [{ span: { file, start: key - 2, end: key }, text: '- ' }],
      },
    })
  }
}

/** Whether a list item stands at an indent before the lines go back to `least` or further left. */
function hasItemBelow(text: string, from: number, { indent, least }: { indent: number; least: number }): boolean {
  let lines = 0
  for (let line = nextLine(text, from); line < text.length && lines < MOST; line = nextLine(text, line)) {
    lines++
    const width = indentAt(text, line)
    const content = text.slice(line + width, line + width + 2)
    if (content.trim() === '' || content.startsWith('#')) continue
    if (width === indent && content === '- ') return true
    if (width <= Math.max(least, indent)) return false
  }
  return false
}

function problem(file: string, start: number, end: number, message: string): Problem {
  return { rule: 'yaml-syntax', severity: 'error', message, span: { file, start, end } }
}
