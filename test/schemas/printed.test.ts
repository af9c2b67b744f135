import { readdirSync, readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { dayNumber, formatDay } from '../../src/model/dates.ts'
import { fillTemplate } from '../../src/templates/fill.ts'
import { labelledSentences } from '../goal-sentence/labelled-sentences.ts'
import { home, mplan } from '../world.ts'
import { groupsOf, readSchema, type Schema } from './groups.ts'

// What the commands print for programs is as the published schemas say: no key is missing, none is new, and the
// schemas promise none that is never printed.

type Files = Record<string, string>

const names = ['report', 'forecast', 'score', 'what-if', 'smart', 'explain', 'explain-finding', 'rules', 'templates']
const schemas = new Map(names.map((name) => [name, readSchema(name)]))
const start = dayNumber(2026, 11, 25)
const day = ['--today', formatDay(start)]

const projects = ['test/projects', 'test/plans', 'templates'].flatMap((collection) =>
  readdirSync(`${home}/${collection}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }): [string, Files] => [name, filesIn(`${home}/${collection}/${name}`)]),
)

function filesIn(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(yaml|csv)$/.test(name))
  const text = (name: string) => fillTemplate(readFileSync(`${folder}/${name}`, 'utf8'), { start })
  return Object.fromEntries(names.map((name) => [name, text(name)]))
}

describe.each(['report', 'forecast', 'score', 'what-if'])('the JSON of mplan %s', (name) => {
  const check = checkBy(name)
  const outputs: unknown[] = []

  test.each(projects)('%s', async (_, files) => {
    const changes = name === 'what-if' ? changesTo(files) : []
    if (name === 'what-if' && changes.length === 0) return
    const { code, stdout, stderr } = await mplan([name, ...changes, '-f', 'json', ...day], files)
    // 3: a plan that has no strategy has no goals to forecast, and nothing is printed.
    expect({ code, stderr }).toEqual(stdout ? { code: 0, stderr: '' } : { code: 3, stderr: expect.any(String) })
    if (code === 3) return
    outputs.push(JSON.parse(stdout))
    expect(check(outputs.at(-1)), JSON.stringify(check.errors)).toBe(true)
  })

  test('has every key of its schema somewhere', () => {
    expect(neverIn(outputs, name)).toEqual([])
  })
})

test('each line of the JSON of mplan smart', async () => {
  const sentences = ['', 'Win about 40 members by 31 February', ...labelledSentences().map(({ text }) => text)]
  const stdin = { isTerminal: false, read: async () => sentences.join('\n') }
  const { stdout } = await mplan(['smart', '--json', ...day], {}, { stdin })
  const lines = stdout.trimEnd().split('\n')
  const outputs = lines.map((line): unknown => JSON.parse(line))
  expect(outputs).toHaveLength(sentences.length)
  const check = checkBy('smart')
  for (const output of outputs) expect(check(output), JSON.stringify(check.errors)).toBe(true)
  expect(neverIn(outputs, 'smart')).toEqual([])
})

test('the JSON of mplan explain, about a rule, about a word, and of what there is', async () => {
  const outputs = await printedBy([['explain', 'tactic-without-goal'], ['explain', 'SMART'], ['explain']])
  expectAsPublished(outputs, 'explain')
})

test('the JSON of mplan explain --finding, of a finding with a sum and of one without', async () => {
  const demo = filesIn(`${home}/test/demo`)
  const { stdout } = await mplan(['validate', '-f', 'json', ...day], demo)
  const { findings } = JSON.parse(stdout) as { findings: { fingerprint: string }[] }
  const outputs = await printedBy(
    findings.map(({ fingerprint }) => ['explain', '--finding', fingerprint, ...day]),
    demo,
  )
  expectAsPublished(outputs, 'explain-finding')
})

test.each([
  ['rules', ['rules']],
  ['templates', ['init', '--list']],
])('the JSON of the list of %s', async (name, args) => {
  const outputs = await printedBy([args])
  expectAsPublished(outputs, name)
})

async function printedBy(commands: string[][], files: Files = {}): Promise<unknown[]> {
  const outputs: unknown[] = []
  for (const command of commands) {
    const { code, stdout, stderr } = await mplan([...command, '--json'], files)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    outputs.push(JSON.parse(stdout))
  }
  return outputs
}

function expectAsPublished(outputs: unknown[], name: string): void {
  const check = checkBy(name)
  for (const output of outputs) expect(check(output), JSON.stringify(check.errors)).toBe(true)
  expect(neverIn(outputs, name)).toEqual([])
}

test.each(names)('every key of %s.schema.json says what it is, and every group is closed', (name) => {
  const groups = groupsOf(readSchema(name))
  const keys = groups.flatMap(({ properties }) => Object.entries(properties ?? {}))
  expect(keys.flatMap(([key, { description }]) => (description ? [] : [key]))).toEqual([])
  expect(
    groups.filter(({ description, additionalProperties }) => additionalProperties !== false || !description),
  ).toEqual([])
})

/** A check by a schema, and by those that it refers to. */
function checkBy(name: string, changed?: Schema): ValidateFunction {
  const ajv = new Ajv({ strict: true, allErrors: true })
  for (const [other, schema] of schemas) {
    ajv.addSchema(other === name && changed ? changed : schema, `${other}.schema.json`)
  }
  const check = ajv.getSchema(`${name}.schema.json`)
  if (!check) throw new Error(`there is no schema for ${name}`)
  return check
}

/** The keys of a schema that could be forbidden, and all outputs would still be as it says. */
function neverIn(outputs: unknown[], name: string): string[] {
  return groupsOf(readSchema(name)).flatMap(({ properties = {} }, group) =>
    Object.keys(properties).filter((key) => {
      const changed = readSchema(name)
      Object.assign(groupsOf(changed)[group]?.properties ?? {}, { [key]: false })
      const check = checkBy(name, changed)
      return outputs.every((output) => check(output))
    }),
  )
}

/** Another deadline for the first goal that has one, and more money for the first tactic whose budget is one amount. */
function changesTo(files: Files): string[] {
  const all = (key: string) => Object.values(files).flatMap((text) => parse(text)?.[key] ?? [])
  const goal = all('goals').find(({ id, deadline }) => id && deadline)
  const tactic = all('tactics').find(({ id, budget }) => id && typeof budget === 'string')
  return [
    ...(goal ? [`goals.${goal.id}.deadline=2029-12-31`] : []),
    ...(tactic ? [`tactics.${tactic.id}.budget=+20%`] : []),
  ]
}
