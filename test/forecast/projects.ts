import { readdirSync, readFileSync } from 'node:fs'
import { home } from '../world.ts'

/** The files of a project under test/, by name. */
export function filesOf(folder: string): Record<string, string> {
  const place = `${home}/test/${folder}`
  const names = readdirSync(place).filter((name) => name.endsWith('.yaml'))
  return Object.fromEntries(names.map((name) => [name, readFileSync(`${place}/${name}`, 'utf8')]))
}

/** A goal, what its tactics bring, and results, each entry a flow map. */
export function project(goal: string, { results = [], tactics = [], more = '' }: Partial<Parts> = {}) {
  const list = (key: string, items: string[]) =>
    items.length > 0 ? `${key}:\n${items.map((item) => `  - { ${item} }\n`).join('')}` : ''
  const named = tactics.map((fields, index) => `id: t${index + 1}, title: Tactic ${index + 1}, goal: g, ${fields}`)
  return {
    'strategy.yaml': `mplan: 1\n${more}goals:\n  - { id: g, title: Goal, ${goal} }\n`,
    'plan.yaml': `mplan: 1\n${list('tactics', named)}`,
    'results.yaml': `mplan: 1\n${list('measurements', results)}`,
  }
}

interface Parts {
  results: string[]
  tactics: string[]
  /** Lines of the strategy above its goals. */
  more: string
}
