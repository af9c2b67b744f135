import { addListItem, insertKeyBlock } from '../edit/edit-yaml.ts'
import { type Path, type Plain, readYaml } from '../edit/plain-value.ts'

/**
 * Adds to a file what it lacks of another text: keys, keys of groups such as `purpose`, and the entries of lists whose
 * id is not there yet. No value, comment or blank of the file changes, and an entry that is there stays as it is.
 *
 * @param text the file
 * @param wanted a text as mplan writes it: in blocks, two spaces a level, comments above what they are about
 * @param isExample whether it is made up: then it fills only lists and groups that hold nothing yet
 * @throws EditError when the file cannot be read or changed safely
 */
export function mergeYaml(text: string, wanted: string, { isExample = false } = {}): string {
  const lines = wanted.trimEnd().split('\n')
  // the first lines of an example say what it is an example of
  const first = isExample ? lines.findIndex((line) => !line.startsWith('#')) : 0
  const file = readFile(text)
  const leftOut = isExample ? idsLeftOut(file.value, readYaml(wanted).value) : new Set<string>()
  return mergeMap({ ...file, isExample, leftOut }, [], lines.slice(first)).text
}

/** The ids of example entries for which there is no room, since their list holds entries already. */
function idsLeftOut(own: Plain, wanted: Plain): Set<string> {
  if (!(own instanceof Map) || !(wanted instanceof Map)) return new Set()
  const full = [...wanted].filter(([key]) => holdsSomething(valueAt(own, [key])))
  const ids = (list: Plain | undefined) =>
    isList(list) ? list.flatMap((entry) => (entry instanceof Map ? [String(entry.get('id'))] : [])) : []
  const there = new Set(full.flatMap(([key]) => ids(valueAt(own, [key]))))
  return new Set(full.flatMap(([, list]) => ids(list)).filter((id) => !there.has(id)))
}

/** Whether something names one of these ids, however deep. */
function refersTo(ids: ReadonlySet<string>, value: Plain): boolean {
  if (value instanceof Map) return [...value.values()].some((inner) => refersTo(ids, inner))
  return isList(value) ? value.some((inner) => refersTo(ids, inner)) : typeof value === 'string' && ids.has(value)
}

/** The file so far, what it says, and whether what is added to it is made up. */
interface File {
  text: string
  value: Plain
  isExample: boolean
  /** Ids of example entries that are not added: what refers to them is not added either. */
  leftOut: ReadonlySet<string>
}

const readFile = (text: string): Pick<File, 'text' | 'value'> => ({ text, value: readYaml(text).value })

const changed = (file: File, text: string): File => ({ ...file, ...readFile(text) })

/** A key or an entry, with the comments above it. */
interface Block {
  lines: string[]
  /** The lines of its value, at the left margin. */
  inner: string[]
  value: Plain
}

function mergeMap(file: File, path: Path, lines: string[]): File {
  return blocksIn(lines).reduce((result, block) => mergeKey(result, path, block), file)
}

function mergeKey(file: File, path: Path, { lines, inner, value }: Block): File {
  const [[key, wanted] = []] = value instanceof Map ? value : []
  if (key === undefined) return file
  if (isList(wanted) && refersTo(file.leftOut, wanted)) return file
  const place = [...path, key]
  const found = valueAt(file.value, place)
  if (found === undefined) return changed(file, insertKeyBlock(file.text, path, lines))
  return file.isExample && holdsSomething(found) ? file : mergeInto(file, place, { found, wanted, inner })
}

function mergeInto(
  file: File,
  place: Path,
  { found, wanted, inner }: { found: Plain; wanted: Plain | undefined; inner: string[] },
): File {
  if (wanted instanceof Map && (found === null || found instanceof Map)) return mergeMap(file, place, inner)
  if (isList(wanted) && (found === null || isList(found))) return mergeList(file, place, inner)
  return file
}

const holdsSomething = (value: Plain | undefined): boolean =>
  value instanceof Map ? value.size > 0 : isList(value) && value.length > 0

function mergeList(file: File, path: Path, lines: string[]): File {
  let result = file
  for (const { lines: block, value } of blocksIn(lines)) {
    const item = isList(value) ? value[0] : undefined
    const there = valueAt(result.value, path)
    if (item === undefined || (isList(there) && there.some((other) => sameEntry(other, item)))) continue
    result = changed(result, addListItem(result.text, path, withoutDash(block)))
  }
  return result
}

/** Entries are the same when their names are: the id, or what a positioning is for, or the text itself. */
function sameEntry(one: Plain, other: Plain): boolean {
  const name = nameOf(one)
  return name !== undefined && name === nameOf(other)
}

function nameOf(entry: Plain): string | undefined {
  if (!(entry instanceof Map))
    return JSON.stringify(entry, (_, value) => (typeof value === 'bigint' ? `${value}` : value))
  const name = ['id', 'for', 'person', 'channel', 'what', 'title'].find((key) => entry.has(key))
  return name === undefined ? undefined : String(entry.get(name))
}

const isList = (value: Plain | undefined): value is Plain[] => Array.isArray(value)

function valueAt(value: Plain, path: Path): Plain | undefined {
  let place: Plain | undefined = value
  for (const step of path) place = place instanceof Map ? place.get(String(step)) : undefined
  return place
}

/** Cuts lines at the left margin into keys or entries; the comments above belong to what follows. */
function blocksIn(lines: string[]): Block[] {
  const groups: string[][] = []
  let comments: string[] = []
  for (const line of lines) {
    if (line === '') continue
    if (line.startsWith('#')) comments.push(line)
    else if (line.startsWith(' ')) groups.at(-1)?.push(...comments.splice(0), line)
    else {
      groups.push([...comments, line])
      comments = []
    }
  }
  return groups.map((group) => {
    const first = group.findIndex((line) => !line.startsWith('#'))
    return {
      lines: group,
      inner: group.slice(first + 1).map((line) => line.slice(2)),
      value: readYaml(group.join('\n')).value,
    }
  })
}

/** An entry's lines with its dash taken off, at the left margin. */
function withoutDash(lines: string[]): string[] {
  return lines.map((line) => (line.startsWith('#') ? line : line.slice(2)))
}
