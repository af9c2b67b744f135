import { familiarKey } from '../engine/familiar-key.ts'
import type { Validated } from '../engine/validate.ts'
import type { Entity, EntityKind } from '../model/entity.ts'
import { nearest } from '../model/nearest.ts'
import type { Project } from '../model/project.ts'
import { show } from '../model/show.ts'
import { UsageError } from './command.ts'

/** A change as it was typed: `tactics.ads.budget=+20%`. */
export interface Wish {
  words: string
  path: string
  value: string
}

/** A thing of the files, and the way of keys from it to what is to change. */
export interface Target {
  entity: Entity
  keys: (string | number)[]
}

/** Reads `set tactics.ads.budget=+20%`, with or without `set`. @throws UsageError */
export function readWish(words: string): Wish {
  const [, path, value = ''] = /^(?:set\s+)?([^=\s]+)\s*=\s*(\S.*)$/.exec(words.trim()) ?? []
  if (path !== undefined) return { words, path, value }
  throw new UsageError(`"${show(words)}" is no change: write it as 'set tactics.ads.budget=+20%'`)
}

const sections: Record<string, EntityKind> = {
  goals: 'goal',
  tactics: 'tactic',
  tasks: 'task',
  campaigns: 'campaign',
  content: 'content',
  audiences: 'audience',
  channels: 'channel',
  metrics: 'metric',
  journey: 'stage',
  offerings: 'offering',
  people: 'person',
  competitors: 'competitor',
  principles: 'principle',
}

/** What people call a section, and its name in the file. */
const otherNames: Record<string, string> = { stages: 'journey', funnel: 'journey', products: 'offerings' }

/** Finds what a change is about. @throws UsageError that names the nearest section, id or field */
export function targetOf({ path }: Wish, { project }: Validated): Target {
  const [section = '', ...rest] = path.split('.')
  const document = documentNamed(section, project)
  if (document) return { entity: document, keys: rest }
  const kind = sections[otherNames[section] ?? section] ?? kindNamed(section)
  if (!kind) throw unknownSection(section, path, project)
  const after = path.slice(section.length + 1)
  const entities = project.listOf(kind)
  // Ids may hold points: the longest one that fits is meant.
  const fitting = entities.filter(({ id }) => after === id || after.startsWith(`${id}.`))
  const entity = fitting.toSorted((a, b) => b.id.length - a.id.length)[0]
  if (!entity) throw unknownId(kind, after.split('.')[0] ?? '', entities)
  const keys = after
    .slice(entity.id.length + 1)
    .split('.')
    .filter(Boolean)
  if (entity.item !== undefined)
    throw new UsageError(
      `${kind} ${show(entity.id)} is written as one sentence: nothing in it can be changed by name. Write it with fields of its own first`,
    )
  if (keys.length > 0) return { entity, keys: [familiarKey(entity, keys[0] ?? ''), ...keys.slice(1)] }
  const fields = Object.keys(entity.node).map((key) => show(key))
  throw new UsageError(
    `say which field of ${kind} ${show(entity.id)} to change: ${section}.${show(entity.id)}.FIELD=…; it has ${fields.join(', ')}`,
  )
}

function kindNamed(word: string): EntityKind | undefined {
  return Object.values(sections).find((kind) => kind === word)
}

function documentNamed(word: string, { strategy, plans, results }: Project): Entity | undefined {
  if (word === 'strategy') return strategy
  if (word === 'plan') return plans[0]
  if (word === 'results') return results[0]
  return undefined
}

/** What stands at the top of a file is reached through the file: `strategy.budget.total`. */
function unknownSection(section: string, path: string, project: Project): UsageError {
  const known = [...Object.keys(sections), 'strategy', 'plan']
  const holder = ['strategy', 'plan'].find((word) => Object.hasOwn(documentNamed(word, project)?.node ?? {}, section))
  const close = holder ? `${holder}.${show(path)}` : nearest(section, known)
  const hint = close ? `did you mean ${close}?` : `start with one of ${known.join(', ')}`
  return new UsageError(`nothing is called "${show(section)}" in ${show(path)}: ${hint}`)
}

function unknownId(kind: EntityKind, id: string, entities: Entity[]): UsageError {
  const ids = entities.map((each) => each.id).filter(Boolean)
  const close = nearest(id, ids)
  if (close) return new UsageError(`there is no ${kind} "${show(id)}"; did you mean ${show(close)}?`)
  const known =
    ids.length > 0
      ? `there are ${ids
          .slice(0, 12)
          .map((each) => show(each))
          .join(', ')}${ids.length > 12 ? ', …' : ''}`
      : `there is none at all`
  return new UsageError(`there is no ${kind} "${show(id)}"; ${known}`)
}
