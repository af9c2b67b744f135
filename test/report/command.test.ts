import { expect, test } from 'vitest'
import { mplan } from '../world.ts'

const sound = {
  'strategy.yaml': 'mplan: 1\ntitle: Tea shop\n',
  'plan.yaml': 'mplan: 1\ntactics:\n  - id: ads\n    title: Ads\n    goal: none\n    why: Trying it out\n',
}
const broken = { ...sound, 'plan.yaml': 'mplan: 1\ntactics: [a\n' }

test.each([
  [0, 'it was printed', ['report'], sound],
  [0, 'it was printed, with errors in the files', ['report'], broken],
  [0, 'a file is named', ['report', 'plan.yaml'], sound],
  [2, 'the format does not exist', ['report', '-f', 'pdf'], sound],
  [2, 'the format is a word of the language', ['report', '-f', 'constructor'], sound],
  [2, 'two formats want the screen', ['report', '-f', 'md', '-f', 'json'], sound],
  [2, 'the file for a format has no name', ['report', '-f', 'md:'], sound],
  [2, 'the day is no day', ['report', '--today', 'soon'], sound],
  [2, 'a path is missing', ['report', 'nowhere'], sound],
  [3, 'there is no plan here', ['report'], { 'notes.txt': 'hello' }],
] as const)('exit %i when %s', async (code, _, args, files) => {
  const ran = await mplan([...args], files)
  expect({ code: ran.code, stderr: ran.stderr }).toMatchObject({ code })
  expect(ran.stdout === '').toBe(code !== 0)
  expect(ran.stderr === '').toBe(code === 0)
})

test('errors are listed at the end, with their place', async () => {
  const { stdout } = await mplan(['report'], broken)
  expect(stdout).toMatch(/ERRORS IN THE FILES\n═+\n {2}1 {2}plan\.yaml:2:10 .*\(yaml-syntax\)/)
})

test('help says that errors do not change the exit code', async () => {
  const { stdout } = await mplan(['report', '--help'], sound)
  expect(stdout.replace(/\s+/g, ' ')).toContain('errors in the files are marked and do not change the exit code (0)')
})

test('Markdown goes to a file, text stays on the screen', async () => {
  const { stdout, files } = await mplan(['report', '-f', 'md:report.md'], sound)
  expect(stdout).toContain('STRATEGY')
  expect(files.read('report.md')).toMatchObject({ text: expect.stringContaining('# Tea shop\n') })
})

test('JSON on the screen is nothing but JSON', async () => {
  const { stdout } = await mplan(['report', '-f', 'json', '--today', '2026-10-01'], broken)
  expect(JSON.parse(stdout)).toMatchObject({
    formatVersion: '1.0',
    tool: { name: 'mplan' },
    reports: [{ title: 'Tea shop', today: '2026-10-01', errors: [{ number: 1, rule: 'yaml-syntax' }], goals: [] }],
  })
})

test('a yes-or-no goal is as far as results say, in the report and where forecasts are made', async () => {
  const files = {
    'strategy.yaml':
      'mplan: 1\ngoals:\n  - { id: hall, title: The hall is open, done-when: The key is ours, deadline: 2026-10-31 }\n',
    'results.yaml': 'mplan: 1\nmeasurements:\n  - { on: 2026-09-01, goal: hall, done: 1 of 2 }\n',
  }
  const half = await mplan(['report', '--today', '2026-10-01', '-f', 'json'], files)
  expect(JSON.parse(half.stdout).reports[0].goals[0]).toMatchObject({ soFar: '50% done on 1 Sep 2026' })
  const results = files['results.yaml'].replace('1 of 2', 'true')
  const done = await mplan(['forecast', '--today', '2026-10-01'], { ...files, 'results.yaml': results })
  expect(done.stdout).toContain('it is done, by the result of 2026-09-01')
})

test('two projects are two reports', async () => {
  const files = { 'a/plan.yaml': 'mplan: 1\ntitle: Alpha\n', 'b/plan.yaml': 'mplan: 1\ntitle: Beta\n' }
  const { stdout } = await mplan(['report', 'a', 'b', '-f', 'json'], files)
  expect(JSON.parse(stdout).reports.map(({ title }: { title: string }) => title)).toEqual(['Alpha', 'Beta'])
})

test('colour is off where nobody looks, and on when it is asked for', async () => {
  expect((await mplan(['report'], sound)).stdout).not.toContain('\u001b')
  expect((await mplan(['report', '--color', 'always'], sound)).stdout).toContain('\u001b[1mSTRATEGY\u001b[22m')
})

test('a project without a title has one name in every view', async () => {
  const files = {
    'strategy.yaml':
      'mplan: 1\ngoals:\n  - { id: leads, title: More leads, metric: leads, baseline: 10, target: 20, deadline: 2027-06-30 }\n',
    'plan.yaml': 'mplan: 1\ntactics:\n  - { id: ads, title: Ads, goal: leads, budget: 100 EUR, expect: 10 }\n',
  }
  const titles = []
  for (const args of [['report'], ['score'], ['forecast'], ['what-if', 'set tactics.ads.budget=+20%']]) {
    const { stdout } = await mplan([...args, '-f', 'json', '--today', '2026-09-01'], files)
    const printed = JSON.parse(stdout)
    titles.push(Object.values<{ title?: string }[]>(printed).find((value) => Array.isArray(value))?.[0]?.title)
  }
  expect(titles).toEqual(['Plan', 'Plan', 'Plan', 'Plan'])
})
