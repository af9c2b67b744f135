import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { validate } from '../src/engine/validate.ts'
import type { Project, Tactic } from '../src/model/project.ts'
import type { Rule } from '../src/model/rule.ts'
import { allRules, rules } from '../src/rules/index.ts'
import { writeProject } from './bench/inputs.mjs'

// Counted, not timed: how often each rule looks at something in the project must grow as the project does.

/** A project of so many tactics, and a goal for every five of them. */
async function projectOf(tactics: number): Promise<Project> {
  const folder = mkdtempSync(join(tmpdir(), 'mplan-growth-'))
  writeProject(folder, { tactics, goals: tactics / 5 })
  const file = (name: string) => ({ path: name, text: readFileSync(join(folder, name), 'utf8') })
  const files = { strategy: file('strategy.yaml'), plans: [file('plan.yaml')], results: [], problems: [] }
  rmSync(folder, { recursive: true })
  const { project } = await validate({ files, rules: [], facts: allRules, today: 20_697, only: [], skip: [] })
  return project
}

/** The same data, counting how often anything is looked at. */
function counted(project: Project): { project: Project; looks: () => number } {
  let looks = 0
  const seen = new WeakMap<object, object>()
  const wrap = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype
    if (!isPlain) return value
    const known = seen.get(value)
    if (known) return known
    const proxy = new Proxy(value, {
      get(target, key, receiver) {
        looks += 1
        return wrap(Reflect.get(target, key, receiver))
      },
    })
    seen.set(value, proxy)
    seen.set(proxy, proxy)
    return proxy
  }
  return { project: wrap(project) as Project, looks: () => looks }
}

function looksOf(rule: Rule, project: Project): number {
  const { project: watched, looks } = counted(project)
  for (const subject of rule.each(watched)) for (const _ of rule.check(subject, watched));
  return looks()
}

/** Rules that look more than five times as often at a project of four times the size. */
function worseThanLinear(some: Rule[], [small, large]: readonly [Project, Project]): string[] {
  return some.flatMap((rule) => {
    const [few, many] = [looksOf(rule, small), looksOf(rule, large)]
    return many > 2000 && many > few * 5 ? [`${rule.name}: ${few} looks, then ${many}`] : []
  })
}

test('what rules do grows as the project does', async () => {
  const projects = [await projectOf(200), await projectOf(800)] as const
  expect(worseThanLinear(rules, projects)).toEqual([])
})

/** A project of so many goals, and a tactic for each that names one that does not exist. */
async function projectOfWrongIds(count: number): Promise<Project> {
  const entries = (entry: (at: number) => string) => Array.from({ length: count }, (_, at) => entry(at)).join('')
  const goals = entries((at) => `  - id: goal-number-${at}\n    title: Goal ${at}\n`)
  const tactics = entries((at) => `  - id: t-${at}\n    title: Tactic ${at}\n    goal: gaol-numbr-${at}\n`)
  const files = {
    strategy: { path: 'strategy.yaml', text: `mplan: 1\ngoals:\n${goals}` },
    plans: [{ path: 'plan.yaml', text: `mplan: 1\ntactics:\n${tactics}` }],
    results: [],
    problems: [],
  }
  const { project } = await validate({ files, rules: [], facts: allRules, today: 20_697, only: [], skip: [] })
  return project
}

test('very many wrong ids are not each held against very many right ones', async () => {
  const projects = [await projectOfWrongIds(400), await projectOfWrongIds(1600)] as const
  const refUnknown = rules.filter(({ name }) => name === 'ref-unknown')
  expect(refUnknown).toHaveLength(1)
  expect(worseThanLinear(refUnknown, projects)).toEqual([])
})

test('a rule that compares every tactic with every other would be found', async () => {
  const projects = [await projectOf(50), await projectOf(200)] as const
  const careless: Rule = {
    ...(rules[0] as Rule),
    name: 'careless',
    each: ({ tactics }) => tactics,
    check: (tactic, { tactics }) => tactics.filter(({ title }) => title === (tactic as Tactic).title).slice(0, 0) as [],
  }
  expect(worseThanLinear([careless], projects)).toEqual([expect.stringMatching(/^careless: \d+ looks, then \d+$/)])
})
