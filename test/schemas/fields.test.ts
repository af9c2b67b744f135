import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { grammars } from '../../src/generated/descriptions.ts'
import {
  type DocumentKind,
  type Field,
  homeOf,
  type KindName,
  kindNames,
  kindOf,
  type Slot,
} from '../../src/generated/fields.ts'
import { validators } from '../../src/generated/validators.js'
import { schemasOfFiles } from './schemas-of-files.ts'

type Schema = { properties?: Record<string, Schema>; definitions?: Record<string, Schema>; required?: string[] }

const folder = new URL('../../schemas/', import.meta.url)
const schemas = schemasOfFiles.map((name): [string, Schema] => [
  name.replace('.schema.json', ''),
  JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
])

/** Every group of keys in the schemas: documents and definitions. */
const groups = schemas.flatMap(([name, schema]) =>
  Object.entries({ [name]: schema, ...schema.definitions }).filter(([, part]) => part.properties !== undefined),
)

const neededKeys = (kind: KindName) =>
  [...kindOf(kind).fields].flatMap(([key, { required }]) => (required ? [key] : []))

test('the table of fields holds every key of every schema', () => {
  const inSchemas = groups.map(([name, { properties, required = [] }]) => [
    name,
    Object.keys(properties ?? {}),
    required.toSorted(),
  ])
  const inTable = kindNames.map((name) => [name, [...kindOf(name).fields.keys()], neededKeys(name).toSorted()])
  expect(inTable.toSorted()).toEqual(inSchemas.toSorted())
})

test('every kind of entity has a validator', () => {
  expect(Object.keys(validators).toSorted()).toEqual(kindNames.toSorted())
})

test('only ids and the like have to be there', () => {
  const required = kindNames.flatMap((kind) => {
    const keys = neededKeys(kind)
    return keys.length === 0 ? [] : [`${kind}: ${keys.join(', ')}`]
  })
  expect(required).toEqual([
    'strategy: mplan',
    'plan: mplan',
    'results: mplan',
    'finding: text',
    'principle: id, title',
    'offering: id',
    'audience: id',
    'pain: text',
    'objection: text',
    'competitor: id',
    'metric: id',
    'stage: id',
    'channel: id',
    'goal: id, title',
    'checkpoint: on, value',
    'exclusion: title',
    'funding: from, amount',
    'assumption: text',
    'risk: text',
    'campaign: id',
    'tactic: id, title',
    'task: title',
    'content: id',
    'capacity: person',
    'measurement: on',
    'excluded-amount: amount',
    'spend: on, amount',
    'review: on',
    'goal-review: goal',
    'lesson: text',
    'decision: decision',
    'person: id',
    'period: id',
    'override: files',
    'check: name, for, say',
    'money-line: amount',
    'parent-plan: file',
  ])
})

test('a goal and a tactic are written like this', () => {
  expect(notation('goal')).toMatchObject({
    metric: 'reference',
    baseline: 'baseline, list of card',
    target: 'target',
    keep: 'target',
    'done-when': 'test, measured-test, list of measured-test',
    hold: 'duration',
    deadline: 'day',
    owner: 'person',
    level: 'business | marketing',
    checkpoints: 'each: target, list of checkpoint',
    attainable: 'text, attainability',
    goals: 'list of goal',
  })
  expect(notation('tactic')).toMatchObject({
    goal: 'reference',
    every: 'cadence, recurrence',
    budget: 'budget, budget-columns, list of money-line',
    expect: 'expect, expectation, list of expectation',
    effort: 'duration',
    status: 'idea | planned | in-progress | done | paused | stopped',
    tasks: 'list of task',
  })
})

/** How each field of an entity is written, in a few words. */
function notation(kind: KindName): Record<string, string> {
  return Object.fromEntries([...kindOf(kind).fields].map(([key, field]) => [key, inWords(field)]))
}

function inWords(slot: Slot | Field): string {
  const parts = [slot.grammar, slot.enum?.join(' | '), slot.kind === 'card' ? undefined : slot.kind]
  if (slot.each !== undefined) parts.push(`each: ${inWords(slot.each)}`)
  if (slot.items?.kind !== undefined) parts.push(`list of ${slot.items.kind}`)
  return parts.filter((part) => part !== undefined).join(', ')
}

test('what a number comes from may stand wherever a number may', () => {
  const withOrigin = Object.entries(grammars).filter(([, { kind }]) => kind === 'card')
  expect(withOrigin.map(([name]) => name)).toEqual([
    'money',
    'cost',
    'quantity',
    'measured',
    'baseline',
    'target',
    'estimate',
    'percent',
    'confidence',
    'share',
    'budget-lines',
  ])
})

test('keys of the other file are known as such', () => {
  const homes = (document: DocumentKind, keys: string[]) => keys.map((key) => homeOf(document, key))
  expect(homes('plan', ['goals', 'audiences', 'positioning', 'competitors', 'purpose'])).toEqual(
    Array.from({ length: 5 }, () => 'strategy'),
  )
  expect(homes('strategy', ['tactics', 'tasks', 'content', 'campaigns', 'rules', 'measurements'])).toEqual([
    'plan',
    'plan',
    'plan',
    'plan',
    'config',
    'results',
  ])
  expect(homes('strategy', ['goals', 'nonsense', 'constructor'])).toEqual([undefined, undefined, undefined])
})
