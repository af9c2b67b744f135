import type { KindName } from '../../generated/fields.ts'
import { createPlainMap, isPlainMap, type PlainMap } from '../plain-map.ts'
import type { Differences } from './origins.ts'

/** Lines that were once written another way: more than a key with another name. */
export interface OldForm {
  /** the key that shows the old form */
  key: string
  /** what is written now, as lines; an edit can say it only where it stands in for that one key */
  now: string
  /** keys and values that take the place of `drop` */
  set: Readonly<Record<string, unknown>>
  /** for each key of `set` the key in the file that it comes from */
  from: Readonly<Record<string, string>>
  drop: readonly string[]
  /** replace the key, the value, or both, where that is all there is to do */
  edit?: { key?: string; value?: string }
  /** other tactics that were named as a way out; each says so itself now */
  detours?: readonly string[]
}

type Finder = (node: PlainMap) => OldForm | undefined

/** The old forms in an entity. */
export function findOldForms(kind: KindName, node: PlainMap): OldForm[] {
  const found: OldForm[] = []
  for (const find of finders[kind] ?? []) {
    const form = find(node)
    if (form !== undefined) found.push(form)
  }
  return found
}

/** What differs between the entity as it would be written now and the file. */
export function differencesOf({ set, from }: OldForm): Differences {
  const texts = Object.entries(set).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return { keys: new Map(Object.entries(from)), texts: new Map(texts) }
}

/** The entity as it would be written now. */
export function writtenAnew(node: PlainMap, { set, drop }: OldForm): PlainMap {
  const anew = Object.assign(createPlainMap(), node)
  for (const key of drop) delete anew[key]
  return Object.assign(anew, set)
}

const finders: Readonly<Partial<Record<KindName, readonly Finder[]>>> = {
  'marketing-promise': [promiseInParts],
  goal: [boundBesideTarget],
  tactic: [routineWork, alternative, detours, raci],
  decision: [decisionOn],
}

const spans: Readonly<Record<string, string>> = { P1D: 'day', P1W: 'week', P1M: 'month', P3M: 'quarter', P1Y: 'year' }

/** `{ deliver: mql, amount: 33, per: P1M }` */
function promiseInParts({ deliver, amount, per }: PlainMap): OldForm | undefined {
  if (typeof deliver !== 'string' || !isNumber(amount) || typeof per !== 'string') return undefined
  const value = `${amount} ${deliver}/${spans[per] ?? per}`
  return {
    key: 'amount',
    now: `deliver: ${value}`,
    set: { deliver: value },
    from: { deliver: 'deliver' },
    drop: ['amount', 'per'],
  }
}

const bounds: Readonly<Record<string, string>> = { 'at-least': 'at least', 'at-most': 'at most' }

/** `keep: at-least` beside `target: 96%` */
function boundBesideTarget({ keep, target }: PlainMap): OldForm | undefined {
  const bound = typeof keep === 'string' && Object.hasOwn(bounds, keep) ? bounds[keep] : undefined
  if (bound === undefined || (typeof target !== 'string' && !isNumber(target))) return undefined
  const value = `${bound} ${target}`
  return { key: 'keep', now: `keep: ${value}`, set: { keep: value }, from: { keep: 'keep' }, drop: ['target'] }
}

/** `kind: bau`, business as usual */
function routineWork({ kind, goal }: PlainMap): OldForm | undefined {
  if (kind !== 'bau' || goal !== undefined) return undefined
  const edit = { key: 'goal', value: 'none' }
  return { key: 'kind', now: 'goal: none', set: { goal: 'none' }, from: { goal: 'kind' }, drop: ['kind'], edit }
}

/** `status: alternative` */
function alternative({ status }: PlainMap): OldForm | undefined {
  if (status !== 'alternative') return undefined
  const now = 'instead-of: (id of the tactic it replaces)'
  return { key: 'status', now, set: {}, from: {}, drop: ['status'] }
}

/** `detours: [demo-day]` on the tactic that may be replaced */
function detours({ id, detours }: PlainMap): OldForm | undefined {
  const ids = [detours].flat().filter((detour) => typeof detour === 'string')
  if (ids.length === 0) return undefined
  const now = `instead-of: ${id} in ${ids.join(' and ')}`
  return { key: 'detours', now, set: {}, from: {}, drop: ['detours'], detours: ids }
}

const letters: Readonly<Record<string, string>> = { r: 'team', a: 'owner', c: 'ask', i: 'tell' }

/** `raci: { r: mo, a: dana, c: legal, i: board }` */
function raci(node: PlainMap): OldForm | undefined {
  if (!isPlainMap(node.raci)) return undefined
  const set: Record<string, unknown> = {}
  for (const [role, who] of Object.entries(node.raci)) {
    const key = letters[role.slice(0, 1).toLowerCase()]
    if (key !== undefined && node[key] === undefined) set[key] = who
  }
  const keys = Object.keys(set)
  if (keys.length === 0) return undefined
  const now = keys.map((key) => `${key}: ${[set[key]].flat().join(', ')}`).join('; ')
  return { key: 'raci', now, set, from: Object.fromEntries(keys.map((key) => [key, 'raci'])), drop: ['raci'] }
}

/** `on: articles` where the tactic was meant and not the day */
function decisionOn({ on, about }: PlainMap): OldForm | undefined {
  if (about !== undefined || typeof on !== 'string' || !/^[a-z][a-z0-9._-]*$/.test(on)) return undefined
  return { key: 'on', now: 'about:', set: { about: on }, from: { about: 'on' }, drop: ['on'], edit: { key: 'about' } }
}

function isNumber(value: unknown): value is number | string {
  return typeof value === 'number' || (typeof value === 'string' && /^\d/.test(value))
}
