import type { Document } from '../document/document.ts'
import type { Positions } from '../document/positions.ts'
import type { Entity, EntityKind, Node } from '../model/entity.ts'
import type { Span } from '../model/problem.ts'
import type { Place } from '../model/rule.ts'

/** How lists of the files call one of their items. */
const itemKinds: Record<string, string> = {
  goals: 'goal',
  tactics: 'tactic',
  tasks: 'task',
  campaigns: 'campaign',
  content: 'content',
  capacity: 'capacity',
  audiences: 'audience',
  pains: 'pain',
  objections: 'objection',
  channels: 'channel',
  metrics: 'metric',
  journey: 'stage',
  touchpoints: 'touchpoint',
  offerings: 'offering',
  principles: 'principle',
  positioning: 'positioning',
  competitors: 'competitor',
  assumptions: 'assumption',
  risks: 'risk',
  people: 'person',
  periods: 'period',
  measurements: 'measurement',
  spend: 'spend',
  reviews: 'review',
  checkpoints: 'checkpoint',
  decisions: 'decision',
  learned: 'lesson',
}

/** Where something is, in ids rather than in line numbers. */
export interface Trail {
  /** "tactic newsletter > goal" */
  words: string
  entity?: { kind: string; id: string }
  /** The keys below the entity: "goal", "budget.total". */
  field: string
}

/** The place as the file holds it: a value, the key of a list or group, or the nearest thing above what is missing. */
export function spanOf([entity, ...keys]: Place, document: Document): Span {
  const { positions } = document
  let span = spanOfEntity(entity, document)
  let node: unknown = entity.node
  if (entity.item !== undefined) return span
  for (const key of keys) {
    const value = isObject(node) ? (node as Record<string | number, unknown>)[key] : undefined
    if (value === undefined || !isObject(node)) return span
    const pointAtKey = typeof key === 'string' && (isObject(value) || value === null)
    span = pointAtKey ? positions.keySpan(node, key) : positions.valueSpan(node, key)
    node = value
  }
  return span
}

/** The last key of a place; the place where that is not in the file. */
export function keySpanOf(place: Place, document: Document): Span {
  const [entity, ...keys] = place
  const key = keys.pop()
  let node: unknown = entity.node
  for (const each of keys) node = isObject(node) ? (node as Record<string | number, unknown>)[each] : undefined
  return isObject(node) && typeof key === 'string' && Object.hasOwn(node, key)
    ? document.positions.keySpan(node, key)
    : spanOf(place, document)
}

/** All the text of a place, key included; undefined when it is not in the file. */
export function wholeSpanOf([entity, ...keys]: Place, { positions }: Document): Span | undefined {
  let node: unknown = entity.node
  let span: Span | undefined
  for (const key of keys) {
    const value = isObject(node) ? (node as Record<string | number, unknown>)[key] : undefined
    if (value === undefined || !isObject(node)) return span
    const { end } = positions.valueSpan(node, key)
    const start = typeof key === 'string' ? positions.keySpan(node, key).start : positions.valueSpan(node, key).start
    span = { file: positions.file, start, end }
    node = value
  }
  return span
}

function spanOfEntity({ kind, node, item }: Entity, { positions }: Document): Span {
  if (item !== undefined) return positions.valueSpan(node, item)
  const name = documentKinds.has(kind) ? undefined : namingKeys.find((key) => node[key] !== undefined)
  if (name) return positions.valueSpan(node, name)
  const first = Object.keys(node)[0]
  return first === undefined ? positions.valueSpan(node) : positions.keySpan(node, first)
}

/**
 * The way from the document down to an offset, in ids.
 *
 * @param offset in the document's text
 */
export function trailAt(offset: number, { root, positions }: Document): Trail {
  const trail: Step[] = []
  let node: unknown = root
  let list = ''
  while (isObject(node)) {
    const key = Array.isArray(node) ? itemAt(node, offset, positions) : keyAt(node, offset, positions)
    if (key === undefined) break
    const value = (node as Record<string | number, unknown>)[key]
    trail.push(...stepsOf(key, value, itemKinds[list]))
    list = String(key)
    node = value
  }
  return wordsOf(trail)
}

/** A key is a step unless it only holds a list of entities; an item of such a list is the entity. */
function stepsOf(key: string | number, value: unknown, kind: string | undefined): Step[] {
  if (typeof key === 'number') return kind ? [{ kind, id: idOf(value) }] : []
  return Array.isArray(value) && itemKinds[key] ? [] : [{ field: key }]
}

type Step = { field: string } | { kind: string; id: string }

function wordsOf(steps: Step[]): Trail {
  const last = steps.findLastIndex((step) => 'kind' in step)
  const entity = steps[last]
  const fields = steps.slice(last + 1).flatMap((step) => ('field' in step ? [step.field] : []))
  if (entity && fields.length === 1 && namingKeys.includes(fields[0] ?? '')) fields.pop()
  const named = steps.slice(0, last + 1).flatMap((step) => ('kind' in step ? [`${step.kind} ${step.id}`.trim()] : []))
  return {
    words: [...named, ...fields].join(' > '),
    ...(entity && 'kind' in entity && { entity }),
    field: fields.join('.'),
  }
}

const documentKinds = new Set<EntityKind>(['strategy', 'plan', 'results', 'config'])

const namingKeys = ['id', 'title', 'text', 'metric', 'name']

function idOf(value: unknown): string {
  const { id } = (isObject(value) ? value : {}) as Node
  return typeof id === 'string' || typeof id === 'number' ? String(id) : ''
}

function keyAt(node: object, offset: number, positions: Positions): string | undefined {
  return Object.keys(node).find((key) => {
    const value = (node as Node)[key]
    const { start, end } = positions.keySpan(node, key)
    const last = value === null ? end : positions.valueSpan(node, key).end
    return start <= offset && offset <= last
  })
}

/** Items stand in order, so the one at an offset is found by halving: files hold up to 100,000 of them. */
function itemAt(list: unknown[], offset: number, positions: Positions): number | undefined {
  let low = 0
  let high = list.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const { start, end } = positions.valueSpan(list, middle)
    if (offset < start) high = middle - 1
    else if (offset > end) low = middle + 1
    else return middle
  }
  return undefined
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
