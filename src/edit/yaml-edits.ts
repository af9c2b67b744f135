import { isCollection, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'
import type { TextEdit } from './apply-edits.ts'
import { EditError } from './edit-error.ts'
import { keyName, type Path, readYaml } from './plain-value.ts'
import {
  endOf,
  endOfPair,
  findPair,
  findPlace,
  hasBlankLines,
  indent,
  linesAfter,
  type Place,
  type Source,
  startOf,
} from './yaml-place.ts'

/** A key as it is written: quoted where it must be. */
export function keyText(key: string): string {
  return /^[A-Za-z_][\w-]*$/.test(key) &&
    keyName(readYaml(key).contents) === key &&
    typeof readYaml(key).value === 'string'
    ? key
    : JSON.stringify(key)
}

/** Writes another value, of one line, in place of a pair's. */
export function replaceValue(source: Source, { key, value }: Pair, valueText: string): TextEdit[] {
  if (isCollection(value) && (!value.flow || source.text.slice(startOf(value), endOf(value)).includes('#'))) {
    throw new EditError(`the value of ${keyName(key)} takes several lines; change it by hand`)
  }
  const start = startOf(value)
  const end = endOf(value)
  if (start === end) return [{ start: afterColon(source, key), end: afterColon(source, key), text: ` ${valueText}` }]
  const isBlockText = isScalar(value) && (value.type === 'BLOCK_LITERAL' || value.type === 'BLOCK_FOLDED')
  const lineEnd = isBlockText && source.text[end - 1] === '\n' ? source.lineEnd : ''
  return [{ start, end, text: valueText + lineEnd }]
}

function afterColon({ text }: Source, key: unknown): number {
  return text.indexOf(':', endOf(key)) + 1
}

/** Adds lines, which are a key and its value at the left margin, to the end of a map. */
export function addToMap(source: Source, { node, pair, column }: Place, lines: readonly string[]): TextEdit[] {
  if (isMap(node) && node.flow) return [addToFlow(node, endOfLastPair(node), lines)]
  if (isMap(node)) {
    const blank = hasBlankLines(source, node) ? [''] : []
    return [linesAfter(source, endOf(node), [...blank, ...indent(lines, column)])]
  }
  if (node === null || isEmptyText(node))
    return [linesAfter(source, endOfEmpty(source, node, pair), indent(lines, column))]
  throw new EditError('the place for a new key holds a value already')
}

/** True for the value of a key that has none: `goals:`. */
function isEmptyText(node: unknown): boolean {
  return isScalar(node) && node.value === null && startOf(node) === endOf(node)
}

function endOfEmpty({ text }: Source, node: Node | null, pair: Pair | undefined): number {
  if (node !== null) return endOf(node)
  return pair ? endOfPair(pair) : text.length
}

function endOfLastPair(map: YAMLMap): number | undefined {
  const last = map.items.at(-1)
  return last && endOfPair(last)
}

/** Adds an entry to a list or map in brackets, after its last entry. */
function addToFlow(node: unknown, lastEnd: number | undefined, lines: readonly string[]): TextEdit {
  const [line, ...more] = lines
  if (line === undefined || more.length > 0)
    throw new EditError('the new entry takes several lines and does not go into brackets')
  const at = lastEnd ?? startOf(node) + 1
  return { start: at, end: at, text: lastEnd === undefined ? line : `, ${line}` }
}

/** Adds lines, which are an item at the left margin, to the end of the list at a path; begins the list if need be. */
export function addToList(source: Source, path: Path, lines: readonly string[]): TextEdit[] {
  const missing = missingKey(source, path)
  const item = withDash(lines)
  if (missing) return addToMap(source, missing.place, [`${keyText(missing.key)}:`, ...indent(item, 2)])
  const { node, pair, column } = findPlace(source, path)
  if (isSeq(node) && node.flow && node.items.length > 0) return [addToFlow(node, endOf(node.items.at(-1)), lines)]
  if (isSeq(node) && !node.flow) {
    const blank = hasBlankLines(source, node) ? [''] : []
    return [linesAfter(source, endOf(node), [...blank, ...indent(item, column)])]
  }
  if (isSeq(node) && pair) return unfoldEmptyList(source, pair, indent(item, column))
  if (node !== null && !isEmptyText(node)) throw new EditError('the place for a list holds another value')
  return [linesAfter(source, endOfEmpty(source, node, pair), indent(item, column))]
}

/** Turns `key: []` into the first lines of a list. */
function unfoldEmptyList(source: Source, { key, value }: Pair, lines: string[]): TextEdit[] {
  const start = afterColon(source, key)
  const end = endOf(value)
  if (source.text.slice(start, end).includes('#'))
    throw new EditError('the empty list holds a comment; change it by hand')
  return [{ start, end, text: '' }, linesAfter(source, end, lines)]
}

/** The map and key of a list that is to be begun; undefined when the key is there. */
function missingKey(source: Source, path: Path): { place: Place; key: string } | undefined {
  const key = path.at(-1)
  if (typeof key !== 'string') return undefined
  const place = findPlace(source, path.slice(0, -1))
  return isMap(place.node) && findPair(place.node, key) ? undefined : { place, key }
}

function withDash(lines: readonly string[]): string[] {
  const [first = '', ...rest] = lines
  return [`- ${first}`, ...indent(rest, 2)]
}
