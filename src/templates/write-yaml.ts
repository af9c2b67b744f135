import { yamlText } from './yaml-text.ts'

/** What a file holds. A key whose value is undefined is left out. */
export type YamlData = string | number | boolean | YamlData[] | YamlMap
export interface YamlMap {
  [key: string]: YamlData | undefined
}

export interface YamlOptions {
  /**
   * Comments by the place they stand above: keys and positions from the outside in, joined by `/`.
   * `goals`, `goals/0/why`. Several lines become several comment lines.
   */
  comments?: Readonly<Record<string, string>>
}

/**
 * Writes data as mplan's files are written: block style, one field a line, two spaces, an empty line before each
 * section of the document. Reading the text gives the same data.
 *
 * @throws RangeError for a number that is not finite
 */
export function writeYaml(data: YamlMap, { comments = {} }: YamlOptions = {}): string {
  const sections = Object.entries(data).flatMap(([key, value], index) => {
    if (value === undefined) return []
    const lines = fieldLines(key, value, { path: key, comments })
    return [index > 0 && typeof value === 'object' ? ['', ...lines] : lines]
  })
  return sections.length === 0 ? '{}\n' : `${sections.flat().join('\n')}\n`
}

interface Place {
  path: string
  comments: Readonly<Record<string, string>>
}

function fieldLines(key: string, value: YamlData, place: Place): string[] {
  const comment = commentLines(place)
  const name = `${yamlText(key)}:`
  const inline = onOneLine(value)
  if (inline !== undefined) return [...comment, `${name} ${inline}`]
  return [...comment, name, ...blockLines(value, place).map((line) => `  ${line}`)]
}

/** The text of a value that needs no lines of its own. */
function onOneLine(value: YamlData): string | undefined {
  if (typeof value === 'string') return yamlText(value)
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be written as a number`)
    return String(value)
  }
  if (Array.isArray(value)) return value.length === 0 ? '[]' : undefined
  return Object.values(value).every((field) => field === undefined) ? '{}' : undefined
}

function blockLines(value: YamlData, { path, comments }: Place): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => itemLines(item, { path: `${path}/${index}`, comments }))
  }
  if (typeof value !== 'object') return [onOneLine(value) ?? '']
  return Object.entries(value).flatMap(([key, field]) =>
    field === undefined ? [] : fieldLines(key, field, { path: `${path}/${key}`, comments }),
  )
}

/** A comment above the first field of an item goes above the item's dash. */
function itemLines(item: YamlData, place: Place): string[] {
  const inline = onOneLine(item)
  const lines = inline === undefined ? blockLines(item, place) : [inline]
  const first = lines.findIndex((line) => !line.startsWith('#'))
  const body = lines.slice(first).map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`))
  return [...commentLines(place), ...lines.slice(0, first), ...body]
}

function commentLines({ path, comments }: Place): string[] {
  const comment = Object.hasOwn(comments, path) ? comments[path] : undefined
  if (comment === undefined || comment.trim() === '') return []
  return comment.split(/[\r\n\u0085\u2028\u2029]+/).map((line) => `# ${line.replace(/\p{Cc}/gu, ' ')}`.trimEnd())
}
