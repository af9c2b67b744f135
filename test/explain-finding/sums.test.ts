import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { validate } from '../../src/engine/validate.ts'
import { readDay } from '../../src/model/values/day.ts'
import { allRules, rules } from '../../src/rules/index.ts'
import { examplesOf } from '../examples.ts'
import { filesOf } from '../forecast/projects.ts'
import { home } from '../world.ts'

const folders = ['plans', 'projects'].flatMap((folder) =>
  readdirSync(`${home}/test/${folder}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}/${name}`),
)

/** The examples under Wrong on the page of a rule. */
function wrongExamples(rule: string): Record<string, string>[] {
  const page = readFileSync(`${home}/docs/rules/${rule}.md`, 'utf8')
  const wrong = page.slice(page.indexOf('## Wrong'), page.indexOf('## Right'))
  return examplesOf(wrong).map(({ files }) => files)
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

/** What can be counted with a finger on the file or the calendar needs no sum. */
const things =
  'tasks|parts|goals|tactics|audiences|pains|objections|channels|stages|questions|owners|payments|results|pieces of content|marketing goals|more|times in all|times within|days|weeks|months|touchpoints|principles|of the|are open|in progress'
const plainCounts = new RegExp(`\\b(?:\\d+ of )?\\d+ (?:${things})\\b`, 'g')

/** Numbers in a message that stand in none of the files, days and plain counts left out: they were worked out. */
function workedOut(message: string, files: Record<string, string>): string[] {
  const written = Object.values(files).join('\n')
  const told = message.replace(/\d{4}-\d\d-\d\d/g, '').replace(plainCounts, '')
  const figures = told.match(/\d+(?:\.\d+)?/g) ?? []
  return figures.filter((figure) => !new RegExp(`(?<!\\d|\\d\\.)${figure}(?!\\d|\\.\\d)`).test(written))
}

test.each(folders)('every sum in %s can be told, and every number of it has a place', async (folder) => {
  const files = filesOf(folder)
  const { problems, documents } = await problemsOf(files, '2026-11-25')
  for (const { rule, message, sum } of problems) {
    const told = sum?.()
    if (!told) expect(workedOut(message, files), message).toEqual([])
    if (!told) continue
    expect(told.lines.length, rule).toBeGreaterThan(0)
    expect(told.inputs.length, rule).toBeGreaterThan(0)
    expect(JSON.stringify(told), rule).not.toMatch(/NaN|undefined|Infinity/)
    for (const { span } of told.inputs)
      expect(documents.get(span.file)?.text.slice(span.start, span.end), rule).not.toBe('')
  }
})

test.each(rules.map(({ name }) => name))('%s prints no figure without its sum', async (rule) => {
  for (const files of wrongExamples(rule)) {
    const { problems } = await problemsOf(files, '2026-09-01')
    for (const problem of problems.filter((problem) => problem.rule === rule)) {
      const sum = problem.sum?.()
      if (workedOut(problem.message, files).length > 0) expect(sum?.formula, problem.message).toMatch(/\w/)
      if (!sum) continue
      expect(sum.lines.join('\n')).toMatch(/\d/)
      expect(sum.inputs.length).toBeGreaterThan(0)
    }
  }
})
