import { isMap } from 'yaml'
import { applyEdits, type TextEdit } from './apply-edits.ts'
import { EditError } from './edit-error.ts'
import { type Path, type Plain, readYaml, sameValue, withChange } from './plain-value.ts'
import { addToList, addToMap, keyText, replaceValue } from './yaml-edits.ts'
import { endOf, findPair, findPlace, readSource, type Source, startOf } from './yaml-place.ts'

/** What an edit does to the text, and what it must do to the value. */
interface PlannedEdit {
  edits: TextEdit[]
  path: Path
  change(old: Plain | undefined): Plain
}

/**
 * Sets the value of `key` in the map at `path`; a key that is not there is added at the end of the map. `valueText` is
 * YAML of one line, such as `400 leads` or `[a, b]`. All else in the text stays, comments included. EditError when the
 * text cannot be read, when the old value is a block of lines, or when the result would not say exactly what was meant.
 */
export function setKey(text: string, path: Path, key: string, valueText: string): string {
  return edited(text, (source) => {
    const value = readOneLine(valueText)
    const place = findPlace(source, path)
    const pair = isMap(place.node) ? findPair(place.node, key) : undefined
    const line = `${keyText(key)}: ${valueText}`.trimEnd()
    const edits = pair ? replaceValue(source, pair, valueText) : addToMap(source, place, [line])
    return { edits, path: [...path, key], change: () => value }
  })
}

/**
 * Adds a new key to the end of the map at `path`. `lines` is the whole of it as it would stand at the left margin:
 * comments, the line of the key, the lines of its value. EditError as in `setKey`, and when the key is there already.
 */
export function insertKeyBlock(text: string, path: Path, lines: readonly string[]): string {
  return edited(text, (source) => {
    const { value: block } = readYaml(lines.join('\n'))
    const [entry, ...others] = block instanceof Map ? [...block] : []
    if (!entry || others.length > 0) throw new EditError('give one key with its value')
    const [key, value] = entry
    const place = findPlace(source, path)
    if (isMap(place.node) && findPair(place.node, key)) throw new EditError(`there is a ${key} already`)
    return { edits: addToMap(source, place, lines), path: [...path, key], change: () => value }
  })
}

/**
 * Adds an item to the end of the list at `path`; a list that is empty or not there is begun. `lines` is the item
 * without its dash, at the left margin. EditError as in `setKey`.
 */
export function addListItem(text: string, path: Path, lines: readonly string[]): string {
  return edited(text, (source) => {
    const { value: item } = readYaml(lines.join('\n'))
    const change = (old: Plain | undefined) => [...(Array.isArray(old) ? old : []), item]
    return { edits: addToList(source, path, lines), path, change }
  })
}

/** Gives a key of the map at `path` another name. EditError as in `setKey`, and when the new name is taken. */
export function renameKey(text: string, path: Path, key: string, newKey: string): string {
  return edited(text, (source) => {
    const { node } = findPlace(source, path)
    const pair = isMap(node) ? findPair(node, key) : undefined
    if (!isMap(node) || !pair) throw new EditError(`there is no ${key} to rename`)
    if (findPair(node, newKey)) throw new EditError(`there is a ${newKey} already`)
    const edit = { start: startOf(pair.key), end: endOf(pair.key), text: keyText(newKey) }
    return { edits: [edit], path, change: (old) => renamed(old, key, newKey) }
  })
}

/** Makes an edit and reads the result again: it must say what the old text said, but for the change that was meant. */
function edited(text: string, plan: (source: Source) => PlannedEdit): string {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : ''
  const source = readSource(text.slice(mark.length))
  const { edits, path, change } = plan(source)
  const result = applyEdits(source.text, edits)
  if (!says(result, withChange(source.value, path, change))) {
    throw new EditError('the change would alter something else in the file; make it by hand')
  }
  return mark + result
}

function says(text: string, wanted: Plain): boolean {
  try {
    return sameValue(readYaml(text).value, wanted)
  } catch (failure) {
    if (failure instanceof EditError) return false
    throw failure
  }
}

function renamed(old: Plain | undefined, key: string, newKey: string): Plain {
  const pairs = old instanceof Map ? [...old] : []
  return new Map(pairs.map(([name, value]) => [name === key ? newKey : name, value]))
}

function readOneLine(valueText: string): Plain {
  if (/[\r\n]/.test(valueText)) throw new EditError('the new value must stand in one line')
  return readYaml(valueText).value
}
