import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { grammars } from '../../src/generated/descriptions.ts'
import { type Field, type KindName, kinds, misplacedKeys, type Slot } from '../../src/generated/fields.ts'
import { validators } from '../../src/generated/validators.js'

type Schema = { properties?: Record<string, Schema>; definitions?: Record<string, Schema>; required?: string[] }

const folder = new URL('../../schemas/', import.meta.url)
const schemas = readdirSync(folder)
  .filter((name) => name.endsWith('.schema.json') && name !== 'findings.schema.json')
  .map((name): [string, Schema] => [
    name.replace('.schema.json', ''),
    JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
  ])

/** Every group of keys in the schemas: documents and definitions. */
const groups = schemas.flatMap(([name, schema]) =>
  Object.entries({ [name]: schema, ...schema.definitions }).filter(([, part]) => part.properties !== undefined),
)

test('the table of fields holds every key of every schema', () => {
  const inSchemas = groups.map(([name, { properties, required = [] }]) => [
    name,
    Object.keys(properties ?? {}),
    required.toSorted(),
  ])
  const inTable = Object.entries(kinds).map(([name, { fields }]) => [
    name,
    Object.keys(fields),
    Object.keys(fields)
      .filter((key) => fields[key]?.required)
      .toSorted(),
  ])
  expect(inTable.toSorted()).toEqual(inSchemas.toSorted())
})

test('every kind of entity has a validator', () => {
  expect(Object.keys(validators).toSorted()).toEqual(Object.keys(kinds).toSorted())
})

test('only ids and the like have to be there', () => {
  const required = Object.entries(kinds).flatMap(([kind, { fields }]) => {
    const keys = Object.keys(fields).filter((key) => fields[key]?.required)
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
  return Object.fromEntries(Object.entries(kinds[kind].fields).map(([key, field]) => [key, inWords(field)]))
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
    'budget-lines',
  ])
})

test('keys of the other file are known as such', () => {
  expect(misplacedKeys.plan).toMatchObject({
    goals: 'strategy',
    audiences: 'strategy',
    positioning: 'strategy',
    competitors: 'strategy',
    purpose: 'strategy',
  })
  expect(misplacedKeys.strategy).toMatchObject({
    tactics: 'plan',
    tasks: 'plan',
    content: 'plan',
    campaigns: 'plan',
    rules: 'config',
    measurements: 'results',
  })
  for (const [document, keys] of Object.entries(misplacedKeys)) {
    for (const [key, home] of Object.entries(keys)) {
      expect(Object.hasOwn(kinds[home].fields, key), `${document} ${key}`).toBe(true)
    }
  }
})
