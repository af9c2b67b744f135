import { isCollection, isMap, isScalar, isSeq, type ParsedNode, parseDocument, type YAMLMap } from 'yaml'
import { EditError } from './edit-error.ts'

/** What a YAML text says, apart from how it is written. */
export type Plain = Map<string, Plain> | Plain[] | string | number | bigint | boolean | null

/** The way to a value: names of keys and places in lists, from 0. */
export type Path = readonly (string | number)[]

const deepest = 64

/** Reads plain YAML 1.2: one document without anchors and tags, every key once. EditError when it is not that. */
export function readYaml(text: string): { contents: ParsedNode | null; value: Plain } {
  const options = { version: '1.2', schema: 'core', uniqueKeys: false, merge: false, logLevel: 'error' } as const
  const document = parseDocument(text, options)
  if (document.errors.length > 0 || document.warnings.length > 0) {
    throw new EditError('the file has mistakes in its writing; mend those first')
  }
  return { contents: document.contents, value: plainValue(document.contents, 0) }
}

function plainValue(node: unknown, depth: number): Plain {
  if (depth > deepest) throw new EditError('the file is nested too deep to be changed safely')
  if (node === null || node === undefined) return null
  if (isCollection(node) && node.anchor !== undefined) throw usesAnchors()
  if (isMap(node)) return plainMap(node, depth)
  if (isSeq(node)) return node.items.map((item) => plainValue(item, depth + 1))
  return plainScalar(node)
}

function plainScalar(node: unknown): Plain {
  if (!isScalar(node) || node.anchor !== undefined) throw usesAnchors()
  const { value } = node
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'boolean' || typeof value === 'bigint') return value
  throw new EditError('the file holds a value of an unknown kind')
}

function usesAnchors(): EditError {
  return new EditError('the file uses anchors; write the values out first')
}

function plainMap(map: YAMLMap, depth: number): Map<string, Plain> {
  const result = new Map<string, Plain>()
  for (const { key, value } of map.items) {
    const name = keyName(key)
    if (result.has(name)) throw new EditError(`the key ${name} is there twice; remove one first`)
    result.set(name, plainValue(value, depth + 1))
  }
  return result
}

/** The text of a key. EditError when the key is a list or a map. */
export function keyName(key: unknown): string {
  if (!isScalar(key)) throw new EditError('a key of the file is no text; mend that first')
  return String(key.value)
}

/** The value with the part at `path` changed; the rest is shared. `change` gets undefined for what is not there. */
export function withChange(value: Plain | undefined, path: Path, change: (old: Plain | undefined) => Plain): Plain {
  const [step, ...rest] = path
  if (step === undefined) return change(value)
  if (typeof step === 'number' && Array.isArray(value)) {
    return value.map((item, index) => (index === step ? withChange(item, rest, change) : item))
  }
  const map = new Map(value instanceof Map ? value : [])
  return map.set(String(step), withChange(map.get(String(step)), rest, change))
}

/** True when two values say the same; the order of keys does not matter. */
export function sameValue(one: Plain | undefined, other: Plain | undefined): boolean {
  if (Array.isArray(one)) {
    return (
      Array.isArray(other) && one.length === other.length && one.every((item, index) => sameValue(item, other[index]))
    )
  }
  if (one instanceof Map) {
    return (
      other instanceof Map &&
      one.size === other.size &&
      [...one].every(([key, item]) => sameValue(item, other.get(key)))
    )
  }
  return Object.is(one, other)
}
