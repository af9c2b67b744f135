import { isCollection, isMap, isPair, isScalar, isSeq, type Node, type Pair, type ParsedNode, type YAMLMap } from 'yaml'
import type { TextEdit } from './apply-edits.ts'
import { EditError } from './edit-error.ts'
import { keyName, type Path, type Plain, readYaml } from './plain-value.ts'

/** A text being edited, without its byte order mark. */
export interface Source {
  text: string
  contents: ParsedNode | null
  value: Plain
  lineEnd: '\n' | '\r\n'
}

/** A value in a source, and where lines that belong to it would stand. */
export interface Place {
  node: Node | null
  /** The pair that the value belongs to; undefined at the top and in lists. */
  pair?: Pair
  /** Blanks before the keys of a map at this place, or the dash of a list. */
  column: number
}

/** Reads a text for editing. */
export function readSource(text: string): Source {
  const windowsEnds = text.split('\r\n').length - 1
  const allEnds = text.split('\n').length - 1
  return { text, ...readYaml(text), lineEnd: windowsEnds * 2 > allEnds ? '\r\n' : '\n' }
}

/** The place that a path leads to; EditError when it leads nowhere. */
export function findPlace(source: Source, path: Path): Place {
  let place: Place = { node: source.contents, column: 0 }
  place.column = columnIn(source, place.node, 0)
  for (const step of path) place = stepInto(source, place, step)
  return place
}

function stepInto(source: Source, { node, column }: Place, step: string | number): Place {
  if (typeof step === 'number' && isSeq(node)) {
    const item = node.items[step]
    if (isCollection(item) || isScalar(item)) return { node: item, column: columnIn(source, item, column + 2) }
  }
  const pair = isMap(node) ? findPair(node, String(step)) : undefined
  if (!pair) throw new EditError(`there is no ${step} to change`)
  const value = isCollection(pair.value) || isScalar(pair.value) ? pair.value : null
  return { node: value, pair, column: columnIn(source, value, column + 2) }
}

/** The pair with that key; undefined when the map has none. */
export function findPair(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => keyName(pair.key) === key)
}

function columnIn(source: Source, node: Node | null, otherwise: number): number {
  if (!isCollection(node) || node.flow || node.items.length === 0) return otherwise
  return startOf(node) - lineStart(source.text, startOf(node))
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

/** Where a node's own text begins. */
export function startOf(node: unknown): number {
  return rangeOf(node)[0]
}

/** Where a node's own text ends; for a block of lines, where its last value ends. */
export function endOf(node: unknown): number {
  if (!isCollection(node) || node.flow) return rangeOf(node)[1]
  const last = node.items.at(-1)
  return isPair(last) ? endOfPair(last) : endOf(last)
}

/** Where a pair's text ends: its value's, or the colon's when it has none. */
export function endOfPair({ key, value }: Pair): number {
  return value === null || value === undefined ? rangeOf(key)[1] : endOf(value)
}

function rangeOf(node: unknown): [number, number] {
  if ((isScalar(node) || isCollection(node)) && node.range) return [node.range[0], node.range[1]]
  throw new EditError('the file is written in a way that cannot be changed safely')
}

/** Adds whole lines after the line on which `end` lies. A text without a line end at its end stays so. */
export function linesAfter({ text, lineEnd }: Source, end: number, lines: readonly string[]): TextEdit {
  const isPastLine = end > 0 && text[end - 1] === '\n'
  const nextEnd = isPastLine ? end - 1 : text.indexOf('\n', end)
  const block = lines.join(lineEnd)
  if (text === '') return { start: 0, end: 0, text: block + lineEnd }
  if (nextEnd === -1) return { start: text.length, end: text.length, text: lineEnd + block }
  return { start: nextEnd + 1, end: nextEnd + 1, text: block + lineEnd }
}

/** Lines moved to the right; empty lines stay empty. */
export function indent(lines: readonly string[], column: number): string[] {
  return lines.map((line) => (line.trim() === '' ? '' : ' '.repeat(column) + line))
}

/** True when the last two entries of a block have an empty line between them, so that a new one should too. */
export function hasBlankLines({ text }: Source, node: Node | null): boolean {
  if (!isCollection(node) || node.flow || node.items.length < 2) return false
  const [one, other] = node.items.slice(-2)
  const end = isPair(one) ? endOfPair(one) : endOf(one)
  const start = isPair(other) ? startOf(other.key) : startOf(other)
  return /\n[ \t\r]*\n/.test(text.slice(end, start))
}
