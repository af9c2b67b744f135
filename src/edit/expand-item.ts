import { isMap, isScalar, isSeq, type Scalar } from 'yaml'
import { applyEdits, type TextEdit } from './apply-edits.ts'
import { EditError } from './edit-error.ts'
import { type Path, readYaml, sameValue, withChange } from './plain-value.ts'
import { endOf, findPlace, readSource, type Source, startOf } from './yaml-place.ts'

/** A list item that is a text, and the map to make of it. Lines are `key: value`, of one line each. */
export interface Expansion {
  /** Where the text of the item begins in the file, quotes included. */
  offset: number
  before: readonly string[]
  /** The key that the text itself becomes the value of. */
  key: string
  /** The text as YAML of one line, for a text that is written over several. */
  valueText: string
  after: readonly string[]
}

/**
 * Makes a map of a list item that is a text: `- Win 40 members` becomes `- id: …`, `title: Win 40 members` and more.
 * The text stays as it is written where it stands on one line; all else in the file stays, comments included.
 * EditError when there is no such item, or when the result would not say exactly what was meant.
 */
export function expandItem(text: string, expansion: Expansion): string {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : ''
  const source = readSource(text.slice(mark.length))
  const path = pathTo(source.contents, expansion.offset - mark.length)
  const list = path && findPlace(source, path.slice(0, -1)).node
  const item = path && findPlace(source, path).node
  if (!path || !isSeq(list) || !isScalar(item)) throw new EditError('there is no such entry in the file')
  const result = applyEdits(
    source.text,
    list.flow ? inBrackets(source, item, expansion) : asBlock(source, item, expansion),
  )
  const { before, key, valueText, after } = expansion
  const { value } = readYaml([...before, `${key}: ${valueText}`, ...after].join('\n'))
  if (
    !sameValue(
      readYaml(result).value,
      withChange(source.value, path, () => value),
    )
  ) {
    throw new EditError('the change would alter something else in the file; make it by hand')
  }
  return mark + result
}

/** The way to the value that begins at an offset. */
function pathTo(node: unknown, offset: number): Path | undefined {
  if (isScalar(node)) return startOf(node) === offset ? [] : undefined
  const steps: [string | number, unknown][] = isSeq(node)
    ? node.items.map((item, index) => [index, item])
    : isMap(node)
      ? node.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : '', value])
      : []
  for (const [step, value] of steps) {
    const rest = pathTo(value, offset)
    if (rest) return [step, ...rest]
  }
  return undefined
}

function asBlock(source: Source, item: Scalar, { before, key, valueText, after }: Expansion): TextEdit[] {
  const { text, lineEnd } = source
  const start = startOf(item)
  const end = endOf(item)
  const written = text.slice(start, end)
  const column = start - (text.lastIndexOf('\n', start - 1) + 1)
  const newLine = lineEnd + ' '.repeat(column)
  const head = [...before, `${key}: `].join(newLine)
  const tail = after.map((line) => newLine + line).join('')
  if (!written.includes('\n')) {
    const lineStop = /\r?\n|$/.exec(text.slice(end))?.index ?? 0
    return [
      { start, end: start, text: head },
      { start: end + lineStop, end: end + lineStop, text: tail },
    ]
  }
  // The remark after `>` or `|` goes behind the text, which now stands on the line of its key.
  const remark = item.type?.startsWith('BLOCK') ? (/^[^\n#]*?(\s+#[^\r\n]*)/.exec(written)?.[1] ?? '') : ''
  const lastEnds = /[\r\n]*$/.exec(written)?.[0] ?? ''
  const lineStop = lastEnds === '' ? (/\r?\n|$/.exec(text.slice(end))?.index ?? 0) : 0
  const behind = text.slice(end, end + lineStop)
  return [{ start, end: end + lineStop, text: head + valueText + remark + behind + tail + lastEnds }]
}

/** In brackets everything stays on the line. */
function inBrackets({ text }: Source, item: Scalar, { before, key, valueText, after }: Expansion): TextEdit[] {
  const start = startOf(item)
  const end = endOf(item)
  const written = text.slice(start, end)
  const value = written.includes('\n') ? valueText : written
  const entries = [...before, `${key}: ${value}`, ...after]
  if (entries.some((entry) => entry !== `${key}: ${value}` && /[[\]{},]/.test(entry))) {
    throw new EditError('this goal stands in a list in brackets; put it on a line of its own first')
  }
  return [{ start, end, text: `{ ${entries.join(', ')} }` }]
}
