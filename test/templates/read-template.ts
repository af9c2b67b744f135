import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { dayNumber } from '../../src/model/dates.ts'
import type { Day } from '../../src/model/values/types.ts'
import { fillTemplate } from '../../src/templates/fill.ts'

export type Fields = { [key: string]: unknown }
export interface Pair {
  strategy: Fields
  plan: Fields
}

const folder = fileURLToPath(new URL('../../templates/', import.meta.url))

export const names = readdirSync(folder)
  .filter((name) => existsSync(`${folder}${name}/plan.yaml`))
  .sort()
/** Those that are complete: all but the smallest pair. */
export const completeNames = names.filter((name) => name !== 'minimal')

export const source = (name: string, file: 'strategy' | 'plan'): string =>
  readFileSync(`${folder}${name}/${file}.yaml`, 'utf8')

export function readTemplate(name: string, start: Day): Pair {
  const read = (file: 'strategy' | 'plan') => parse(fillTemplate(source(name, file), { start })) as Fields
  return { strategy: read('strategy'), plan: read('plan') }
}

/** The maps under a key: a list's items, a map itself, nothing. */
export function maps(fields: Fields, key: string): Fields[] {
  const value = fields[key]
  if (Array.isArray(value)) return value as Fields[]
  return typeof value === 'object' && value !== null ? [value as Fields] : []
}

export const map = (fields: Fields, key: string): Fields => maps(fields, key)[0] ?? {}

/** The words under a key, one or many. */
export function words(fields: Fields, key: string): string[] {
  const value = fields[key]
  if (value === undefined) return []
  return Array.isArray(value) ? value.map(String) : [String(value)]
}

/** The number a value begins with; the middle one of low..likely..high. */
export function amount(value: unknown): number {
  const parts = String(value).split('..')
  return Number.parseFloat(parts[parts.length === 3 ? 1 : 0] ?? '')
}

export function dayOf(value: unknown): Day {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(String(value))
  if (!found) throw new Error(`${value} is no date`)
  return dayNumber(Number(found[1]), Number(found[2]), Number(found[3]))
}

export function period(fields: Fields): [Day, Day] {
  const [first, last] = String(fields.period).split('/')
  return [dayOf(first), dayOf(last)]
}

export const byId = (list: Fields[]): Map<string, Fields> => new Map(list.map((item) => [String(item.id), item]))

/** What a goal has to gain until the plan ends: to its checkpoint in the plan's last days, else to its target. */
export function need(goal: Fields, plan: Fields): number {
  const start = amount(goal.baseline)
  const [, planEnd] = period(plan)
  const steps = Object.entries(map(goal, 'checkpoints')).filter(([on]) => dayOf(on) <= planEnd)
  const step = steps.at(-1)
  if (step && dayOf(goal.deadline) > planEnd) return amount(step[1]) - start
  const change = /^([+-][\d.]+)%$/.exec(String(goal.target))
  return change
    ? (start * Number(change[1])) / 100
    : amount(String(goal.target).replace(/^at (?:least|most) /, '')) - start
}

/** What each tactic is expected to bring to a goal, by tactic. */
export function contributions(goal: Fields, plan: Fields): Map<string, number> {
  const serving = maps(plan, 'tactics').filter((tactic) => words(tactic, 'goal').includes(String(goal.id)))
  const found = serving.flatMap((tactic): [string, number][] => {
    const expected = maps(tactic, 'expect').filter(({ metric }) => metric === goal.metric)
    const bare = typeof tactic.expect !== 'object' && words(tactic, 'goal')[0] === goal.id
    return [...(bare ? [tactic.expect] : []), ...expected.map((item) => item.amount)].map((value) => [
      String(tactic.id),
      amount(value),
    ])
  })
  return new Map(found)
}
