import type { Slot } from '../../generated/fields.ts'
import { nearest } from '../../model/nearest.ts'
import type { Edit, Fix, Span } from '../../model/problem.ts'
import { type Checking, placeOf, valueSpanOf } from './checking.ts'
import type { DataPlace, SchemaProblem } from './schema-problem.ts'
import { typeOf } from './shapes.ts'
import { foundIn, nounOf, oneOf, quote, wantOf } from './words.ts'

/** A value in its map or list: what stands there and what may stand there. */
export interface Valued {
  node: object
  key: string | number
  /** what the user calls it: the key, also for the entries of a list */
  name: string
  value: unknown
  slot: Slot
}

/** A value that may not stand where it stands: of another shape, missing, or not one of the listed words. */
export function wrongValueProblem(checking: Checking, valued: Valued): SchemaProblem {
  const { node, key, slot, value } = valued
  const span = valueSpanOf(checking, node, key, value)
  const at = placeOf(checking, node, key)
  const type = typeOf(value)
  const single = type === 'string' || type === 'number'
  if (slot.enum !== undefined && single) return listedWordProblem(valued, span, at, slot.enum)
  return { rule: 'schema-type', severity: 'error', span, at, ...wrongShape(valued, span), ...lostIn(valued) }
}

/** What stands in a list that cannot be read; nothing stands in an empty one. */
const lostIn = ({ slot, value }: Valued): Pick<SchemaProblem, 'lost'> =>
  slot.items?.kind === undefined || value === null ? {} : { lost: slot.items.kind }

type Shape = Pick<SchemaProblem, 'message' | 'label' | 'fix' | 'or'>

function wrongShape(valued: Valued, span: Span): Shape {
  const { key, name, value, slot } = valued
  const want = wantOf(slot)
  if (typeOf(value) === undefined) return nothingThere(valued, want)
  const rate = name === 'rates' ? bothReadings(value) : undefined
  if (rate !== undefined) return rate
  const fix = shapeFix(slot, value, span)
  if (typeof key === 'string') return { message: `${quote(key)} wants ${want}, not ${foundIn(value)}`, fix }
  const entry = slot.kind === undefined ? `an entry of "${name}"` : oneOf(slot.kind)
  return { message: `${entry} wants ${want}, not ${foundIn(value)}`, fix }
}

function nothingThere({ key, name, slot }: Valued, want: string): Shape {
  if (typeof key === 'string') {
    return {
      message: `${quote(key)} has nothing behind it`,
      fix: { title: `write ${want}, or delete the line`, tier: 'fill-in' },
    }
  }
  return {
    message: `an entry of "${name}" is empty`,
    fix: {
      title: `write ${slot.kind === undefined ? want : `the ${nounOf(slot.kind)}`} after the dash, or delete the dash`,
      tier: 'fill-in',
    },
  }
}

/** Words in quotes where true or false was read; dashes where a list is wanted. */
function shapeFix(slot: Slot, value: unknown, span: Span): Fix {
  const type = typeOf(value)
  if (type === 'boolean' && (slot.grammar === 'text' || slot.grammar === 'texts')) {
    return { title: `write "${value}" in quotes`, tier: 'review', edits: edit(span, `"${value}"`) }
  }
  if (type === 'object' && slot.items?.kind !== undefined) {
    const key = firstIdAsKey(value)
    const noun = nounOf(slot.items.kind)
    if (key === undefined)
      return { title: `put a dash and a space before the first line of each ${noun}`, tier: 'fill-in' }
    return {
      title: `write each ${noun} with a dash and an id: \`- id: ${key}\` in place of \`${key}:\``,
      tier: 'fill-in',
    }
  }
  return { title: `write ${wantOf(slot)}`, tier: 'fill-in' }
}

/** In `goals: { orders: { title: … } }`, `orders`: entries that have a key in place of a dash and an id. */
function firstIdAsKey(value: unknown): string | undefined {
  const entries = Object.entries(value ?? {})
  return entries.every(([, inside]) => typeOf(inside) === 'object') ? entries[0]?.[0] : undefined
}

/** `EUR/USD: 1.09` can be read both ways; the sentence cannot. */
function bothReadings(value: unknown): Shape | undefined {
  if (typeOf(value) !== 'object') return undefined
  const [pair, rate] = Object.entries(value ?? {})[0] ?? []
  const [left, right] = pair?.split('/') ?? []
  if (left === undefined || right === undefined || typeOf(rate) === undefined) return undefined
  return {
    message: `"${pair}: ${rate}" can be read in two ways, so a rate is written as a sentence`,
    fix: { title: `write - 1 ${left} = ${rate} ${right} on (its day, such as 2026-07-01)`, tier: 'fill-in' },
    or: `the other way round: - 1 ${right} = ${rate} ${left} on (its day)`,
  }
}

function listedWordProblem(
  { key, name, value }: Valued,
  span: Span,
  at: DataPlace,
  words: readonly (string | number)[],
): SchemaProblem {
  const list = words.join(', ')
  const written = String(value)
  const meant = oldWords[`${name} ${written}`] ?? nearest(written, words.map(String))
  const base = { rule: 'schema-enum', severity: 'error' as const, span, at }
  const message = `${quote(typeof key === 'string' ? key : name)} cannot be ${quote(written)}; it is one of ${list}`
  if (meant === undefined) return { ...base, message, fix: { title: 'write one of these words', tier: 'fill-in' } }
  const tier = meant === written.toLowerCase() ? 'safe' : 'review'
  const fix: Fix = { title: `write ${meant}`, tier, edits: edit(span, meant) }
  return { ...base, message, label: `did you mean ${meant}?`, fix }
}

/** Words that other tools use for the same thing, by key. */
const oldWords: Readonly<Record<string, string>> = {
  'rules warn': 'warning',
  'rules none': 'off',
  'rules ignore': 'off',
  'fail-on warn': 'warning',
  'status completed': 'done',
  'status complete': 'done',
  'status finished': 'done',
  'status active': 'in-progress',
  'status ongoing': 'in-progress',
  'status started': 'in-progress',
  'status cancelled': 'stopped',
  'status canceled': 'stopped',
  'status todo': 'planned',
  'measured-as stock': 'level',
  'measured-as flow': 'total',
  'better increase': 'higher',
  'better decrease': 'lower',
  'likelihood moderate': 'medium',
  'impact moderate': 'medium',
}

function edit(span: Span, text: string): Edit[] {
  return [{ span, text }]
}
