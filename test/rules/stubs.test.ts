import { expect, test } from 'vitest'
import { mplan } from '../world.ts'

const strategy = (more = '') => `mplan: 1
${more}goals:
  - id: stars
    title: Better stars
    why: People choose by stars
    metric: google-rating
    baseline: 4.1
    target: 4.8
    deadline: 2026-03-31
    owner: mia
`
const plan =
  'mplan: 1\ntactics:\n  - id: ask\n    title: Ask\n    goal: star\n    start: 2026-01-01\n    end: 2026-03-01\n'

const told = async (files: Record<string, string>, rule: string) => {
  const { stdout } = await mplan(['validate', '-f', 'json', '--today', '2026-09-01', '--only', rule], files)
  const { findings } = JSON.parse(stdout) as { findings: { fixes: { title: string }[]; or?: string }[] }
  return findings.map(({ fixes }) => fixes.map(({ title }) => title).join('\n'))
}

test('what is to be added names the file that is there, and a list that is there is not begun again', async () => {
  const files = { 'strategy.yml': strategy('metrics:\n  - id: visits\n'), 'plan.yml': plan }
  expect(await told(files, 'metric-undeclared')).toEqual([
    expect.stringContaining('describe it below the line `metrics:` in strategy.yml:\n- id: google-rating'),
  ])
  expect(await told({ 'strategy.yml': strategy(), 'plan.yml': plan }, 'metric-undeclared')).toEqual([
    expect.stringContaining('describe it in strategy.yml:\nmetrics:\n- id: google-rating'),
  ])
})

test('a file that is not there yet is written with its first line', async () => {
  const [fix] = await told({ 'strategy.yaml': strategy(), 'plan.yaml': plan }, 'deadline-passed')
  const [head = '', ...lines] = fix?.split('\n') ?? []
  expect(head).toBe('measure it once more, and write it in a new file results.yaml:')
  const typed = lines.join('\n').replace('…', '4.6')
  const files = { 'strategy.yaml': strategy(), 'plan.yaml': plan, 'results.yaml': typed }
  expect(await told(files, 'deadline-passed')).toEqual([])
  expect(await told(files, 'schema-version-unknown')).toEqual([])
})
