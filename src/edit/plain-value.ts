import { isMap, isNode, isScalar, isSeq, type ParsedNode, parseDocument, type YAMLMap } from 'yaml'
import { createLines } from '../model/lines.ts'
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
  const [mistake] = [...document.errors, ...document.warnings]
  const lineOf = (offset: number) => createLines(text).at(Math.min(offset, text.length)).line
  if (mistake !== undefined) {
    const line = lineOf(Math.min(mistake.pos[0], text.trimEnd().length))
    throw new EditError(`line ${line} cannot be read; look there and just above it, and mend that first`)
  }
  return { contents: document.contents, value: plainValue(document.contents, { depth: 0, lineOf }) }
}

interface Reading {
  depth: number
  /** The line of an offset, from 1. */
  lineOf: (offset: number) => number
}

function plainValue(node: unknown, { depth, lineOf }: Reading): Plain {
  if (depth > deepest) throw new EditError('the file is nested too deep to be changed safely')
  if (node === null || node === undefined) return null
  const inside = { depth: depth + 1, lineOf }
  if (isNode(node) && 'anchor' in node && node.anchor !== undefined) throw usesAnchors(lineOf(node.range?.[0] ?? 0))
  if (isMap(node)) return plainMap(node, inside)
  if (isSeq(node)) return node.items.map((item) => plainValue(item, inside))
  return plainScalar(node, lineOf)
}

function plainScalar(node: unknown, lineOf: Reading['lineOf']): Plain {
  const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0
  if (!isScalar(node)) throw usesAnchors(lineOf(offset))
  const { value } = node
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'boolean' || typeof value === 'bigint') return value
  throw new EditError(`the file holds a value of an unknown kind, in line ${lineOf(offset)}`)
}

function usesAnchors(line: number): EditError {
  return new EditError(`line ${line} stands for the text of another place (& and *); write it out first`)
}

function plainMap(map: YAMLMap, reading: Reading): Map<string, Plain> {
  const result = new Map<string, Plain>()
  for (const { key, value } of map.items) {
    const name = keyName(key)
    if (result.has(name)) {
      const line = reading.lineOf(isNode(key) ? (key.range?.[0] ?? 0) : 0)
      throw new EditError(`the key ${name} is there twice, the second time in line ${line}; remove one first`)
    }
    result.set(name, plainValue(value, reading))
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
