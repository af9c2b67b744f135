import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { validate } from '../../src/engine/validate.ts'
import { readDay } from '../../src/model/values/day.ts'
import { allRules, rules } from '../../src/rules/index.ts'
import { filesOf } from '../forecast/projects.ts'
import { home } from '../world.ts'

const folders = ['plans', 'projects'].flatMap((folder) =>
  readdirSync(`${home}/test/${folder}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}/${name}`),
)

/** The example under Wrong on the page of a rule. */
function wrongExample(rule: string): Record<string, string> {
  const page = readFileSync(`${home}/docs/rules/${rule}.md`, 'utf8')
  const wrong = page.slice(page.indexOf('## Wrong'), page.indexOf('## Right'))
  return Object.fromEntries(
    [...wrong.matchAll(/^```yaml (\S+)\n([\s\S]*?)^```$/gm)].map(([, name, text]) => [name, text]),
  )
}

async function problemsOf(files: Record<string, string>, day: string) {
  const file = (name: string) => (files[name] === undefined ? [] : [{ path: name, text: files[name] }])
  const [strategy] = file('strategy.yaml')
  const [config] = file('mplan.config.yaml')
  const { problems, documents } = await validate({
    files: {
      plans: file('plan.yaml'),
      results: file('results.yaml'),
      problems: [],
      ...(strategy && { strategy }),
      ...(config && { config }),
    },
    rules,
    facts: allRules,
    today: readDay(day).value?.first ?? 0,
    only: [],
    skip: [],
    preset: 'strict',
  })
  return { problems, documents }
}

test.each(folders)('every sum in %s can be told, and every number of it has a place', async (folder) => {
  const { problems, documents } = await problemsOf(filesOf(folder), '2026-11-25')
  for (const { rule, sum } of problems) {
    const told = sum?.()
    if (!told) continue
    expect(told.lines.length, rule).toBeGreaterThan(0)
    expect(told.inputs.length, rule).toBeGreaterThan(0)
    expect(JSON.stringify(told), rule).not.toMatch(/NaN|undefined|Infinity/)
    for (const { span } of told.inputs)
      expect(documents.get(span.file)?.text.slice(span.start, span.end), rule).not.toBe('')
  }
})

test.each([
  'budget-exceeded',
  'budget-limit-broken',
  'budget-view-exceeded',
  'campaign-budget-exceeded',
  'funding-mismatch',
  'goal-chain-short',
  'goal-off-pace',
  'goal-rollup-mismatch',
  'plan-short-of-goal',
  'result-sum-exceeds-total',
  'sla-below-goal',
  'spend-over-plan',
])('the example of %s comes with its sum', async (rule) => {
  const { problems } = await problemsOf(wrongExample(rule), '2026-09-01')
  const sum = problems.find((problem) => problem.rule === rule)?.sum?.()
  expect(sum?.lines.join('\n')).toMatch(/\d/)
  expect(sum?.inputs.length).toBeGreaterThan(0)
})
