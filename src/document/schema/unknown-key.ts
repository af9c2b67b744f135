import { type DocumentKind, homeOf, type KindName, kindOf } from '../../generated/fields.ts'
import { editDistance, nearest } from '../../model/nearest.ts'
import { show } from '../../model/show.ts'
import { keysMeantBy, plainKey } from './aliases.ts'
import { type Checking, placeOf, type Spot } from './checking.ts'
import { waysToWriteNumber } from './number-under-key.ts'
import type { SchemaProblem } from './schema-problem.ts'
import { fieldOf, fits } from './shapes.ts'
import { fileNames, nounOf, oneOf, quote } from './words.ts'

type Found = Pick<SchemaProblem, 'message' | 'label' | 'fix' | 'or' | 'meant' | 'lost'>

/** A key that the entity does not have: misspelt, in the wrong place, or unheard of. */
export function unknownKeyProblem(checking: Checking, spot: Spot, key: string): SchemaProblem {
  const span = checking.positions.keySpan(spot.node, key)
  const base = { rule: 'schema-unknown-key', severity: 'error' as const, span, at: placeOf(checking, spot.node, key) }
  const meant = nearest(plainKey(key), freeKeys(spot))
  const certain = meant !== undefined && editDistance(plainKey(key), meant) <= 1
  const elsewhere = certain ? undefined : belongsElsewhere(checking.document, spot, key)
  if (elsewhere !== undefined) return { ...base, ...elsewhere }
  const words = certain ? [] : keysMeantBy(spot.kind, key).filter((other) => fieldOf(spot.kind, other) !== undefined)
  const twin = words.find((other) => spot.node[other] !== undefined)
  if (twin !== undefined) return { ...base, ...saidTwice(checking, spot, key, twin) }
  const real = words[0] ?? meant
  if (real !== undefined) return { ...base, ...misspelt(spot, key, real, span) }
  return { ...base, ...(numberUnder(spot, key) ?? inOneList(checking.document, spot, key) ?? unheardOf(spot, key)) }
}

/** The keys that are not used yet: a misspelt key can only be one of them. */
function freeKeys({ kind, node }: Spot): string[] {
  return [...kindOf(kind).fields.keys()].filter((key) => node[key] === undefined)
}

function misspelt({ kind, node }: Spot, key: string, meant: string, span: SchemaProblem['span']): Found {
  const field = fieldOf(kind, meant)
  const safe = field?.required === true && fits(field, node[key])
  return {
    message: `${oneOf(kind)} has no ${quote(key)}`,
    label: `did you mean ${meant}?`,
    fix: { title: `write ${meant}`, tier: safe ? 'safe' : 'review', edits: [{ span, text: meant }] },
    meant,
    // what stands under a misspelt key of a list is not read, and missed elsewhere
    ...(field?.items?.kind && { lost: field.items.kind }),
  }
}

/** Another word for a key that is there as well, perhaps under another word itself; two lists become one. */
function saidTwice({ origins }: Checking, { kind, node }: Spot, key: string, twin: string): Found {
  const there = String(origins.findKey(node, twin))
  const message =
    there === twin
      ? `${quote(key)} is another word for "${twin}", which is there as well`
      : `${quote(there)} and ${quote(key)} are both words for "${twin}"`
  const lost = fieldOf(kind, twin)?.items?.kind
  if (lost === undefined || !Array.isArray(node[key])) {
    return { message, fix: { title: 'delete one of the two', tier: 'fill-in' } }
  }
  const isOfBusiness = [there, key].includes('business-goals')
  const title = `put both lists into one, below the line \`${twin}:\`${isOfBusiness ? ', and add to each goal of the business `level: business`' : ''}`
  return { message, fix: { title, tier: 'fill-in' }, lost }
}

function belongsElsewhere(document: DocumentKind, spot: Spot, key: string): Found | undefined {
  if (spot.within === undefined) {
    const home = homeOf(document, key)
    if (key === 'extends' && home === 'config') return textOfOtherFile(document, spot)
    if (home !== undefined) return inOtherFile(document, key, home)
  }
  return inOuterEntity(spot, key) ?? inInnerEntity(spot, key)
}

function inOtherFile(document: DocumentKind, key: string, home: DocumentKind): Found {
  return {
    message: `${quote(key)} belongs in ${fileNames[home]}, not in ${fileNames[document]}`,
    fix: { title: `move ${key} and what stands below it to ${fileNames[home]}`, tier: 'fill-in' },
  }
}

/** Settings start from those of another file; a strategy says itself what it says. */
function textOfOtherFile(document: DocumentKind, { node }: Spot): Found {
  const path = typeof node.extends === 'string' ? node.extends : '../company/strategy.yaml'
  return {
    message: `a ${document} takes over nothing from another file: "extends" is for settings, in ${fileNames.config}`,
    fix: { title: 'write here what it needs from there, and take the line out', tier: 'fill-in' },
    or:
      document === 'plan'
        ? `if that is its strategy, write \`strategy: ${show(path, 60)}\``
        : `if that is the strategy above this one, write \`part-of: ${show(path, 60)}\``,
  }
}

function inOuterEntity(spot: Spot, key: string): Found | undefined {
  const outer = spot.within
  if (outer === undefined || fieldOf(outer.kind, key) === undefined) return undefined
  return {
    message: `${quote(key)} belongs one level up, in the ${nounOf(outer.kind)}, not in the ${nounOf(spot.kind)}`,
    fix: { title: `give ${key} as many spaces as the lines of the ${nounOf(outer.kind)}`, tier: 'fill-in' },
  }
}

function inInnerEntity(spot: Spot, key: string): Found | undefined {
  for (const [name, inner] of innerKinds(spot)) {
    if (inner === spot.kind || fieldOf(inner, key) === undefined) continue
    return {
      message: `${oneOf(spot.kind)} has no ${quote(key)}; it belongs inside \`${name}:\``,
      fix: { title: `move ${key} into ${name}`, tier: 'fill-in' },
    }
  }
  return undefined
}

/** A key that entries of just one list of this document have: a tactic answers no objection, its content does. */
function inOneList(document: DocumentKind, { kind, within }: Spot, key: string): Found | undefined {
  if (within === undefined) return undefined
  const lists = [...kindOf(document).fields].flatMap(([name, { items }]) => {
    const entry = items?.kind
    return entry !== undefined && entry !== kind && fieldOf(entry, key) !== undefined ? [{ name, entry }] : []
  })
  const [only] = lists
  if (only === undefined || lists.length > 1) return undefined
  return {
    message: `${oneOf(kind)} has no ${quote(key)}; ${oneOf(only.entry)} has`,
    fix: {
      title: `move ${key} to the ${nounOf(only.entry)} it is about, in the list \`${only.name}:\``,
      tier: 'fill-in',
    },
    or: ownKey(key),
  }
}

/** The entities that stand in this one, those that the user wrote. */
function innerKinds({ kind, node }: Spot): [name: string, kind: KindName][] {
  return [...kindOf(kind).fields].flatMap(([name, field]) => {
    const inner = field.kind ?? field.items?.kind ?? field.each?.kind
    return inner === undefined || node[name] === undefined ? [] : [[name, inner] as [string, KindName]]
  })
}

function numberUnder(spot: Spot, key: string): Found | undefined {
  const number = waysToWriteNumber(spot, key)
  if (number === undefined) return undefined
  const message = `${oneOf(spot.kind)} has no ${quote(key)}`
  return { message, fix: { title: number.title, tier: 'fill-in' }, or: number.or }
}

function unheardOf({ kind }: Spot, key: string): Found {
  return {
    message: `${oneOf(kind)} has no ${quote(key)}`,
    fix: { title: `delete it, or put it into ${noteKey(kind)}`, tier: 'fill-in' },
    or: ownKey(key),
  }
}

const ownKey = (key: string): string => `for something of your own, call it x-${plainKey(key).replace(/^-+/, '')}`

function noteKey(kind: KindName): string {
  const key = ['note', 'notes'].find((name) => fieldOf(kind, name) !== undefined)
  return key ?? 'a comment after #'
}
